import { openDesk } from '../../src/desk/desk-archive.js';
import { secondsOf } from './measure.js';

/** The seconds that a desk which has checked an archive before takes to check it whole, after one notice was edited. */
export function livingCheck(archive: string, path: string): number {
  const desk = openDesk(archive);
  const edited = (text: string) => desk.withEdited(path, `${desk.textOf(path) ?? ''}${text}\n`);
  // The first edit opens the notice at the desk, and warms what the next one runs.
  let now = desk;
  for (const text of ['甲。', '乙。']) now = edited(text);
  for (const each of [desk, now]) if (each.findings.length < 0) return NaN;
  const next = edited('丙。');
  return secondsOf(() => next.findings);
}
