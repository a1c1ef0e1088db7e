import { statusText } from '../catalogue/standing.js';
import { actTree } from '../consolidation/act-tree.js';
import { changeNotes } from '../consolidation/change-words.js';
import { faultWords } from '../consolidation/fault-words.js';
import { historyOf } from '../consolidation/law.js';
import { versionOn, type ActHistory, type Version } from '../consolidation/versions.js';
import { provisionsIn, type Provision } from '../consolidation/provision.js';
import { writtenLines } from '../consolidation/written-lines.js';
import { writeNotice } from '../content/writing/write-notice.js';
import type { Archive } from '../model/archive.js';
import { formatDate, type CivilDate } from '../model/date.js';
import { nameOf } from '../model/notice.js';
import { shortened } from '../model/shortened.js';
import { archiveOnDay } from './archive-on-day.js';
import { UsageError } from './errors.js';
import { numberMeant } from './number-meant.js';

/**
 * How a notice of the archive reads on a day, as text for a terminal: each provision that was changed has a note of who
 * changed it and since when.
 *
 * @param written The document number as for `gazette cite`.
 * @param on The day as 2016-01-01; today where it is not given.
 * @throws UsageError where the notice is not in the archive, or the day is none.
 */
export function at(folder: string, written: string, on: string | undefined): string {
  const { archive, date, history, version, made } = found(folder, written, on);
  return [...heading(history, made, date, archive), '', ...textOf(version), ...removedFrom(made)].join('\n');
}

/**
 * The same text as the Markdown of an enclosed text or attachments, for a decision that publishes it again.
 *
 * @throws UsageError as `at`, and where changes up to that day were not understood, or do not fit.
 */
export function atMarkdown(folder: string, written: string, on: string | undefined): string {
  const { version, made } = found(folder, written, on);
  if (!version.isSure)
    throw new UsageError(
      ['有的修改没有并入，不能作为重新公布的全文：', ...made.flatMap(doubts)].join('\n').trimEnd(),
    );
  return writeNotice(actTree(version.act)).trimEnd();
}

function found(folder: string, written: string, on: string | undefined) {
  const { archive, day: date } = archiveOnDay(folder, on);
  const key = numberMeant(written, archive, archive.register);
  const history = historyOf(archive, key);
  const version = history && versionOn(history, date);
  if (history === undefined || version === undefined)
    throw new UsageError(`「${key}」的全文不在本库，查不到它某一天的文本`);
  const made = history.versions.slice(0, history.versions.indexOf(version) + 1);
  return { archive, date, history, version, made };
}

function heading(
  { key, notice, versions }: ActHistory,
  made: readonly Version[],
  date: CivilDate,
  { register, publication }: Archive,
): string[] {
  const amending = new Set(made.flatMap(({ changes }) => changes.map(({ from }) => nameOf(from))));
  const next = versions[made.length]?.from;
  return [
    nameOf(notice),
    `  ${formatDate(date)} ${statusText(register.statusOn(key, date))}`,
    amending.size === 0
      ? '  与公布的文本相同'
      : `  已并入${[...amending].join('、')}的修改；${publication.standardText === 'consolidated' ? '以并入修改的文本为准' : '以公报刊登的文本为准'}`,
    ...(next === undefined ? [] : [`  自${formatDate(next)}起另有修改`]),
    ...made.flatMap(doubts),
  ];
}

/** What is not made of a version's changes, so that the text may read otherwise. */
function doubts({ unread, applied, changes }: Version): string[] {
  const left = (applied?.faults ?? []).flatMap((fault) => {
    const change = changes.find((each) => each === fault.amendment);
    return change === undefined ? [] : [`  注意：${nameOf(change.from)}：${faultWords(fault).zh}`];
  });
  return [
    ...unread.map(
      ({ from, words }) => `  注意：${nameOf(from)}的「${shortened(words, 30)}」没有读懂，没有并入`,
    ),
    ...left,
  ];
}

function textOf({ act }: Version): string[] {
  return act.children.flatMap((part, index) => [...(index === 0 ? [] : ['']), ...partLines(part)]);
}

/** What no longer stands in the text, each by its first line. */
function removedFrom(made: readonly Version[]): string[] {
  const removed = made
    .flatMap(({ applied }) => applied?.removed ?? [])
    .filter(({ by }) => by.action.kind === 'delete');
  const lines = removed.map(({ provision, by }) => {
    const [first] = writtenLines(provision);
    return `〔删去：${first?.text ?? ''}　${changeNotes([by]).join('；')}〕`;
  });
  return lines.length === 0 ? [] : ['', ...lines];
}

function partLines(part: Provision): string[] {
  return writtenLines(part).flatMap(({ text, provision, begins }) => {
    const all = begins.includes(provision) ? begins : [...begins, provision];
    const cells = provision.unit === 'row' ? [...provisionsIn(provision)] : [];
    const notes = changeNotes([...all, ...cells].flatMap(({ by }) => by));
    return notes.length === 0 ? [text] : [text, ...notes.map((note) => `　　〔${note}〕`)];
  });
}
