import type { Node } from 'unist';
import type { Notice } from '../model/notice.js';
import { textOf } from '../model/prose.js';
import type { Block, Grid } from '../model/tree.js';
import { withoutSpace } from '../model/without-space.js';
import { dateAtEnd, type DateAtEnd } from '../model/written-date.js';

// What the paper copy of a signed document bears beside its text, and Word texts bring along (GB/T 9704 7.2 to 7.4): the
// head with secrecy, urgency and signatory, the signature, and the foot with those who get copies. Texts are without blanks.

/** An element of the signed copy that stands in a line of its own. */
export type CopyMark =
  | 'urgency'
  | 'copy-number'
  | 'signatory'
  | 'letterhead'
  | 'document-number'
  | 'title'
  | 'copies-to'
  | 'printed-by'
  | 'subject-words'
  | 'proof-reader'
  | 'page-number'
  | 'release';

const OPEN = '[（(【\\[]?';
const CLOSE = '[）)】\\]]?[。！!]?';
const URGENCY = new RegExp(`^${OPEN}(?:紧急程度[：:])?(?:特提|特急|加急|急件|平急)${CLOSE}$`, 'u');
const COPY_NUMBER = /^(?:份号[：:]?\d{1,6}|\d{6}|№\d{1,6})$/u;
const SIGNATORY = /^(?:签发人|会签人|签发)[：:]/u;
const COPIES_TO = /^(?:抄送|抄报|分送|报送|印送)[：:]/u;
const PRINTED_BY =
  /^[^，。；：:]{0,40}(?:\d{4}年\d{1,2}月\d{1,2}日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)(?:印发|印制|翻印)(?:[（(]?共印\d+份[）)]?)?[。]?$|^[（(]?共印\d+份[）)]?$/u;
const SUBJECT_WORDS = /^主题词[：:]/u;
const PROOF_READER = /^(?:责任)?(?:打字|校对|校核|录入|排版)[：:]\p{Script=Han}{2,4}/u;
const PAGE_NUMBER = /^[—–－-]{1,2}\d{1,4}[—–－-]{1,2}$|^第\d{1,4}页[，,／/]?共\d{1,4}页$/u;
const RELEASE = new RegExp(
  `^${OPEN}(?:公开(?:方式|属性|类别|形式)[：:])?(?:此件|本件|此文|本文)?可?` +
    `(?:主动公开|公开发布|公开|依申请公开|删减后公开|部分公开|发至县团级|登报|网上公开)${CLOSE}$`,
  'u',
);

/** What of the head of the signed copy a line is. */
export function headMark(line: string, { front, number }: Notice): CopyMark | undefined {
  if (URGENCY.test(line)) return 'urgency';
  if (COPY_NUMBER.test(line)) return 'copy-number';
  if (SIGNATORY.test(line)) return 'signatory';
  const organs = front.issuer.map(withoutSpace).join('');
  if (line === `${organs}文件` || line === `${withoutSpace(front.issuer[0] ?? '')}文件`) return 'letterhead';
  if (number !== undefined && front.number !== undefined) {
    const written = withoutSpace(front.number);
    // Its signatory stands beside it.
    const rest = line.startsWith(written) ? line.slice(written.length) : undefined;
    if (rest === '' || (rest !== undefined && SIGNATORY.test(rest))) return 'document-number';
  }
  return line === withoutSpace(front.title) ? 'title' : undefined;
}

/** What of the foot of the signed copy a line is. */
export function footMark(line: string): CopyMark | undefined {
  if (COPIES_TO.test(line)) return 'copies-to';
  if (PRINTED_BY.test(line)) return 'printed-by';
  if (SUBJECT_WORDS.test(line)) return 'subject-words';
  if (PROOF_READER.test(line)) return 'proof-reader';
  if (PAGE_NUMBER.test(line)) return 'page-number';
  return RELEASE.test(line) ? 'release' : undefined;
}

const GRADE = '(?:绝密|机密|秘密)';
const GRADE_WITH_TERM = new RegExp(
  `^${OPEN}(?:份号[：:]?)?(?:\\d{6})?(?:密级[：:]?${GRADE}|${GRADE}[★☆*＊][^，。；]{0,8}|${GRADE}(?:长期|\\d{1,2}年))`,
  'u',
);
const GRADE_ALONE = new RegExp(`^${OPEN}(?:\\d{6})?${GRADE}(?:级)?(?:特急|加急|急件|平急)?${CLOSE}$`, 'u');
const INTERNAL = new RegExp(
  `^${OPEN}(?:内部(?:资料|文件|材料)|仅供内部(?:使用|参考))[，,、！!]?(?:注意保[存密]|请勿外传|不得外传|严禁外传|妥善保管)?${CLOSE}$`,
  'u',
);
const NOT_PUBLIC = new RegExp(
  `^${OPEN}(?:公开(?:方式|属性|类别|形式)[：:])?(?:此件|本件|此文|本文)?(?:不予公开|不公开|不宜公开|不得公开)${CLOSE}$`,
  'u',
);

/** Whether a line says that nobody may publish the document, wherever it stands. */
export function isSecrecyMark(line: string): boolean {
  return line.length < 40 && (GRADE_WITH_TERM.test(line) || NOT_PUBLIC.test(line));
}

/** Whether a line says so where it stands at the head: the words alone are also plain ones. */
export function isSecrecyAtHead(line: string): boolean {
  return line.length < 40 && (isSecrecyMark(line) || GRADE_ALONE.test(line) || INTERNAL.test(line));
}

/** What of the signature a line is: its organs or its person, its date, or both. */
export interface SignatureText {
  /** `issuers` are those of the front matter, some or all; `organ` is another one, `person` one with an office. */
  readonly by: 'issuers' | 'organ' | 'person' | undefined;
  readonly date: DateAtEnd | undefined;
}

const SEAL = /[（(](?:此处)?(?:加盖|盖)?(?:印章|公章|签章|章|印|代章)[）)]/gu;
const SEPARATORS = /[、，,]/gu;
const PERSON =
  /^(?:代)?(?:省长|市长|州长|县长|区长|镇长|乡长|主席|主任|部长|局长|厅长|行长|院长|检察长|会长|总理)[：:]?(?:（代）)?\p{Script=Han}[\p{Script=Han}·]{1,9}$/u;
const ORGAN =
  /^\p{Script=Han}{2,30}(?:人民政府|委员会|办公室|办公厅|[局厅处]|法院|检察院|军分区|武装部|指挥部|银行|支行|管委会|总工会|联合会)$/u;

/** What of the signature a line is, undefined where it is none. A date without organ is told as such. */
export function signatureText(line: string, { front }: Notice): SignatureText | undefined {
  const text = line.replace(SEAL, '');
  if (text === '') return line === '' ? undefined : { by: undefined, date: undefined };
  const date = dateAtEnd(text);
  const names = text.slice(0, date?.start ?? text.length);
  if (names === '') return { by: undefined, date };
  if (isIssuers(names.replace(SEPARATORS, ''), front.issuer)) return { by: 'issuers', date };
  if (PERSON.test(names)) return { by: 'person', date };
  return ORGAN.test(names) ? { by: 'organ', date } : undefined;
}

/** Whether the text is some of the issuers, in their order, and nothing else. */
function isIssuers(text: string, issuers: readonly string[]): boolean {
  let rest = text;
  for (const issuer of issuers.map(withoutSpace))
    if (rest.startsWith(issuer)) rest = rest.slice(issuer.length);
  return rest === '';
}

/** The lines before the text: from the beginning of the notice to its addressee or its first sentence. */
export function headLines(notice: Notice): Block[] {
  const blocks = notice.tree.children[0]?.children ?? [];
  const end = blocks.findIndex((block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return true;
    const line = lineOf(block);
    return headMark(line, notice) === undefined && !isSecrecyAtHead(line);
  });
  return blocks.slice(0, end < 0 ? blocks.length : end);
}

/** A block that is a line, or a table of lines, of the foot. */
export interface MarkedFoot {
  readonly block: Block;
  readonly mark: CopyMark;
}

/** The foot at the end of the notice's own part, and at that of its last one, from the end. */
export function markedFeet(notice: Notice): MarkedFoot[] {
  const parts = notice.tree.children;
  return [...new Set([parts[0], parts.at(-1)])].flatMap((part) => [...footOf(part?.children ?? [], notice)]);
}

function* footOf(blocks: readonly Block[], notice: Notice): Generator<MarkedFoot> {
  for (const [index, block] of Array.from(blocks.entries()).toReversed()) {
    if (block.type === 'attachmentList' || block.type === 'signature') continue;
    const line = lineOf(block);
    const mark = block.type === 'grid' ? footOfTable(block) : footMark(line);
    if (mark !== undefined) yield { block, mark };
    // The organ that has printed it may stand in the line above the day.
    else if (PRINTED_ALONE.test(lineOf(blocks[index + 1] ?? block)) && ORGAN.test(line))
      yield { block, mark: 'printed-by' };
    else if (block.type !== 'paragraph' || signatureText(line, notice) === undefined) return;
  }
}

const PRINTED_ALONE = /^[\d〇○零一二三四五六七八九十年月日]+(?:印发|印制)/u;

/** Word texts set the foot as a table without a head. */
function footOfTable(grid: Grid): CopyMark | undefined {
  const lines = grid.children.flatMap((row) => row.children.map(lineOf)).filter((line) => line !== '');
  const marks = lines.map((line) => footMark(line) ?? (ORGAN.test(line) ? 'organ' : undefined));
  return marks.every((mark) => mark !== undefined) ? marks.find((mark) => mark !== 'organ') : undefined;
}

/** The text of a block on one line, without blanks. */
export function lineOf(block: Node): string {
  return withoutSpace(textOf(block));
}
