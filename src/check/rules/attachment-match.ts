/**
 * 附件说明与后面的附件一一相符：件数、序号、次序、名称都一致；有附件就有附件说明。
 *
 * 附件说明在正文之后写明附件的序号和名称，附件的序号和名称与之一致。名称中的空格不计，附来的公文可以省去「关于」前面的机关。注明「略」
 * 「另发」的不必附在后面；办法自带的附表、附图不必列入附件说明。
 *
 * @example 错 少一件
 * ```md
 * 各区、县（市）人民政府：
 *
 * 现将有关事项通知如下。
 *
 * 附件：
 * 1. 量化指标
 * 2. 责任分解表
 *
 * # 附件1　量化指标
 *
 * 指标略。
 * ```
 * @example 错 名称不同
 * ```md
 * 各区、县（市）人民政府：
 *
 * 现将有关事项通知如下。
 *
 * 附件：工作联席会议制度
 *
 * # 附件　工作联席会议办法
 *
 * 内容。
 * ```
 * @example 错 没有附件说明
 * ```md
 * 各区、县（市）人民政府：
 *
 * 现将有关事项通知如下。
 *
 * # 附件　量化指标
 *
 * 指标略。
 * ```
 * @example 对
 * ```md
 * 各区、县（市）人民政府：
 *
 * 现将有关事项通知如下。
 *
 * 附件：
 * 1. 量化指标
 * 2. 责任分解表
 *
 * # 附件1　量化指标
 *
 * 指标略。
 *
 * # 附件2　责任分解表
 *
 * 分解表略。
 * ```
 */
import type { Position } from 'unist';
import type { Bilingual } from '../../model/finding.js';
import type { Notice } from '../../model/notice.js';
import { textOf } from '../../model/prose.js';
import type { Source } from '../../model/source.js';
import { comparableTitle, isWithoutOrgan } from '../../model/title.js';
import type { AttachmentEntry, AttachmentList, Part, PartTitle } from '../../model/tree.js';
import type { NoticeRule, Violation } from '../rule.js';
import { TERMS } from '../wording.js';

export const attachmentMatch: NoticeRule = {
  id: 'attachment-match',
  reach: 'notice',
  severity: 'error',
  authority: 'standard',
  basis: { zh: 'GB/T 9704—2012 7.3.4、7.3.7', en: 'GB/T 9704—2012 7.3.4, 7.3.7' },
  *check(notice) {
    const { source, tree } = notice;
    yield* unlabelled(notice);
    for (const { list, parts } of listsAndParts(tree)) {
      if (list === undefined) yield* unlisted(parts, source);
      else if (!list.children.every(isElsewhere)) yield* compare(list, parts, source);
    }
  },
};

interface ListWithParts {
  readonly list: AttachmentList | undefined;
  /** Every part after the list and before the next part that has a list. */
  readonly parts: PartTitle[];
}

function listsAndParts(tree: Notice['tree']): ListWithParts[] {
  const groups: ListWithParts[] = [{ list: undefined, parts: [] }];
  for (const part of tree.children) {
    const [title] = part.children;
    if (title?.type === 'partTitle') groups.at(-1)?.parts.push(title);
    const list = listOf(part);
    if (list !== undefined) groups.push({ list, parts: [] });
  }
  return groups;
}

function listOf(part: Part): AttachmentList | undefined {
  return part.children.find((block) => block.type === 'attachmentList');
}

function* unlisted(parts: readonly PartTitle[], source: Source): Generator<Violation> {
  const attachments = parts.filter(({ label }) => label?.startsWith('附件'));
  const [first] = attachments;
  if (first === undefined) return;
  const place = placeOf(first, source);
  const reason = {
    zh: `后有附件${attachments.length}件，正文之后没有附件说明（附件：……）`,
    en: `attachments follow (${attachments.length}), but there is no list of attachments (“附件：……”) after the text`,
  };
  yield { source, place, reason };
}

const APPENDED = /(?<=[，。；：（“]|^)(?:具体|有关|相关)?(\p{Script=Han}{1,10})附后(?=[，。；）]|$)/u;

/** 名单附后, and # 名单 without 附件 before it. */
function* unlabelled({ source, tree, proses }: Notice): Generator<Violation> {
  const titles = tree.children
    .slice(1)
    .flatMap(({ children: [title] }) => (title?.type === 'partTitle' ? [title] : []));
  if (titles.length === 0 || titles.some(({ label }) => label !== undefined)) return;
  for (const { kind, part, text } of proses) {
    const [said, name] = kind === 'paragraph' && part === tree.children[0] ? (APPENDED.exec(text) ?? []) : [];
    const title = name === undefined ? undefined : titles.find((each) => titleOf(each).endsWith(name));
    if (said === undefined || title === undefined) continue;
    yield {
      source,
      place: placeOf(title, source),
      severity: 'note',
      reason: {
        zh: `正文说「${said}」，题目前没有「附件」，正文之后没有附件说明`,
        en: `the text says “${said}”, but the title is not labelled “附件” and no list of attachments follows the text`,
      },
    };
  }
}

/** （略）, （另发）: what the list names and the gazette does not print. */
function isElsewhere(entry: AttachmentEntry): boolean {
  return /[（(](?:从|此件)?(?:略|另发|另附|另行[^（()）]{0,4})[）)]$|^(?:略|从略)$/u.test(
    titleOf(entry).replace(/[。；]$/u, ''),
  );
}

function* compare(list: AttachmentList, parts: readonly PartTitle[], source: Source): Generator<Violation> {
  const entries = list.children;
  const names = new Set(entries.map(titleOf));
  // An attachment may be headed by its name alone.
  const attachments = parts.filter((part) => part.label !== undefined || names.has(titleOf(part)));
  const pairs = pair(entries, attachments);
  const listing = (entry: AttachmentEntry) => [
    { path: source.path, place: placeOf(entry, source), reason: TERMS.attachmentList },
  ];
  let last = -1;
  for (const part of attachments) {
    const entry = pairs.get(part);
    const place = placeOf(part, source);
    if (entry === undefined) {
      const { zh, en } = nameOf(part);
      const reason = { zh: `${zh}没有列入附件说明`, en: `${en} is not in the list of attachments` };
      if (!isOwnTable(part)) yield { source, place, reason };
      continue;
    }
    const [listed, is] = [textOf(entry).trim(), textOf(part).trim()];
    if (is !== '' && !sameTitle(entry, part)) {
      const reason = {
        zh: `附件名称应为「${listed}」（附件说明），实为「${is}」`,
        en: `the attachment’s name should be “${listed}” (list of attachments), is “${is}”`,
      };
      yield { source, place, reason, actual: is, related: listing(entry) };
    } else if (part.label !== undefined && part.number !== entry.number) {
      const [should, actual] = [`附件${entry.number ?? ''}`, part.label];
      const reason = {
        zh: `附件序号应为「${should}」（附件说明），实为「${actual}」`,
        en: `the attachment’s number should be “${should}” (list of attachments), is “${actual}”`,
      };
      yield { source, place, reason, actual, related: listing(entry) };
    }
    const at = entries.indexOf(entry);
    if (at < last) {
      const { zh, en } = nameOf(part);
      const reason = {
        zh: `${zh}的次序与附件说明不同`,
        en: `${en} is not in the order of the list of attachments`,
      };
      yield { source, place, reason };
    }
    last = Math.max(last, at);
  }
  const found = new Set(pairs.values());
  for (const entry of entries) {
    if (found.has(entry) || isElsewhere(entry)) continue;
    const name = textOf(entry).trim();
    const reason = {
      zh: `附件说明列有${entries.length}件，后面没有「${name}」`,
      en: `“${name}” is in the list of attachments (entries: ${entries.length}), but does not follow`,
    };
    yield { source, place: placeOf(entry, source), reason };
  }
}

/** Attachments with the entries they are: of the same name, else of the same number. */
function pair(
  entries: readonly AttachmentEntry[],
  parts: readonly PartTitle[],
): Map<PartTitle, AttachmentEntry> {
  const pairs = new Map<PartTitle, AttachmentEntry>();
  const free = new Set(entries);
  for (const same of [sameTitle, sameNumber]) {
    for (const part of parts) {
      if (pairs.has(part)) continue;
      const entry = Array.from(free).find((candidate) => same(candidate, part));
      if (entry === undefined) continue;
      pairs.set(part, entry);
      free.delete(entry);
    }
  }
  return pairs;
}

/** A letter that is attached may leave its organ to its signature. */
function sameTitle(entry: AttachmentEntry, part: PartTitle): boolean {
  return titleOf(entry) === titleOf(part) || isWithoutOrgan(titleOf(part), titleOf(entry));
}

function sameNumber(entry: AttachmentEntry, part: PartTitle): boolean {
  return part.label !== undefined && !isOwnTable(part) && entry.number === part.number;
}

/** 附表 and 附图 may belong to an enclosed text that speaks of them itself. */
function isOwnTable({ label }: PartTitle): boolean {
  return label?.startsWith('附件') !== true;
}

function titleOf(node: AttachmentEntry | PartTitle): string {
  return comparableTitle(textOf(node).replace(/[。；;]\s*$/u, ''));
}

function nameOf(part: PartTitle): Bilingual {
  const { label = '' } = part;
  const title = textOf(part).trim();
  return { zh: `${label}${title === '' ? '' : `「${title}」`}`, en: `“${`${label} ${title}`.trim()}”` };
}

function placeOf(node: AttachmentEntry | PartTitle, source: Source): Position {
  return node.position ?? { start: source.pointAt(0), end: source.pointAt(0) };
}
