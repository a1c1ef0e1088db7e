/** Acts of 江澜市, which does not exist: what amending clauses are tried on. */
export interface Act {
  readonly title: string;
  /** The Markdown of the notice. */
  readonly body: string;
  /** Its provisions as they stand in the consolidated text, a line each. */
  readonly text: string;
}

/** With chapters, 款 and 项. */
const SHIPS = `第一章　总则
第一条　为了加强船只管理，制定本办法。
第二条　本办法所称船只，分为下列三类：
（一）客船；
（二）货船；
（三）渔船。
前款所称渔船，由市渔政部门认定。
第二章　登记
第三条　船主应当向市港务局申请登记。市港务局应当在十日内答复。
第四条　登记收费五元。
第三章　附则
第五条　本办法自2015年4月1日起施行。`;

/** Without chapters, with 目, and with a citation of its own articles. */
const WELLS = `第一条　为了保护井水，制定本规定。
第二条　打井应当经街道办事处同意。
打井应当具备下列条件：
（一）有图纸：
1.平面图；
2.剖面图。
（二）有经费。
第三条　井水每年检验一次，检验费用由市财政承担。
第四条　违反第二条规定的，由街道办事处责令改正。
第五条　本规定自发布之日起施行。`;

/** A notice numbered 一、（一）. */
const LAMPS = `一、每条街装灯十盏。
二、灯由下列单位装：
（一）电力公司；
（二）街道办事处。
三、经费由市财政承担，市财政每年结算一次。`;

/** A notice with a table and a text as attachments. */
const FEES = `一、收费标准见附件1。
二、减免条件见附件2。`;
const FEE_TABLE = `船种|收费|期限
客船|5元|一年
货船|8元|一年
渔船|2元|半年`;
const FEE_TEXT = `一、家庭困难的。
二、船龄二十年以上的。`;

/** As a notice's file has them: each line a paragraph, chapters as headings. */
function markdown(lines: string): string {
  return lines
    .split('\n')
    .map((line) => (/^第[一二三四五六七八九十]+章/u.test(line) ? `## ${line}` : line))
    .join('\n\n');
}

function table(lines: string): string {
  const rows = lines.split('\n').map((line) => `|${line}|`);
  return [rows[0], '|---|---|---|', ...rows.slice(1)].join('\n');
}

export const ACTS = {
  ships: {
    title: '江澜市人民政府关于印发江澜市船只管理办法的通知',
    body: `各单位：\n\n《江澜市船只管理办法》已经市政府同意，现印发给你们。\n\n# 江澜市船只管理办法\n\n${markdown(SHIPS)}\n`,
    text: SHIPS,
  },
  wells: {
    title: '江澜市人民政府关于印发江澜市井水管理规定的通知',
    body: `各单位：\n\n现印发给你们。\n\n# 江澜市井水管理规定\n\n${markdown(WELLS)}\n`,
    text: WELLS,
  },
  lamps: { title: '江澜市人民政府关于装灯的通知', body: `各单位：\n\n${markdown(LAMPS)}\n`, text: LAMPS },
  fees: {
    title: '江澜市人民政府关于船只收费的通知',
    body: `各单位：\n\n${markdown(FEES)}\n\n附件：\n1. 收费标准\n2. 减免条件\n\n# 附件1 收费标准\n\n${table(FEE_TABLE)}\n\n# 附件2 减免条件\n\n${markdown(FEE_TEXT)}\n`,
    text: `${FEES}\n${FEE_TABLE}\n${FEE_TEXT}`,
  },
} as const satisfies Record<string, Act>;

export type ActName = keyof typeof ACTS;

/** The title by which a decision names an act. */
export const NAMES: Readonly<Record<ActName, string>> = {
  ships: '江澜市船只管理办法',
  wells: '江澜市井水管理规定',
  lamps: '江澜市人民政府关于装灯的通知',
  fees: '江澜市人民政府关于船只收费的通知',
};
