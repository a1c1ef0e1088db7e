import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { keepTogether } from '../../../src/print/prepare/keep-together.js';
import { htmlOf } from '../../edition/html-of.js';

/** The text of a paragraph, with what is kept together in brackets. */
function kept(...children: (string | Element)[]): string {
  const part = h('div.part', [h('p', {}, children)]);
  keepTogether({ type: 'root', children: [part] });
  return htmlOf([part])
    .replaceAll('<span class="unbroken">', '[')
    .replaceAll('</span>', ']')
    .replace(/<\/?(?:div|p)[^>]*>/g, '');
}

describe('keepTogether', () => {
  it.each([
    ['应在5个工作日内完成', '应在[5个]工作日内[完成]'],
    ['合格率达到80%以上，第12条', '合格率达到[80%]以上，第[12条]'],
    ['2015年3月2日印发', '[2015年][3月][2日][印发]'],
    ['（2011—2020年）规划', '（[2011—][2020年]）[规划]'],
    ['增长5～8%的目标', '增长[5～8%]的[目标]'],
    ['1—3月完成。', '[1—3月][完成。]'],
  ])('%s', (text, expected) => {
    expect(kept(text)).toBe(expected);
  });

  it.each([
    ['绍兴高新技术开发区管委会', '绍兴高新技术开发区[管委会]'],
    ['市公共资源交易管委会办公室', '市公共资源交易[管委会办公室]'],
    ['市财政局', '市财[政局]'],
  ])('a roster breaks before the kind of an office: %s', (office, expected) => {
    const part = h('div.part', [h('table', [h('tr', [h('td.office', office)])])]);
    keepTogether({ type: 'root', children: [part] });
    expect(htmlOf([part]).replaceAll('<span class="unbroken">', '[').replaceAll('</span>', ']')).toContain(
      `<td class="office">${expected}</td>`,
    );
  });

  it.each([
    [
      '（市政府通过　自5月起施行）',
      '<span class="event">（市政府通过　</span><span class="event">自<span class="unbroken">5月</span>起<span class="unbroken">施行）</span></span>',
    ],
    ['（市政府通过）', '（市政府<span class="unbroken">通过）</span>'],
  ])('a note of a title is broken between what it tells: %s', (text, expected) => {
    const part = h('div.part', [h('p.title-note', text)]);
    keepTogether({ type: 'root', children: [part] });
    expect(htmlOf([part])).toContain(`<p class="title-note">${expected}</p>`);
  });

  it('keeps two characters for the last line, with their mark', () => {
    expect(kept('请认真贯彻执行。')).toBe('请认真贯彻[执行。]');
    expect(kept('甲。')).toBe('甲。');
    expect(kept('甲', h('strong', '乙丙丁。'))).toBe('甲<strong>乙[丙丁。]</strong>');
  });
});
