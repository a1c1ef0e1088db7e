import { issuersIn } from './issuer-name.js';

/** The parts of a 公文 title: organ + 关于 + matter + 文种 (条例 第九条). Offsets are in UTF-16 units. */
export interface TitleParts {
  /** What stands before 关于 or 印发; undefined where the title has neither. May be several organs. */
  readonly organ: string | undefined;
  readonly about: boolean;
  /** 印发, 转发 …, where the title sends another text along. */
  readonly verb: '印发' | '转发' | '批转' | '公布' | '发布' | undefined;
  /** What the title is about, or what it sends along, without the final 的 and 文种. */
  readonly matter: string;
  readonly matterStart: number;
  /** 文种 at the end, an end mark or a parenthesis after it left out; undefined where it is none of the fifteen. */
  readonly documentType: string | undefined;
}

/** The fifteen 文种 (条例 第八条). */
export const DOCUMENT_TYPES: readonly string[] = [
  ...[
    '决议',
    '决定',
    '命令',
    '令',
    '公报',
    '公告',
    '通告',
    '意见',
    '通知',
    '通报',
    '报告',
    '请示',
    '批复',
    '议案',
    '函',
    '纪要',
  ],
];

const VERB = /^(?:重新|修订|修改)?(?:并|后)?(印发|转发|批转|公布|发布)/u;
const ENDING = new RegExp(
  `(${DOCUMENT_TYPES.join('|')})(?:[（(][^（()）]*[）)])*[。．.；;，,、：:！!？?\\s]*$`,
  'u',
);
const KIND_OF_TYPE = /(?:的?(?:补充|紧急)|的)$/u;
const WITHOUT_ABOUT =
  /^([\p{Script=Han}\s]*?(?:政府|国务院|办公室|办公厅|委员会|常委会|法院|检察院|银行|[支分]行|军分区|警备区|局|厅|部))(?:第?\d+号)?(?=印发|转发|批转|命令|令|公告|通告|公报)/u;

export function parseTitle(title: string): TitleParts {
  const ending = ENDING.exec(title);
  const documentType = ending?.[1];
  const aboutAt = title.indexOf('关于');
  const noAbout = WITHOUT_ABOUT.exec(title);
  // 某某办公室转发某某局关于…的通知: the 关于 belongs to what is sent along.
  const about = aboutAt >= 0 && (noAbout === null || aboutAt <= noAbout[0].length);
  const organ = about ? title.slice(0, aboutAt).trim() : noAbout?.[1];
  const from = about ? aboutAt + 2 : (noAbout?.[0].length ?? 0);
  const verb = VERB.exec(title.slice(from));
  const matterStart = from + (verb?.[0].length ?? 0);
  const matter = title.slice(matterStart, Math.max(matterStart, ending?.index ?? title.length));
  return {
    organ,
    about,
    verb: verb?.[1] as TitleParts['verb'],
    matter: matter.replace(KIND_OF_TYPE, ''),
    matterStart,
    documentType,
  };
}

const REGULATION = /(?:条例|办法|规定|细则|规则|章程|规程)(?:[（(][^（()）]*[）)])*$/u;
const PLACE = /[省市州盟县区旗]$/u;

/**
 * Whether a title is the name of a regulation that is published under it, as 甲市古城保护条例 or 甲市关于某事的规定:
 * such a name begins with a place, not with the organ, and has no 文种.
 */
export function isRegulationName(title: string, issuer: readonly string[]): boolean {
  const { organ = '', about, verb } = parseTitle(title);
  if (verb !== undefined || !REGULATION.test(title)) return false;
  return about ? PLACE.test(organ) : issuersIn(title, issuer).named.length === 0;
}

const APPOINTMENTS =
  /(?:任免|任命|任职|免职)(?:(?:国家)?(?:机关)?(?:工作)?人员|干部|名单|职务|事项)?(?:的?(?:通知|决定))?$/u;

/** 甲市人民政府任免工作人员, with the type or without: appointments are announced so. */
export function isAppointmentTitle(title: string): boolean {
  const found = APPOINTMENTS.exec(title);
  return found !== null && !title.slice(0, found.index).includes('关于');
}

// To deputies and members of the consultative conference: 关于第12号建议的答复.
const ANSWER = /(?:建议|提案|质询|询问)[^。]{0,40}的?(?:书面)?答复(?:[（(][^（()）]*[）)])*$/u;

/** Whether a title is that of an answer to a proposal, which is a genre of its own. */
export function isAnswerTitle(title: string): boolean {
  return ANSWER.test(title);
}

/** A title as it is compared: without blanks, and without the marks that stand around a title. */
export function comparableTitle(title: string): string {
  return title
    .replace(/\s+/gu, '')
    .replace(/^[《〈](.*)[》〉]$/u, '$1')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

const OTHER_MARKS: Readonly<Record<string, string>> = { '《': '〈', '》': '〉', '〈': '《', '〉': '》' };

/** A title in its marks, of which those inside take the other form (GB/T 15834): 《〈某办法〉解读》. */
export function inTitleMarks(title: string): string {
  return `《${title.replace(/[《》〈〉]/gu, (mark) => OTHER_MARKS[mark] ?? mark)}》`;
}

/** Whether a title is the full one less the organ before 关于: 关于调研情况的报告 for 甲局关于调研情况的报告. */
export function isWithoutOrgan(title: string, full: string): boolean {
  if (!title.startsWith('关于') || !full.endsWith(title)) return false;
  return /^[\p{Script=Han}、]{2,}$/u.test(full.slice(0, full.length - title.length));
}

/** Whether all characters of the short name stand in the full one in the same order: 绍兴市政府, 绍兴市人民政府. */
export function isShortFor(short: string, full: string): boolean {
  let at = 0;
  for (const character of full) if (character === short[at]) at++;
  return at === short.length;
}
