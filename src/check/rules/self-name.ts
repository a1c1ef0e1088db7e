/**
 * 公文在文中怎样称自己，与标题一致：通告不说「特此公告」，规定不说「本办法」。
 *
 * 多半是套用旧文时没有改。附文只查「本条例」「本办法」「本细则」：题目以别的文种结尾、里面又没有这几个字的，才报；引号里的不查。通知、公告、通告、
 * 批复、决定、意见自己的正文，查「特此……」「现……如下」和「本……自……起」。依据：公文实务。
 *
 * @example 错
 * ```md
 * ---
 * title: 绍兴市人民政府关于主汛期的通告
 * ---
 *
 * 沿江的施工单位每日报告水情。
 *
 * 特此公告。
 * ```
 * @example 错
 * ```md
 * # 绍兴市示例管理规定
 *
 * 第一条　为了规范示例管理，制定本办法。
 * ```
 * @example 对
 * ```md
 * # 绍兴市示例管理规定
 *
 * 第一条　为了规范示例管理，根据《示例条例》（以下简称本条例），制定本规定。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Notice } from '../../model/notice.js';
import { textOf, type Prose } from '../../model/prose.js';
import { parseTitle } from '../../model/title.js';
import type { NoticeRule, Violation } from '../rule.js';

export const selfName: NoticeRule = {
  id: 'self-name',
  reach: 'notice',
  severity: 'warning',
  authority: 'practice',
  basis: { zh: '公文实务：自称与标题一致', en: 'Practice: a text calls itself as its title does' },
  *check(notice) {
    const [main] = notice.tree.children;
    const documentType = parseTitle(notice.front.title).documentType;
    const titles = new Map(
      notice.tree.children.map((part) => {
        const title = part.children.find(({ type }) => type === 'partTitle');
        return [part, part.kind === 'enclosure' && title !== undefined ? textOf(title) : undefined];
      }),
    );
    for (const prose of notice.proses) {
      if (prose.kind !== 'paragraph' || prose.quoted) continue;
      if (prose.part === main && documentType !== undefined) yield* ofNotice(prose, documentType, notice);
      const title = prose.part && titles.get(prose.part);
      if (title !== undefined) yield* ofEnclosure(prose, title, notice);
    }
  },
};

const TYPES = '通知|公告|通告|批复|决定|意见';
const IS_TYPE = new RegExp(`^(?:${TYPES})$`, 'u');
// A notice may well say 现提出意见如下, 现决定如下.
const SPEAKS = new RegExp(
  `^特此(${TYPES})|现(?:就|将)?[^，。；：“”《》]{0,40}(通知|公告|通告|批复)如下|^(?:[一二三四五六七八九十]{1,3}、)?本(${TYPES})自`,
  'gu',
);

function* ofNotice(prose: Prose, documentType: string, { source, front }: Notice): Generator<Violation> {
  if (!IS_TYPE.test(documentType)) return;
  for (const match of matchesOf(prose.text, SPEAKS)) {
    const said = match[1] ?? match[2] ?? match[3] ?? '';
    if (front.title.includes(said)) continue;
    const start = match.index + match[0].lastIndexOf(said);
    yield {
      source,
      place: prose.place(start, start + said.length),
      reason: {
        zh: `标题是「${documentType}」，这里写的是「${said}」`,
        en: `the title says “${documentType}”, this “${said}”`,
      },
      actual: said,
    };
  }
}

const ACT_AT_END =
  /(?:条例|规定|办法|细则|规则|规程|章程|方案|预案|制度|措施|意见)(?:[（(][^（()）]*[）)])*$/u;
const ITSELF = /本(?:暂行|试行|实施|管理)?(条例|办法|细则)/gu;

function* ofEnclosure(prose: Prose, title: string, { source, proses }: Notice): Generator<Violation> {
  if (!ACT_AT_END.test(title)) return;
  for (const match of matchesOf(prose.text, ITSELF)) {
    const [actual, said = ''] = match;
    const before = prose.text.slice(0, match.index);
    const isInQuotation = before.lastIndexOf('“') > before.lastIndexOf('”');
    if (title.includes(said) || isInQuotation || isShortFor(said, proses)) continue;
    yield {
      source,
      place: prose.place(match.index, match.index + actual.length),
      reason: {
        zh: `题目是「${title}」，这里自称「${actual}」`,
        en: `the title is “${title}”, the text calls itself “${actual}”`,
      },
      actual,
    };
  }
}

/** 《某某条例》（以下简称本条例）. */
function isShortFor(said: string, proses: readonly Prose[]): boolean {
  return proses.some(({ text }) => new RegExp(`(?:简称|称)[：:]?[“《]?本?${said}`, 'u').test(text));
}
