import { expect, it } from 'vitest';
import type { NoticeData } from '../../src/web/notice-data.js';
import { writtenSite } from './written-site.js';

const kinds = writtenSite('test/editions/kinds');

function dataAt(folder: string): NoticeData {
  return JSON.parse(kinds.text(`${folder}notice.json`)) as NoticeData;
}

it('says who gets what post, and who loses one', () => {
  const { kind, appointments } = dataAt('jzg/2025/4/');
  expect(kind).toBe('appointments');
  expect(appointments).toEqual([
    { action: '任命', person: '姚远', post: '江澜市财政局副局长', probation: '一年' },
    { action: '任命', person: '王水君', post: '江澜市人民政府副秘书长' },
    { action: '免去', person: '钱伟平', post: '江澜市财政局副局长' },
    { action: '免去', person: '王水君', post: '江澜市人民政府办公室副主任' },
  ]);
});

it('says on what day of a chronicle what happened', () => {
  const events = dataAt('2025/6/n9/').events ?? [];
  expect(events.map(({ from, to }) => [from, to])).toEqual([
    ['2025-05-06', '2025-05-06'],
    ['2025-05-08', '2025-05-10'],
    ['2025-05-08', '2025-05-10'],
    ['2025-05-16', '2025-05-16'],
    ['2025-05-20', '2025-05-20'],
    ['2025-05-28', '2025-05-28'],
  ]);
  expect(events[2]?.text).toBe('全市校车安全工作会议召开。');
});

it('says what an explanation explains, on both sides, and no effect of it', () => {
  const explanation = dataAt('2025/6/n8/');
  expect(explanation.explains).toEqual(['江澜市人民政府令第12号']);
  // Its text tells of the first of July.
  expect([explanation.effective, explanation.expires]).toEqual([undefined, undefined]);
  expect(dataAt('ling/12/')).toMatchObject({
    explainedBy: ['《〈江澜市公共停车场管理办法〉政策解读》'],
    effective: '2025-07-01',
  });
});

it('leaves out what a notice has not', () => {
  const data = dataAt('jzf/2025/21/');
  expect(data.kind).toBe('notice');
  const { appointments, events, explains, explainedBy } = data;
  expect([appointments, events, explains, explainedBy]).toEqual([undefined, undefined, undefined, undefined]);
});
