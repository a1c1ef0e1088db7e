import { formatDate, parseIsoDate } from '../../model/date.js';
import type { FrontMatter } from '../../model/notice.js';
import { kindOf, type NoticeKind } from '../../model/notice-kind.js';
import { ownNumber } from '../../model/own-number.js';

/**
 * The text of a notice that is begun, as documents of its kind are laid out. What an editor fills in stands as
 * 【待填：主送机关】, which the rule `placeholder` finds.
 */
export function writeSkeleton(front: FrontMatter): string {
  const blocks = SKELETONS[kindOf({ front, number: ownNumber(front) })](front);
  return `${blocks.join('\n\n')}\n`;
}

function toFill(what: string): string {
  return `【待填：${what}】`;
}

const ADDRESSEE = `${toFill('主送机关')}：`;
const SECTION = [`## 一、${toFill('标题')}`, `${toFill('正文')}。`];

const SKELETONS: Readonly<Record<NoticeKind, (front: FrontMatter) => readonly string[]>> = {
  notice: ({ title }) =>
    enclosing(title) ?? [ADDRESSEE, `${toFill('缘由和依据')}，${opening(title)}：`, ...SECTION],
  order: ({ date }) => order(date),
  announcement: ({ title }) => announcement(/通告$/u.test(title) ? '通告' : '公告'),
  appointments: () => [
    ADDRESSEE,
    '经研究，决定：',
    '任命：',
    `${toFill('姓名')}为${toFill('职务')}。`,
    '免去：',
    `${toFill('姓名')}的${toFill('职务')}职务。`,
  ],
  reply: ({ title }) => [
    `${toFill('来文单位')}：`,
    `《${toFill('来文标题')}》（${toFill('来文文号')}）收悉。经研究，${/函$/u.test(title) ? '函复' : '现批复'}如下：`,
    `一、${toFill('正文')}。`,
    /函$/u.test(title) ? '特此函复。' : '此复。',
  ],
  explanation: () => ['## 一、制定背景', `${toFill('正文')}。`, '## 二、主要内容', `${toFill('正文')}。`],
  chronicle: () => [`1日　${toFill('这一天的事项')}。`],
  report: () => ['各位代表：', `${toFill('开头')}。`, ...SECTION],
  corrigendum: () => [`${toFill('哪一期第几页印错了什么，应为什么')}。`],
};

/** How the text goes over from its reasons to its clauses, by the last word of the title. */
function opening(title: string): string {
  const kind = /(?:决定|意见|通报)(?=(?:[（(][^（()）]{1,20}[）)])?$)/u.exec(title)?.[0];
  if (kind === '决定') return '现作如下决定';
  if (kind === '意见') return '现提出以下意见';
  return kind === '通报' ? '现将有关情况通报如下' : '现将有关事项通知如下';
}

const ENCLOSING =
  /(印发|发布|公布|转发|批转)(?:《([^《》]{2,80})》|(\p{Script=Han}.{1,80}?))的(?:通知|决定)$/u;
const OF_ARTICLES = /(?:办法|规定|细则|规则|条例|制度)(?:[（(][^（()）]{1,20}[）)])?$/u;

/** A notice that only sends out another text, with this text below it; undefined for any other title. */
function enclosing(title: string): string[] | undefined {
  const [, verb = '', marked, plain = ''] = ENCLOSING.exec(title) ?? [];
  const enclosed = (marked ?? plain).trim();
  if (enclosed === '') return undefined;
  return [
    ADDRESSEE,
    `《${enclosed}》已经${toFill('何时经何会议通过')}，现${verb}给你们，请认真贯彻执行。`,
    `# ${enclosed}`,
    ...(OF_ARTICLES.test(enclosed) ? articles(wordOf(enclosed)) : SECTION),
  ];
}

/** 办法 of 绍兴市公共停车场管理暂行办法（试行）, which its articles call themselves by. */
function wordOf(title: string): string {
  return OF_ARTICLES.exec(title)?.[0].replace(/[（(].*$/u, '') ?? '办法';
}

function articles(word: string): string[] {
  return [
    `第一条　为${toFill('目的')}，根据${toFill('依据')}，制定本${word}。`,
    `第二条　${toFill('适用范围')}。`,
    `第三条　本${word}自${toFill('施行日期')}起施行。`,
  ];
}

function order(date: string): string[] {
  const day = parseIsoDate(date);
  return [
    `《${toFill('规章名称')}》已经${toFill('何时经何会议通过')}，现予公布，自${toFill('施行日期')}起施行。`,
    `:::signature\n市长　${toFill('姓名')}\n${day === undefined ? toFill('日期') : formatDate(day)}\n:::`,
    `# ${toFill('规章名称')}`,
    `（${toFill('何时经何会议通过')}　${toFill('何时以何令公布')}　自${toFill('施行日期')}起施行）`,
    '## 第一章　总则',
    ...articles('规章'),
  ];
}

function announcement(word: string): string[] {
  return [
    `${toFill('缘由和依据')}，现将有关事项${word}如下：`,
    `一、${toFill('正文')}。`,
    ...(word === '公告' ? ['特此公告。'] : ['特此通告。']),
  ];
}
