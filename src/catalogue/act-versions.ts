import { changeNotes } from '../consolidation/change-words.js';
import { composeStretches, type PlainStretch } from '../consolidation/compose-stretches.js';
import type { Change } from '../consolidation/change.js';
import type { ActHistory, Version } from '../consolidation/versions.js';
import { provisionsIn, type Provision } from '../consolidation/provision.js';
import { writtenLines, type WrittenLine } from '../consolidation/written-lines.js';
import { formatDate, formatIsoDate } from '../model/date.js';
import { hashOf } from '../model/inputs.js';
import { lazy } from '../model/lazy.js';
import { NO_MEMORY, remembered, type Memory } from '../model/memory.js';
import { keyOf } from '../model/notice.js';
import type { Register } from '../model/register.js';
import { documentLink, type DocumentLink } from './document-link.js';
import { passagesIn, type Passage } from './passages.js';
import { provisionHistories, type ProvisionHistory } from './provision-history.js';

/** What a line of an act is: a title with what stands below it, a heading, or what opens and ends a notice. */
export type LineKind =
  | 'title'
  | 'title-note'
  | 'heading'
  | 'line'
  | 'addressee'
  | 'attachments'
  | 'signature';

/** A line of an act on a day. */
export interface VersionLine {
  readonly kind: LineKind;
  readonly text: string;
  /** Of a row of a table: its cells, and `text` is empty. */
  readonly cells: readonly string[];
  /** Who has changed it and since when; none where it stands as it was published. */
  readonly notes: readonly string[];
}

/** A change that has made a version what it is, and who makes it. */
export interface VersionChange {
  readonly change: Change;
  readonly by: DocumentLink;
}

/** The tree of a version, and all that has been changed since the act was published, in order. */
export interface VersionSource {
  readonly act: Provision;
  readonly changes: readonly VersionChange[];
}

/** How a version differs from an earlier one that is not the one before. */
export interface Comparison {
  /** /szf/2015/15/2017-06-01/compare/2015-09-01/; of the text as published /…/compare/published/. */
  readonly url: string;
  /** 2015年9月1日起的文本, 公布的文本, and its address. */
  readonly earlier: string;
  readonly earlierUrl: string;
  readonly passages: readonly Passage[];
}

/** An act as it reads from a day on, for its own page. */
export interface ActVersion {
  /** /szf/2015/15/2017-06-01/ */
  readonly url: string;
  /** 2017年6月1日, and 2017-06-01 */
  readonly from: string;
  readonly day: string;
  /** The documents that make it differ from the version before. */
  readonly by: readonly DocumentLink[];
  /** Whether all that amends it was understood. */
  readonly isSure: boolean;
  /** What it was made of: no value, since a page is known by all values that it shows. */
  readonly source: () => VersionSource;
  /** A hash of that; of the notices that amend it all is in it that a page may say of them. */
  readonly sourceSum: () => string;
  readonly lines: readonly VersionLine[];
  /** How it differs from the version before, and from those before that. */
  readonly passages: readonly Passage[];
  readonly comparisons: readonly Comparison[];
  /** The first lines of what was taken out, each with its note. */
  readonly removed: readonly string[];
}

/** What is published of an act that others amend. */
export interface AmendedAct {
  /** Its versions after the one that was published, in order. */
  readonly versions: readonly ActVersion[];
  /** Its articles, each through all versions. */
  readonly provisions: readonly ProvisionHistory[];
}

/** The same as it is kept. */
interface KeptAct extends Pick<AmendedAct, 'provisions'> {
  readonly versions: readonly Omit<ActVersion, 'source' | 'sourceSum'>[];
  readonly sourceSums: readonly string[];
}

/** An act at an address; what an earlier build has made of the same is not made again. `urls` are the addresses of notices by their keys. */
export function amendedAct(
  history: ActHistory,
  url: string,
  register: Register,
  urls: ReadonlyMap<string, string>,
  memory: Memory,
): AmendedAct {
  const made = lazy(() => actVersions(history, url, register, urls));
  const { sum } = history;
  if (memory === NO_MEMORY || sum === undefined)
    return { versions: made(), provisions: provisionHistories(history) };
  const links = history.by.map((notice) => documentLink(keyOf(notice), register, urls));
  const kept = remembered(memory, 'amended-act', [sum, url, JSON.stringify(links)], (): KeptAct => {
    const versions = made();
    return {
      versions: versions.map(({ source: _source, sourceSum: _sum, ...version }) => version),
      sourceSums: versions.map(({ sourceSum }) => sourceSum()),
      provisions: provisionHistories(history),
    };
  });
  const source = (index: number): VersionSource => {
    const version = made()[index];
    if (version === undefined) throw new Error(`${url} has no version ${index}`);
    return version.source();
  };
  const versions = kept.versions.map((version, index) => {
    return { ...version, source: () => source(index), sourceSum: () => kept.sourceSums[index] ?? '' };
  });
  return { versions, provisions: kept.provisions };
}

function actVersions(
  history: ActHistory,
  url: string,
  register: Register,
  urls: ReadonlyMap<string, string>,
): readonly ActVersion[] {
  const made: ActVersion[] = [];
  const stretches: (readonly PlainStretch[])[] = [];
  for (const version of history.versions) {
    const { from, changes, applied, act, isSure } = version;
    if (from === undefined || applied === undefined || changes.length === 0) continue;
    const keys = [...new Set(changes.map((change) => keyOf(change.from)))];
    const own = `${url}${formatIsoDate(from)}/`;
    const source: VersionSource = {
      act,
      changes: [
        ...(made.at(-1)?.source().changes ?? []),
        ...changes.map((change) => ({ change, by: documentLink(keyOf(change.from), register, urls) })),
      ],
    };
    made.push({
      url: own,
      from: formatDate(from),
      day: formatIsoDate(from),
      by: keys.map((key) => documentLink(key, register, urls)),
      isSure,
      source: () => source,
      sourceSum: () => hashOf([sourceValues(source)]),
      lines: act.children.flatMap(linesOf),
      passages: passagesIn(applied.stretches),
      comparisons: comparisonsOf(own, applied.stretches, { url, made, stretches }),
      removed: removedIn(version),
    });
    stretches.push(applied.stretches);
  }
  return made;
}

function sourceValues(source: VersionSource): string {
  const withoutNotice = (name: string, value: unknown): unknown =>
    name === 'from' && typeof value === 'object' ? undefined : value;
  return JSON.stringify(source, withoutNotice);
}

/** How a version differs from each of those before the last one, the nearest first; the text as published comes last. */
function comparisonsOf(
  own: string,
  last: readonly PlainStretch[],
  {
    url,
    made,
    stretches,
  }: {
    readonly url: string;
    readonly made: readonly ActVersion[];
    readonly stretches: readonly (readonly PlainStretch[])[];
  },
): Comparison[] {
  const comparisons: Comparison[] = [];
  let whole = last;
  for (let index = stretches.length - 1; index >= 0; index--) {
    whole = composeStretches(stretches[index] ?? [], whole);
    const earlier = made[index - 1];
    comparisons.push({
      url: `${own}compare/${earlier?.day ?? 'published'}/`,
      earlier: earlier === undefined ? '公布的文本' : `${earlier.from}起的文本`,
      earlierUrl: earlier?.url ?? url,
      passages: passagesIn(whole),
    });
  }
  return comparisons;
}

function linesOf(part: Provision): VersionLine[] {
  return writtenLines(part).map((line) => {
    const { text, provision, begins } = line;
    const cells = provision.unit === 'row' ? provision.children : [];
    const changed = [...new Set([...begins, provision, ...cells])].flatMap(({ by }) => by);
    return {
      kind: kindOf(line),
      text: cells.length > 0 ? '' : text,
      cells: cells.map((cell) => cell.text),
      notes: changeNotes(changed),
    };
  });
}

const LINE_KINDS: Readonly<Record<string, LineKind>> = {
  titleNote: 'title-note',
  addressee: 'addressee',
  attachmentEntry: 'attachments',
  signatureLine: 'signature',
};

function kindOf({ provision, begins }: WrittenLine): LineKind {
  if (provision.unit === 'title') return 'title';
  const isHeading = ['heading', 'book', 'chapter', 'section'].includes(provision.unit);
  const isSetSo = begins.some(({ node }) => node?.type === 'heading');
  if (isHeading || isSetSo) return 'heading';
  return LINE_KINDS[provision.node?.type ?? ''] ?? 'line';
}

function removedIn({ applied }: Version): string[] {
  return (applied?.removed ?? []).flatMap(({ provision, by }) => {
    if (by.action.kind !== 'delete') return [];
    const [first] = writtenLines(provision);
    const more = [...provisionsIn(provision)].length > 2 ? '……' : '';
    return [`${first?.text ?? ''}${more}（${changeNotes([by]).join('；')}）`];
  });
}
