import type { Paragraph, Root } from 'mdast';
import type { Parent } from 'unist';
import { visit } from '../../model/visit.js';
import type { VFile } from 'vfile';
import type { Bilingual, ReadingRuleId } from '../../model/finding.js';
import { refuse } from './refuse.js';

const NEAR_MISSES: readonly (readonly [RegExp, ReadingRuleId, Bilingual])[] = [
  [
    /^[\p{Zs}\t>]*[#＃]/mu,
    'heading-syntax',
    {
      zh: '标题的「#」用半角，后面空一个半角空格',
      en: 'the “#” of a heading is half-width, and a half-width space follows it',
    },
  ],
  [
    /^[\p{Zs}\t>]*[:：]{2}/mu,
    'unknown-directive',
    {
      zh: '标记的冒号用半角，名称紧跟在后，如「:::roster」，并以单独一行「:::」结束',
      en: 'the colons of a directive are half-width, its name follows at once, as in “:::roster”, and a line of “:::” alone ends it',
    },
  ],
  [
    /^[\p{Zs}\t>]*[|｜]/mu,
    'table-syntax',
    {
      zh: '没有读成表格：竖线用半角，第二行写「|---|---|」，栏数与第一行相同',
      en: 'not read as a table: its bars are half-width, and its second line is “|---|---|”, with as many columns as the first',
    },
  ],
];

const STRUCK_OUT: Bilingual = {
  zh: '公文里没有删除线，「~~」之间的字会照样印出来：要删的直接删去',
  en: 'words between “~~” would be printed as if they stood: there is no striking out, delete them',
};

/**
 * Refuses what was meant as markup but is text to Markdown, and would be printed with its marks (`#附件`, `：：：roster`),
 * and what was meant as text but is markup, and would vanish: the signs of 2*3*4 and 5~~8. So would those of words struck out.
 */
export function nearMisses() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'paragraph', (node: Paragraph, _index, parent: Parent | undefined) => {
      // A block directive answers for its own lines.
      if (parent?.type === 'containerDirective') return;
      // As it stands in the source: `\#` is text because the editor says so.
      const text = String(file).slice(node.position?.start.offset, node.position?.end.offset);
      for (const [pattern, ruleId, reason] of NEAR_MISSES) {
        if (pattern.test(text)) refuse(file, node, ruleId, reason);
      }
    });
    visit(tree, (node) => {
      if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') return;
      const { start, end } = node.position ?? {};
      const around = String(file).slice(Math.max(0, (start?.offset ?? 0) - 1), end?.offset);
      const signs = /^\d([*_~]+)\d/u.exec(around)?.[1];
      if (signs === undefined) {
        if (node.type === 'delete') refuse(file, node, 'unsupported-syntax', STRUCK_OUT);
        return;
      }
      const escaped = signs.replace(/./gu, '\\$&');
      refuse(file, node, 'mark-syntax', {
        zh: `数字之间的「${signs}」会被当作标记而消失，应写作「${escaped}」，或用「×」「～」`,
        en: `“${signs}” between digits would be taken for markup and vanish: write “${escaped}”, or use “×” or “～”`,
      });
    });
  };
}
