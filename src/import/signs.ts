import { formatIsoDate, realDate } from '../model/date.js';
import { dateAtEnd } from '../model/written-date.js';
import { parseDocumentNumber } from '../model/document-number.js';
import { withoutSpace } from '../model/without-space.js';

// What lines of an official document are known by. All are asked of a line without its blanks.

const NUMBER = /^(\p{Script=Han}{2,14}[〔［[(（【〈﹝]\d{4}[〕］\])）】〉﹞]第?\d+号)(签发人[:：].*)?$/u;
const ORDER_NUMBER = /^[（(]?((?:\d{4}年)?第\d+号)[）)]?$/u;

/** The document number that a line is, blanks apart, with what may stand beside it: 签发人：某某. */
export function numberIn(text: string): { readonly number: string; readonly rest: string } | undefined {
  const words = withoutSpace(text);
  if (parseDocumentNumber(words) !== undefined) return { number: words, rest: '' };
  const [, number, rest = ''] = NUMBER.exec(words) ?? [];
  return number === undefined ? undefined : { number, rest };
}

const REGISTRATION = /^[A-Z]{2,6}\d{0,3}[—–-]\d{4}[—–-]\d{3,5}$/u;

/** 登记号 of a regulatory document, that a line is: ZJDC01—2015—0003. */
export function registrationIn(text: string): string | undefined {
  const words = withoutSpace(text);
  return REGISTRATION.test(words) ? words : undefined;
}

/** 第12号, as orders and announcements have it below their name. */
export function orderNumberIn(text: string): string | undefined {
  return ORDER_NUMBER.exec(withoutSpace(text))?.[1];
}

const UNFILLED = /^(?:[\p{Script=Han}X×]{0,14}[〔［[(（][\dX×]{0,4}[〕］\])）])?第?[\dX×]{0,5}号$/iu;

/** A number of which something was not filled in: 〔20XX〕第XX号, 第号. */
export function isUnfilledNumber(text: string): boolean {
  const words = withoutSpace(text);
  return UNFILLED.test(words) && numberIn(words) === undefined && orderNumberIn(words) === undefined;
}

const OF_HEAD: readonly (readonly [RegExp, string])[] = [
  [/^\d{5,7}$/u, '份号'],
  [/^(?:绝密|机密|秘密)(?:[★☆].{0,6})?$/u, '密级'],
  [/^(?:特急|加急|特提|平急|急件)$/u, '紧急程度'],
  [/^签发人[:：]/u, '签发人'],
  [/^共?第?\d+页$/u, '页码'],
  [/^(?:此页无正文|（此页无正文）|\(此页无正文\))$/u, '“此页无正文”'],
];

/** Which mark of a signed copy a line is, that a gazette does not print; undefined for any other line. */
export function signedCopyMark(text: string): string | undefined {
  const words = withoutSpace(text);
  return OF_HEAD.find(([pattern]) => pattern.test(words))?.[1];
}

const RED_HEAD =
  /^[\p{Script=Han}X×Ｘ○□]{2,40}(?:文件|政府|办公[室厅]|委员会|指挥部|[局厅部院会署]|令|公告|通告|会议纪要|发电|明电)$/u;

/** Whether a line may be the red name above the number. */
export function isRedHead(text: string): boolean {
  return RED_HEAD.test(withoutSpace(text));
}

const KIND =
  /(?:通知|通告|公告|公报|意见|决定|决议|命令|令|批复|函|议案|报告|请示|纪要|布告|名单|大事记|解读)(?:（[^（）]{1,20}）)?$/u;

/** Whether a title may end here. */
export function endsAsTitle(text: string): boolean {
  return KIND.test(withoutSpace(text));
}

const IMPRINT_OPENS = /^(?:主题词|抄[送报]|分送)[:：]/u;
const IMPRINT_ENDS = /(?:\d{1,2}|[一二三四五六七八九十]{1,3})日印发$|^共印\d+份/u;

export function opensImprint(text: string): boolean {
  return IMPRINT_OPENS.test(withoutSpace(text));
}

export function endsImprint(text: string): boolean {
  return IMPRINT_ENDS.test(withoutSpace(text));
}

const RELEASE =
  /^[（(]?((?:此件)?(?:公开|主动公开|依申请公开|不予公开)(?:发布|属性)?|此件.{0,14}(?:发布|公开))[）)]?$/u;

/** 此件公开发布, without its brackets. */
export function releaseIn(text: string): string | undefined {
  return RELEASE.exec(withoutSpace(text))?.[1];
}

/** The day that a line ends with, and what stands before it; the day must exist. */
export function dateIn(text: string): { readonly iso: string; readonly before: string } | undefined {
  const words = withoutSpace(text);
  const found = /日$/u.test(words) ? dateAtEnd(words) : undefined;
  if (found === undefined) return undefined;
  const { year, month, day } = found.date;
  const date = realDate(year, String(month), String(day));
  return date && { iso: formatIsoDate(date), before: words.slice(0, found.start) };
}
