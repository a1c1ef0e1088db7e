import { expect, test } from 'vitest';
import { ruleDocumentation } from '../../scripts/rule-documentation.js';

test('reads title, text and examples of a doc comment', () => {
  const source = `/**
 * 标题一行，
 * 换行不空格。
 *
 * 说明 one
 * two。
 *
 * @example 错 两个文件
 * \`\`\`md szf-2015-1.md
 * ---
 * number: 甲
 * ---
 *
 *   缩进照旧。
 * \`\`\`
 * \`\`\`yaml issue.yaml
 * year: 2015
 * \`\`\`
 * @example 对
 * \`\`\`md
 * \`\`\`
 */
export const nothing = 0;
`;
  expect(ruleDocumentation(source)).toEqual({
    title: '标题一行，换行不空格。',
    text: '说明 one\ntwo。',
    examples: [
      {
        verdict: '错',
        caption: '两个文件',
        files: [
          { name: 'szf-2015-1.md', text: '---\nnumber: 甲\n---\n\n  缩进照旧。\n' },
          { name: 'issue.yaml', text: 'year: 2015\n' },
        ],
      },
      { verdict: '对', caption: '', files: [{ name: '', text: '' }] },
    ],
  });
});

test('refuses an example that is neither wrong nor right', () => {
  expect(() => ruleDocumentation('/**\n * 标题\n *\n * @example 好\n */\n')).toThrow('@example 好');
});
