/**
 * 「见附件2」「本办法第九条第（二）项第1目」「前款」「表1」「附件的表1」「图1」所指的地方在本文里确实有。
 *
 * 修改过程中增删条款、附件，引用最容易落空。只查明说是本文的；「《预算法》第二十条」等引用其他文件的不查。
 * 印发通知引用所附办法的条款，查所附办法。「前款」只能用在一条的第二款以后；「前款第三项」查前一款有没有这一项；目录里的每一行，后面要有
 * 一字不差的标题。依据：公报编辑规范：引用。
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
 * 第一条　申请人包括：
 *
 * （一）个人；
 *
 * （二）单位。
 *
 * 第二条　本办法第一条第（一）、（三）项所列申请人见附件的表1。
 * ```
 * @example 错
 * ```md
 * # 示例办法
 *
 * 第一条　前款所称居民，是指本市户籍居民。
 * ```
 * @example 错
 * ```md
 * # 示例预案
 *
 * 目录
 *
 * 第一章　总则
 *
 * 第二章　监督管理
 *
 * ## 第一章　总则
 *
 * 内容。
 *
 * ## 第二章　监督检查
 *
 * 内容。
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
 * 第二条　不符合本办法第一条第一款第（一）、（二）项规定的，按照《预算法》第二十条办理。
 *
 * # 附件　联系人名单
 *
 * 略。
 * ```
 */
import { contentsLists, withoutPageNumber } from '../../model/contents-list.js';
import { articleName, articlesIn, hasClearItems, type Article } from '../../model/article.js';
import { speaksOfAnotherPart, type ArticleTarget, type DisplayTarget } from '../../model/citation.js';
import { groupBy } from '../../model/group-by.js';
import { lazy } from '../../model/lazy.js';
import { matchesOf } from '../../model/matches.js';
import type { Notice } from '../../model/notice.js';
import { nodesOf } from '../../model/nodes-of.js';
import { formatNumeral, parseNumeral } from '../../model/numeral.js';
import { parseOrdinal } from '../../model/ordinal.js';
import { withoutSpace } from '../../model/without-space.js';
import { textOf, type Prose } from '../../model/prose.js';
import type { CrossReference, Part } from '../../model/tree.js';
import type { NoticeRule, Violation } from '../rule.js';
import type { Bilingual } from '../../model/finding.js';
import { TERMS } from '../wording.js';

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
    yield* checkItemsBefore(notice);
    for (const own of groupBy(notice.proses, ({ part }) => part).values()) yield* checkContents(own, notice);
  },
};

/** What there is to be referred to in a notice. */
interface Places {
  readonly attachments: ReadonlySet<number>;
  /** Attachments whose label has no number. */
  readonly unnumberedAttachments: number;
  readonly articles: ReadonlyMap<Part, ReadonlyMap<string, Article>>;
  readonly displays: () => Displays;
  /** Those of attachments, by the attachment's number, and of all of them by 0. */
  readonly attached: () => ReadonlyMap<number, Displays>;
}

interface Captioned {
  readonly count: number;
  readonly numbers: ReadonlySet<number>;
  /** The numbers of those that are called 附表 or 附图. */
  readonly appended: ReadonlySet<number>;
}

interface Displays {
  readonly table: Captioned;
  readonly figure: Captioned;
}

function placesOf(notice: Notice): Places {
  const attachments = new Set<number>();
  let unnumberedAttachments = 0;
  for (const node of [...nodesOf(notice.tree, 'partTitle'), ...nodesOf(notice.tree, 'attachmentEntry')]) {
    if (node.type === 'partTitle' && node.label === undefined) continue;
    if (node.number === undefined) unnumberedAttachments++;
    else attachments.add(node.number);
  }
  return {
    attachments,
    unnumberedAttachments,
    articles: articlesByPart(notice),
    displays: lazy(() => displaysOf(notice.tree.children, notice.proses)),
    attached: lazy(() => attachedDisplays(notice)),
  };
}

function attachedDisplays({ tree, proses }: Notice): Map<number, Displays> {
  const all = tree.children.filter(({ kind }) => kind === 'attachment');
  const byPart = groupBy(proses, ({ part }) => part);
  const within = (parts: readonly Part[]): Displays =>
    displaysOf(
      parts,
      parts.flatMap((part) => byPart.get(part) ?? []),
    );
  const byNumber = all.flatMap((part): [number, Displays][] => {
    const number = part.children.find((block) => block.type === 'partTitle')?.number;
    return number === undefined ? [] : [[number, within([part])]];
  });
  return new Map([...byNumber, ...(all.length === 0 ? [] : [[0, within(all)] as const])]);
}

function displaysOf(parts: readonly Part[], proses: readonly Prose[]): Displays {
  const captioned = (word: string, type: 'grid' | 'figure'): Captioned => {
    const caption = new RegExp(`^(附?)${word}\\s*(\\d+)(?!\\d)`, 'gmu');
    // A figure may have several captions, a line each.
    const matches = proses.flatMap(({ text }) => matchesOf(text, caption));
    return {
      count: parts.flatMap((part) => nodesOf(part, type)).length,
      numbers: new Set(matches.map(([, , number]) => Number(number))),
      appended: new Set(matches.flatMap(([, own, number]) => (own === '' ? [] : [Number(number)]))),
    };
  };
  return { table: captioned('表', 'grid'), figure: captioned('图', 'figure') };
}

function articlesByPart(notice: Notice): Map<Part, ReadonlyMap<string, Article>> {
  const byPart = new Map<Part, ReadonlyMap<string, Article>>();
  for (const scope of notice.scopes) {
    if (scope.part === undefined || scope.quoted) continue;
    const own = articlesIn(scope).map((article): [string, Article] => [
      articleName(article.entry.ordinal),
      article,
    ]);
    if (own.length > 0) byPart.set(scope.part, new Map(own));
  }
  return byPart;
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
    if (reason === undefined) continue;
    yield { source, place: reference.position ?? prose.place(start, from), reason, actual };
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
    case 'figure':
      // 表1-2 and 表1.2 count within chapters.
      return /[-—–.．－]/u.test(next) ? undefined : unresolvedDisplay(target, actual, places);
    case 'article':
      return unresolvedArticle(target, actual, part, places);
  }
}

function unresolvedDisplay(
  { kind, number, isAppended, attachment }: DisplayTarget,
  actual: string,
  { displays, attached }: Places,
): Bilingual | undefined {
  const searched = attachment === undefined ? displays() : attached().get(attachment);
  // That there is no such attachment is told of the attachment.
  if (searched === undefined) return undefined;
  const { numbers, appended, count } = searched[kind];
  const isThere =
    isAppended === true
      ? appended.has(number)
      : numbers.has(number) || (numbers.size === 0 && number <= count);
  if (isThere) return undefined;
  const [zh, en] = attachment === undefined ? ['本文', 'this notice'] : ['附件里', 'the attachment'];
  return { zh: `引用落空：${zh}没有「${actual}」`, en: `dangling reference: ${en} has no “${actual}”` };
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
  target: ArticleTarget,
  actual: string,
  part: Part,
  { articles }: Places,
): Bilingual | undefined {
  const own = articles.get(part);
  const searched =
    own === undefined || speaksOfAnotherPart(actual, titleOf(part)) ? [...articles.values()] : [own];
  // An act without articles, whose 第一条 is its 一、, or a sample: nothing to compare with.
  if (searched.length === 0) return undefined;
  const key = articleName(target);
  const found = searched.flatMap((each) => each.get(key) ?? []);
  if (found.length === 0) {
    const last = searched.flatMap((each) => [...each.keys()].slice(-1));
    return {
      zh: `引用落空：没有「${key}」，最后一条是「${last.join('」「')}」`,
      en: `dangling reference: there is no “${key}”, the last article is “${last.join('”, “')}”`,
    };
  }
  const lacking = found.map((article) => lackingIn(article, target));
  const [first] = lacking;
  if (first === undefined || lacking.some((each) => each === undefined)) return undefined;
  return {
    zh: `引用落空：${key}没有${first}`,
    en: `dangling reference: “${key}” has no “${first}”`,
  };
}

/** What of the 款, 项 and 目 of a reference an article lacks: 第三款, 第（三）项, 第（一）项第3目; undefined where nothing. */
function lackingIn(article: Article, { paragraph, item, subitem }: ArticleTarget): string | undefined {
  const { paragraphs } = article;
  if (paragraph !== undefined && paragraph > paragraphs.length) return `第${formatNumeral(paragraph)}款`;
  if (item === undefined) return undefined;
  const own =
    paragraph === undefined || !hasClearItems(article)
      ? paragraphs
      : paragraphs.slice(paragraph - 1, paragraph);
  const items = own.flatMap((each) => each.items.get(item) ?? []);
  const inWords = paragraph === undefined ? '' : `第${formatNumeral(paragraph)}款`;
  const name = `${inWords}第（${formatNumeral(item)}）项`;
  if (items.length === 0) {
    // Its items may stand within a paragraph; the words 第（九）项 are none.
    const written = new RegExp(`(?<!第)（${formatNumeral(item)}）`, 'u');
    return own.some(({ text }) => written.test(text)) ? undefined : name;
  }
  if (subitem === undefined || items.some(({ subitems }) => subitems.has(subitem))) return undefined;
  // So may those of an item.
  const written = new RegExp(`(?<!\\d)${subitem}[.．、）)]`, 'u');
  return items.some(({ entry }) => written.test(entry.block.prose.text))
    ? undefined
    : `${name}第${subitem}目`;
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

const ITEM_BEFORE = /(?<!条|、)前款第[（(]?([一二三四五六七八九十百零〇]+)[）)]?项/gu;

/** 前款第三项 after a paragraph that has two. */
function* checkItemsBefore({ scopes, source }: Notice): Generator<Violation> {
  for (const scope of scopes) {
    if (scope.quoted || !scope.proses.some(({ text }) => text.includes('前款第'))) continue;
    const paragraphs = articlesIn(scope)
      .filter(hasClearItems)
      .flatMap((article) =>
        article.paragraphs.map(({ text }, at) => ({ text, before: article.paragraphs[at - 1]?.items })),
      );
    for (const { text, before } of paragraphs) {
      if (before === undefined || before.size === 0) continue;
      const lines = new Set(text.split('\n'));
      for (const prose of scope.proses.filter((each) => lines.has(each.text)))
        yield* itemsLacking(prose, before, source);
    }
  }
}

/** What a text says of items of the paragraph before it that are not there. */
function* itemsLacking(
  prose: Prose,
  items: ReadonlyMap<number, unknown>,
  source: Notice['source'],
): Generator<Violation> {
  const isInQuotation = quotationsIn(prose.text);
  for (const match of matchesOf(prose.text, ITEM_BEFORE)) {
    const [actual, number = ''] = match;
    const item = parseNumeral(number);
    if (item === undefined || items.has(item) || isInQuotation(match.index)) continue;
    yield {
      source,
      place: prose.place(match.index, match.index + actual.length),
      reason: {
        zh: `引用落空：前一款没有第（${number}）项`,
        en: `dangling reference: the paragraph before has no “第（${number}）项”`,
      },
      actual,
    };
  }
}

/** Lines of a 目录 that repeat no heading below it. */
function* checkContents(all: readonly Prose[], { source }: Notice): Generator<Violation> {
  const proses = all.filter(({ kind }) => kind === 'heading' || kind === 'paragraph');
  const texts = proses.map(({ text }) => text);
  for (const { first, last } of contentsLists(texts)) {
    const below = proses.slice(last + 1);
    const headings = new Set(below.map(({ text }) => withoutSpace(text)));
    for (const prose of proses.slice(first, last + 1)) {
      const ordinal = parseOrdinal(prose.text, true);
      const line = withoutPageNumber(prose.text);
      if (ordinal === undefined || [prose.text, line].some((text) => headings.has(withoutSpace(text))))
        continue;
      const same = below.find(({ text, kind }) => kind === 'heading' && text.startsWith(ordinal.text));
      yield {
        source,
        place: prose.place(0, line.length),
        reason: {
          zh: `目录里的「${line}」，后面没有这个标题${same === undefined ? '' : `，有的是「${same.text}」`}`,
          en: `“${line}” of the contents is no heading below${same === undefined ? '' : `; there is “${same.text}”`}`,
        },
        actual: line,
        ...(same !== undefined && {
          related: [{ path: source.path, place: same.place(0, same.text.length), reason: TERMS.text }],
        }),
      };
    }
  }
}
