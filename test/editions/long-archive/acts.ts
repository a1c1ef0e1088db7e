import * as plans from './plan.js';
import { type LongArchiveDocument, TO_ALL, written, fileOf, signature, sectionsOf } from './document.js';
import { actOf, cited, GOVERNMENT, numberIn, opinionOf, orderNumber } from './numbers.js';
import { inWords, iso, issueTime, signingDay, type Plan, type Ten } from './plan.js';
import { subjectOf } from './subjects.js';
import { articles, paragraphs, table } from './words.js';

// What rules something, and what becomes of what has ruled.

export function order(plan: Plan, ten: Ten): LongArchiveDocument {
  const { title } = actOf(plan, ten);
  const number = orderNumber(plan, ten);
  const effective = plans.firstOf(ten, 2);
  const front = {
    number: `第${number}号`,
    title: `${GOVERNMENT}令`,
    issuer: GOVERNMENT,
    date: iso(signingDay(plan, ten, 0)),
    effective: iso(effective),
    keywords: [subjectOf(ten.index).thing],
  };
  const lead = `《${title}》已经市人民政府第${ten.index + 1}次常务会议审议通过，现予公布，自${inWords(effective)}起施行。`;
  const act = articles(subjectOf(ten.index), inWords(effective));
  return written(
    `ling-${number}`,
    '政府令',
    front,
    [lead, signature(plan, ten, 0), `# ${title}`, act].join('\n\n'),
  );
}

export function amendment(plan: Plan, ten: Ten, amended: Ten): LongArchiveDocument {
  const number = orderNumber(plan, ten) + 1;
  const act = actOf(plan, amended);
  const { matter } = subjectOf(amended.index);
  const effective = inWords(plans.firstOf(ten, 2));
  const front = {
    number: `第${number}号`,
    title: `${GOVERNMENT}令`,
    issuer: GOVERNMENT,
    date: iso(signingDay(plan, ten, 1)),
    effective: iso(plans.firstOf(ten, 2)),
    amends: [act.number],
  };
  const title = `${GOVERNMENT}关于修改《${act.title}》的决定`;
  return written(
    `ling-${number}`,
    '政府令',
    front,
    [
      `《${GOVERNMENT}关于修改〈${act.title}〉的决定》已经市人民政府第${ten.index + 1}次常务会议审议通过，现予公布，自${effective}起施行。`,
      signature(plan, ten, 1),
      `# ${title}`,
      `市人民政府决定，对《${act.title}》作如下修改：`,
      '一、将第三条修改为：',
      `> 第三条　市住房和城乡建设部门负责全市${matter}工作的监督；区、县（市）人民政府负责本行政区域内的${matter}工作。`,
      '二、删去第四条第（三）项。',
      '三、将第五条中的“责令限期改正”修改为“责令立即改正”。',
      `本决定自${effective}起施行。`,
    ].join('\n\n'),
  );
}

/** Every fourth one lasts five years. */
export function opinion(plan: Plan, ten: Ten): LongArchiveDocument {
  const { title, number } = opinionOf(plan, ten);
  const isLimited = ten.issue % plans.EVERY_OPINION === 0;
  const begins = plans.firstOf(ten, 2);
  const lastDay = `${begins.year + plans.YEARS_OF_OPINION}-${String(begins.month - 1).padStart(2, '0')}`;
  const front = {
    number,
    title,
    issuer: GOVERNMENT,
    date: iso(signingDay(plan, ten, 2)),
    effective: iso(begins),
    ...(isLimited && {
      expires: `${lastDay}-${daysOf(begins.month - 1, begins.year + plans.YEARS_OF_OPINION)}`,
    }),
  };
  const end = isLimited ? `，有效期${plans.YEARS_OF_OPINION}年` : '';
  return written(
    fileOf('jzf', number),
    '市政府文件',
    front,
    [
      TO_ALL,
      `为推进${subjectOf(ten.index).matter}工作，根据${cited(actOf(plan, ten))}，现提出如下意见。`,
      sectionsOf(subjectOf(ten.index), 6),
      `本意见自${inWords(begins)}起施行${end}。`,
    ].join('\n\n'),
  );
}

function daysOf(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** What an issue repeals or extends of earlier ones; where there is nothing yet, a list of names. */
export function decision(plan: Plan, ten: Ten): LongArchiveDocument {
  const extended = plans.earlier(plan, ten, plans.EXTENDED_AFTER);
  const repealed = plans.earlier(plan, ten, plans.REPEALED_AFTER);
  if (extended !== undefined && extended.issue % plans.EVERY_OPINION === 0)
    return extension(plan, ten, extended);
  return repealed === undefined ? namesList(plan, ten) : repeal(plan, ten, repealed);
}

function repeal(plan: Plan, ten: Ten, repealed: Ten): LongArchiveDocument {
  const act = actOf(plan, repealed);
  return decided(
    plan,
    ten,
    `关于废止${act.title}的决定`,
    [
      `经清理，市人民政府决定，对${cited(act)}予以废止。`,
      paragraphs(subjectOf(repealed.index), 4),
      '本决定自公布之日起施行。',
    ],
    { repeals: [act.number] },
  );
}

function extension(plan: Plan, ten: Ten, extended: Ten): LongArchiveDocument {
  const { year } = issueTime(ten.issue);
  return decided(plan, ten, `关于延长${subjectOf(extended.index).matter}意见有效期的通知`, [
    `经评估，${cited(opinionOf(plan, extended))}有效期延长至${year + 3}年12月31日。`,
    paragraphs(subjectOf(extended.index), 4),
  ]);
}

function namesList(plan: Plan, ten: Ten): LongArchiveDocument {
  const { thing } = subjectOf(ten.index);
  return decided(plan, ten, `关于公布${thing}示范单位名单的通知`, [
    `市人民政府决定公布${thing}示范单位名单（见附件）。`,
    `附件：${thing}示范单位名单`,
    `# 附件　${thing}示范单位名单`,
    table(thing, 12),
  ]);
}

/** A document of the government to all, with what its front matter says of others. */
function decided(
  plan: Plan,
  ten: Ten,
  title: string,
  lines: readonly string[],
  relations: { readonly repeals?: readonly string[] } = {},
): LongArchiveDocument {
  const number = numberIn('江政发', plan, ten, 2, 1);
  const front = {
    number,
    title: GOVERNMENT + title,
    issuer: GOVERNMENT,
    date: iso(signingDay(plan, ten, 3)),
    ...relations,
  };
  return written(fileOf('jzf', number), '市政府文件', front, [TO_ALL, ...lines].join('\n\n'));
}
