import { FACET_NAMES, type Chosen, type FacetName } from './facets.js';

/** In which order notices are shown: those whose titles say it first, or by day. */
export type Order = 'title' | 'newest' | 'oldest';

/** What the address of the search page says. */
export interface SearchState {
  readonly query: string;
  /** Whether to show what was found even where it is one place. */
  readonly isList: boolean;
  readonly chosen: Chosen;
  readonly order: Order;
}

export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const order = parameters.get('order');
  return {
    query: (parameters.get('q') ?? '').trim(),
    isList: parameters.has('list'),
    chosen: chosenFrom((name) => parameters.getAll(name)),
    order: order === 'newest' || order === 'oldest' ? order : 'title',
  };
}

export function writeState({ query, chosen, order }: SearchState): string {
  const parameters = new URLSearchParams({ q: query, list: '' });
  for (const name of FACET_NAMES) for (const value of chosen[name]) parameters.append(name, value);
  if (order !== 'title') parameters.set('order', order);
  return `?${parameters.toString()}`;
}

export function chosenFrom(valuesOf: (name: FacetName) => readonly string[]): Chosen {
  return {
    year: valuesOf('year'),
    kind: valuesOf('kind'),
    organ: valuesOf('organ'),
    section: valuesOf('section'),
    status: valuesOf('status'),
  };
}
