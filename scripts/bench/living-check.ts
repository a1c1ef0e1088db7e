import { openDesk, type DeskArchive } from '../../src/desk/desk-archive.js';
import { secondsOf } from './measure.js';

/** The seconds that a desk which has checked an archive before takes to check it whole, after one notice was edited. */
export function livingCheck(archive: string, path: string): number {
  const desk = openDesk(archive);
  const edited = (text: string): DeskArchive => desk.withEdited(path, `${desk.textOf(path) ?? ''}${text}\n`);
  const checked = (each: DeskArchive): number => secondsOf(() => each.findings);
  // The first edits open the notice at the desk, and warm what the next one runs.
  const before = [desk, ...['甲。', '乙。'].map(edited)];
  before.forEach(checked);
  return checked(edited('丙。'));
}
