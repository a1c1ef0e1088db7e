import { change, insert, pick } from './damage.js';
import type { Damaging, Files, Random } from './mutation.js';

/** A change after which the archive is as right as it was: no rule may find an error, or warn of anything, more. */
export interface HarmlessChange {
  readonly name: string;
  /** The files that it changes; undefined where it fits no place. */
  readonly make: (files: Files, random: Random) => Files | undefined;
}

const SENTENCES = { lines: /^(?![#|:>]).*[，。；].*。$/u } as const;

function simple(name: string, damaging: Damaging): HarmlessChange {
  return { name, make: (files, random) => damaging(files, random)?.changed };
}

/** Changes one file as a whole. */
function whole(
  name: string,
  notices: RegExp,
  becomes: (text: string, random: Random) => string,
): HarmlessChange {
  return {
    name,
    make: (files, random) => {
      const path = pick(
        Array.from(files.keys()).filter((each) => notices.test(each)),
        random,
      );
      return path === undefined ? undefined : new Map([[path, becomes(files.get(path) ?? '', random)]]);
    },
  };
}

/** Sentences that are right, and look as though something were wrong in them. */
const RIGHT_SENTENCES: readonly string[] = [
  '依据《中华人民共和国行政许可法》第十二条第二款、第十三条规定，申请材料齐全的，应当当场受理。',
  '5月30日至6月2日、9月30日—10月7日为集中宣传期，1—3月完成摸底，3～5个工作日内反馈。',
  '咨询电话0575—85148964，网址http://www.sx.gov.cn/，电子邮箱zwgk@sx.gov.cn。',
  '第三、四季度各组织一次检查，一、二、三级医院分别制定方案，第一、二产业协调发展。',
  '符合第七条第（一）、（二）项情形的，补助2.5万元，最高不超过10万元；超过3年的，按80%计算。',
  '市政府决定：自2015年5月1日起，对《绍兴市区犬类管理办法》作部分修改，另行公布。',
  '“十二五”以来，全市GDP年均增长8.5%，2014年末常住人口495.6万人，其中男性占50.3%。',
  '各地要做到“三到位、一公开”：人员到位、经费到位、责任到位，结果公开。',
  '本通知由市民政局负责解释，未尽事宜按国家和省有关规定执行。',
  '项目总投资1,200万元（其中中央预算内投资300万元，省级配套200万元，市级自筹700万元）。',
  '要坚持问题导向、目标导向、结果导向相统一，切切实实、扎扎实实推进各项工作，人人参与、处处用心。',
  '执行《食品安全国家标准　食品添加剂使用标准》（GB 2760—2014）和《环境空气质量标准》（GB 3095—2012）。',
  '严禁乱收费、乱罚款、乱摊派，严防“吃拿卡要”；违者依据《中国共产党纪律处分条例》处理。',
  '会议听取了市发改委、市财政局等部门的汇报，讨论并原则同意《绍兴市2015年国民经济和社会发展计划（草案）》。',
  '曹娥江大闸以上流域、杭甬运河沿线500米范围内，噪声不得超过55dB（A）。',
  '各单位须于每月5日前将上月进展情况报市政府办公室（联系人：张三，传真：85130000）。',
  '凡2014年12月31日前登记的，一律按原标准执行；2015年1月1日以后登记的，按新标准执行。',
  '参照国发〔2014〕47号文件精神，结合浙政发〔2014〕38号文件要求，制定本措施。',
  '按照“谁审批、谁监管，谁主管、谁监管”的原则，落实监管责任。',
  '发展目标分两步走：第一步，到2015年，建成3个示范区；第二步，到2020年，全面建成。',
  '经市七届人大五次会议审议通过，现予公布；（一）至（三）项由市财政局负责落实。',
  '要以“最多跑一次”改革为牵引——不断优化营商环境，让企业和群众有更多获得感。',
  '空气中PM2.5年均浓度下降5%以上，AQI优良率达到75%以上，COD排放总量削减2.1%。',
  '同一事项由两个以上部门负责的，由市政府指定一个部门牵头，其他部门配合。',
  '推行“互联网+政务服务”，一网通办事项达到90%，好评率（以下简称“好差评”）不低于95%。',
  '甲级资质企业10家，乙级资质企业25家，丙级资质企业三四十家，合计七八十家。',
  '对符合条件的，一次性奖励5万元／家；对年产值2000万元至5000万元的，奖励3万元。',
  '请各地于2015年3月底前报送2014年度总结和2015年度计划，逾期未报的，予以通报。',
  '实现“两个确保”，即：确保不发生重特大事故，确保不发生群体性事件。',
  '依照本市有关规定，男年满60周岁、女年满55周岁的，可以享受优待。',
  '要按照“一次规划、分步实施”的要求，用三年时间完成改造任务，力争提前一年。',
  '严格执行24小时值班制度（含节假日），值班电话：110、119、120。',
  '上虞区曹娥街道、越城区府山街道、柯桥区柯岩街道等3个街道列为试点。',
  '学习贯彻党的十八届四中全会精神，深入开展“三严三实”专题教育。',
  '参加人员为各区、县（市）政府分管领导，市级有关部门（单位）主要负责人，共计45人。',
  '关于关键岗位人员的管理，按照实际情况实施；与与会人员有关的事项，由办公室负责。',
  '目的的实现要靠制度，各级各部门要各司其职，逐步加大加强监管的力度。',
];

const NEW_NAMES = ['周文彬', '孙丽华', '吴建平', '郑晓东', '朱国强', '沈亚萍'];
// Not 第一条, and not the one whom a `:sic` writes otherwise.
const PEOPLE = /^(?:成员：)?(?!第|闫小锋)(\p{Script=Han}{2,3})(?=　)/gmu;

export const HARMLESS_CHANGES: readonly HarmlessChange[] = [
  {
    name: '一个人的姓名全库换成另一个',
    make: (files, random) => {
      const all = [...files.values()].join('\n');
      const name =
        pick(
          Array.from(all.matchAll(PEOPLE), ([, each = '']) => each),
          random,
        ) ?? '';
      const other = pick(NEW_NAMES, random) ?? '';
      const changed = Array.from(files).flatMap(([path, text]): [string, string][] =>
        text.includes(name) && path.endsWith('.md') ? [[path, text.replaceAll(name, other)]] : [],
      );
      return new Map(changed);
    },
  },
  simple(
    '加一段正确的正文',
    insert(
      '各地各有关部门（单位）要按照“谁主管、谁负责”的原则，认真抓好落实，重要情况及时报市政府。',
      0,
      SENTENCES,
    ),
  ),
  {
    name: '加一句容易误报的话',
    make: (files, random) =>
      insert(pick(RIGHT_SENTENCES, random) ?? '', 0, SENTENCES)(files, random)?.changed,
  },
  simple('名单加一人', change(/(?<=^(?!第)\p{Script=Han}{2,3}　\p{Script=Han}+)$/gu, '\n徐志伟　市统计局')),
  simple(
    '名单去一人',
    change(/^(?!第)\p{Script=Han}{2,3}　\p{Script=Han}+\n?$/gu, '', { notices: /-24\.md/u }),
  ),
  simple('名单写明正确的人数', change(/^成员：(?=袁海峰)/gu, '成员（共25人）：')),
  simple(
    '加一个引用',
    change(
      /。$/gu,
      '，具体按照《国务院关于全面建立临时救助制度的通知》（国发〔2014〕47号）执行。',
      SENTENCES,
    ),
  ),
  simple(
    '加正确的数字和日期',
    change(/。$/gu, '，力争2015—2017年年均增长5%～8%，2016年9月30日前完成投资1.2亿元。', SENTENCES),
  ),
  simple(
    '加汉字年份',
    change(/。$/gu, '，二〇一五年起执行。', { lines: SENTENCES.lines, notices: /-(?:13|16|20|24)\.md/u }),
  ),
  simple(
    '加英文缩写',
    change(
      /。$/gu,
      '，推广GPS、PM2.5监测和“互联网+”应用，参照GB/T 19001—2008标准（ISO 9001）执行。',
      SENTENCES,
    ),
  ),
  simple(
    '加带省略号和破折号的话',
    change(/。$/gu, '，弘扬城市精神——品立绍兴……', {
      lines: SENTENCES.lines,
      notices: /-(?:13|16|20|24)\.md/u,
    }),
  ),
  simple('见有的附件', change(/。$/gu, '（见附件1）。', { lines: SENTENCES.lines, notices: /-16\.md/u })),
  simple(
    '依照有的条款',
    change(/。$/gu, '，并按照本办法第九条第（二）项规定办理。', {
      lines: SENTENCES.lines,
      notices: /-15\.md/u,
    }),
  ),
  simple(
    '加一个条之一',
    change(/$/gu, '\n\n第十一条之一　民政部门应当建立临时救助信息公开制度。', {
      lines: /^第十一条/u,
      notices: /-15\.md/u,
    }),
  ),
  simple(
    '加一款',
    change(/$/gu, '\n\n前款规定的具体程序，由民政部门另行制定。', {
      lines: /^第(?:六|八|十一|十二|十四|十六|十七)条/u,
      notices: /-15\.md/u,
    }),
  ),
  simple(
    '加一个编号正确的末项',
    change(/$/gu, '\n\n（六）其他应当救助的情形。', { lines: /^（五）因其他特殊情况/u }),
  ),
  simple(
    '加一个编号正确的末段',
    change(/$/gu, '\n\n5.完善考核办法。建立健全目标责任考核体系。', {
      lines: /^4\.(?:积极宣传推广|信息公开)/u,
    }),
  ),
  simple(
    '加一段引文，序数自成一套',
    insert(
      '> 第三条　市民政局负责本办法的解释。\n>\n> 第四条　本办法由市财政局会同有关部门组织实施。',
      0,
      SENTENCES,
    ),
  ),
  simple(
    '加一张合计正确的表',
    insert(
      '| 单位 | 户数 | 金额（万元） |\n| --- | --- | --- |\n| 越城区 | 120 | 36.5 |\n| 柯桥区 | 80 | 24 |\n| 合计 | 200 | 60.5 |',
      0,
      SENTENCES,
    ),
  ),
  whole('施行日期前后一致地改', /-15\.md$/u, (text) =>
    text
      .replace('effective: 2015-04-01', 'effective: 2015-05-01')
      .replace('自2015年4月1日起', '自2015年5月1日起'),
  ),
  whole('成文日期改几天', /-(?:13|16|17|20|22|23|24)\.md$/u, (text, random) =>
    text.replace(/^date: (2015-0\d)-\d\d$/m, `date: $1-${10 + Math.floor(random() * 15)}`),
  ),
  whole('改用 Windows 换行', /\.md$/u, (text) => text.replaceAll('\n', '\r\n')),
  whole('文件带 BOM', /\.md$/u, (text) => `\ufeff${text}`),
  whole('文号顺延', /-24\.md$/u, (text) => text.replace('〔2015〕24号', '〔2015〕25号')),
  whole(
    '附件多一件，前后一致',
    /-16\.md$/u,
    (text) =>
      `${text.replace(/^2\. 创建.*$/m, '$&\n3. 创建工作联络员职责')}\n# 附件3　创建工作联络员职责\n\n1.负责本单位创建工作的联络。\n\n2.按时报送创建工作信息。\n`,
  ),
  whole('写明出版日期', /issue\.yaml$/u, (text) => text.replace(/^total: .*$/m, '$&\npublished: 2015-04-15')),
  whole('一段分成两段', /-(?:17|20|23|24)\.md$/u, (text, random) => {
    const ends = Array.from(
      text.matchAll(/(?<=^(?![#|:>（\d]).{40,}。)(?=\p{Script=Han}.{40,}。$)/gmu),
      ({ index }) => index,
    );
    const at = pick(ends, random) ?? text.length;
    return `${text.slice(0, at)}\n\n${text.slice(at)}`;
  }),
  whole('删去一个序列的末项', /-13\.md$/u, (text) => text.replace(/^2\.在国家气象观测站.*\n/mu, '')),
  whole(
    '标题自己署名',
    /-14\.md$/u,
    (text) => `${text.trimEnd()}\n\n:::signature\n绍兴市人民政府\n2015年3月2日\n:::\n`,
  ),
];
