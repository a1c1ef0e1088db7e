import { STATUS_WORDS } from '../../catalogue/status-words.js';
import { KIND_FACTS } from '../../model/notice-kind.js';
import type { ArchiveNotice } from '../archive-data.js';

/** By what the found notices can be narrowed down. */
export type FacetName = 'year' | 'kind' | 'organ' | 'section' | 'status';

const VALUES_OF: Readonly<Record<FacetName, (notice: ArchiveNotice) => readonly string[]>> = {
  year: ({ issue }) => [`${issue.year}年`],
  kind: ({ kind }) => [KIND_FACTS[kind].word],
  organ: ({ issuers }) => issuers,
  section: ({ section }) => [section],
  status: ({ status }) => (status === 'none' ? [] : [STATUS_WORDS[status]]),
};

export const FACET_NAMES = Object.keys(VALUES_OF) as FacetName[];

/** The values chosen of each facet; of one without any, all will do. */
export type Chosen = Readonly<Record<FacetName, readonly string[]>>;

export interface FacetValue {
  readonly value: string;
  /** How many notices have it among those that the other facets leave. */
  readonly count: number;
}

/** Whether a notice has, of each facet, one of the values chosen. */
export function hasChosen(notice: ArchiveNotice, chosen: Chosen, except?: FacetName): boolean {
  return FACET_NAMES.every(
    (name) =>
      name === except ||
      chosen[name].length === 0 ||
      VALUES_OF[name](notice).some((value) => chosen[name].includes(value)),
  );
}

/** The values of a facet: years from the latest, the others from the most frequent. */
export function facetValues(
  name: FacetName,
  notices: readonly ArchiveNotice[],
  chosen: Chosen,
): FacetValue[] {
  const counts = new Map(chosen[name].map((value) => [value, 0]));
  for (const notice of notices) {
    const isLeft = hasChosen(notice, chosen, name);
    for (const value of VALUES_OF[name](notice))
      counts.set(value, (counts.get(value) ?? 0) + (isLeft ? 1 : 0));
  }
  const values = Array.from(counts, ([value, count]) => ({ value, count }));
  return name === 'year'
    ? values.sort((a, b) => b.value.localeCompare(a.value))
    : values.sort((a, b) => b.count - a.count);
}
