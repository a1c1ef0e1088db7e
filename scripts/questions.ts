import { ask, questions, type Asked } from '../test/web/questions.js';
import { fetchFile } from '../test/web/opened-index.js';

// The ten-second test: what share of the questions of test/questions.yaml the search answers in its first three results.
// Run: npm run questions

globalThis.fetch = (address) => fetchFile(address instanceof Request ? address.url : address);
const asked: Asked[] = [];
// One after the other: pagefind keeps one service.
for (const archive of Object.keys(questions())) asked.push(...(await ask(archive)));
for (const { asked: words, answers, results, isAnswered } of asked) {
  if (!isAnswered) console.log(`${words}\n  ${answers.join('、')}\n  ${results.join('、') || '没有结果'}`);
}
const answered = asked.filter(({ isAnswered }) => isAnswered).length;
console.log(`${answered} of ${asked.length} answered: ${((100 * answered) / asked.length).toFixed(1)} %`);
