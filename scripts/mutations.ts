import { change, changeIn, insert, lineAt, pick, toldAt, type Damaging, type Files } from './damage.js';

/** One way of damaging the archive, with the rule that shall speak of it. */
export interface Mutation {
  readonly rule: string;
  /** What is done, for the report. */
  readonly name: string;
  readonly damage: Damaging;
  /** Rules that are right to speak too, with the reason. */
  readonly also?: Readonly<Record<string, string>>;
}

const ISSUE = '2015/03/issue.yaml';
const HAN = '\\p{Script=Han}';
/** A line of running text: no heading, list of people, table, directive, or list of attachments. */
const SENTENCES = /^(?![#|:>])(?!附件).*[，。；].*[。；：]$/u;
/** Inside a sentence: a few characters after a mark, with more to come. */
const INSIDE = new RegExp(`(?<=[，。；]${HAN}{1,5})(?=${HAN}{2})`, 'gu');
const han = (pattern: string): RegExp => new RegExp(pattern.replaceAll('@', HAN), 'gu');
const inSentences = { lines: SENTENCES } as const;
const inFront = { front: true } as const;

/** Puts words before the full stop of a random paragraph. */
function say(words: string, notices?: RegExp): Damaging {
  return change(/。$/gu, `，${words}。`, notices === undefined ? inSentences : { ...inSentences, notices });
}

const number = (becomes: (prefix: string, year: string, serial: string) => string): Damaging =>
  change(
    /(?<=^number: )(.+)〔(\d{4})〕(\d+)号/gu,
    ([, prefix = '', year = '', serial = '']) => becomes(prefix, year, serial),
    inFront,
  );

const documentNumbers: readonly Mutation[] = [
  {
    rule: 'document-number-form',
    name: '文号用方括号',
    damage: number((prefix, year, serial) => `${prefix}[${year}]${serial}号`),
  },
  {
    rule: 'document-number-form',
    name: '文号加「第」',
    damage: number((prefix, year, serial) => `${prefix}〔${year}〕第${serial}号`),
  },
  {
    rule: 'document-number-form',
    name: '序号编虚位',
    damage: number((prefix, year, serial) => `${prefix}〔${year}〕0${serial}号`),
  },
  {
    rule: 'document-number-form',
    name: '年份两位',
    damage: number((prefix, year, serial) => `${prefix}〔${year.slice(2)}〕${serial}号`),
  },
  {
    rule: 'document-number-form',
    name: '文号里有空格',
    damage: number((prefix, year, serial) => `${prefix}〔${year}〕 ${serial} 号`),
  },
  {
    rule: 'document-number-unique',
    name: '两件公文同一文号',
    damage: (files, random) => {
      const [one, other] = twoOf(files, /szbf-/u, random);
      const text = files.get(other) ?? '';
      const taken = /^number: .*$/m.exec(files.get(one) ?? '')?.[0] ?? '';
      const changed = new Map([[other, text.replace(/^number: .*$/m, taken)]]);
      return { changed, path: one < other ? other : one, line: 2 };
    },
  },
  {
    rule: 'document-number-year',
    name: '文号写成上年',
    damage: number((prefix, year, serial) => `${prefix}〔${Number(year) - 1}〕${serial}号`),
  },
  {
    rule: 'document-number-year',
    name: '成文日期写成下年',
    damage: toldAt(
      change(/(?<=^date: )2015/gu, '2016', { ...inFront, notices: /szbf-2015-(?:17|20|22|23|24)/u }),
      /^number:/m,
    ),
  },
  {
    rule: 'document-number-gap',
    name: '末号跳号',
    damage: change(/(?<=^number: 绍政办发〔2015〕)24/gu, '27', inFront),
  },
];

const series: readonly Mutation[] = [
  {
    rule: 'series-issuer',
    name: '没有登记的机关代字',
    damage: change(/(?<=^number: )绍政(?:办)?发/gu, '绍市发', inFront),
  },
  {
    rule: 'series-issuer',
    name: '发文机关不是本系列的',
    damage: change(/(?<=^issuer: )绍兴市人民政府$/gu, '浙江省人民政府', inFront),
    also: { 'series-issuer': '标题里的机关也就与发文机关不同' },
  },
  {
    rule: 'series-issuer',
    name: '标题里是别的机关',
    damage: change(/(?<=^title: )绍兴市人民政府(?:办公室)?(?=关于)/gu, '浙江省人民政府', inFront),
  },
  {
    rule: 'series-issuer',
    name: '公文列错栏目',
    damage: toldAt(
      changeIn(ISSUE, /市政府文件\n {4}notices:\n/g, '市政府文件\n    notices:\n      - szbf-2015-17.md\n'),
      'szbf-2015-17.md',
    ),
    also: { 'issue-sequence': '这一件也就列了两次' },
  },
];

const dates: readonly Mutation[] = [
  {
    rule: 'date-form',
    name: '成文日期编虚位不齐',
    damage: change(/(?<=^date: 2015-)0(\d)-/gu, ([, m = '']) => `${m}-`, inFront),
  },
  {
    rule: 'date-form',
    name: '没有这一天',
    damage: change(/(?<=^date: 2015-)0[23]-\d\d/gu, '02-30', inFront),
  },
  { rule: 'date-form', name: '正文月份编虚位', damage: say('于2015年04月前完成') },
  { rule: 'date-form', name: '正文没有这个月', damage: say('于2015年13月5日前完成') },
  { rule: 'date-form', name: '正文「月」「日」写错', damage: say('于2015年3月1月前完成') },
  {
    rule: 'date-order',
    name: '成文晚于出版',
    damage: (files, random) => {
      const path = pick(noticesOf(files, /szb?f-2015-(?:13|17)/u), random);
      if (path === undefined) return undefined;
      const text = (files.get(ISSUE) ?? '').replace(/^total: .*$/m, '$&\npublished: 2015-04-15');
      const notice = (files.get(path) ?? '').replace(/^date: .*$/m, 'date: 2015-04-20');
      return {
        changed: new Map([
          [ISSUE, text],
          [path, notice],
        ]),
        path,
        line: lineAt(notice, notice.indexOf('\ndate: ') + 1),
      };
    },
  },
  {
    rule: 'date-order',
    name: '施行早于成文',
    damage: change(/(?<=^effective: )2015-04-01/gu, '2015-02-01', inFront),
    also: { 'effect-dates': '也与正文不符' },
  },
  {
    rule: 'date-order',
    name: '失效早于施行',
    damage: change(/(?<=^effective: (2015-\d\d-\d\d))$/gu, '\nexpires: 2015-01-01', inFront),
  },
];

const titles: readonly Mutation[] = [
  { rule: 'title-form', name: '标题末尾加句号', damage: change(/(?<=^title: .*)$/gu, '。', inFront) },
  {
    rule: 'title-form',
    name: '标题漏发文机关',
    damage: change(/(?<=^title: )绍兴市人民政府(?:办公室)?(?=关于)/gu, '', inFront),
  },
  {
    rule: 'title-form',
    name: '标题漏「关于」',
    damage: change(/(?<=^title: 绍兴市人民政府(?:办公室)?)关于(?!印发)/gu, '', inFront),
  },
  {
    rule: 'title-form',
    name: '标题漏「的」',
    damage: change(/(?<=^title: .*)的(?=(?:通知|意见)$)/gu, '', {
      ...inFront,
      notices: /-(?:13|14|20|22|23)\.md/u,
    }),
  },
  {
    rule: 'title-document-type',
    name: '文种写成办法',
    damage: change(/(?<=^title: .*的)通知$/gu, '办法', { ...inFront, notices: /-(?:13|14|20|22|23)\.md/u }),
  },
  {
    rule: 'title-document-type',
    name: '两个文种连用',
    damage: change(/(?<=^title: .*的)通知$/gu, '请示报告', {
      ...inFront,
      notices: /-(?:13|14|20|22|23)\.md/u,
    }),
  },
  {
    rule: 'enclosure-title',
    name: '附文题目与标题不同',
    damage: toldAt(
      change(/(?<=^# .*)实施(?=办法（试行）$|方案$)/gu, '管理', { notices: /-(?:15|16|17)\.md/u }),
      /^title:/m,
    ),
    also: { 'enclosure-title': '正文里印发的名称也就不同' },
  },
  {
    rule: 'enclosure-title',
    name: '正文印发的名称不同',
    damage: change(/(?<=^现将《.*|^《.*)实施(?=办法（试行）》发给|方案》(?:印发给|已经))/gu, '管理', {
      notices: /-(?:15|16|17)\.md/u,
    }),
  },
  {
    rule: 'addressee-form',
    name: '主送机关用半角冒号',
    damage: change(/(?<=^[^#|].*(?:单位|政府))：$/gu, ':'),
    also: { 'fullwidth-punctuation': '半角冒号在汉字旁' },
  },
  { rule: 'addressee-form', name: '主送机关用句号', damage: change(/(?<=^[^#|].*(?:单位|政府))：$/gu, '。') },
  { rule: 'addressee-form', name: '主送机关漏冒号', damage: change(/(?<=^[^#|].*(?:单位|政府))：$/gu, '') },
];

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬';

/** Writes all of a run of sibling paragraphs from 1 on in another style; the rule shall speak at the first. */
function restyle(
  first: RegExp,
  siblings: RegExp,
  becomes: (value: number) => string,
  notices: RegExp,
): Damaging {
  return (files, random) => {
    const start = change(first, '$&', { notices })(files, random);
    if (start === undefined) return undefined;
    const lines = (files.get(start.path) ?? '').split('\n');
    let value = 1;
    for (let at = start.line - 1; at < lines.length && !/^#/u.test(lines[at] ?? ''); at++) {
      const line = lines[at] ?? '';
      if (siblings.test(line)) lines[at] = line.replace(siblings, becomes(value++));
    }
    return { ...start, changed: new Map([[start.path, lines.join('\n')]]) };
  };
}

const ordinals: readonly Mutation[] = [
  {
    rule: 'ordinal-level',
    name: '1.下直接用①',
    damage: restyle(/^（1）/gu, /^（\d+）/u, (value) => CIRCLED.charAt(value - 1), /-(?:17|21)\.md/u),
  },
  {
    rule: 'ordinal-level',
    name: '一、下直接用（1）',
    damage: restyle(/^1\./gu, /^\d+\./u, (value) => `（${value}）`, /-13\.md/u),
  },
  {
    rule: 'ordinal-sequence',
    name: '删去中间一段',
    damage: deleteItem,
  },
  {
    rule: 'ordinal-sequence',
    name: '一个序数跳号',
    damage: change(/(?<=^#* ?)(\d+)(?=\.\D)/gu, ([n = '']) => String(Number(n) + 2), {
      notices: /-(?:13|16|17|24)\.md/u,
    }),
  },
  {
    rule: 'ordinal-sequence',
    name: '条的序数重复',
    damage: change(/(?<=^第)(?:[三四五六七八九]|十[一二三四五六七])(?=条)/gu, ([n = '']) => previous(n), {
      notices: /-15\.md/u,
    }),
  },
  {
    rule: 'ordinal-sequence',
    name: '一、二、写错',
    damage: change(/(?<=^## )[二三四五](?=、)/gu, ([n = '']) => nextNumeral(nextNumeral(n)), {
      notices: /-(?:13|16|20|21|24)\.md/u,
    }),
  },
  {
    rule: 'ordinal-sequence',
    name: '附件的序号跳号',
    damage: change(/(?<=^# 附件)2/gu, '3'),
    also: { 'attachment-match': '也与附件说明不同' },
  },
  {
    rule: 'ordinal-mark',
    name: '1.写成1、',
    damage: change(/(?<=^#* ?\d+)\.(?=\D)/gu, '、', {
      notices: /-(?:13|16|17|21|24)\.md/u,
      lines: /^(?!\d+\. )/u,
    }),
  },
  {
    rule: 'ordinal-mark',
    name: '（一）后加顿号',
    damage: change(/(?<=^#* ?（[一二三四五六七八九]）)/gu, '、'),
  },
  { rule: 'ordinal-mark', name: '（1）后加顿号', damage: change(/(?<=^（\d+）)/gu, '、') },
  {
    rule: 'heading-depth',
    name: '标题多一个 #',
    damage: change(/^#{2,4}(?= (?:[一二三四五六七八九]、|（|\d))/gu, ([marks = '']) => `${marks}#`),
  },
  {
    rule: 'heading-depth',
    name: '标题少一个 #',
    damage: change(/^#{3,5}(?= (?:（|\d))/gu, ([marks = '']) => marks.slice(1)),
  },
];

const attachments: readonly Mutation[] = [
  { rule: 'attachment-form', name: '附件说明用半角冒号', damage: change(/(?<=^附件)：/gu, ':') },
  {
    rule: 'attachment-form',
    name: '附件序号用顿号',
    damage: change(/(?<=^\d)\. (?=创建)/gu, '、', { notices: /-16\.md/u }),
  },
  { rule: 'attachment-form', name: '附件名称后加句号', damage: change(/(?<=^附件：.+)$/gu, '。') },
  {
    rule: 'attachment-form',
    name: '附件标题用汉字序号',
    damage: change(/(?<=^# 附件)[12]/gu, ([n]) => (n === '1' ? '一' : '二')),
  },
  {
    rule: 'attachment-match',
    name: '少一件附件',
    damage: toldAt(cutPart(/^# 附件2[\s\S]*$/mu, '2015/03/szf-2015-16.md'), /^2\. /mu),
  },
  {
    rule: 'attachment-match',
    name: '唯一的附件不见了',
    damage: toldAt(cutPart(/^# 附件　[\s\S]*$/mu, '2015/03/szf-2015-13.md'), /^附件：/mu),
  },
  {
    rule: 'attachment-match',
    name: '附件名称不同',
    damage: change(/(?<=^# 附件.*)(?:制度|目录清单|指标|分解表)$/gu, '办法'),
  },
  { rule: 'attachment-match', name: '附件没有列出', damage: toldAt(change(/^附件：.+$/gu, ''), /^# 附件/mu) },
];

const citations: readonly Mutation[] = [
  { rule: 'reference-resolves', name: '见没有的附件', damage: say('具体见附件9') },
  { rule: 'reference-resolves', name: '依照没有的条', damage: say('按照本办法第九十条规定办理', /-15\.md/u) },
  {
    rule: 'reference-resolves',
    name: '依照没有的项',
    damage: say('按照本办法第九条第（九）项规定办理', /-15\.md/u),
  },
  { rule: 'reference-resolves', name: '见没有的表', damage: say('具体见表7') },
  {
    rule: 'reference-resolves',
    name: '条的第一款说前款',
    damage: change(/(?<=^第[一二三四五六七八九十]+条　)(?=[^《》]*$)/gu, '前款规定的情形，', {
      notices: /-15\.md/u,
    }),
  },
  {
    rule: 'citation-form',
    name: '引文文号用方括号',
    damage: change(/〔(\d{4})〕(?=\d+号）)/gu, ([, year = '']) => `[${year}]`, inSentences),
  },
  {
    rule: 'citation-form',
    name: '引文文号用圆括号',
    damage: change(/〔(\d{4})〕(?=\d+号）)/gu, ([, year = '']) => `（${year}）`, inSentences),
  },
  {
    rule: 'citation-form',
    name: '引文文号加「第」',
    damage: change(/(?<=〔\d{4}〕)(?=\d+号）)/gu, '第', inSentences),
  },
  {
    rule: 'citation-form',
    name: '引文标题没有书名号',
    damage: change(
      /《([^《》]+)》(?=（国质检|（绍政|（浙政|（国发)/gu,
      ([, title = '']) => title,
      inSentences,
    ),
  },
  {
    rule: 'citation-resolves',
    name: '引用查不到的文号',
    damage: change(/(?<=（绍政(?:办)?发)〔\d{4}〕(?=\d+号）)/gu, '〔2015〕', inSentences),
  },
  {
    rule: 'citation-resolves',
    name: '废止查不到的文号',
    damage: change(/(?<=^date: .*)$/gu, '\nrepeals: [绍政发〔2015〕99号]', inFront),
    also: { 'effect-dates': '正文也没有提到' },
  },
  {
    rule: 'citation-title',
    name: '引文标题写错一字',
    damage: change(
      /(?<=《[^《》]*)(?:推进|建立|标准化|加强)(?=[^《》]*》（\p{Script=Han}+〔)/gu,
      '改善',
      inSentences,
    ),
  },
  {
    rule: 'cited-in-force',
    name: '依据已废止的文件',
    damage: (files, random) => {
      const works = files.get('works.yaml') ?? '';
      const cited =
        pick(
          [
            '浙政发〔2014〕38号',
            '国发〔2014〕47号',
            '国质检质〔2012〕179号',
            '绍政发〔2012〕60号',
            '浙政办发〔2014〕72号',
          ],
          random,
        ) ?? '';
      const changed = works.replace(
        new RegExp(`(number: ${cited}\n  title: .*\n)`),
        '$1  status: repealed\n  until: 2015-01-01\n',
      );
      const [path = '', text = ''] =
        Array.from(files).find(([name, each]) => name.endsWith('.md') && each.includes(cited)) ?? [];
      return { changed: new Map([['works.yaml', changed]]), path, line: lineAt(text, text.indexOf(cited)) };
    },
  },
  {
    rule: 'effect-dates',
    name: '文件头的施行日期不同',
    damage: change(/(?<=^effective: 2015-0)4/gu, '5', inFront),
  },
  {
    rule: 'effect-dates',
    name: '正文的施行日期不同',
    damage: toldAt(change(/(?<=本办法自2015年)4(?=月1日起)/gu, '6'), /^effective:/mu),
  },
  {
    rule: 'effect-dates',
    name: '废止的文件正文没有提到',
    damage: toldAt(
      change(/(?<=^date: .*)$/gu, '\nrepeals: [绍政发〔2012〕60号]', { ...inFront, notices: /-2[34]\.md/u }),
      /^repeals:/mu,
    ),
  },
];

const IN_TITLE = {
  'citation-title': '在引用的标题里，就与原题不同',
  'enclosure-title': '在印发的名称里，就与附文题目不同',
} as const;

const marks: readonly Mutation[] = [
  { rule: 'fullwidth-punctuation', name: '半角逗号', damage: change(han('(?<=@)，(?=@)'), ',', inSentences) },
  { rule: 'fullwidth-punctuation', name: '半角分号', damage: change(han('(?<=@)；(?=@)'), ';', inSentences) },
  { rule: 'fullwidth-punctuation', name: '半角冒号', damage: change(han('(?<=@)：(?=@)'), ':', inSentences) },
  { rule: 'fullwidth-punctuation', name: '半角句号', damage: change(han('(?<=@)。(?=@)'), '.', inSentences) },
  {
    rule: 'fullwidth-punctuation',
    name: '括号一半一全',
    damage: change(han('(?<=@)（(?=@[^（）]*）)'), '(', inSentences),
  },
  {
    rule: 'fullwidth-punctuation',
    name: '直引号',
    damage: change(/“([^“”]*)”/gu, ([, words = '']) => `"${words}"`, inSentences),
    also: IN_TITLE,
  },
  { rule: 'paired-marks', name: '漏下引号', damage: change(/”/gu, '', inSentences), also: IN_TITLE },
  { rule: 'paired-marks', name: '漏上引号', damage: change(/“/gu, '', inSentences), also: IN_TITLE },
  { rule: 'paired-marks', name: '漏下书名号', damage: change(/》/gu, '', inSentences) },
  { rule: 'paired-marks', name: '漏上书名号', damage: change(/《/gu, '', inSentences) },
  {
    rule: 'paired-marks',
    name: '漏下括号',
    damage: change(/(?<=（[^（）]{2,})）/gu, '', inSentences),
    also: IN_TITLE,
  },
  {
    rule: 'paired-marks',
    name: '漏上括号',
    damage: change(/（(?=[^（）\d一二三四五六七八九十][^（）]+）)/gu, '', inSentences),
    also: IN_TITLE,
  },
  {
    rule: 'paired-marks',
    name: '下引号写成上引号',
    damage: change(/”(?=[^“”]*$)/gu, '“', inSentences),
    also: IN_TITLE,
  },
  {
    rule: 'dash-ellipsis',
    name: '等后用省略号',
    damage: change(han('(?<=@、@+)。$'), '等……。', inSentences),
  },
  { rule: 'dash-ellipsis', name: '三个点', damage: change(han('(?<=@、@+)。$'), '...', inSentences) },
  { rule: 'dash-ellipsis', name: '两个减号', damage: change(han('(?<=@)，(?=@)'), '--', inSentences) },
  { rule: 'redundant-pause', name: '概数用顿号', damage: say('再用三、四个月落实') },
  { rule: 'redundant-pause', name: '并列书名号用顿号', damage: say('并执行《预算法》、《审计法》') },
  {
    rule: 'range-form',
    name: '年份范围用减号',
    damage: change(/(?<=\d{4})—(?=\d{4}年)/gu, '-'),
    also: IN_TITLE,
  },
  { rule: 'range-form', name: '月份范围用减号', damage: change(/(?<=\d{4}年\d+月)—(?=\d{4}年)/gu, '-') },
  { rule: 'range-form', name: '前一个百分号省去', damage: say('同比增长5～8%') },
  { rule: 'full-year', name: '年份两位', damage: say('力争15年底完成') },
  { rule: 'full-year', name: '年份范围后一个两位', damage: say('在2014—15年实施') },
  { rule: 'ideographic-zero', name: '汉字年份用圆圈', damage: say('自二○一五年起考核') },
  { rule: 'ideographic-zero', name: '汉字年份用数字零', damage: say('自二0一五年起考核') },
];

const characters: readonly Mutation[] = [
  {
    rule: 'no-han-spacing',
    name: '汉字之间有空格',
    damage: change(INSIDE, ' ', { lines: /^(?![#|:>]).*[。；]$/u }),
  },
  {
    rule: 'no-han-spacing',
    name: '数字两边有空格',
    damage: change(/(\d{4})年(?=\d)/gu, ([, year = '']) => `${year} 年 `, inSentences),
  },
  {
    rule: 'no-han-spacing',
    name: '姓名中间有空格',
    damage: change(/(?<=^(?:[^：]+：)?[姚任何黄林金项刘邵])(?=\p{Script=Han}(?:$|　))/gu, '　', {
      lines: /^(?![#|>]).{1,20}$/u,
      notices: /-(?:21|24)\.md/u,
    }),
  },
  {
    rule: 'damaged-character',
    name: '繁体字',
    damage: change(
      /[资产会业发实务为与开关门质]/gu,
      ([c = '']) => TRADITIONAL.charAt(TRADITIONAL.indexOf(c) + 1),
      inSentences,
    ),
    also: IN_TITLE,
  },
  {
    rule: 'damaged-character',
    name: '部首符号',
    damage: change(
      /[一人大工力]/gu,
      ([c = '']) => '一⼀人⼈大⼤工⼯力⼒'.charAt('一⼀人⼈大⼤工⼯力⼒'.indexOf(c) + 1),
      { lines: /^(?![#|:>（第]).*[。；]$/u },
    ),
    also: IN_TITLE,
  },
  { rule: 'damaged-character', name: '零宽空格', damage: change(INSIDE, '\u200b', inSentences) },
  {
    rule: 'damaged-character',
    name: '替换符',
    damage: change(han('(?<=，@)@'), '\ufffd', inSentences),
    also: { 'glyph-coverage': '字体也没有这个符号' },
  },
  {
    rule: 'damaged-character',
    name: '私用区字符',
    damage: change(han('(?<=，@)@'), '\ue5e5', inSentences),
    also: { 'glyph-coverage': '字体也没有这个字形' },
  },
  {
    rule: 'damaged-character',
    name: '全角数字',
    damage: change(
      /(?<=\p{Script=Han})\d(?=\p{Script=Han})/gu,
      ([n = '']) => String.fromCodePoint(0xff10 + Number(n)),
      inSentences,
    ),
  },
  {
    rule: 'stray-latin',
    name: '夹用 and',
    damage: change(han('(?<=@{2})[和及](?=@{2})'), ' and ', inSentences),
    also: { ...IN_TITLE, 'no-han-spacing': '两边的空格也不该有' },
  },
  {
    rule: 'stray-latin',
    name: '夹用 of',
    damage: change(han('(?<=@{2})的(?=@{2})'), 'of', inSentences),
    also: IN_TITLE,
  },
  {
    rule: 'doubled-word',
    name: '「的」重复',
    damage: change(han('(?<=@[^目标有@]?)(?<![目标有])的(?=[^确士喀的])'), '的的', inSentences),
    also: IN_TITLE,
  },
  {
    rule: 'doubled-word',
    name: '「关于」「按照」重复',
    damage: change(/关于|按照|根据|由于|对于/gu, ([word = '']) => word + word, inSentences),
    also: IN_TITLE,
  },
  {
    rule: 'doubled-word',
    name: '短语重复',
    damage: change(han('(?<=[，；。])(?!@?(.)\\1)@{4,6}(?=[，；。])'), ([words = '']) => words + words, {
      lines: SENTENCES,
    }),
  },
  {
    rule: 'doubled-word',
    name: '并列的词重复',
    damage: change(/、(新建|改建|扩建)/gu, ([all = '']) => all + all, inSentences),
  },
  {
    rule: 'placeholder',
    name: '年份未填',
    damage: change(/(?<=20)1[56](?=年)/gu, 'XX', { lines: SENTENCES, notices: /-(?:14|16|17)\.md/u }),
    also: IN_TITLE,
  },
  { rule: 'placeholder', name: '待补充', damage: say('具体办法（待补充）', /-(?:15|17|20|22|23)\.md/u) },
  { rule: 'placeholder', name: '下划线', damage: say('由____负责', /-(?:15|17|20|22|23)\.md/u) },
  {
    rule: 'placeholder',
    name: '引文文号没有号',
    damage: change(/(?<=〔\d{4}〕)\d+(?=号）)/gu, '', inSentences),
  },
  {
    rule: 'glyph-coverage',
    name: '字体没有的字',
    damage: change(han('(?<=，@)@'), 'ก', inSentences),
  },
];

const TRADITIONAL = '资資产產会會业業发發实實务務为為与與开開关關门門质質';

const people: readonly Mutation[] = [
  {
    rule: 'roster-form',
    name: '一人列两次',
    damage: toldSecond(
      change(/^((?!第)\p{Script=Han}{2,3}　\p{Script=Han}+)$/gu, ([all = '']) => `${all}\n${all}`),
    ),
  },
  {
    rule: 'roster-form',
    name: '人数不符',
    damage: toldAt(change(/^成员：(?=\p{Script=Han}{2,3}　)/gu, '成员（共99人）：'), '（共99人）'),
  },
  { rule: 'roster-form', name: '登出身份证号码', damage: say('联系人身份证号码330602197003071234') },
  {
    rule: 'roster-form',
    name: '名单登出手机号码',
    damage: change(/(?<=^(?!第)\p{Script=Han}{2,3}　\p{Script=Han}+)$/gu, '13957512345'),
  },
  {
    rule: 'name-consistency',
    name: '姓名写成形近字',
    damage: change(
      /(?<=^(?:副组长：|成员：)?)(?:章国金|章剑谷)(?=　)/gu,
      ([name = '']) => name.replace('章', '璋'),
      { notices: /-2[12]\.md/u },
    ),
  },
  {
    rule: 'organ-consistency',
    name: '单位另写一种简称',
    damage: change(/(?<=\p{Script=Han}[、，])市人力社保局(?=[、，])/gu, '市人社局', { notices: /-24\.md/u }),
  },
];

const tables: readonly Mutation[] = [
  {
    rule: 'table-grid',
    name: '少一格',
    damage: dropLastCell,
    also: { 'sic-needless': '少的那一格也许正是 :sic 所对照的' },
  },
  {
    rule: 'table-grid',
    name: '多一格',
    damage: change(/(?<=^\| (?:\^|[^-]).*\|)$/gu, ' 备注 |', {
      notices: /-16\.md/u,
      lines: /^\| (?!分类|创建项目|---)/u,
    }),
  },
  {
    rule: 'table-grid',
    name: '表头并入左边',
    damage: change(/(?<=^\| )(?:分类|创建项目)(?= \|)/gu, '>', { notices: /-16\.md/u }),
  },
  {
    rule: 'table-sequence',
    name: '序号跳号',
    damage: change(
      /(?<=^\| \^ \| (?:\^|\p{Script=Han}+) \| )\d+(?= \|)/gu,
      ([n = '']) => String(Number(n) + 50),
      { notices: /-16\.md/u },
    ),
  },
  // A column without a name is known for a sequence by its beginning, so that it is left as it is.
  {
    rule: 'table-sequence',
    name: '分级序号写错',
    damage: change(/(?<=\| (?!1\.)\d+\.)\d(?= \|)/gu, ([n = '']) => String(Number(n) + 3), {
      notices: /-16\.md/u,
    }),
  },
  {
    rule: 'table-total',
    name: '合计加错',
    damage: insert('| 单位 | 户数 |\n| --- | --- |\n| 越城区 | 120 |\n| 柯桥区 | 80 |\n| 合计 | 210 |', 4, {
      lines: /^(?![#|:>]).*。$/u,
    }),
  },
];

const issues: readonly Mutation[] = [
  { rule: 'issue-sequence', name: '年与文件夹不同', damage: changeIn(ISSUE, /(?<=^year: )2015/gm, '2016') },
  { rule: 'issue-sequence', name: '期与文件夹不同', damage: changeIn(ISSUE, /(?<=^number: )3/gm, '4') },
  {
    rule: 'issue-sequence',
    name: '列了没有的文件',
    damage: changeIn(ISSUE, /(?<=szbf-2015-)\d+(?=\.md)/g, '99'),
    also: { 'issue-sequence': '原来那一件也就没有列入' },
  },
  {
    rule: 'issue-sequence',
    name: '一件列两次',
    damage: toldSecond(
      changeIn(ISSUE, /^ {6}- szbf-2015-24\.md\n/gm, '      - szbf-2015-24.md\n      - szbf-2015-24.md\n'),
    ),
  },
  {
    rule: 'issue-sequence',
    name: '漏列一件',
    damage: (files, random) => {
      const path = pick(noticesOf(files, /szbf/u), random) ?? '';
      const name = path.slice(path.lastIndexOf('/') + 1);
      return {
        changed: new Map([[ISSUE, (files.get(ISSUE) ?? '').replace(`      - ${name}\n`, '')]]),
        path,
        line: 1,
      };
    },
  },
  {
    rule: 'sic-needless',
    name: '没有错的标 :sic',
    damage: change(han('(?<=，)@{4}(?=@)'), ([words = '']) => `:sic[${words}]{note="原文如此"}`, inSentences),
  },
  { rule: 'sic-needless', name: ':sic 没有理由', damage: sicWithoutNote },
];

/** All of them. A rule without one fails the run. */
export const MUTATIONS: readonly Mutation[] = [
  ...documentNumbers,
  ...series,
  ...dates,
  ...titles,
  ...ordinals,
  ...attachments,
  ...citations,
  ...marks,
  ...characters,
  ...people,
  ...tables,
  ...issues,
];

function noticesOf(files: Files, pattern: RegExp): string[] {
  return Array.from(files.keys()).filter((path) => path.endsWith('.md') && pattern.test(path));
}

function twoOf(files: Files, pattern: RegExp, random: () => number): readonly [string, string] {
  const paths = noticesOf(files, pattern);
  const one = pick(paths, random) ?? '';
  return [
    one,
    pick(
      paths.filter((path) => path !== one),
      random,
    ) ?? '',
  ];
}

/** A numbered paragraph in the midst of its run goes; the rule shall speak at the next. */
function deleteItem(...[files, random]: Parameters<Damaging>): ReturnType<Damaging> {
  const places = noticesOf(files, /\.md$/u).flatMap((path) => {
    const lines = (files.get(path) ?? '').split('\n');
    return lines.flatMap((line, at) => {
      const [own, next] = [itemIn(line), itemIn(lines[at + 2] ?? '')];
      const isInMidst = own !== undefined && !own.isFirst && next?.style === own.style && !next.isFirst;
      return isInMidst ? [{ path, lines, at }] : [];
    });
  });
  const place = pick(places, random);
  if (place === undefined) return undefined;
  const { path, lines, at } = place;
  return { changed: new Map([[path, lines.toSpliced(at, 2).join('\n')]]), path, line: at + 1 };
}

function itemIn(line: string): { readonly style: string; readonly isFirst: boolean } | undefined {
  const [ordinal, number = ''] = /^(?:第|（)?([一二三四五六七八九十]+|\d+)(?:条|）|\.)/u.exec(line) ?? [];
  if (ordinal === undefined) return undefined;
  return {
    style: ordinal.replace(number, /\d/u.test(number) ? '1' : '一'),
    isFirst: /^[一1]$/u.test(number),
  };
}

const NUMERALS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
  '十八',
  '十九',
];

function previous(numeral: string): string {
  return NUMERALS[NUMERALS.indexOf(numeral) - 1] ?? numeral;
}

function nextNumeral(numeral: string): string {
  return NUMERALS[NUMERALS.indexOf(numeral) + 1] ?? numeral;
}

function cutPart(part: RegExp, path: string): Damaging {
  return (files) => ({
    changed: new Map([[path, (files.get(path) ?? '').replace(part, '')]]),
    path,
    line: 0,
  });
}

/** A row below which nothing is joined to its last cell. */
function dropLastCell(...[files, random]: Parameters<Damaging>): ReturnType<Damaging> {
  const path = '2015/03/szf-2015-16.md';
  const lines = (files.get(path) ?? '').split('\n');
  const rows = lines.flatMap((line, at) =>
    /^\| [^-]/u.test(line) &&
    !/\| (?:\^|>) \|$/u.test(line) &&
    !line.startsWith('| 分类') &&
    !line.startsWith('| 创建项目') &&
    !lines[at + 1]?.endsWith('| ^ |') &&
    !line.includes(':sic')
      ? [at]
      : [],
  );
  const at = pick(rows, random);
  if (at === undefined) return undefined;
  lines[at] = (lines[at] ?? '').replace(/ [^|]* \|$/u, '');
  return { changed: new Map([[path, lines.join('\n')]]), path, line: at + 1 };
}

/** Of two equal lines the rule speaks at the second. */
function toldSecond(damaging: Damaging): Damaging {
  return (files, random) => {
    const damage = damaging(files, random);
    return damage === undefined ? undefined : { ...damage, line: damage.line + 1 };
  };
}

function sicWithoutNote(...[files, random]: Parameters<Damaging>): ReturnType<Damaging> {
  const path = pick(noticesOf(files, /-1[36]\.md/u), random) ?? '';
  const text = files.get(path) ?? '';
  const match = pick(Array.from(text.matchAll(/\{note="[^"]*"\}/gu)), random);
  if (match === undefined) return undefined;
  const changed = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  return { changed: new Map([[path, changed]]), path, line: lineAt(text, match.index) };
}
