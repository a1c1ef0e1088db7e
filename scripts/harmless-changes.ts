import { change, insert, pick, type Files, type Random } from './damage.js';

/** A change after which the archive is as right as it was: no rule may find an error, or warn of anything, more. */
export interface HarmlessChange {
  readonly name: string;
  /** The files that it changes; undefined where it fits no place. */
  readonly make: (files: Files, random: Random) => Files | undefined;
}

const SENTENCES = { lines: /^(?![#|:>]).*[，。；].*。$/u } as const;

function simple(name: string, damaging: ReturnType<typeof change>): HarmlessChange {
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

const NEW_NAMES = ['周文彬', '孙丽华', '吴建平', '郑晓东', '朱国强', '沈亚萍'];
const PEOPLE = /^(?:成员：)?(\p{Script=Han}{2,3})(?=　)/gmu;

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
