import * as plans from './plan.js';
import { type LongArchiveDocument, TO_ALL, written, fileOf } from './document.js';
import { actOf, BUREAU, CITY, cited, GOVERNMENT, numberIn, OFFICE, orderNumber } from './numbers.js';
import { inWords, iso, issueTime, signingDay, type Plan, type Ten } from './plan.js';
import { subjectOf, type Subject } from './subjects.js';
import { paragraphs, person, table } from './words.js';

// What rules nothing: who holds an office, what an act means, what has happened, what was misprinted.

export function appointments(plan: Plan, ten: Ten, random: () => number): LongArchiveDocument {
  const number = numberIn('江政干', plan, ten, 1, 0);
  const first = Math.floor(random() * 1000);
  return written(
    fileOf('jzg', number),
    '人事任免',
    {
      number,
      title: `${GOVERNMENT}关于${person(first)}等职务任免的通知`,
      issuer: GOVERNMENT,
      date: iso(signingDay(plan, ten, 7)),
    },
    [
      TO_ALL,
      '市政府决定：',
      '任命：',
      `${person(first)}为江澜市财政局副局长；`,
      `${person(first + 1)}为江澜市水利局副局长（试用期一年）。`,
      '免去：',
      `${person(first + 2)}的江澜市公安局副局长职务。`,
    ].join('\n\n'),
  );
}

export function explanation(plan: Plan, ten: Ten): LongArchiveDocument {
  const act = actOf(plan, ten);
  const subject = subjectOf(ten.index);
  return written(
    `jiedu-${orderNumber(plan, ten)}`,
    '政策解读',
    {
      title: `《${act.title}》解读`,
      issuer: BUREAU,
      date: iso(signingDay(plan, ten, 8)),
      explains: act.number,
    },
    [
      '## 一、制定背景',
      `${cited(act)}自${inWords(plans.firstOf(ten, 2))}起施行。`,
      '## 二、主要内容',
      paragraphs(subject, 8),
    ].join('\n\n'),
  );
}

export function chronicle(plan: Plan, ten: Ten): LongArchiveDocument {
  const { year, month } = signingDay(plan, ten, 9);
  const act = actOf(plan, ten);
  return written(
    `dashiji-${ten.index + 1}`,
    '大事记',
    {
      title: `${GOVERNMENT}${year}年${month}月大事记`,
      issuer: OFFICE,
      date: iso(signingDay(plan, ten, 9)),
    },
    [
      `1日　市人民政府召开${subjectOf(ten.index).thing}工作会议。`,
      `${signingDay(plan, ten, 0).day}日　市人民政府公布${cited(act)}。`,
    ].join('\n\n'),
  );
}

/** One slip in the last issue's order. */
export function corrigendum(plan: Plan, ten: Ten): LongArchiveDocument {
  const before = plans.earlier(plan, ten, 1);
  if (before === undefined) return chronicle(plan, ten);
  const { year, number } = issueTime(before.issue);
  const act = actOf(plan, before);
  const [wrong, right] = [`第${before.index + 1}次常务会议`, `第${before.index + 2}次常务会议`];
  return written(
    `gengzheng-${ten.index + 1}`,
    '更正',
    {
      title: `关于《江澜市人民政府公报》${year}年第${number}期的更正`,
      issuer: OFFICE,
      date: iso(signingDay(plan, ten, 9)),
      corrects: [
        { document: act.number, issue: `${year}-${String(number).padStart(2, '0')}`, page: 1, wrong, right },
      ],
    },
    `《江澜市人民政府公报》${year}年第${number}期第1页${GOVERNMENT}令第${orderNumber(plan, before)}号“${wrong}”应为“${right}”，特此更正。`,
  );
}

export function statistics(plan: Plan, ten: Ten): LongArchiveDocument {
  const { year } = issueTime(ten.issue);
  const subject: Subject = subjectOf(ten.index);
  return written(
    `gongbao-${ten.index + 1}`,
    '工作报告',
    {
      title: `${year - 1}年${CITY}${subject.matter}统计公报`,
      issuer: '江澜市统计局',
      date: iso(signingDay(plan, ten, 9)),
    },
    [
      '## 一、综合',
      paragraphs(subject, 4),
      '## 二、分区',
      `:::table{caption="表1　分区情况"}\n${table(subject.thing, 10)}\n:::`,
    ].join('\n\n'),
  );
}
