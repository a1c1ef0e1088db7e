import type { Position } from 'unist';
import { compareDates } from '../model/date.js';
import { fact } from '../model/fact.js';
import type { Notice } from '../model/notice.js';
import type { Prose } from '../model/prose.js';
import { partTitlesOf, titleKey, type Register } from '../model/register.js';
import type { Part } from '../model/tree.js';
import { indexOfCharacter, withoutSpace } from '../model/without-space.js';
import { commonStart, wordsAround } from '../model/words-around.js';
import type { ActHistory, Version } from './versions.js';
import { provisionsIn, type Provision } from './provision.js';
import { writtenLines } from './written-lines.js';

/** Where a text that was published again first differs from what the act had become. */
export interface RepublishedDifference {
  readonly notice: Notice;
  readonly place: Position;
  /** Words from the first difference on: what should stand there, and what does. */
  readonly expected: string;
  readonly actual: string;
}

/**
 * The differences of the texts that are printed again, one for each text: by a notice that amends the act, or by a later one
 * that says it publishes it anew. Such a text is that of the day on which its notice has amended the act, or which was the
 * last before; where it may be that of several days, it differs only where it is none of them.
 */
export function republished(history: ActHistory, register: Register): RepublishedDifference[] {
  return [...printingAgain(history, register)].flatMap(([notice, versions]) => {
    const acts = versions.filter(({ isSure }) => isSure).map(({ act }) => act);
    const [first] = acts;
    if (first === undefined || acts.length < versions.length) return [];
    return partsAgain(notice, first).flatMap(({ part, title }) => {
      const found = acts.map((act) => differenceOf(notice, part, title, act));
      return found.includes(undefined) ? [] : (found.at(-1) ?? []);
    });
  });
}

const PUBLISHES_AGAIN = /重新(?:公布|发布|印发|刊登)/u;

/** Whether a notice says that it publishes something anew. */
export const publishesAgain = fact('publishes-again', ({ proses }): boolean =>
  proses.some(({ text }) => PUBLISHES_AGAIN.test(text)),
);

/** Who prints a text of an act again, and which of its versions that may be. */
function printingAgain(
  { key, notice: base, versions }: ActHistory,
  register: Register,
): ReadonlyMap<Notice, readonly Version[]> {
  const found = new Map<Notice, Version[]>();
  for (const version of versions)
    for (const notice of new Set(version.changes.map(({ from }) => from)))
      if (notice !== base) found.set(notice, [...(found.get(notice) ?? []), version]);
  const relations = register.to(key);
  const renewing = new Set(relations.filter(({ kind }) => kind === 'repeals').map(({ from }) => from));
  for (const notice of new Set(relations.map(({ from }) => from))) {
    const { date } = notice;
    if (found.has(notice) || renewing.has(notice) || notice === base || date === undefined) continue;
    if (!publishesAgain(notice)) continue;
    const known = versions.filter(({ changes }) =>
      changes.every(({ from }) => from.date !== undefined && compareDates(from.date, date) <= 0),
    );
    found.set(notice, known);
  }
  return found;
}

function differenceOf(
  notice: Notice,
  part: Part,
  title: string,
  act: Provision,
): RepublishedDifference | undefined {
  const text = textCalled(title, act);
  return text && firstDifference(notice, part, text);
}

/** The enclosed texts and attachments of a notice that have the title of a text of the act. */
function partsAgain(notice: Notice, act: Provision): { part: Part; title: string }[] {
  // Most have none, and need not be read for that.
  if (partTitlesOf(notice).every((title) => textCalled(title, act) === undefined)) return [];
  return notice.tree.children.flatMap((part) => {
    const title = notice.proses.find((prose) => prose.part === part && prose.kind === 'partTitle');
    return title === undefined || textCalled(title.text, act) === undefined
      ? []
      : [{ part, title: title.text }];
  });
}

function textCalled(title: string, act: Provision): Provision | undefined {
  return act.children
    .filter(({ unit }) => unit === 'part')
    .find((each) => titlesIn(each, act).some((own) => key(own) === key(title)));
}

/** The title of a part; the main part of a notice bears the notice's own. */
function titlesIn(part: Provision, act: Provision): string[] {
  const own = part.children.filter(({ unit }) => unit === 'title');
  const isMain = act.children.find(({ unit }) => unit === 'part') === part;
  return [...own, ...(isMain ? act.children : [])]
    .filter(({ unit }) => unit === 'title')
    .map(({ text }) => text);
}

/** A title without what stands in brackets behind it: （2015年修正本）. */
function key(title: string): string {
  return titleKey(title.replace(/(?:[（(][^（）()]*[）)])+$/u, ''));
}

const COMPARED: ReadonlySet<Prose['kind']> = new Set<Prose['kind']>([
  'heading',
  'paragraph',
  'gridCell',
  'caption',
]);

function firstDifference(notice: Notice, part: Part, text: Provision): RepublishedDifference | undefined {
  const proses = notice.proses.filter(
    (prose) => prose.part === part && COMPARED.has(prose.kind) && withoutSpace(prose.text) !== '',
  );
  const expected = wordsIn(text);
  for (const [index, prose] of proses.entries()) {
    const difference = differenceIn(prose, expected[index] ?? '', notice);
    if (difference !== undefined) return difference;
  }
  const [missing, last] = [expected[proses.length], proses.at(-1)];
  if (missing === undefined || last === undefined) return undefined;
  const end = last.text.length;
  return { notice, place: last.place(end, end), expected: shown(missing, 0), actual: '' };
}

function differenceIn(prose: Prose, expected: string, notice: Notice): RepublishedDifference | undefined {
  const actual = withoutSpace(prose.text);
  if (actual === expected) return undefined;
  const same = commonStart(actual, expected);
  const start = Math.min(indexOfCharacter(prose.text, same), Math.max(0, prose.text.length - 1));
  return {
    notice,
    place: prose.place(start, prose.text.length),
    expected: shown(expected, same),
    actual: shown(actual, same),
  };
}

/** Words around a difference, as many as one sees at once. */
function shown(words: string, at: number): string {
  const [{ lead }, { trail }] = [wordsAround(words, at, 6), wordsAround(words, at, 14)];
  const isCut = { before: lead.length < at, after: at + trail.length < words.length };
  return `${isCut.before ? '…' : ''}${lead}${trail}${isCut.after ? '…' : ''}`;
}

/** The words of each paragraph, heading and cell of a text, without its title and what stands below it. */
function wordsIn(text: Provision): string[] {
  const compared: Provision = {
    ...text,
    label: '',
    children: text.children.filter(({ unit }) => unit !== 'title' && unit !== 'line'),
  };
  return writtenLines(compared)
    .filter(({ provision }) => provision.unit !== 'line')
    .flatMap(({ text: words, provision }) =>
      provision.unit === 'row' ? [...provisionsIn(provision)].map((cell) => cell.text) : [words],
    )
    .map(withoutSpace)
    .filter((words) => words !== '');
}
