import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/model/prose.js';
import { nodesOf } from '../../../src/model/nodes-of.js';
import { parsed, refused, sourceOf } from '../parsed.js';

/** The text of the only cell below the head, in its lines. */
function lines(cell: string): string[] {
  const { tree } = parsed(`| 职责 |\n| --- |\n| ${cell} |`);
  const below = nodesOf(tree, 'grid')[0]?.children[1]?.children[0];
  return below === undefined ? [] : textOf(below).split('\n');
}

describe('the lines of a cell', () => {
  it.each(['<br>', '<br/>', '<br />', '<BR>'])('end at %s', (end) => {
    expect(lines(`1.审批；${end}2.监督。`)).toEqual(['1.审批；', '2.监督。']);
    expect(refused(`| 甲${end}乙 |\n| --- |\n| 丙${end}丁 |`)).toEqual([]);
  });

  it('have no blanks beside their ends, and may be empty between two paragraphs', () => {
    expect(lines('甲 <br> 乙<br><br>丙')).toEqual(['甲', '乙', '', '丙']);
    expect(lines('**甲**<br>乙')).toEqual(['甲', '乙']);
  });

  it('are none before the first words and after the last', () => {
    expect(lines('<br>甲<br> <br>')).toEqual(['甲']);
    expect(lines('<br>')).toEqual(['']);
  });

  it('keep their places in the file', () => {
    const markdown = '| 职责 |\n| --- |\n| 甲 <br> 乙 |';
    const [, cell] = parsed(markdown).proses;
    expect(cell?.text).toBe('甲\n乙');
    expect(cell === undefined ? [] : sourceOf(markdown, cell)).toEqual(['甲', '<br>', '乙']);
  });

  it('still join a cell that holds the sign alone', () => {
    const { tree } = parsed('| 甲 | 乙 |\n| --- | --- |\n| 丙<br>丁 | > |');
    expect(nodesOf(tree, 'grid')[0]?.children[1]?.children.map(({ merge }) => merge)).toEqual([
      undefined,
      'left',
    ]);
  });
});

describe('<br>', () => {
  it.each(['甲<br>乙', ':::roster\n张三<br>李四\n:::', '> 甲<br>乙', '<br>'])(
    'is raw HTML outside of cells, and the finding says what to do: %j',
    (markdown) => {
      const { findings } = parsed(markdown);
      expect(findings.map(({ ruleId, reason }) => [ruleId, reason.zh])).toContainEqual([
        'raw-html',
        '<br> 只用在表格的格子里；正文另起一段，空一行',
      ]);
    },
  );

  it.each(['甲<b>乙', '甲</br>乙', '甲<br onclick="x">乙', '甲<hr>乙'])(
    'is the only sign that a cell may have: %j',
    (cell) => {
      expect(refused(`| ${cell} |\n| --- |`)).toEqual(['1:4 raw-html']);
    },
  );
});
