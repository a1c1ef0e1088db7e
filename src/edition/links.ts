import type { Archive } from '../model/archive.js';
import { citedDocuments } from '../model/cited-documents.js';
import { articlesIn, type Article } from '../model/article.js';
import { speaksOfAnotherPart, type ArticleTarget } from '../model/citation.js';
import { nodesOf } from '../model/nodes-of.js';
import { keyOf, type Notice } from '../model/notice.js';
import { titleKey } from '../model/register.js';
import type { NumberedEntry } from '../model/numbered-text.js';
import { textOf } from '../model/prose.js';
import type { Block, CrossReference, Part } from '../model/tree.js';
import type { Numbering } from './numbering.js';
import { titleOf } from './part-title.js';

/** The addresses of the documents that a notice names. */
export interface CitedAddresses {
  /** By the number as it should be written. */
  readonly citations: ReadonlyMap<string, string>;
  /** By the key of a title that stands without a number. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Where the text of a notice leads, as plain values. What leads nowhere is not among them. */
export interface Links extends CitedAddresses {
  /** Places in the same notice, by the reference: #art-9. */
  readonly references: ReadonlyMap<CrossReference, string>;
  /** The attachments in order, as the entries of the 附件说明 name them: #app-1. */
  readonly attachments: readonly string[];
  /** Path of the notice's file below the archive, beside which its pictures are. */
  readonly path: string;
}

/** The addresses of the documents that a notice cites: all that its edition takes from the rest of the archive. */
export function citedAddresses(notice: Notice, { register }: Archive): CitedAddresses {
  const cited = citedDocuments(notice);
  const { notices, works } = register;
  const urlOf = (key: string): string | undefined => notices.get(key)?.url ?? works.get(key)?.url;
  const citations = cited.numbers.map((written) => [written, urlOf(written)] as const);
  const titles = cited.titles.map((title) => {
    const key = register.keyOfTitle(title);
    return [titleKey(title), key === undefined || key === keyOf(notice) ? undefined : urlOf(key)] as const;
  });
  return { citations: addresses(citations), titles: addresses(titles) };
}

// Most notices cite none, and an empty map takes half a kilobyte.
const NOWHERE: ReadonlyMap<string, string> = new Map();

function addresses(
  found: readonly (readonly [name: string, url: string | undefined])[],
): ReadonlyMap<string, string> {
  const there = found.filter((each): each is readonly [string, string] => each[1] !== undefined);
  return there.length === 0 ? NOWHERE : new Map(there);
}

export function linksOf(notice: Notice, numbering: Numbering, cited: CitedAddresses): Links {
  const parts = notice.tree.children;
  const attachments = parts
    .filter(({ kind }) => kind === 'attachment')
    .map((part) => `#${numbering.parts.get(part) ?? ''}`);
  const articles = articlesByPart(notice);
  const references = new Map<CrossReference, string>();
  for (const part of parts) {
    for (const node of nodesOf(part, 'crossReference')) {
      const address =
        node.target.kind === 'attachment'
          ? attachments[(node.target.number ?? 1) - 1]
          : articleAddress(node, part, articles, numbering);
      if (address !== undefined) references.set(node, address);
    }
  }
  return { ...cited, references, attachments, path: notice.source.path };
}

/** `own` is the part in which the reference stands: it decides whose 第三条 is meant. */
function articleAddress(
  node: CrossReference,
  own: Part,
  articles: ReadonlyMap<Part, readonly Article[]>,
  numbering: Numbering,
): string | undefined {
  const { target } = node;
  if (target.kind !== 'article') return undefined;
  const elsewhere = [...articles.keys()].filter((part) => part !== own);
  const isOfAnother = speaksOfAnotherPart(textOf(node), titleOf(own));
  const searched = isOfAnother ? [...elsewhere, own] : [own, ...elsewhere];
  const article = searched
    .flatMap((part) => articles.get(part) ?? [])
    .find(
      ({ entry: { ordinal } }) => ordinal.value === target.value && ordinal.insertion === target.insertion,
    );
  const entry = article === undefined ? undefined : entryMeant(article, target);
  const block = entry?.block.prose.node as Block | undefined;
  const id = block === undefined ? undefined : numbering.provisions.get(block)?.id;
  return id === undefined ? undefined : `#${id}`;
}

/** The 目 or 项 that is meant, or the article where it has them not. */
function entryMeant(article: Article, { paragraph, item, subitem }: ArticleTarget): NumberedEntry {
  const { entry, paragraphs } = article;
  if (item === undefined) return entry;
  const own = paragraph === undefined ? undefined : paragraphs[paragraph - 1]?.items.get(item);
  const found = own ?? paragraphs.map(({ items }) => items.get(item)).find((each) => each !== undefined);
  if (found === undefined) return entry;
  return (subitem === undefined ? undefined : found.subitems.get(subitem)) ?? found.entry;
}

/** The articles of each part. What is quoted is of another act. */
function articlesByPart({ scopes, tree }: Notice): Map<Part, readonly Article[]> {
  const byPart = new Map<Part, readonly Article[]>(tree.children.map((part) => [part, []]));
  for (const scope of scopes)
    if (scope.part !== undefined && !scope.quoted) byPart.set(scope.part, articlesIn(scope));
  return byPart;
}
