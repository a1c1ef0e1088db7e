import * as plans from './plan.js';
import { type LongArchiveDocument, TO_ALL, written, fileOf, sectionsOf } from './document.js';
import { actOf, BUREAU, CITY, cited, GOVERNMENT, numberIn, OFFICE, opinionOf, yearlyOf } from './numbers.js';
import { iso, issueTime, signingDay, type Plan, type Ten } from './plan.js';
import { subjectOf } from './subjects.js';
import { paragraphs, person, table } from './words.js';

// What the city, its office and its bureau ask others to do.

const YEAR_BEFORE = 10;

export function announcement(plan: Plan, ten: Ten): LongArchiveDocument {
  const { thing } = subjectOf(ten.index);
  const front = {
    title: `${GOVERNMENT}关于开展${thing}检查的通告`,
    issuer: GOVERNMENT,
    date: iso(signingDay(plan, ten, 1)),
  };
  return written(
    `tonggao-${ten.index + 1}`,
    '公告通告',
    front,
    [
      `为掌握${thing}的情况，根据${cited(actOf(plan, ten))}，现将检查事项通告如下：`,
      paragraphs(subjectOf(ten.index), 3),
    ].join('\n\n'),
  );
}

/** The same work every year: it names the notice of the year before. */
export function yearly(plan: Plan, ten: Ten): LongArchiveDocument {
  const { title, number } = yearlyOf(plan, ten);
  const before = plans.earlier(plan, ten, YEAR_BEFORE);
  const { year } = issueTime(ten.issue);
  const subject = subjectOf((issueTime(ten.issue).number - 1) * plan.tensInIssue + ten.part);
  const earlier = before === undefined ? '' : `上一年的做法见${cited(yearlyOf(plan, before))}。`;
  const founding = plans.foundingTen(plan);
  const asked =
    ten.issue <= founding.issue ? '' : `各地要按照${cited(opinionOf(plan, founding))}的要求，抓好落实。`;
  return written(
    fileOf('jzbf', number),
    '市政府办公室文件',
    { number, title, issuer: OFFICE, date: iso(signingDay(plan, ten, 4)) },
    [
      TO_ALL,
      `为做好${year}年${subject.thing}工作，经市政府同意，现将有关事项通知如下。${asked}${earlier}`,
      sectionsOf(subject, 5),
    ].join('\n\n'),
  );
}

export function emergencyPlan(plan: Plan, ten: Ten): LongArchiveDocument {
  const number = numberIn('江政办发', plan, ten, 2, 1);
  const subject = subjectOf(ten.index);
  const name = `${CITY}${subject.matter}工作方案`;
  return written(
    fileOf('jzbf', number),
    '市政府办公室文件',
    {
      number,
      title: `${OFFICE}关于印发${name}的通知`,
      issuer: OFFICE,
      date: iso(signingDay(plan, ten, 5)),
    },
    [
      TO_ALL,
      `《${name}》已经市政府同意，现印发给你们，请认真组织实施。`,
      `# ${name}`,
      sectionsOf(subject, 5),
      `附件：1.${subject.thing}任务分工\n\n2.工作小组名单`,
      `# 附件1　${subject.thing}任务分工`,
      table(subject.thing, 15),
      '# 附件2　工作小组名单',
      `:::roster\n组长：${person(ten.index)}　市政府\n\n成员：${person(ten.index + 1)}　市财政局\n${person(ten.index + 2)}　市公安局\n${person(ten.index + 3)}　市水利局\n:::`,
    ].join('\n\n'),
  );
}

/** What a bureau does for an opinion of the last four years, which still holds. */
export function implementing(plan: Plan, ten: Ten, random: () => number): LongArchiveDocument {
  const number = numberIn('江建发', plan, ten, 1, 0);
  const reach = Math.min(ten.issue, 40);
  const back = plans.earlier(plan, ten, reach === 0 ? 0 : 1 + Math.floor(random() * reach)) ?? ten;
  const subject = subjectOf(back.index);
  return written(
    fileOf('jjf', number),
    '部门文件',
    {
      number,
      title: `${BUREAU}关于做好${subject.matter}有关工作的通知`,
      issuer: BUREAU,
      date: iso(signingDay(plan, ten, 6)),
    },
    [
      '各区、县（市）住房和城乡建设局：',
      `为贯彻落实${cited(opinionOf(plan, back))}，现就有关事项通知如下。`,
      sectionsOf(subject, 4),
    ].join('\n\n'),
  );
}
