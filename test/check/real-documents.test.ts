import { expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { readCase } from './rule-case.js';

// What correct documents of other cities and ministries do, which no rule may take for a mistake.
const PATTERNS: readonly (readonly [name: string, body: string])[] = [
  [
    '（一） runs on through all 一、',
    '各单位：\n\n一、总体要求\n\n（一）统一认识。\n\n（二）明确目标。\n\n二、主要任务\n\n（三）加强领导。\n\n（四）落实责任。\n',
  ],
  [
    '1. runs on through （一）',
    '各单位：\n\n一、主要任务\n\n（一）加强监管。\n\n1.落实责任。\n\n2.完善制度。\n\n（二）优化服务。\n\n3.简化手续。\n\n4.公开信息。\n',
  ],
  [
    '一、 runs on through 章, with sections and articles with captions',
    '现将《示例办法》印发给你们。\n\n# 示例办法\n\n## 第一章　总则\n\n第一条（目的）　为规范管理，制定本办法。\n\n第二条（适用范围）　本办法适用于本市。\n\n## 第二章　附则\n\n第二条之一　本条为新增。\n\n第三条（施行）　本办法自公布之日起施行。\n',
  ],
  [
    'decimal numbering',
    '各单位：\n\n1 总体要求\n\n1.1 目标\n\n1.2 原则\n\n1.2.1 分级负责\n\n1.2.2 属地管理\n\n2 组织体系\n\n2.1 指挥部\n',
  ],
  [
    'an article that is amended, quoted, with “ again in each paragraph',
    '现决定对《示例办法》（绍政发〔2012〕60号）作如下修改：\n\n一、将第三条修改为：\n\n> “第三条　申请人应当提交材料。\n>\n> “材料不齐的，应当一次告知。”\n\n二、删去第五条。\n',
  ],
  [
    'orders and other numbers',
    '各单位：\n\n根据《国务院关于修改部分行政法规的决定》（国务院令第707号）、市场监管总局公告第13号和国办发明电〔2018〕15号要求，做好工作。\n',
  ],
  [
    'a request that is forwarded, with an addressee and a date of its own',
    '各单位：\n\n市民政局《关于做好救助工作的请示》已经市政府同意，现转发给你们，请认真贯彻执行。\n\n# 关于做好救助工作的请示\n\n市政府：\n\n为做好救助工作，现请示如下。\n\n一、加强领导。\n\n二、落实资金。\n\n绍兴市民政局\n\n2015年2月10日\n',
  ],
  ['a line on publicity', '各单位：\n\n请认真贯彻执行。\n\n（此件公开发布）\n'],
  [
    'Roman numerals, level words, formulas and units',
    '各单位：\n\n响应分为Ⅰ级、Ⅱ级、Ⅲ级和Ⅳ级，Ⅰ级最高。PM2.5年均浓度不高于35μg/m³，pH值为6.5～8.5，面积按S=a×b计算，水位超过3.5米时启动5G基站应急供电。\n',
  ],
  [
    'dates and numbers of all kinds',
    '各单位：\n\n“十二五”期间，2015年1—3月完成投资1.5亿元，比上年增长8.2%；到2020年，森林覆盖率达到45%以上，一、二、三产业协调发展，三、四季度各开展一次检查。\n',
  ],
  [
    'one attachment without a number',
    '各单位：\n\n请认真执行。\n\n附件：示例名单\n\n# 附件　示例名单\n\n甲、乙。\n',
  ],
  [
    'an amendment in quotation marks over several paragraphs',
    '各单位：\n\n现对《示例办法》（绍政发〔2012〕60号）作如下修改：\n\n一、修改两条\n\n1.将第二条修改为：\n\n“有下列情形之一的，不予受理：\n\n（一）超过期限；\n\n（二）材料不全。”\n\n2.删去第五条。\n',
  ],
  [
    'a plan with a table of contents and decimals',
    '现将《示例预案》印发给你们。\n\n# 示例预案\n\n目　录\n\n1　总则………1\n\n1.1　目的……1\n\n1.2　原则……2\n\n2　附　则……3\n\n## 1　总则\n\n### 1.1　目的\n\n内容。\n\n### 1.2　原则\n\n内容。\n\n## 2　附　则\n\n内容。\n',
  ],
  [
    'joint documents cited, boxes, spaced titles, symbols and withheld figures',
    '各单位：\n\n根据《中共越州市委办公室 越州市人民政府办公室关于做好防汛工作的意见》，补助XXX万元，煤的含硫量(St,d)不高于1%。\n\n## 一、总　则\n\n## 专栏1　主要指标\n\n内容。\n',
  ],
  [
    'numbered notes between numbered items',
    '各单位：\n\n一、任务\n\n1.甲工作。\n\n注：1.甲按乙计。\n\n2.丙按丁计。\n\n2.乙工作。\n\n二、要求\n\n加强领导。\n',
  ],
  ['a name with a rare character', '各单位：\n\n任命王釐、李喆为副局长。\n'],
  [
    'people in groups, one of them twice in different groups',
    '各单位：\n\n:::roster\n组长：姚远\n\n副组长：王水君　市财政局\n\n成员：叶卫红　市民政局\n周文彬　市教育局\n:::\n\n办公室设在市财政局，王水君兼任办公室主任。\n',
  ],
];

it.each(PATTERNS)('no rule takes it for a mistake: %s', (_, body) => {
  const { archive, reading } = readCase([
    { name: 'szf-2015-1.md', text: titled(body) },
    { name: 'works.yaml', text: '- number: 绍政发〔2012〕60号\n  title: 示例办法\n' },
  ]);
  expect(reading).toEqual([]);
  if (archive === undefined) throw new Error('the archive could not be read');
  const found = check(archive).filter(({ severity }) => severity !== 'note');
  expect(found.map(({ ruleId, place, reason }) => `${place.start.line} ${ruleId} ${reason.zh}`)).toEqual([]);
});

/** With a title that announces what the body encloses. */
function titled(body: string): string {
  const enclosed = /^# (?!附件)(.+)$/m.exec(body)?.[1];
  const matter =
    enclosed === undefined
      ? '关于做好示例工作'
      : enclosed.startsWith('关于')
        ? `转发市民政局${enclosed}`
        : `关于印发${enclosed}`;
  return `---\ntitle: 绍兴市人民政府${matter}的通知\n---\n\n${body}`;
}
