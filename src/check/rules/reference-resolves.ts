/**
 * 「见附件2」「本办法第九条第（二）项」「前款」「表1」「图1」所指的地方在本文里确实有。
 *
 * 修改过程中增删条款、附件，引用最容易落空。只查明说是本文的；「《预算法》第二十条」等引用其他文件的不查。
 * 印发通知引用所附办法的条款，查所附办法。「前款」只能用在一条的第二款以后。依据：公报编辑规范：引用。
 *
 * @example 错
 * ```md
 * 具体名单见附件2。
 *
 * # 附件1　联系人名单
 *
 * 略。
 * ```
 * @example 错
 * ```md
 * # 示例办法
 *
 * 第一条　为规范管理，制定本办法。
 *
 * 第二条　违反本办法第二十条规定的，依法处理。
 * ```
 * @example 错
 * ```md
 * # 示例办法
 *
 * 第一条　前款所称居民，是指本市户籍居民。
 * ```
 * @example 对
 * ```md
 * 具体名单见附件。
 *
 * # 示例办法
 *
 * 第一条　申请人应当具备下列条件：
 *
 * （一）本市户籍；
 *
 * （二）家庭困难。
 *
 * 前款所称困难，由民政部门认定。
 *
 * 第二条　不符合本办法第一条第（二）项规定的，按照《预算法》第二十条办理。
 *
 * # 附件　联系人名单
 *
 * 略。
 * ```
 */
import { speaksOfAnotherPart, type ReferenceTarget } from '../../model/citation.js';
import { matchesOf } from '../../model/matches.js';
import type { Notice } from '../../model/notice.js';
import { nodesOf } from '../../model/nodes-of.js';
import { formatNumeral } from '../../model/numeral.js';
import { textOf, type Prose } from '../../model/prose.js';
import type { CrossReference, Part } from '../../model/tree.js';
import type { NumberedEntry } from '../../model/numbered-text.js';
import type { NoticeRule, Violation } from '../rule.js';
import type { Bilingual } from '../../model/finding.js';

export const referenceResolves: NoticeRule = {
  id: 'reference-resolves',
  reach: 'notice',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：引用查得到', en: 'House rules: references can be looked up' },
  *check(notice) {
    const places = placesOf(notice);
    for (const prose of notice.proses) {
      // What is quoted speaks of the act that it is quoted from.
      if (prose.quoted) continue;
      yield* checkReferences(prose, places, notice);
      yield* checkParagraphBefore(prose, notice);
    }
  },
};

/** What there is to be referred to in a notice. */
interface Places {
  readonly attachments: ReadonlySet<number>;
  /** Attachments whose label has no number. */
  readonly unnumberedAttachments: number;
  readonly articles: ReadonlyMap<Part, ReadonlyMap<string, Article>>;
  readonly tables: Captioned;
  readonly figures: Captioned;
}

interface Article {
  readonly items: ReadonlySet<number>;
  readonly text: string;
}

interface Captioned {
  readonly count: number;
  readonly numbers: ReadonlySet<number>;
}

function placesOf(notice: Notice): Places {
  const attachments = new Set<number>();
  let unnumberedAttachments = 0;
  for (const node of [...nodesOf(notice.tree, 'partTitle'), ...nodesOf(notice.tree, 'attachmentEntry')]) {
    if (node.type === 'partTitle' && node.label === undefined) continue;
    if (node.number === undefined) unnumberedAttachments++;
    else attachments.add(node.number);
  }
  const captioned = (word: string, count: number): Captioned => {
    const caption = new RegExp(`^(?:附)?${word}\\s*(\\d+)(?!\\d)`, 'gmu');
    const numbers = notice.proses
      // A figure may have several captions, a line each.
      .flatMap(({ text }) => Array.from(text.matchAll(caption), ([, number]) => number));
    return { count, numbers: new Set(numbers.map(Number)) };
  };
  return {
    attachments,
    unnumberedAttachments,
    articles: articlesOf(notice),
    tables: captioned('表', nodesOf(notice.tree, 'grid').length),
    figures: captioned('图', nodesOf(notice.tree, 'figure').length),
  };
}

function articlesOf(notice: Notice): Map<Part, ReadonlyMap<string, Article>> {
  const byPart = new Map<Part, ReadonlyMap<string, Article>>();
  for (const { part, quoted, proses, entries } of notice.scopes) {
    if (part === undefined || quoted) continue;
    const articles = entries.filter(({ ordinal }) => ordinal.style === 'article');
    const items = new Map<NumberedEntry, Set<number>>();
    for (const { parent, ordinal } of entries) {
      if (parent === undefined) continue;
      items.set(parent, (items.get(parent) ?? new Set()).add(ordinal.value));
    }
    const own = articles.map((entry, at): [string, Article] => {
      const text = proses
        .slice(entry.block.index, articles[at + 1]?.block.index)
        .map((prose) => prose.text)
        .join('\n');
      return [articleKey(entry.ordinal), { items: items.get(entry) ?? new Set(), text }];
    });
    if (own.length > 0) byPart.set(part, new Map(own));
  }
  return byPart;
}

function articleKey({ value, insertion }: { readonly value: number; readonly insertion?: number }): string {
  return `第${formatNumeral(value)}条${insertion === undefined ? '' : `之${formatNumeral(insertion)}`}`;
}

function* checkReferences(prose: Prose, places: Places, { source }: Notice): Generator<Violation> {
  const { node, part, text } = prose;
  if (node === undefined || part === undefined) return;
  const references = nodesOf(node, 'crossReference');
  if (references.length === 0) return;
  const isInQuotation = quotationsIn(text);
  let from = 0;
  for (const reference of references) {
    const actual = textOf(reference);
    const start = text.indexOf(actual, from);
    from = start + actual.length;
    const reason = isInQuotation(start)
      ? undefined
      : unresolved(reference, actual, text.charAt(from), part, places);
    if (reason !== undefined) yield { source, place: prose.place(start, from), reason, actual };
  }
}

/** Whether an offset stands between “ and ”. Asked from left to right, so that the text is gone through once. */
function quotationsIn(text: string): (at: number) => boolean {
  const marks = matchesOf(text, /[“”]/gu);
  let next = 0;
  return (at) => {
    while ((marks[next]?.index ?? Infinity) <= at) next++;
    return marks[next - 1]?.[0] === '“';
  };
}

function unresolved(
  reference: CrossReference,
  actual: string,
  next: string,
  part: Part,
  places: Places,
): Bilingual | undefined {
  const { target } = reference;
  switch (target.kind) {
    case 'attachment':
      return unresolvedAttachment(target.number, places);
    case 'table':
    case 'figure': {
      // 表1-2 and 表1.2 count within chapters.
      if (/[-—–.．－]/u.test(next)) return undefined;
      const { count, numbers } = target.kind === 'table' ? places.tables : places.figures;
      if (numbers.has(target.number) || (numbers.size === 0 && target.number <= count)) return undefined;
      return {
        zh: `引用落空：本文没有「${actual}」`,
        en: `dangling reference: this notice has no “${actual}”`,
      };
    }
    case 'article':
      return unresolvedArticle(target, actual, part, places);
  }
}

function unresolvedAttachment(
  number: number | undefined,
  { attachments, unnumberedAttachments }: Places,
): Bilingual | undefined {
  const count = attachments.size + unnumberedAttachments;
  if (count === 0)
    return { zh: '引用落空：本文没有附件', en: 'dangling reference: this notice has no attachments' };
  if (number === undefined || attachments.has(number)) return undefined;
  if (attachments.size === 0 && number === 1) return undefined;
  const list = [...attachments].sort((a, b) => a - b);
  const all =
    attachments.size === 0
      ? { zh: '只有一个不编号的附件', en: 'its only one has no number' }
      : { zh: `附件编号为${list.join('、')}`, en: `its attachments are numbered ${list.join(', ')}` };
  return {
    zh: `引用落空：本文没有「附件${number}」，${all.zh}`,
    en: `dangling reference: this notice has no “附件${number}”; ${all.en}`,
  };
}

function unresolvedArticle(
  target: ReferenceTarget & { readonly kind: 'article' },
  actual: string,
  part: Part,
  { articles }: Places,
): Bilingual | undefined {
  const own = articles.get(part);
  const searched =
    own === undefined || speaksOfAnotherPart(actual, titleOf(part)) ? [...articles.values()] : [own];
  // An act without articles, whose 第一条 is its 一、, or a sample: nothing to compare with.
  if (searched.length === 0) return undefined;
  const key = articleKey(target);
  const found = searched.flatMap((each) => each.get(key) ?? []);
  if (found.length === 0) {
    const last = searched.flatMap((each) => [...each.keys()].slice(-1));
    return {
      zh: `引用落空：没有「${key}」，最后一条是「${last.join('」「')}」`,
      en: `dangling reference: there is no “${key}”, the last article is “${last.join('”, “')}”`,
    };
  }
  const { item } = target;
  if (item === undefined) return undefined;
  // Its items may stand within a paragraph; the words 第（九）项 are none.
  const inParagraph = new RegExp(`(?<!第)（${formatNumeral(item)}）`, 'u');
  if (found.some(({ items, text }) => items.has(item) || inParagraph.test(text))) return undefined;
  return {
    zh: `引用落空：${key}没有第（${formatNumeral(item)}）项`,
    en: `dangling reference: “${key}” has no item “（${formatNumeral(item)}）”`,
  };
}

function titleOf(part: Part): string | undefined {
  const title = part.children.find(({ type }) => type === 'partTitle');
  return title === undefined ? undefined : textOf(title);
}

const PARAGRAPH_BEFORE = /(?<!条|、)前(?:[一二两三]|几|述)?款(?=规定|所|第|的|之|情形|、|和|或)/gu;

/** 前款 in the first paragraph of an article, before which the article has none. */
function* checkParagraphBefore(prose: Prose, { source }: Notice): Generator<Violation> {
  if (
    prose.kind !== 'paragraph' ||
    !/^第[一二三四五六七八九十百零〇\d]+条/u.test(prose.text) ||
    prose.text.includes('》')
  )
    return;
  const isInQuotation = quotationsIn(prose.text);
  for (const match of matchesOf(prose.text, PARAGRAPH_BEFORE)) {
    if (isInQuotation(match.index)) continue;
    const actual = match[0];
    yield {
      source,
      place: prose.place(match.index, match.index + actual.length),
      reason: {
        zh: `引用落空：「${actual}」用在一条的第一款，前面没有款`,
        en: `dangling reference: “${actual}” stands in an article’s first paragraph, with none before it`,
      },
      actual,
    };
  }
}
