import type { Position } from 'unist';
import { addSpan, compareDates, parseIsoDate, type CivilDate } from './date.js';
import { formatDocumentNumber, parseDocumentNumber } from './document-number.js';
import { effectOf, type Effect } from './effect.js';
import { explainedBy } from './explained.js';
import { groupBy } from './group-by.js';
import { findMentions, type MentionKind } from './mention.js';
import { nodesOf } from './nodes-of.js';
import { factsOfKind } from './notice-kind.js';
import { keyOf, type Notice } from './notice.js';
import { textOf, type Prose } from './prose.js';
import { knownPrefixes, type Publication } from './publication.js';
import { comparableTitle, parseTitle } from './title.js';
import type { Work } from './work.js';

/** What one document does with another: what its text says, or that its front matter or its title says it explains it. */
export type RelationKind = MentionKind | 'explains';

/** That one document does something with another: it cites, implements, forwards, amends, repeals or explains it. */
export interface Relation {
  readonly kind: RelationKind;
  readonly from: Notice;
  /** The other's key: its document number in full, or without one its address. */
  readonly to: string;
  /** Where it is said, in the notice's file. */
  readonly place: Position;
  /** Whether the text says it, or else the front matter. */
  readonly inText: boolean;
}

/**
 * 效力 on a day. `unknown` is for works of others whose fate nobody has looked up, `none` for what rules nothing: an
 * explanation, a chronicle, a report.
 */
export type Status = 'pending' | 'in-force' | 'amended' | 'repealed' | 'expired' | 'unknown' | 'none';

export interface StatusOn {
  readonly status: Status;
  /** The day since which it is so, where it is known. */
  readonly since: CivilDate | undefined;
  /** The notices that made it so. */
  readonly by: readonly Notice[];
}

/** Who does what with whom in an archive, and what is in force when. Documents go by their keys: the number in full, or without one the address. */
export interface Register {
  readonly notices: ReadonlyMap<string, Notice>;
  readonly works: ReadonlyMap<string, Work>;
  /** All relations in the order of the archive's notices and their texts. */
  readonly relations: readonly Relation[];
  /** What a document does with others, and what others do with it. */
  from(number: string): readonly Relation[];
  to(number: string): readonly Relation[];
  effect(notice: Notice): Effect;
  statusOn(number: string, date: CivilDate): StatusOn;
}

/** What is entered in the register: the archive's notices, and the documents of others that they cite. */
interface Registered {
  readonly publication: Publication;
  readonly notices: readonly Notice[];
  readonly works: readonly Work[];
}

export function createRegister(archive: Registered): Register {
  const notices = new Map(
    archive.notices.flatMap((notice) => (keyOf(notice) === '' ? [] : [[keyOf(notice), notice] as const])),
  );
  const works = new Map(archive.works.map((work) => [work.number, work]));
  const titles = numbersByTitle(notices, works);
  const prefixes = knownPrefixes(archive.publication);
  const relations = archive.notices.flatMap((notice) => [...relationsOf(notice, titles, prefixes)]);
  const from = groupBy(relations, (relation) => keyOf(relation.from));
  const to = groupBy(relations, (relation) => relation.to);
  const changing = groupBy(changesOnce(relations), (relation) => relation.to);
  const effects = new Map<Notice, Effect>();
  const effect = (notice: Notice): Effect => {
    const known = effects.get(notice) ?? effectOf(notice);
    effects.set(notice, known);
    return known;
  };
  return {
    notices,
    works,
    relations,
    from: (number) => from.get(number) ?? [],
    to: (number) => to.get(number) ?? [],
    effect,
    statusOn: (number, date) => {
      const changes = changesOn(changing.get(number) ?? [], date, effect);
      const notice = notices.get(number);
      if (notice !== undefined && factsOfKind(notice).hasForce)
        return noticeStatus(effect(notice), changes, date);
      if (notice !== undefined) return changes ?? { status: 'none', since: undefined, by: [] };
      return changes ?? workStatus(works.get(number), date);
    },
  };
}

/** What is repealed or amended, each by each notice once, however often it says so: many cite what few change. */
function changesOnce(relations: readonly Relation[]): Relation[] {
  const changes = new Map<string, Relation>();
  for (const relation of relations) {
    const { kind, from, to } = relation;
    const key = `${kind} ${from.source.path} ${to}`;
    if ((kind === 'repeals' || kind === 'amends') && !changes.has(key)) changes.set(key, relation);
  }
  return [...changes.values()];
}

function noticeStatus(
  { effective, expires }: Effect,
  changes: StatusOn | undefined,
  date: CivilDate,
): StatusOn {
  if (changes?.status === 'repealed') return changes;
  if (expires !== undefined && compareDates(expires, date) < 0)
    return { status: 'expired', since: addSpan(expires, { days: 1 }), by: [] };
  if (effective !== undefined && compareDates(date, effective) < 0)
    return { status: 'pending', since: undefined, by: [] };
  return changes ?? { status: 'in-force', since: effective, by: [] };
}

/** What others have done to a document up to a day: repealed by the first, or amended by all that did. */
function changesOn(
  incoming: readonly Relation[],
  date: CivilDate,
  effect: (notice: Notice) => Effect,
): StatusOn | undefined {
  const inForce = incoming
    .flatMap(({ kind, from }) => {
      const { effective } = effect(from);
      return effective !== undefined && compareDates(effective, date) <= 0 ? [{ kind, from, effective }] : [];
    })
    .sort((a, b) => compareDates(a.effective, b.effective));
  for (const status of ['repealed', 'amended'] as const) {
    const kind = status === 'repealed' ? 'repeals' : 'amends';
    const changes = inForce.filter((change) => change.kind === kind);
    const first = changes[0];
    if (first === undefined) continue;
    const by = status === 'repealed' ? [first.from] : [...new Set(changes.map((change) => change.from))];
    return { status, since: first.effective, by };
  }
  return undefined;
}

function workStatus(work: Work | undefined, date: CivilDate): StatusOn {
  const until = parseIsoDate(work?.until ?? '');
  const status = work?.status ?? 'unknown';
  if ((status === 'repealed' || status === 'expired') && until !== undefined)
    return compareDates(until, date) <= 0
      ? { status, since: until, by: [] }
      : { status: 'in-force', since: undefined, by: [] };
  return { status, since: undefined, by: [] };
}

function* relationsOf(
  notice: Notice,
  titles: ReadonlyMap<string, string | undefined>,
  prefixes: readonly string[],
): Generator<Relation> {
  yield* explainedRelations(notice, titles);
  yield* listedRelations(notice, 'repeals', notice.front.repeals ?? []);
  yield* listedRelations(notice, 'amends', notice.front.amends ?? []);
  const own = keyOf(notice);
  const partTitles = notice.proses.filter(({ kind }) => kind === 'partTitle');
  const ownParts = new Set(partTitles.map(({ text }) => titleKey(text)));
  const { hasForce } = factsOfKind(notice);
  for (const prose of notice.proses) {
    if (!/[》号]/u.test(prose.text) || isOwnNumber(prose)) continue;
    for (const { kind, start, end, number, title } of findMentions(prose.text, prefixes)) {
      const key = titleKey(title ?? '');
      const byTitle = ownParts.has(key) ? undefined : titles.get(key);
      const to = number === undefined ? byTitle : formatDocumentNumber(number);
      if (to !== undefined && to !== own)
        // An explanation or a report tells of repeals, and repeals nothing.
        yield {
          kind: hasForce ? kind : 'cites',
          from: notice,
          to,
          place: prose.place(start, end),
          inText: true,
        };
    }
  }
}

/** The number that an enclosed document bears below its title. */
function isOwnNumber({ node, text }: Prose): boolean {
  return node?.type === 'titleNote' && parseDocumentNumber(text.trim()) !== undefined;
}

function* explainedRelations(
  notice: Notice,
  titles: ReadonlyMap<string, string | undefined>,
): Generator<Relation> {
  for (const { written, place } of explainedBy(notice)) {
    const number = parseDocumentNumber(written);
    const to = number === undefined ? titles.get(titleKey(written)) : formatDocumentNumber(number);
    if (to !== undefined && to !== keyOf(notice))
      yield { kind: 'explains', from: notice, to, place, inText: false };
  }
}

function* listedRelations(
  notice: Notice,
  kind: 'repeals' | 'amends',
  numbers: readonly string[],
): Generator<Relation> {
  for (const [index, written] of numbers.entries()) {
    const number = parseDocumentNumber(written);
    if (number === undefined) continue;
    const place = notice.source.yamlPlace(`${kind}.${index}`);
    yield { kind, from: notice, to: formatDocumentNumber(number), place, inText: false };
  }
}

/** Numbers by the titles under which a document may be named; undefined where two share one. */
function numbersByTitle(
  notices: ReadonlyMap<string, Notice>,
  works: ReadonlyMap<string, Work>,
): Map<string, string | undefined> {
  const numbers = new Map<string, string | undefined>();
  const add = (title: string, number: string): void => {
    const key = titleKey(title);
    numbers.set(key, numbers.has(key) && numbers.get(key) !== number ? undefined : number);
  };
  for (const [number, notice] of notices) for (const title of titlesOf(notice)) add(title, number);
  for (const { number, title } of works.values()) add(title, number);
  return numbers;
}

/** The titles under which a notice may be cited: its own, and that of the text it encloses. */
export function titlesOf({ front, tree }: Notice): string[] {
  const enclosed: string[] = [];
  for (const part of tree.children)
    if (part.kind === 'enclosure') enclosed.push(...nodesOf(part, 'partTitle').map(textOf));
  return [front.title, ...enclosed];
}

/** A title as it is looked up: without its organ, which 《关于…的通知》 often leaves out, and without 〈〉 inside it. */
export function titleKey(title: string): string {
  const comparable = comparableTitle(title).replace(/[《》〈〉]/gu, '');
  const { organ = '' } = parseTitle(comparable);
  return comparable.slice(organ.length);
}
