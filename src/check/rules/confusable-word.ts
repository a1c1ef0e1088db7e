/**
 * 不把「截至」写成「截止」、「其他」写成「其它」、「账号」写成「帐号」：肯定写错的字词。
 *
 * 词表只收肯定错了的，每个都有出处（规范词形表或词典）；「制定」「制订」、「权利」「权力」两个都是词，不查。本单位常写错的，
 * 记在 gazette.yaml 的 words 里。「帐户」一类异形词只提示。引号、书名号里的字照录，不查。依据：公报编辑规范：用词。
 *
 * @example 错
 * ```md
 * 截止2015年3月底，其它部门已完成布署。
 * ```
 * @example 错 gazette.yaml 里加了「绿色低炭」
 * ```md
 * 向社会公布帐户，情况反应及时。
 * ```
 * @example 对
 * ```md
 * 截至2015年3月底，其他部门已完成部署；申报截止时间为4月1日，请示批复盖章后公布署名单位，另拟定新设蚊帐号型。
 *
 * 执行《关于其它事项的通知》，把“其它”改为“其他”。
 * ```
 */
import type { Bilingual } from '../../model/finding.js';
import { matchesOf } from '../../model/matches.js';
import type { Publication } from '../../model/publication.js';
import { CONFUSABLE_WORDS, type ConfusableWord } from '../confusable-words.js';
import type { NoticeRule } from '../rule.js';

export const confusableWord: NoticeRule = {
  id: 'confusable-word',
  reach: 'notice',
  severity: 'warning',
  authority: 'own',
  basis: { zh: '公报编辑规范：用词', en: 'House rules: words' },
  *check({ source, proses }, { publication }) {
    const list = wordList(publication);
    for (const prose of proses) {
      const { text, quoted } = prose;
      if (quoted || !list.pattern.test(text)) continue;
      const unquoted = text.replace(QUOTED, (all) => '”'.repeat(all.length));
      for (const { index: start, 0: actual } of matchesOf(unquoted, list.everyPlace)) {
        const word = list.words.get(actual);
        if (word === undefined) continue;
        const { right, isVariant } = word;
        const found = { source, place: prose.place(start, start + actual.length), actual, expected: [right] };
        yield { ...found, reason: wrongWord(word), ...(isVariant === true ? { severity: 'note' } : {}) };
      }
    }
  },
};

const QUOTED = /“[^“”]*”|《[^《》]*》/gu;

interface WordList {
  readonly words: ReadonlyMap<string, ConfusableWord>;
  readonly pattern: RegExp;
  readonly everyPlace: RegExp;
}

const lists = new WeakMap<Publication, WordList>();

/** The words of the list and those of the publication, which come first. */
function wordList(publication: Publication): WordList {
  const known = lists.get(publication);
  if (known !== undefined) return known;
  const own = Object.entries(publication.words ?? {}).map(([wrong, right]): ConfusableWord => ({
    wrong,
    right,
    source: 'gazette.yaml',
  }));
  const all = [...own, ...CONFUSABLE_WORDS];
  const pattern = all
    .map(({ wrong, before = '', after = '' }) => `${before}${literal(wrong)}${after}`)
    .join('|');
  const words = new Map(all.toReversed().map((word) => [word.wrong, word]));
  const list = { words, pattern: new RegExp(pattern, 'u'), everyPlace: new RegExp(pattern, 'gu') };
  lists.set(publication, list);
  return list;
}

function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

function wrongWord({ wrong, right, source }: ConfusableWord): Bilingual {
  return {
    zh: `应为「${right}」，实为「${wrong}」（${source}）`,
    en: `it should be “${right}”, is “${wrong}”`,
  };
}
