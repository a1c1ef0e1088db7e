import { formatDate, type CivilDate } from '../model/date.js';
import type { MentionKind } from '../model/mention.js';
import { numberOf, type Register, type Relation, type Status, type StatusOn } from '../model/register.js';
import { STATUS_WORDS } from './status-words.js';

/** What a document does with others, or others with it: 本文依据 …, 废止本文 …. */
export interface RelationGroup {
  readonly kind: MentionKind;
  readonly words: string;
  /** One for each document, at the first place where it is said. */
  readonly relations: readonly Relation[];
}

// From the gravest: where a notice does several things with another, only the gravest is told.
const KINDS: readonly { readonly kind: MentionKind; readonly out: string; readonly in: string }[] = [
  { kind: 'repeals', out: '本文废止', in: '废止本文' },
  { kind: 'amends', out: '本文修改', in: '修改本文' },
  { kind: 'forwards', out: '本文转发', in: '转发本文' },
  { kind: 'implements', out: '本文依据', in: '以本文为依据' },
  { kind: 'cites', out: '本文提到', in: '提到本文' },
];

/** Relations by kind, each document once. `out` are those of the document itself, `in` those of others with it. */
export function groupRelations(relations: readonly Relation[], direction: 'out' | 'in'): RelationGroup[] {
  const told = new Set<string>();
  return KINDS.flatMap(({ kind, [direction]: words }) => {
    const group = relations.filter((relation) => {
      const number = otherNumber(relation, direction);
      if (relation.kind !== kind || told.has(number)) return false;
      told.add(number);
      return true;
    });
    return group.length === 0 ? [] : [{ kind, words, relations: group }];
  });
}

/** The number of the other document of a relation. */
export function otherNumber({ from, to }: Relation, direction: 'out' | 'in'): string {
  return direction === 'out' ? to : numberOf(from);
}

/** A document's title by its number, of the archive or of works.yaml. */
export function titleOf(number: string, { notices, works }: Register): string | undefined {
  return notices.get(number)?.front.title ?? works.get(number)?.title;
}

/** 已废止，自2016年1月1日起: what is in force since its beginning needs no date. */
export function statusText({ status, since }: StatusOn): string {
  return `${STATUS_WORDS[status]}${sinceText(status, since)}`;
}

function sinceText(status: Status, since: CivilDate | undefined): string {
  return since === undefined || status === 'in-force' ? '' : `，自${formatDate(since)}起`;
}

/** A document that a page speaks of, with its address where it has one. */
export interface DocumentLink {
  readonly number: string;
  readonly title: string | undefined;
  readonly url: string | undefined;
}

/** A document by its number; `urls` are the addresses of the archive's notices. */
export function documentLink(
  number: string,
  register: Register,
  urls: ReadonlyMap<string, string>,
): DocumentLink {
  return {
    number,
    title: titleOf(number, register),
    url: urls.get(number) ?? register.works.get(number)?.url,
  };
}

/** `out` is what the notice itself does with the documents, `in` what they do with it. */
export interface StandingGroup {
  readonly kind: MentionKind;
  readonly direction: 'out' | 'in';
  readonly words: string;
  readonly documents: readonly DocumentLink[];
}

/** What is in force on the day of the build, and what a notice and others do with each other. */
export interface Standing {
  readonly status: Status;
  /** 已废止，自2016年1月1日起 */
  readonly text: string;
  /** What made it so. */
  readonly by: readonly DocumentLink[];
  /** The day of the build, as printed. */
  readonly asOf: string;
  readonly groups: readonly StandingGroup[];
}

/** `urls` are the addresses of the archive's notices by their numbers. */
export function standingOf(
  number: string,
  register: Register,
  urls: ReadonlyMap<string, string>,
  today: CivilDate,
): Standing {
  const status = register.statusOn(number, today);
  const link = (other: string): DocumentLink => documentLink(other, register, urls);
  const groups = (['out', 'in'] as const).flatMap((direction) =>
    groupRelations(register[direction === 'out' ? 'from' : 'to'](number), direction).map((group) => ({
      kind: group.kind,
      direction,
      words: group.words,
      documents: group.relations.map((relation) => link(otherNumber(relation, direction))),
    })),
  );
  return {
    status: status.status,
    text: statusText(status),
    by: status.by.map((notice) => link(numberOf(notice))),
    asOf: formatDate(today),
    groups,
  };
}
