import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/read-archive.js';
import { titleLines } from '../../src/edition/title-lines.js';
import type { Archive } from '../../src/model/archive.js';
import { textOf } from '../../src/model/prose.js';

function archiveOf(folder: string): Archive {
  const { archive } = readArchive(fileURLToPath(new URL(`../../${folder}`, import.meta.url)));
  if (archive === undefined) throw new Error(`${folder} was not read`);
  return archive;
}

const WIDTHS = Array.from({ length: 21 }, (_, index) => 10 + index);
const gazette = archiveOf('gazette');
const awkward = archiveOf('test/editions/awkward');

function broken(title: string, longest: number): string {
  return titleLines(title, longest, gazette.publication).join('｜');
}

describe('titleLines', () => {
  // As the issue of 2015 was printed; characters of 18 pt in a type area of 441 pt.
  it.each([
    '绍兴市人民政府关于推进工业企业｜“零土地”技术改造项目审批方式改革的通知',
    '绍兴市人民政府办公室关于印发｜绍兴市智慧城市建设2015年实施方案的通知',
    '绍兴市人民政府办公室关于｜主动接受舆论监督助推政府工作的通知',
    '绍兴市人民政府办公室关于印发｜绍兴市安全生产委员会组织结构设置｜及工作规则与组成人员的通知',
    '绍兴市人民政府办公室关于成立｜绍兴市促进大学生创业创新工作领导小组的通知',
  ])('breaks like the printed issue: %s', (lines) => {
    expect(broken(lines.replaceAll('｜', ''), 22)).toBe(lines);
  });

  // How the printed issue broke these the scan does not say, or (16号) leaves a short first line; each of these breaks
  // keeps words and names whole and has the shape of a trapezium or a rhombus.
  it.each([
    ['14号', ['绍兴市人民政府关于调整｜绍兴市区城乡最低生活保障标准的通知']],
    [
      '15号',
      [
        '绍兴市人民政府关于印发绍兴市区｜城乡居民临时救助实施办法（试行）的通知',
        '绍兴市人民政府关于印发绍兴市区城乡居民｜临时救助实施办法（试行）的通知',
        '绍兴市人民政府关于印发｜绍兴市区城乡居民临时救助｜实施办法（试行）的通知',
      ],
    ],
    [
      '16号',
      [
        '绍兴市人民政府｜关于印发绍兴市创建全国质量强市｜示范城市实施方案的通知',
        '绍兴市人民政府关于印发｜绍兴市创建全国质量强市示范城市实施方案的通知',
        '绍兴市人民政府关于印发绍兴市｜创建全国质量强市示范城市实施方案的通知',
      ],
    ],
    ['22号', ['绍兴市人民政府办公室关于成立｜绍兴市创建公交优先示范城市工作领导小组的通知']],
    ['24号', ['绍兴市人民政府办公室关于｜推行政府向社会力量购买服务的实施意见']],
  ])('breaks %s by sense', (_number, lines) => {
    expect(new Set(lines.map((each) => each.replaceAll('｜', ''))).size).toBe(1);
    expect(lines).toContain(broken((lines[0] ?? '').replaceAll('｜', ''), 22));
  });

  it('leaves a title that fits in one line', () => {
    expect(broken('绍兴市人民政府关于示例的通知', 22)).toBe('绍兴市人民政府关于示例的通知');
    expect(broken('名单', 22)).toBe('名单');
    expect(titleLines('', 22, gazette.publication).join('')).toBe('');
  });

  it('keeps a name in marks, a year and a place whole', () => {
    for (const longest of WIDTHS) {
      const name = '《质量发展纲要（2011—2020年）》';
      expect(broken(`绍兴市人民政府关于贯彻落实${name}的通知`, longest)).toContain(name);
      expect(broken('绍兴市人民政府关于调整绍兴市区城乡最低生活保障标准的通知', longest)).toContain(
        '绍兴市区',
      );
      expect(broken('绍兴市人民政府办公室关于印发2015年实施方案的通知', longest)).toContain('2015年');
    }
  });

  it('lets a word that is longer than a line stand alone, and breaks around it', () => {
    const name = '《浙江省人民政府关于推进工业企业技术改造项目审批方式改革的通知》';
    const lines = titleLines(
      `绍兴市人民政府办公室关于认真贯彻落实${name}有关要求的补充通知`,
      16,
      gazette.publication,
    );
    expect(lines).toContain(name);
    expect(lines.filter((line) => line !== name).every(({ length }) => length <= 16)).toBe(true);
  });
});

const TITLES = [gazette, awkward].flatMap(({ notices, works }) => [
  ...notices.flatMap(({ front, tree }) => [
    front.title,
    ...tree.children.flatMap(({ children: [first] }) => (first?.type === 'partTitle' ? [textOf(first)] : [])),
  ]),
  ...works.map(({ title }) => title),
]);

// A run that may not be broken: in marks, a number with its unit, a Latin word, or what a dictionary takes for one.
function isOneWord(text: string): boolean {
  if (/^(?:《[^《》]*》|“[^“”]*”|（[^（）]*）|[\d—年]+|[\w]+)$/u.test(text)) return true;
  const { publication } = gazette;
  const names = [...publication.series.map(({ issuer }) => issuer), `${publication.city}人民政府`];
  return (
    names.includes(text) || [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].length === 1
  );
}

it.each(TITLES)('breaks %s to any width', (title) => {
  for (const longest of WIDTHS) {
    const lines = titleLines(title, longest, gazette.publication);
    expect(lines.join('')).toBe(title);
    expect(lines).not.toContain('');
    expect(lines.filter((line) => line.length > longest && !isOneWord(line))).toEqual([]);
    expect(lines.filter((line) => /^[、，。；：”》）〉的之]/u.test(line))).toEqual([]);
  }
});
