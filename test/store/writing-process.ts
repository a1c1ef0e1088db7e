import { openStore } from '../../src/store/store.js';

// A process of its own that writes into a store, beside others: `values` values, a few at a time, named by `name`.
// Run by store.test.ts as: node --import tsx test/store/writing-process.ts FOLDER NAME VALUES

const [folder = '', name = '', values = ''] = process.argv.slice(2);
const store = openStore(folder, '1');
for (let index = 0; index < Number(values); index++) {
  store.write('facts', `${name} ${index}`, Buffer.from(`${name} ${index}`));
  if (index % 4 === 3) store.flush();
}
store.close();
