import { compareDates } from '../model/date.js';
import { findReferences } from '../model/citation.js';
import { formatDocumentNumber } from '../model/document-number.js';
import { findMentions } from '../model/mention.js';
import { nameOf, type Notice } from '../model/notice.js';
import type { Register } from '../model/register.js';
import { numberName, readPath } from './address.js';
import type { Change } from './change.js';
import type { ActHistory } from './versions.js';
import { provisionsIn, type Provision } from './provision.js';

/** An article that got another number, and who still speaks of it by the old one. */
export interface OldNumber {
  readonly change: Change;
  /** 第五条, and what it is called then. */
  readonly before: string;
  readonly after: string;
  /** The names of the documents, and the places in the act itself, that cite it by the old number. */
  readonly citedBy: readonly string[];
}

/** The articles of an act that were renumbered although others, or the act itself, cite them by the old number. */
export function oldNumbersCited(
  { key, versions }: ActHistory,
  register: Register,
  prefixes: readonly string[],
): OldNumber[] {
  return versions.flatMap(({ act, applied, changes }, index) => {
    const before = versions[index - 1]?.act;
    const renumbered = (applied?.renumbered ?? []).filter(({ provision }) => provision.unit === 'article');
    if (before === undefined || renumbered.length === 0) return [];
    return renumbered.flatMap(({ provision, number, by }): OldNumber[] => {
      const change = changes.find((each) => each === by);
      if (change === undefined) return [];
      const citing = citingArticles(key, change, register, prefixes).filter(
        ({ value, insertion }) =>
          value === provision.number?.value && insertion === provision.number?.insertion,
      );
      const names = citing.map(({ notice }) => nameOf(notice));
      const citedBy = [...new Set([...citingInAct(act, before, provision), ...names])];
      const called = { before: provision.label, after: numberName('article', number) };
      return citedBy.length === 0 ? [] : [{ change, ...called, citedBy }];
    });
  });
}

function articlesOf(act: Provision): Provision[] {
  return [...provisionsIn(act)].filter(({ number }) => number?.style === 'article');
}

interface CitingArticle {
  readonly notice: Notice;
  readonly value: number | undefined;
  readonly insertion: number | undefined;
}

/** What other documents, signed before the change holds, say of articles of the act: 《某办法》（某号）第七条. */
function citingArticles(
  key: string,
  { effective, from }: Change,
  register: Register,
  prefixes: readonly string[],
): CitingArticle[] {
  const citing = new Set(register.to(key).map((relation) => relation.from));
  return [...citing].flatMap((notice) => {
    if (notice === from || notice.date === undefined || compareDates(notice.date, effective) >= 0) return [];
    return notice.proses
      .filter(({ text }) => mayCiteArticles(text))
      .flatMap(({ text }) => articlesNamed(text, key, register, prefixes))
      .map((article) => ({ notice, ...article }));
  });
}

/** Whether an article is named behind a document, which is asked of every text before it is read. */
function mayCiteArticles(text: string): boolean {
  const document = text.search(/[》号]/u);
  return document >= 0 && /第[^。]{1,6}条/u.test(text.slice(document));
}

function articlesNamed(text: string, key: string, register: Register, prefixes: readonly string[]) {
  return findMentions(text, prefixes).flatMap(({ end, title, number }) => {
    const named = number === undefined ? register.keyOfTitle(title ?? '') : formatDocumentNumber(number);
    if (named !== key) return [];
    const start = end + (/^[）)]?的?/u.exec(text.slice(end, end + 2))?.[0].length ?? 0);
    const step = readPath(text, start)?.path.find(({ unit }) => unit === 'article');
    return step === undefined ? [] : [{ value: step.value, insertion: step.insertion }];
  });
}

/** The articles of the act that cite the old number in words that no change has touched. */
function citingInAct(after: Provision, before: Provision, old: Provision): string[] {
  const untouched = new Set([...provisionsIn(before)].map(({ text }) => text));
  return articlesOf(after).flatMap((article) => {
    const cites = [...provisionsIn(article)].some(
      ({ text }) => text !== '' && untouched.has(text) && speaksOf(text, old),
    );
    return cites ? [`本文${article.label}`] : [];
  });
}

function speaksOf(text: string, { number }: Provision): boolean {
  return findReferences(text).some(
    ({ target }) =>
      target.kind === 'article' && target.value === number?.value && target.insertion === number.insertion,
  );
}
