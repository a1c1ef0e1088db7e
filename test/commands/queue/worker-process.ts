import { ownWorker } from './own-worker.js';

// The same worker in a process of its own, which tells the work that it begins, a line each. Run by many-machines.test.ts as:
// node --import tsx test/commands/queue/worker-process.ts ARCHIVE STORE ADDRESS

const [archive = '', store = '', address = ''] = process.argv.slice(2);
await ownWorker({ archive, store, address }, (event) => {
  if (event.type === 'begun') console.log(event.work);
});
