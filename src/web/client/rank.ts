import { LINE_END, searchTokens } from '../search-text.js';
import { occurrences, type IndexedText } from './excerpt.js';
import type { Term } from './terms.js';

/** A term with how much it tells two texts apart. */
export interface WeighedTerm extends Term {
  readonly value: number;
}

/** A stretch of a text that has an address: an article, a heading with what stands below it. Without an id, what stands before all. */
export interface Stretch {
  readonly id: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** What heading, ancestors and title say for a provision, against a word in its text. */
const IN_HEADING = 1.25;
const ABOVE = 0.5;
const HEADING_ABOVE = 0.75;
const IN_TITLE = 0.2;
// A provision that begins without a heading has one in its first words: 2.承接主体。
const HEADING_LENGTH = 16;

/** A term is worth the more the fewer of all texts have it. */
export function weighed(term: Term, having: number, all: number): WeighedTerm {
  return { ...term, value: having === 0 ? 0 : term.weight * Math.log(1 + all / having) };
}

/** What terms are worth together. */
export function valueOf(terms: readonly WeighedTerm[]): number {
  return terms.reduce((sum, { value }) => sum + value, 0);
}

/** The share of the terms, by their value, that a title has: from 0 to 1. */
export function titleShare(title: string, terms: readonly WeighedTerm[]): number {
  const tokens = searchTokens(title);
  return share(terms, (term) => (has(tokens, term) ? 1 : 0));
}

/** The stretch that says most of the terms, and which share of them: from 0 to 1. */
export function bestStretch(
  { tokens, places }: IndexedText,
  terms: readonly WeighedTerm[],
): { readonly stretch: Stretch; readonly share: number } {
  const title = tokens.slice(0, tokens.indexOf(LINE_END) + 1);
  const stretches = stretchesOf({ tokens, places });
  const found = stretches.map((stretch) => {
    const own = tokens.slice(stretch.start, stretch.end);
    const heading = stretch.id === undefined ? [] : headingOf(own);
    return terms.map((term) => ({ isThere: has(own, term), isInHeading: has(heading, term) }));
  });
  const inTitle = terms.map((term) => has(title, term));
  let best = { stretch: stretches[0] ?? { id: undefined, start: 0, end: tokens.length }, share: -1 };
  const above: number[] = [];
  stretches.forEach((stretch, index) => {
    while (above.length > 0 && !isBelow(stretch, stretches[above.at(-1) ?? 0])) above.pop();
    const own = share(terms, (_, term) => {
      const here = found[index]?.[term];
      if (here?.isThere === true) return here.isInHeading ? IN_HEADING : 1;
      const higher = above.flatMap((each) => found[each]?.[term] ?? []);
      if (higher.some(({ isInHeading }) => isInHeading)) return HEADING_ABOVE;
      if (higher.some(({ isThere }) => isThere)) return ABOVE;
      return inTitle[term] === true ? IN_TITLE : 0;
    });
    if (own > best.share + 1e-9) best = { stretch, share: own };
    above.push(index);
  });
  return best;
}

/** The first line, or of a long one its first sentence, where that is short. */
function headingOf(tokens: readonly string[]): readonly string[] {
  const end = tokens.findIndex((token) => token === LINE_END || token === '。');
  return end <= HEADING_LENGTH ? tokens.slice(0, Math.max(0, end)) : [];
}

/** The title stands for itself: what is above the first provision is looked at without it. */
function stretchesOf({ tokens, places }: IndexedText): Stretch[] {
  const body = tokens.indexOf(LINE_END) + 1;
  const first = places[0]?.at ?? tokens.length;
  const opening = first > body ? [{ id: undefined, start: body, end: first }] : [];
  return [
    ...opening,
    ...places.map(({ id, at }, index) => ({ id, start: at, end: places[index + 1]?.at ?? tokens.length })),
  ];
}

const PART = /^(?:enc|app)-\d+$/;
const CHAPTER = /(?:^|-)chap-\d+(?:-sec-\d+)?$/;

/** Ids lead down by their numbers; what is enclosed holds all that follows it, a chapter its articles. */
function isBelow({ id }: Stretch, above: Stretch | undefined): boolean {
  if (id === undefined || above?.id === undefined) return false;
  if (PART.test(above.id)) return !PART.test(id);
  return id.startsWith(`${above.id}-`) || (CHAPTER.test(above.id) && /(?:^|-)art-/.test(id));
}

function has(tokens: readonly string[], { alternatives }: Term): boolean {
  return alternatives.some((phrase) => occurrences(tokens, phrase.tokens).length > 0);
}

function share(terms: readonly WeighedTerm[], partOf: (term: WeighedTerm, index: number) => number): number {
  const all = valueOf(terms);
  if (all === 0) return 0;
  return terms.reduce((sum, term, index) => sum + term.value * partOf(term, index), 0) / all;
}
