import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { reported, type BuildEvent } from '../../../src/commands/build/report.js';
import { progress } from '../../../src/commands/reports/progress.js';

const SETTING = {
  badEdges: [],
  misplaced: [],
  shortLastLines: [],
  wrongSizePt: undefined,
  fullLines: 0,
  stretched: [],
  stranded: [],
};

let said: MockInstance<typeof console.error>;
beforeEach(() => {
  said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  said.mockRestore();
});

describe('progress', () => {
  it.each<[BuildEvent, string]>([
    [{ type: 'checked', notices: 10, notes: 0 }, '检查：10 件公文'],
    [{ type: 'checked', notices: 10, notes: 14 }, '检查：10 件公文，14 处提示（gazette check 列出）'],
    [{ type: 'refused', out: 'public' }, '检查没有通过，public/ 没有改动'],
    [{ type: 'taken', what: '印刷版' }, '沿用：印刷版，和上次生成的一样'],
    [
      {
        type: 'proved',
        characters: new Map([
          ['印刷版', 3],
          ['网页', 4],
        ]),
      },
      '校对：印刷版 3 字，网页 4 字，与原文一致',
    ],
    // One of eight lines is 12.5 per cent.
    [
      {
        type: 'set',
        issue: '2015-03',
        setting: { ...SETTING, fullLines: 8, stretched: [{ sheet: 3, text: '甲乙', spread: 0.2 }] },
      },
      '排版：2015-03 8 行，字距拉开超过一成的占 12.5%',
    ],
    [
      {
        type: 'set',
        issue: '2015-03',
        setting: { ...SETTING, shortLastLines: [{ sheet: 4, text: '甲。' }] },
      },
      '排版：2015-03 0 行，字距拉开超过一成的占 0.0%；段末孤字 1 处：第 4 张「甲。」',
    ],
    [
      {
        type: 'set',
        issue: '2015-03',
        setting: {
          ...SETTING,
          stranded: [
            { kind: 'heading', sheet: 4, text: '一、总则' },
            { kind: 'signature', sheet: 5, text: '市政府2015年3月2日' },
          ],
        },
      },
      '排版：2015-03 0 行，字距拉开超过一成的占 0.0%；标题落在栏末 1 处：第 4 张「一、总则」；署名与正文分开 1 处：第 5 张「市政府2015年3月2日」',
    ],
    [{ type: 'written', folder: 'public', what: '3 个文件' }, '写入 public/：3 个文件'],
  ] as [BuildEvent, string][])('says %o in one line', (event, line) => {
    progress()(event);
    expect(said.mock.calls).toEqual([[line]]);
  });
});

describe('reported', () => {
  it('reports begin and end of a piece of work, and gives what came of it', async () => {
    const events: BuildEvent[] = [];
    const done = await reported(
      (event) => events.push(event),
      '印刷',
      () => Promise.resolve(35),
      (pages) => `${pages} 页`,
    );
    expect([done, events]).toEqual([
      35,
      [
        { type: 'begun', work: '印刷' },
        { type: 'done', work: '印刷', result: '35 页' },
      ],
    ]);
  });

  it('reports that it failed, and passes the error on', async () => {
    const events: BuildEvent[] = [];
    const work = reported(
      (event) => events.push(event),
      '印刷',
      () => Promise.reject(new Error('甲')),
      String,
    );
    await expect(work).rejects.toThrow('甲');
    expect(events.map(({ type }) => type)).toEqual(['begun', 'failed']);
  });
});
