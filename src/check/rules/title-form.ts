/**
 * 标题由发文机关、事由、文种组成，写作「某机关关于某事的通知」；以发文机关开头，末尾不加标点。
 *
 * 标题里除法规、规章名称加书名号外一般不用标点，末尾更不用句号。命令（令）、公告、通告、公报可以没有「关于」；转发、印发别的文件的
 * 标题可以直接写「某机关转发……的通知」；令、任免、解读、大事记、工作报告、更正的标题照各自的写法；公报可以以年份或地方开头，纪要可以以会议名称开头；法规、规章以自己的名称刊登。文种是否在十五种之内，由 title-document-type 检查；标题里是别的机关，由 series-issuer 检查。
 *
 * @example 错 末尾有标点
 * ```md
 * ---
 * title: 绍兴市人民政府关于做好示例工作的通知。
 * ---
 * ```
 * @example 错 缺发文机关
 * ```md
 * ---
 * title: 关于做好示例工作的通知
 * ---
 * ```
 * @example 错 缺「关于」
 * ```md
 * ---
 * title: 绍兴市人民政府做好示例工作的通知
 * ---
 * ```
 * @example 对
 * ```md
 * ---
 * title: 绍兴市人民政府关于做好示例工作的通知
 * ---
 * ```
 * @example 对 公告
 * ```md
 * ---
 * title: 绍兴市人民政府公告
 * ---
 * ```
 */
import { issuersIn } from '../../model/issuer-name.js';
import { factsOfKind } from '../../model/notice-kind.js';
import type { Notice } from '../../model/notice.js';
import { titleProse } from '../../model/prose.js';
import { knownOrgans } from '../../model/publication.js';
import { isAppointmentTitle, isRegulationName, isShortFor, parseTitle } from '../../model/title.js';
import type { NoticeRule, Violation } from '../rule.js';

const END_MARK = /[。．.；;，,、：:！!？?]+\s*$/u;
// These may stand without 关于, and a report or minutes may be named freely.
const NEEDS_ABOUT: ReadonlySet<string> = new Set(['决定', '意见', '通知', '通报', '请示', '批复', '函']);
// A communiqué begins with its year or its place, and minutes with the meeting: 某市人民政府第59次常务会议纪要, by the office.
const OWN_BEGINNING: ReadonlySet<string> = new Set(['公报', '纪要']);
const MATTER_RUNS_INTO_TYPE = /(?<!的|补充|紧急|预备)(?:通知|批复)(?:[（(][^（()）]*[）)])*$/u;

export const titleForm: NoticeRule = {
  id: 'title-form',
  reach: 'notice',
  severity: 'warning',
  authority: 'law',
  basis: {
    zh: '党政机关公文处理工作条例第九条；GB/T 9704—2012 7.3.1',
    en: 'Regulations on the Handling of Official Documents, article 9; GB/T 9704—2012 7.3.1',
  },
  *check(notice, { publication }) {
    yield* titleProblems(notice, knownOrgans(publication));
  },
};

function* titleProblems(notice: Notice, organs: ReadonlySet<string>): Generator<Violation> {
  const { source, front } = notice;
  const { title, issuer } = front;
  const prose = titleProse(title, source);
  const endMark = END_MARK.exec(title);
  const core = title.slice(0, endMark?.index ?? title.length);
  const whole = prose.place(0, title.length);
  const [first = ''] = issuer;
  const { organ, about, verb, matter, matterStart, documentType } = parseTitle(title);
  // Another organ than the issuer is the matter of series-issuer.
  const { hasFreeTitle } = factsOfKind(notice);
  const lacksOrgan =
    !hasFreeTitle &&
    (organ === undefined
      ? !OWN_BEGINNING.has(documentType ?? '') && issuersIn(title, issuer).named.length === 0
      : issuersIn(organ, issuer).named.length === 0 && !organs.has(organ) && isShortFor(organ, first));
  if (lacksOrgan && !isRegulationName(core, issuer)) {
    const isOther = organ !== undefined && organ !== '';
    const reason = {
      zh: `标题应以发文机关「${first}」开头${isOther ? `，实以「${organ}」开头` : ''}`,
      en: `the title should begin with the issuer “${first}”${isOther ? `, begins with “${organ}”` : ''}`,
    };
    yield { source, place: whole, reason };
  }
  if (
    documentType !== undefined &&
    !hasFreeTitle &&
    !about &&
    verb === undefined &&
    NEEDS_ABOUT.has(documentType) &&
    !isAppointmentTitle(core)
  ) {
    const reason = {
      zh: `标题缺「关于」，应为「${first}关于……的${documentType}」`,
      en: `the title lacks “关于”: it should be “${first}关于……的${documentType}”`,
    };
    yield { source, place: whole, reason };
  } else if (about && documentType !== undefined && matter.trim() === '') {
    yield {
      source,
      place: prose.place(matterStart, title.length),
      reason: {
        zh: `标题缺事由：「关于」和「${documentType}」之间没有内容`,
        en: `the title lacks its subject: there is nothing between “关于” and “${documentType}”`,
      },
    };
  }
  const runsOn = matter.trim() === '' || !about ? null : MATTER_RUNS_INTO_TYPE.exec(core);
  if (runsOn !== null) {
    const [actual] = runsOn;
    yield {
      source,
      place: prose.place(runsOn.index, runsOn.index + actual.length),
      reason: {
        zh: `标题的事由和文种之间缺「的」，应为「的${actual}」`,
        en: `“的” is missing before the document type: “的${actual}”`,
      },
      actual,
      expected: [`的${actual}`],
    };
  }
  if (endMark !== null) {
    const [mark] = endMark;
    yield {
      source,
      place: prose.place(endMark.index, title.length),
      reason: {
        zh: `标题末尾不加标点，实有「${mark}」`,
        en: `no mark at the end of a title; there is “${mark}”`,
      },
      actual: mark,
      expected: [''],
    };
  }
}
