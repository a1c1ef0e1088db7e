import { describe, expect, it } from 'vitest';
import { tableNotes } from '../../src/model/table-notes.js';
import { textOf } from '../../src/model/prose.js';
import { parsed } from '../content/parsed.js';

const TABLE = '| 甲 |\n| --- |\n| 乙 |';

function notes(...blocks: string[]): string[] {
  const { main } = parsed(blocks.join('\n\n'));
  return Array.from(tableNotes(main.children).keys(), textOf);
}

describe('tableNotes', () => {
  it('are the paragraphs after a table that say so, up to the first that does not', () => {
    expect(notes(TABLE, '注1：丙。', '数据来源：丁。', '戊。', '注：己。')).toEqual([
      '注1：丙。',
      '数据来源：丁。',
    ]);
    expect(notes('注：丙。', TABLE, '丁。')).toEqual([]);
    expect(notes(TABLE, '注意事项：丙。')).toEqual([]);
  });

  it('go on with the next number, and with no other', () => {
    expect(notes(TABLE, '注：1.子。', '2.丑。', '4.寅。')).toEqual(['注：1.子。', '2.丑。']);
    expect(notes(TABLE, '注：①子。', '②丑。', '（三）寅。')).toEqual(['注：①子。', '②丑。']);
    expect(notes(TABLE, '注：子。', '2.丑。')).toEqual(['注：子。']);
  });

  it('begin below a word that stands alone', () => {
    expect(notes(TABLE, '注：', '1.子。', '2.丑。', '寅。')).toEqual(['注：', '1.子。', '2.丑。']);
    expect(notes(TABLE, '说明：', '子。', '丑。')).toEqual(['说明：', '子。']);
  });

  it('belong to the table above them', () => {
    const { main } = parsed([TABLE, '注：丙。', '丁。', TABLE, '注：戊。'].join('\n\n'));
    const grids = main.children.filter(({ type }) => type === 'grid');
    expect([...tableNotes(main.children).values()]).toEqual(grids);
  });
});
