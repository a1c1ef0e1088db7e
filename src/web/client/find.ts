import type { ArchiveNotice } from '../archive-data.js';
import { formatDocumentNumber, readTypedNumber } from '../../model/document-number.js';
import type { IndexedText } from './excerpt.js';
import type { FullText, Hit } from './full-text.js';
import { newestFirst } from './look-up.js';
import type { Phrase } from './phrases.js';
import { bestStretch, titleShare, valueOf, weighed, type Stretch } from './rank.js';
import type { Synonyms } from './synonyms.js';
import { phraseTerms, piecesOf, wordTerms, type Term } from './terms.js';

/** What a search is done in. */
export interface Searched {
  readonly notices: readonly ArchiveNotice[];
  readonly fullText: FullText;
  readonly synonyms: Synonyms;
}

/** The notices found for a query, the best first, with what of each was sought. */
export interface Found {
  readonly hits: readonly NoticeHit[];
  readonly phrases: readonly Phrase[];
  /** The words as they were typed, for whoever reads what was sought. */
  readonly words: readonly string[];
  /** Whether no notice has the query as it is, and these have some of its words. */
  readonly isByWords: boolean;
}

export interface NoticeHit {
  readonly notice: ArchiveNotice;
  readonly text: () => Promise<IndexedText>;
  /** The provision that says most of what was sought, where the text was looked at. */
  readonly stretch: Stretch | undefined;
}

// The texts of so many are loaded to see where they say it.
const MOST_READ = 24;
// Notices found by words that have less than this share of the best are not worth a look.
const LEAST_SHARE = 0.5;
// Nor are those that have less than this share of what was asked: one common word of a long question.
const LEAST_KNOWN = 0.3;
// What only tells of others, and what no longer holds, stands behind what it tells of.
const BEHIND = 0.85;

/** Finds what has the query as it is, or in other words; where nothing has, what has most of its words. */
export async function find(query: string, searched: Searched): Promise<Found> {
  const sought = asTextsWriteIt(query);
  const phrases = phraseTerms(sought, searched.synonyms);
  const whole = await hitsOf(phrases, searched.fullText);
  const all = whole.terms.length === 0 ? [] : intersection(whole.hits);
  if (all.length > 0) return ranked(phrases, whole.hits, all, searched, false);
  const words = await hitsOf(wordTerms(sought, searched.synonyms), searched.fullText);
  const { terms, hits } = await withPieces(words, searched.fullText);
  return ranked(terms, hits, telling(words, { terms, hits }, searched.notices.length), searched, true);
}

type HitsByUrl = ReadonlyMap<string, Hit>;

interface TermHits {
  readonly terms: readonly Term[];
  /** Those of each term. */
  readonly hits: readonly HitsByUrl[];
}

async function hitsOf(terms: readonly Term[], fullText: FullText): Promise<TermHits> {
  const hits = await Promise.all(
    terms.map(async ({ alternatives }) => {
      const found = await Promise.all(alternatives.map((phrase) => fullText([phrase])));
      return new Map(found.flat().map((hit) => [hit.url, hit]));
    }),
  );
  return { terms, hits };
}

/** Words that no text has are sought by their pieces. */
async function withPieces({ terms: words, hits }: TermHits, fullText: FullText): Promise<TermHits> {
  const terms = words.flatMap((term, index) => (hits[index]?.size === 0 ? piecesOf(term) : [term]));
  return hitsOf(terms, fullText);
}

/** What has enough of the words: a word that no text has counts as one that a single text has. */
function telling(words: TermHits, { terms, hits }: TermHits, all: number): Hit[] {
  const asked = valueOf(words.terms.map((term, index) => weighed(term, words.hits[index]?.size || 1, all)));
  const values = terms.map((term, index) => weighed(term, hits[index]?.size ?? 0, all).value);
  const found = new Map(hits.flatMap((own) => [...own]));
  return [...found.values()].filter(({ url }) => {
    const own = values.filter((_, index) => hits[index]?.has(url) === true);
    return own.reduce((sum, value) => sum + value, 0) >= LEAST_KNOWN * asked;
  });
}

function intersection([first, ...others]: readonly HitsByUrl[]): Hit[] {
  return [...(first?.values() ?? [])].filter(({ url }) => others.every((own) => own.has(url)));
}

async function ranked(
  terms: readonly Term[],
  hits: readonly HitsByUrl[],
  found: readonly Hit[],
  { notices }: Searched,
  isByWords: boolean,
): Promise<Found> {
  const weighedTerms = terms.map((term, index) => weighed(term, hits[index]?.size ?? 0, notices.length));
  const byUrl = new Map(found.map((hit) => [hit.url, hit]));
  const scored = newestFirst(notices).flatMap((notice) => {
    const hit = byUrl.get(notice.url);
    if (hit === undefined) return [];
    const having = weighedTerms.filter((_, index) => hits[index]?.has(notice.url));
    const score =
      valueOf(having) / (valueOf(weighedTerms) || 1) + 2 * titleShare(nameOf(notice), weighedTerms);
    return [{ hit, notice, score, stretch: undefined as Stretch | undefined }];
  });
  const inOrder = sorted(scored);
  const read = await Promise.all(
    inOrder.slice(0, MOST_READ).map(async (each) => {
      const best = bestStretch(await each.hit.text(), weighedTerms);
      return { ...each, stretch: best.stretch, score: (each.score + 2 * best.share) * rankOf(each.notice) };
    }),
  );
  const best = sorted(read);
  const least = isByWords ? (best[0]?.score ?? 0) * LEAST_SHARE : 0;
  const rest = isByWords ? [] : inOrder.slice(MOST_READ);
  return {
    hits: [...best.filter(({ score }) => score >= least), ...rest].map(({ notice, hit, stretch }) => ({
      notice,
      text: hit.text,
      stretch,
    })),
    phrases: terms.flatMap(({ alternatives }) => alternatives),
    words: terms.filter((_, index) => hits[index]?.size !== 0).map(({ text }) => text),
    isByWords,
  };
}

/** The best first; of equals, as they came: the newest. */
function sorted<T extends { readonly score: number }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => Math.round((b.score - a.score) * 1000));
}

function nameOf({ title, listTitle = '' }: ArchiveNotice): string {
  return `${title} ${listTitle}`;
}

function rankOf({ kind, status }: ArchiveNotice): number {
  const isBehind =
    kind === 'corrigendum' || kind === 'explanation' || status === 'repealed' || status === 'expired';
  return isBehind ? BEHIND : 1;
}

/** A document number in the only form that texts have, and in quotes, since it has brackets. */
function asTextsWriteIt(query: string): string {
  const { prefix, year, number } = readTypedNumber(query) ?? {};
  if (prefix === undefined || year === undefined || number === undefined) return query;
  return `“${formatDocumentNumber({ prefix, year, number })}”`;
}
