import { describe, expect, it } from 'vitest';
import { appointmentsOf, isAppointmentHead, readAppointments } from '../../src/model/appointment.js';
import { readCase } from '../check/rule-case.js';

/** 任命 姚远 市财政局副局长, with （一年） where there is a probation. */
function read(text: string, mode?: '任命' | '免去'): string[] {
  return readAppointments(text, mode).appointments.map(
    ({ action, person, post, probation }) =>
      `${action} ${person} ${post}${probation === undefined ? '' : `（${probation}）`}`,
  );
}

describe('readAppointments', () => {
  it.each([
    ['任命姚远为市财政局副局长；', ['任命 姚远 市财政局副局长']],
    ['任命姚远为市财政局副局长（试用期一年）。', ['任命 姚远 市财政局副局长（一年）']],
    ['任命姚远为市财政局副局长，试用期一年，从2015年3月起计算。', ['任命 姚远 市财政局副局长（一年）']],
    ['免去姚远的市财政局副局长职务。', ['免去 姚远 市财政局副局长']],
    ['姚远同志任市财政局副局长', ['任命 姚远 市财政局副局长']],
    [
      '任建国任市教育局局长；任小平任市民政局局长。',
      ['任命 任建国 市教育局局长', '任命 任小平 市民政局局长'],
    ],
    ['决定任命陈为为市公安局副局长。', ['任命 陈为 市公安局副局长']],
    ['经研究，决定任命姚远为市财政局副局长。', ['任命 姚远 市财政局副局长']],
    ['姚远不再担任市财政局副局长职务。', ['免去 姚远 市财政局副局长']],
    ['任命姚远、王水君（女）为市政府督学；', ['任命 姚远 市政府督学', '任命 王水君 市政府督学']],
    [
      '任命姚远为市公安局副局长，免去其市公安局政治部主任职务。',
      ['任命 姚远 市公安局副局长', '免去 姚远 市公安局政治部主任'],
    ],
    [
      '免去阿卜杜拉·买买提的市民族宗教事务局局长、党组书记职务。',
      ['免去 阿卜杜拉·买买提 市民族宗教事务局局长、党组书记'],
    ],
    ['一、任命姚远为市财政局副局长。', ['任命 姚远 市财政局副局长']],
    ['免去何平同志的市民政局局长职务，退休；', ['免去 何平 市民政局局长']],
    ['免去何平的市民政局局长职务，另有任用。', ['免去 何平 市民政局局长']],
    ['姚远任市财政局副局长（任职试用期一年）；', ['任命 姚远 市财政局副局长（一年）']],
    ['任命阿依古丽·买买提同志为二级调研员。', ['任命 阿依古丽·买买提 二级调研员']],
    ['同意姚远同志任市财政局局长。', ['任命 姚远 市财政局局长']],
    ['姚远挂职任市财政局副局长。', ['任命 姚远 市财政局副局长']],
    [
      '免去：姚远、李明的市财政局副局长职务；何平的市民政局局长职务。',
      ['免去 姚远 市财政局副局长', '免去 李明 市财政局副局长', '免去 何平 市民政局局长'],
    ],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads a group under its head', () => {
    expect(readAppointments('任命：', undefined)).toEqual({ appointments: [], mode: '任命' });
    expect(readAppointments('二、免去下列同志：', '任命').mode).toBe('免去');
    expect(read('姚远为市财政局副局长（试用期一年）；', '任命')).toEqual([
      '任命 姚远 市财政局副局长（一年）',
    ]);
    expect(read('姚远的市财政局副局长职务；', '免去')).toEqual(['免去 姚远 市财政局副局长']);
    expect(read('姚远为市财政局副局长；')).toEqual([]);
  });

  it.each([
    '经研究，决定：',
    '任期为三年。',
    '试用期为一年。',
    '以上同志试用期一年，期满后按程序任职。',
    '各地要做好免去职务以后的交接工作。',
    '为加强领导，成立工作小组。',
  ])('finds nobody in %s', (text) => {
    expect(read(text, '任命')).toEqual([]);
  });

  it('reads a megabyte in a moment', () => {
    expect(read('任命'.repeat(500_000))).toEqual([]);
    expect(read('姚远、'.repeat(300_000))).toEqual([]);
    expect(read(`任命${'姚远、'.repeat(90)}`)).toEqual([]);
  });
});

it('knows the heads of groups', () => {
  expect(['任命：', '免去下列人员：', '任命姚远为局长：', '任命'].map(isAppointmentHead)).toEqual([
    ...[true, true, false, false],
  ]);
});

it('reads only notices of appointments', () => {
  const body = '任命：\n\n姚远为市财政局副局长；\n\n> 王水君为市审计局局长；\n';
  const people = ['关于姚远任职的通知', '关于做好工作的通知'].map((title) => {
    const text = `---\ntitle: 绍兴市人民政府${title}\n---\n\n${body}`;
    const notice = readCase([{ name: '', text }]).archive?.notices[0];
    if (notice === undefined) throw new Error('not read');
    return appointmentsOf(notice).map(({ person, prose, start, end }) => [
      person,
      prose.text.slice(start, end),
    ]);
  });
  expect(people).toEqual([[['姚远', '姚远为市财政局副局长']], []]);
});
