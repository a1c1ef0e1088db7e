import { matchesOf } from './matches.js';

/** A name in marks of a wrong kind where 《》 should stand. Offsets are in UTF-16 units; both marks are of one length. */
export interface WronglyMarked {
  readonly start: number;
  readonly end: number;
  /** Of one mark, in characters: << has two. */
  readonly markLength: number;
  readonly name: string;
}

// What is typed, converted or set for 《》, each with its partner.
const PARTNERS: Readonly<Record<string, string>> = {
  '<<': '>>',
  '＜＜': '＞＞',
  '<': '>',
  '＜': '＞',
  '«': '»',
  '≪': '≫',
  '⟨': '⟩',
  '⟪': '⟫',
  '「': '」',
  '『': '』',
};
// Nobody compares or quotes with these in Chinese.
const ONLY_TITLES = /[«≪⟪]/u;
const ANY = /[<＜«≪⟨⟪「『]/u;
const MARKED = /(<<|＜＜|[<＜«≪⟨⟪「『])([^<>＜＞«»≪≫⟨⟩⟪⟫「」『』。；\n]{2,100})(>>|＞＞|[>＞»≫⟩⟫」』])/gu;
// The name of a document ends so; 计算方法 and 看法 are none.
const DOCUMENT =
  /(?:(?<![方做说看想用语书手])法|法典|条例|规定|细则|规则|规程|规范|章程|决定|决议|命令|公告|通告|通报|通知|意见|报告|批复|公报|纪要|方案|预案|规划|纲要|计划|要点|准则|守则|制度|目录|清单|指南|公约|协议|合同|措施)(?:[（(][^（()）]{1,30}[）)])*$/u;

/** Whether words are named as documents are: 示例办法, 示例条例（试行）. */
export function isDocumentName(words: string): boolean {
  return DOCUMENT.test(words);
}

/** The names of documents that stand in marks of another kind than 《》. What is compared (a<b) is none. */
export function wronglyMarkedTitles(text: string): WronglyMarked[] {
  if (!ANY.test(text)) return [];
  return matchesOf(text, MARKED).flatMap(({ index: start, 0: all, 1: open = '', 2: name = '', 3: close }) => {
    const end = start + all.length;
    const isTitle = PARTNERS[open] === close && /\p{Script=Han}/u.test(name);
    if (!isTitle || !(ONLY_TITLES.test(open) || isDocumentName(name))) return [];
    const isCompared = /[<＜]/u.test(open) && /[A-Za-z\d]/u.test(text.charAt(start - 1) + text.charAt(end));
    return isCompared ? [] : [{ start, end, markLength: open.length, name }];
  });
}

/** The same text, of the same length, with 《》 around these names: a title in wrong marks is still a title. */
export function withTitleMarks(text: string): string {
  let marked = text;
  for (const { start, end, markLength, name } of wronglyMarkedTitles(text)) {
    const blank = ' '.repeat(markLength - 1);
    marked = `${marked.slice(0, start)}${blank}《${name}》${blank}${marked.slice(end)}`;
  }
  return marked;
}
