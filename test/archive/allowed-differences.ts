/** A place where the archive does not say what the seed says, and is right not to. Lines count from 1. */
export interface AllowedDifference {
  readonly line: number;
  /** What the seed says there; white space and the width of marks apart, no other difference is allowed. */
  readonly seed: string;
  /** What the archive says instead. */
  readonly archive: string;
  readonly why: string;
  /** Words of docs/decisions/0001-transcription.md that decide it. */
  readonly decision: string;
}

/** A line of the seed that stands elsewhere in the archive: before another line. */
export interface AllowedMove {
  readonly line: number;
  readonly before: number;
  readonly seed: string;
  readonly why: string;
  readonly decision: string;
}

const ACROSS_COLUMNS = '跨栏的大标题，扫描排到了通知标题前面';

export const moves: readonly AllowedMove[] = [
  {
    line: 146,
    before: 159,
    seed: '绍兴市区城乡居民临时救助实施办法(试行)',
    why: ACROSS_COLUMNS,
    decision: '印在通知标题前面（第146行）',
  },
  {
    line: 255,
    before: 268,
    seed: '绍兴市创建全国质量强市示范城市实施方案',
    why: ACROSS_COLUMNS,
    decision: '印在通知标题前面（第255行）',
  },
  {
    line: 580,
    before: 593,
    seed: '绍兴市智慧城市建设 2015 年实施方案',
    why: ACROSS_COLUMNS,
    decision: '印在通知标题前面（第580行）',
  },
];

const TRANSLATED = { seed: ' and ', archive: '和', why: '识别把“和”译成了英文' };
const LIST_MARK = { seed: '- ', archive: '', why: '列表符号是识别时加的' };
const HEAD = { archive: '', why: '换页重复的表头', decision: '附件2重复表头七次' };
const COLUMN = {
  archive: '',
  why: '换页重复的行首栏目',
  decision: '重复的栏目有二、三、四、六、七、八各部分的名称',
};
const ITEM = {
  archive: '',
  why: '换页重复的行首栏目，连同序号和内容',
  decision: '还有第7项、第29项的序号和内容',
};

/** In the notices. */
export const differences: readonly AllowedDifference[] = [
  { line: 231, ...TRANSLATED, decision: '民政部门 and 乡镇政府' },
  { line: 398, ...LIST_MARK, decision: '`- 1.创建……`、`- 2.创建……`' },
  { line: 399, ...LIST_MARK, decision: '`- 1.创建……`、`- 2.创建……`' },
  {
    line: 431,
    seed: '分 类\t\t序号\t指 标\t目标值\t',
    archive: '',
    why: '换页重复的表头',
    decision: '附件1重复表头一次',
  },
  { line: 470, seed: '创建项目\t创建内容\t\t创建任务\t\t责任单位\t', ...HEAD },
  {
    line: 471,
    seed: '二、城市质量文化特色鲜明\t7\t建立起完善的质量诚信体系,质量诚信意识普遍增强\t',
    ...ITEM,
  },
  { line: 489, seed: '创建项目\t创建内容\t\t创建任务\t\t责任单位', ...HEAD },
  { line: 490, seed: '三、城市质量基础保障有力\t', ...COLUMN },
  { line: 503, seed: '创建项目\t创建内容\t\t创建任务\t\t责任单位', ...HEAD },
  { line: 504, seed: '四、城市质量工作组织坚强有力\t', ...COLUMN },
  { line: 520, seed: '创建项目\t创建内容\t\t创建任务\t\t责任单位', ...HEAD },
  {
    line: 533,
    seed: '六、产品质量显著提升\t',
    archive: '',
    why: '同一页里重复的行首栏目',
    decision: '“六、产品质量显著提升”重复两次（第533行那次不是换页，在同一页里）',
  },
  { line: 536, seed: '创建项目\t创建内容\t\t创建任务\t责任单位\t\t', ...HEAD },
  {
    line: 537,
    seed: '六、产品质量显著提升\t29\t农产品、食品等重点产品质量安全得到有效保障\t',
    ...ITEM,
  },
  { line: 552, seed: '创建项目\t创建内容\t\t创建任务\t\t责任单位', ...HEAD },
  { line: 553, seed: '七、工程质量大幅提高\t', ...COLUMN },
  { line: 567, seed: '创建项目\t创建内容\t\t创建任务\t\t责任单位', ...HEAD },
  { line: 568, seed: '八、服务质量满意度不断提高\t', ...COLUMN },
  { line: 1261, ...LIST_MARK, decision: '`- (1)依法设立……`' },
  { line: 1262, ...LIST_MARK, decision: '二、2.下面的（1）至（7）' },
  { line: 1263, ...LIST_MARK, decision: '二、2.下面的（1）至（7）' },
  { line: 1264, ...LIST_MARK, decision: '二、2.下面的（1）至（7）' },
  { line: 1265, ...LIST_MARK, decision: '二、2.下面的（1）至（7）' },
  { line: 1266, ...LIST_MARK, decision: '二、2.下面的（1）至（7）' },
  { line: 1267, ...LIST_MARK, decision: '二、2.下面的（1）至（7）' },
  { line: 1332, ...LIST_MARK, decision: '附件第一部分第2至5项' },
  { line: 1332, ...TRANSLATED, decision: '落实情况 and 目标任务完成情况' },
  { line: 1333, ...LIST_MARK, decision: '附件第一部分第2至5项' },
  { line: 1334, ...LIST_MARK, decision: '附件第一部分第2至5项' },
  { line: 1335, ...LIST_MARK, decision: '附件第一部分第2至5项' },
];

const OWN_TITLE = {
  seed: '绍兴市市区',
  archive: '绍兴市区',
  why: '目录是编辑排的，以公文自己的标题为准',
};

/** In the contents page. */
export const contentsDifferences: readonly AllowedDifference[] = [
  { line: 20, ...OWN_TITLE, decision: '目录作“绍兴市市区”，正文作“绍兴市区”' },
  { line: 22, ...OWN_TITLE, decision: '目录作“绍兴市市区”，正文、附文、印发的办法都作“绍兴市区”' },
];
