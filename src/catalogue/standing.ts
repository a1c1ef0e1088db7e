import { formatDate, type CivilDate } from '../model/date.js';
import { keyOf } from '../model/notice.js';
import type { Register, RelationKind, Status, StatusOn } from '../model/register.js';
import { documentLink, type DocumentLink } from './document-link.js';
import { groupRelations, otherKey, type Direction } from './relation-groups.js';
import { STATUS_WORDS } from './status-words.js';

/** The documents with which a notice does one thing, or which do it with the notice. */
export interface StandingGroup {
  readonly kind: RelationKind;
  readonly direction: Direction;
  /** 本文废止 */
  readonly words: string;
  readonly documents: readonly DocumentLink[];
}

/** Whether a notice is in force on one day, and what it and others do with each other. */
export interface Standing {
  readonly status: Status;
  /** 已废止，自2016年1月1日起 */
  readonly text: string;
  /** The documents that made it so. */
  readonly by: readonly DocumentLink[];
  readonly groups: readonly StandingGroup[];
}

/**
 * The standing of a notice on a day, by what the issues of an archive say; `urls` are the addresses of its notices by
 * their keys.
 */
export function standingOf(
  key: string,
  register: Register,
  urls: ReadonlyMap<string, string>,
  today: CivilDate,
): Standing {
  const status = register.statusOn(key, today);
  const link = (other: string): DocumentLink => documentLink(other, register, urls);
  const groups = (['out', 'in'] as const).flatMap((direction) =>
    groupRelations(register[direction === 'out' ? 'from' : 'to'](key), direction).map((group) => ({
      kind: group.kind,
      direction,
      words: group.words,
      documents: group.relations.map((relation) => link(otherKey(relation, direction))),
    })),
  );
  return {
    status: status.status,
    text: statusText(status),
    by: status.by.map((notice) => link(keyOf(notice))),
    groups,
  };
}

/** Whether there is anything to say of it being in force: an explanation or a report never was. */
export function isOfForce({ status }: Pick<Standing, 'status'>): boolean {
  return status !== 'none';
}

/** Whether it holds on the day, for all that the archive knows: whoever says so says of which issues it knows that. */
export function isOpen({ status }: Pick<Standing, 'status'>): boolean {
  return status === 'in-force' || status === 'amended';
}

/** What a notice explains (`out`), or what explains it (`in`). */
export function explanations(
  { groups }: Pick<Standing, 'groups'>,
  wanted: Direction,
): readonly DocumentLink[] {
  return groups.flatMap(({ kind, direction, documents }) =>
    kind === 'explains' && direction === wanted ? documents : [],
  );
}

/** 已废止，自2016年1月1日起: what is in force since its beginning needs no date. */
export function statusText({ status, since }: StatusOn): string {
  const isPlain = since === undefined || status === 'in-force';
  return `${STATUS_WORDS[status]}${isPlain ? '' : `，自${formatDate(since)}起`}`;
}
