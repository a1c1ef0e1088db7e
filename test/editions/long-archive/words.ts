import type { Subject } from './subjects.js';

// Sentences for the texts of the invented city; each says something of what the text is about.
const SENTENCES: readonly ((subject: Subject) => string)[] = [
  ({ thing }) =>
    `各地要对${thing}逐一登记，建立台账，每季度核对一次，做到底数清楚、情况明了，并将核对结果报送市主管部门。`,
  ({ matter }) =>
    `市主管部门应当会同有关部门编制${matter}年度计划，明确目标、任务和完成时限，报市人民政府批准后组织实施。`,
  ({ thing }) =>
    `任何单位和个人发现损害${thing}的行为，都可以向所在地人民政府投诉、举报，接到举报的部门应当及时核实处理。`,
  ({ matter }) => `${matter}所需经费列入各级财政预算，专款专用，接受审计监督，不得截留、挪用。`,
  ({ thing }) =>
    `有关单位应当按照技术规范对${thing}进行检查，发现隐患的，应当立即采取措施，并在二十四小时内报告主管部门。`,
  ({ matter }) =>
    `主管部门应当将${matter}的办理条件、程序和期限在政务服务大厅公布，方便群众查询，不得增加办事环节。`,
  ({ thing }) =>
    `鼓励社会力量参与${thing}的建设和维护，依法保护其合法权益，对作出显著成绩的单位和个人给予表彰。`,
  ({ matter }) => `从事${matter}的工作人员应当经过培训，掌握有关法律、法规和业务知识，持证上岗，文明服务。`,
  ({ thing }) =>
    `新建、改建、扩建${thing}，应当与周边环境相协调，方案在报批前应当公开征求意见，期限不少于三十日。`,
  ({ matter }) =>
    `对${matter}中的争议，当事人可以协商解决；协商不成的，可以申请调解，也可以依法向人民法院提起诉讼。`,
  ({ thing }) =>
    `因公共利益需要占用${thing}的，应当经主管部门同意，并按照规定给予补偿；临时占用的，期满后应当恢复原状。`,
  ({ matter }) =>
    `各级人民政府应当加强对${matter}的领导，定期研究解决工作中的重大问题，把工作成效纳入年度考核。`,
  ({ thing }) => `${thing}的基础数据应当统一标准、共同使用，有关部门每月更新一次，并按照规定向社会开放。`,
  ({ matter }) =>
    `新闻媒体应当开展${matter}的公益宣传，普及有关知识，营造全社会共同关心、共同支持的良好氛围。`,
];

const DISTRICTS = ['越溪区', '南浦区', '平海县', '临江县', '东浦区', '西岭县', '北渡区', '中山县'];
const FAMILIES = Array.from('赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕施');
const GIVEN = [
  '一宁',
  '思远',
  '文博',
  '建国',
  '海涛',
  '雨桐',
  '志强',
  '立新',
  '明哲',
  '春华',
  '秋实',
  '永康',
];

export function person(index: number): string {
  return (FAMILIES[index % FAMILIES.length] ?? '') + (GIVEN[Math.floor(index / 7) % GIVEN.length] ?? '');
}

/** Each mayor has five years. */
export function mayorOf(year: number): string {
  return person(Math.floor(year / 5) * 13);
}

/** Paragraphs about a subject, from the sentence with a number on. */
export function paragraphs(subject: Subject, count: number, first = 0): string {
  return Array.from({ length: count }, (_, index) => sentence(subject, first + index)).join('\n\n');
}

function sentence(subject: Subject, index: number): string {
  return SENTENCES[index % SENTENCES.length]?.(subject) ?? '';
}

const DIGITS = Array.from('〇一二三四五六七八九');

/** 一, 十二, 二十: as articles are counted, up to 99. */
function counted(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const front = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return front + (ones === 0 ? '' : (DIGITS[ones] ?? ''));
}

/** The articles of an act about a subject, which holds from a day on. */
export function articles(subject: Subject, effective: string): string {
  const { thing, matter, form } = subject;
  const own = SENTENCES.map((_, index) => sentence(subject, index));
  const opening = [
    `为了规范${matter}工作，维护公共利益，根据有关法律、法规，结合本市实际，制定本${form}。`,
    `本市行政区域内的${matter}及其监督，适用本${form}。`,
    `市住房和城乡建设部门负责全市${matter}工作；区、县（市）人民政府按照权限负责本行政区域内的${matter}工作。`,
    `禁止下列行为：\n\n（一）损毁、擅自移动${thing}的标志；\n\n（二）擅自改变${thing}的用途；\n\n（三）法律、法规禁止的其他行为。`,
    `违反本${form}第四条第（一）项规定的，由主管部门责令限期改正。`,
  ];
  const all = [...opening, ...own, `本${form}自${effective}起施行。`];
  const chapters = new Map([
    [0, '## 第一章　总则'],
    [opening.length, '## 第二章　管理'],
    [all.length - 1, '## 第三章　附则'],
  ]);
  return all
    .flatMap((text, index) => [chapters.get(index) ?? '', `第${counted(index + 1)}条　${text}`])
    .filter((text) => text !== '')
    .join('\n\n');
}

/** A table about a thing, with so many rows. */
export function table(thing: string, rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, index) =>
      `| ${index + 1} | ${DISTRICTS[index % DISTRICTS.length] ?? ''} | ${thing} | ${(index + 3) * 12} |`,
  );
  return ['| 序号 | 区、县 | 项目 | 数量（处） |', '| --- | --- | --- | ---: |', ...lines].join('\n');
}
