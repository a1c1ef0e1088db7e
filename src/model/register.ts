import type { Position } from 'unist';
import { addSpan, compareDates, parseIsoDate, type CivilDate, type Span } from './date.js';
import { formatDocumentNumber, parseDocumentNumber } from './document-number.js';
import { effectOf, lastDayInText, type Effect } from './effect.js';
import { explainedBy } from './explained.js';
import { groupBy } from './group-by.js';
import { fact } from './fact.js';
import type { MentionKind } from './mention.js';
import { listedNamings, sentenceNamings, type Naming } from './naming.js';
import { nodesOf } from './nodes-of.js';
import { factsOfKind } from './notice-kind.js';
import { keyOf, type Notice } from './notice.js';
import { textOf } from './prose.js';
import type { Publication } from './publication.js';
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
  /** Of one that extends: the new last day, or how much longer; absent where the other simply goes on. */
  readonly until?: CivilDate | Span;
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
  /** The key of the one document that has a title; undefined where none has it, or several. */
  keyOfTitle(title: string): string | undefined;
  /** When a notice begins and ends to hold, with the end to which later ones have extended it. */
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
    archive.notices.map((notice) => [keyOf(notice), notice] as const).filter(([key]) => key !== ''),
  );
  const works = new Map(archive.works.map((work) => [work.number, work]));
  const titles = numbersByTitle(notices, works);
  const effects = new Map<Notice, Effect>();
  const own = (notice: Notice): Effect => {
    const known = effects.get(notice) ?? effectOf(notice);
    effects.set(notice, known);
    return known;
  };
  const relations = archive.notices
    .flatMap((notice) => [...relationsOf(notice, titles, archive.publication)])
    .map((relation) => withoutIdleExtension(relation, notices.get(relation.to), own));
  const from = groupBy(relations, (relation) => keyOf(relation.from));
  const to = groupBy(relations, (relation) => relation.to);
  const changing = groupBy(changesOnce(relations), (relation) => relation.to);
  const extending = groupBy(extensionsOnce(relations), (relation) => relation.to);
  const effectOn = (notice: Notice, date: CivilDate | undefined): Effect =>
    extendedEffect(notice, extending.get(keyOf(notice)) ?? [], own, date);
  return {
    notices,
    works,
    relations,
    from: (number) => from.get(number) ?? [],
    to: (number) => to.get(number) ?? [],
    keyOfTitle: (title) => titles.get(titleKey(title)),
    effect: (notice) => effectOn(notice, undefined),
    statusOn: (number, date) => {
      const changes = changesOn(changing.get(number) ?? [], date, own);
      const notice = notices.get(number);
      if (notice !== undefined && factsOfKind(notice).hasForce)
        return noticeStatus(effectOn(notice, date), changes, date);
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
    if (CHANGES[kind] !== undefined && !changes.has(key)) changes.set(key, relation);
  }
  return [...changes.values()];
}

/** What is extended, each by each notice once; where it says so twice, by the words that say until when. */
function extensionsOnce(relations: readonly Relation[]): Relation[] {
  const extensions = new Map<string, Relation>();
  for (const relation of relations) {
    const key = `${relation.from.source.path} ${relation.to}`;
    if (relation.kind === 'extends' && extensions.get(key)?.until === undefined)
      extensions.set(key, relation);
  }
  return [...extensions.values()];
}

function noticeStatus(
  { effective, expires }: Effect,
  changes: StatusOn | undefined,
  date: CivilDate,
): StatusOn {
  if (changes !== undefined && changes.status !== 'amended') return changes;
  if (expires !== undefined && compareDates(expires, date) < 0)
    return { status: 'expired', since: addSpan(expires, { days: 1 }), by: [] };
  if (effective !== undefined && compareDates(date, effective) < 0)
    return { status: 'pending', since: undefined, by: [] };
  return changes ?? { status: 'in-force', since: effective, by: [] };
}

/** What becomes of a document by what others do with it. */
const CHANGES: Readonly<Partial<Record<RelationKind, Status>>> = {
  repeals: 'repealed',
  voids: 'expired',
  amends: 'amended',
};

/** What others have done to a document up to a day: ended by the first that did, or amended by all that did. */
function changesOn(
  incoming: readonly Relation[],
  date: CivilDate,
  effect: (notice: Notice) => Effect,
): StatusOn | undefined {
  const inForce = incoming
    .flatMap(({ kind, from }) => {
      const { effective } = effect(from);
      const status = CHANGES[kind];
      return effective !== undefined && status !== undefined && compareDates(effective, date) <= 0
        ? [{ status, from, effective }]
        : [];
    })
    .sort((a, b) => compareDates(a.effective, b.effective));
  const end = inForce.find(({ status }) => status !== 'amended');
  if (end !== undefined) return { status: end.status, since: end.effective, by: [end.from] };
  const [first] = inForce;
  if (first === undefined) return undefined;
  return { status: first.status, since: first.effective, by: [...new Set(inForce.map(({ from }) => from))] };
}

// 继续有效 speaks of an end that is near or past, not of one that lies years ahead.
const NEAR: Span = { years: 1 };

/** The relation; a mere mention where 继续有效 is said of a document that has no end, or none that is near. */
function withoutIdleExtension(
  relation: Relation,
  other: Notice | undefined,
  effect: (notice: Notice) => Effect,
): Relation {
  const { kind, until, from } = relation;
  if (kind !== 'extends' || until !== undefined) return relation;
  const expires = other === undefined ? undefined : effect(other).expires;
  const { effective } = effect(from);
  const isNear =
    expires !== undefined && effective !== undefined && compareDates(expires, addSpan(effective, NEAR)) <= 0;
  return isNear ? relation : { ...relation, kind: 'cites' };
}

/** The effect of a document as those that extend it up to a day have left it; with no day, all that extend it. */
function extendedEffect(
  notice: Notice,
  incoming: readonly Relation[],
  effect: (notice: Notice) => Effect,
  date: CivilDate | undefined,
): Effect {
  const own = effect(notice);
  const made = incoming
    .flatMap((relation) => {
      const { effective } = effect(relation.from);
      const isMade = effective !== undefined && (date === undefined || compareDates(effective, date) <= 0);
      return isMade ? [{ ...relation, effective }] : [];
    })
    .sort((a, b) => compareDates(a.effective, b.effective));
  if (made.length === 0) return own;
  // The front matter may have the new last day already.
  const first: Effect = { ...own, expires: lastDayInText(notice) ?? own.expires };
  const extended = made.reduce(extendedOnce, first);
  return extended.extendedBy === undefined ? own : extended;
}

function extendedOnce(
  effect: Effect,
  { until, from, effective }: Relation & { effective: CivilDate },
): Effect {
  const { expires } = effect;
  if (expires === undefined) return effect;
  if (until === undefined) {
    const isNear = compareDates(expires, addSpan(effective, NEAR)) <= 0;
    return isNear ? { ...effect, expires: undefined, extendedBy: from } : effect;
  }
  const end = 'day' in until ? until : addSpan(expires, until);
  return compareDates(end, expires) < 0 ? effect : { ...effect, expires: end, extendedBy: from };
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
  publication: Publication,
): Generator<Relation> {
  yield* explainedRelations(notice, titles);
  const { repeals = [], amends = [], corrects = [] } = notice.front;
  const corrected = corrects.map(({ document }) => document);
  yield* relationsInFront(notice, 'repeals', repeals, titles);
  yield* relationsInFront(notice, 'amends', amends, titles);
  yield* relationsInFront(notice, 'corrects', corrected, titles);
  const { hasForce } = factsOfKind(notice);
  const own = keyOf(notice);
  const ownParts = new Set(partTitlesOf(notice).map(titleKey));
  const named = ({ title, number }: Pick<Naming, 'title' | 'number'>): string | undefined => {
    if (number !== undefined) return formatDocumentNumber(number);
    const key = titleKey(title ?? '');
    return ownParts.has(key) ? undefined : titles.get(key);
  };
  for (const naming of namingsOf(notice, publication, (title) => titles.get(titleKey(title)) !== undefined)) {
    const to = named(naming);
    if (to === undefined || to === own) continue;
    const { kind, until, place } = naming;
    // An explanation or a report tells of repeals, and a corrigendum of slips in print: they change no law.
    if (!hasForce) yield { kind: 'cites', from: notice, to, place, inText: true };
    else yield { kind, from: notice, to, place, inText: true, ...(until && { until }) };
  }
}

/** All that a notice names, in reading order. What a list says of its members goes before what their own words seem to say. */
function namingsOf(
  notice: Notice,
  publication: Publication,
  isTitle: (title: string) => boolean,
): readonly Naming[] {
  const listed = listedNamings(notice, publication, isTitle);
  const alone = sentenceNamings(notice, publication);
  if (listed.length === 0) return alone;
  const places = new Set(listed.map(({ prose, start }) => `${prose} ${start}`));
  const others = alone.filter(({ prose, start }) => !places.has(`${prose} ${start}`));
  return [...listed, ...others].sort((a, b) => a.prose - b.prose);
}

function* explainedRelations(
  notice: Notice,
  titles: ReadonlyMap<string, string | undefined>,
): Generator<Relation> {
  for (const explained of explainedBy(notice)) {
    const to = keyOfWritten(explained.written, titles);
    if (to !== undefined && to !== keyOf(notice))
      yield inFrontMatter('explains', notice, to, () => explained.place);
  }
}

/** A relation whose place is looked up in the file's YAML when it is asked for: few ask, and the YAML would be read for all. */
function inFrontMatter(kind: RelationKind, from: Notice, to: string, placeOf: () => Position): Relation {
  return {
    kind,
    from,
    to,
    get place() {
      return placeOf();
    },
    inText: false,
  };
}

/** The key of a document that is written as its number or its title; undefined where no document, or several, have the title. */
function keyOfWritten(written: string, titles: ReadonlyMap<string, string | undefined>): string | undefined {
  const number = parseDocumentNumber(written);
  return number === undefined ? titles.get(titleKey(written)) : formatDocumentNumber(number);
}

/** What the front matter says: of documents by their numbers, or those without one by their titles. */
function* relationsInFront(
  notice: Notice,
  kind: 'repeals' | 'amends' | 'corrects',
  documents: readonly string[],
  titles: ReadonlyMap<string, string | undefined>,
): Generator<Relation> {
  for (const [index, written] of documents.entries()) {
    const to = keyOfWritten(written, titles);
    if (to === undefined) continue;
    yield inFrontMatter(kind, notice, to, () => notice.source.yamlPlace(`${kind}.${index}`));
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
export const titlesOf = fact(
  'titles',
  ({ front, tree }): readonly string[] => {
    const enclosed: string[] = [];
    for (const part of tree.children)
      if (part.kind === 'enclosure') enclosed.push(...nodesOf(part, 'partTitle').map(textOf));
    return [front.title, ...enclosed];
  },
  { isKept: true },
);

/** The titles of the texts that are printed with a notice, its attachments among them. */
export const partTitlesOf = fact('part-titles', ({ proses }): readonly string[] =>
  proses.filter(({ kind }) => kind === 'partTitle').map(({ text }) => text),
);

const keys = new Map<string, string>();
const MOST_KEYS = 200_000;

/**
 * A title as it is looked up: without its organ, which 《关于…的通知》 often leaves out, and without 〈〉 inside it. Kept, since
 * every title of an archive is looked up by several rules.
 */
export function titleKey(title: string): string {
  const known = keys.get(title);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = madeKey(title);
  keys.set(title, key);
  return key;
}

function madeKey(title: string): string {
  const comparable = comparableTitle(title).replace(/[《》〈〉]/gu, '');
  const { organ = '' } = parseTitle(comparable);
  return comparable.slice(organ.length);
}
