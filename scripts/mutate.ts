import { runMutations } from './mutation-run.js';

// Damages the real notices in every way of test/rules/<id>/mutations.ts, at random places, and counts what the checker
// finds at the right line, what it misses, and its false alarms; changes that harm nothing must leave it silent. Ends with
// 1 unless all is found and there is no false alarm. Run: npm run mutate -- [--seed N] [--rounds N] [--rule ID] [--without ID]

process.exitCode = await runMutations(process.argv.slice(2), console.log);
