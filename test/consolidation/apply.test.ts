import { describe, expect, test } from 'vitest';
import { unaccounted } from '../../src/consolidation/account.js';
import { parsePath } from '../../src/consolidation/address.js';
import type { Action, Amendment } from '../../src/consolidation/amendment.js';
import { apply } from '../../src/consolidation/apply.js';
import { createRandom } from '../check/random.js';
import type { Random } from '../check/mutation.js';
import { actOf, articleLines, linesOf, written, type PlainAct } from './plain-act.js';

const BASE = [
  '第一章　总则',
  '第一条　为了管船，制定本办法。',
  '第二条　船分为下列两类：',
  '（一）大船；',
  '（二）小船。',
  '前款所称大船，由市定。',
  '第二章　罚则',
  '第三条　违者罚款。',
  '第四条　本办法自公布之日起施行。',
];

function amendment(place: string, action: Action): Amendment {
  return { at: parsePath(place) ?? [], action };
}

function article(value: number) {
  return { style: 'article' as const, value };
}

/** The lines after the changes, and what did not fit. */
function after(amendments: readonly Amendment[], base = BASE) {
  const act = actOf(base);
  const applied = apply(act, amendments);
  expect(unaccounted(act, applied)).toBeUndefined();
  return { lines: written(applied.act), faults: applied.faults.map(({ kind }) => kind) };
}

const ADJUST = amendment('全文', { kind: 'adjust' });

describe('apply', () => {
  test('replaces an article, a 款 and a 项, with the number or without it', () => {
    const { lines, faults } = after([
      amendment('第三条', { kind: 'replace', lines: ['第三条　违者警告。', '再犯的罚款。'] }),
      amendment('第二条第二款', { kind: 'replace', lines: ['大船由省定。'] }),
      amendment('第二条第（二）项', { kind: 'replace', lines: ['小船和舢板。'] }),
    ]);
    expect(faults).toEqual([]);
    expect(lines).toEqual([
      ...BASE.slice(0, 4),
      '（二）小船和舢板。',
      '大船由省定。',
      '第二章　罚则',
      '第三条　违者警告。',
      '再犯的罚款。',
      '第四条　本办法自公布之日起施行。',
    ]);
  });

  test('an inserted article pushes the others on where it is said so', () => {
    const inserted: Action = {
      kind: 'insert',
      unit: 'article',
      as: [article(2)],
      lines: ['第二条　船应当登记。'],
    };
    const { lines, faults } = after([amendment('全文', inserted), ADJUST]);
    expect(faults).toEqual([]);
    expect(lines).toEqual([
      ...BASE.slice(0, 2),
      '第二条　船应当登记。',
      '第三条　船分为下列两类：',
      ...BASE.slice(3, 6),
      '第二章　罚则',
      '第四条　违者罚款。',
      '第五条　本办法自公布之日起施行。',
    ]);
  });

  test('or where each gets its number', () => {
    const { lines, faults } = after([
      amendment('第四条', { kind: 'renumber', to: article(5) }),
      amendment('第三条', { kind: 'renumber', to: article(4) }),
      amendment('第二章', { kind: 'insert', unit: 'article', as: [article(3)], lines: ['船应当登记。'] }),
    ]);
    expect(faults).toEqual([]);
    expect(lines.slice(6)).toEqual([
      '第二章　罚则',
      '第三条　船应当登记。',
      '第四条　违者罚款。',
      '第五条　本办法自公布之日起施行。',
    ]);
  });

  test.each<[string, string[], Amendment[]]>([
    ['an article that is not there', ['no-place'], [amendment('第九条', { kind: 'delete' })]],
    [
      'a number that is taken',
      ['number-taken'],
      [amendment('第二章', { kind: 'insert', unit: 'article', as: [article(3)], lines: ['第三条　登记。'] })],
    ],
    [
      'a place between two chapters',
      ['between-chapters'],
      [
        amendment('全文', { kind: 'insert', unit: 'article', as: [article(3)], lines: ['第三条　登记。'] }),
        ADJUST,
      ],
    ],
    [
      'a number beyond the end',
      ['number-gap'],
      [amendment('全文', { kind: 'insert', unit: 'article', as: [article(7)], lines: ['第七条　登记。'] })],
    ],
    [
      'another number in the new text',
      ['number-written'],
      [amendment('第三条', { kind: 'replace', lines: ['第四条　登记。'] })],
    ],
    [
      'words that are not there',
      ['no-words'],
      [amendment('第三条', { kind: 'words', from: '没收', to: '罚款', times: 1 })],
    ],
    [
      'words that stand there twice',
      ['words-count'],
      [amendment('第二条', { kind: 'words', from: '大船', to: '巨轮', times: 1 })],
    ],
    [
      'one article changed twice',
      ['collision', 'collision'],
      [
        amendment('第三条', { kind: 'delete' }),
        amendment('第三条', { kind: 'words', from: '罚款', to: '警告', times: 1 }),
      ],
    ],
    [
      'words changed twice',
      ['collision', 'collision'],
      [
        amendment('第三条', { kind: 'words', from: '违者罚', to: '违者不罚', times: 1 }),
        amendment('第三条', { kind: 'words', from: '罚款', to: '警告', times: 1 }),
      ],
    ],
    [
      'a 项 for an article that has two 款 and no list',
      ['no-position'],
      [
        amendment('第五条', {
          kind: 'insert',
          unit: 'item',
          as: [{ style: 'han-parenthesised', value: 1 }],
          lines: ['（一）甲。'],
        }),
      ],
    ],
    [
      'a 项 where a 款 is said',
      ['new-text'],
      [amendment('第三条', { kind: 'insert', unit: 'paragraph', as: [article(2)], lines: ['（一）甲。'] })],
    ],
  ])('tells %s', (_name, faults, amendments) => {
    const base = [...BASE, '第五条　甲。', '乙。'];
    expect(after(amendments, base).faults).toEqual(faults);
  });

  test('a fault leaves the rest to be done', () => {
    const { lines } = after([
      amendment('第三条', { kind: 'words', from: '没收', to: '', times: 1 }),
      amendment('第四条', { kind: 'words', from: '公布', to: '发布', times: 1 }),
    ]);
    expect(lines.at(-1)).toBe('第四条　本办法自发布之日起施行。');
    expect(lines.at(-2)).toBe('第三条　违者罚款。');
  });

  test('a new 项 pushes the old ones down by itself, and what is taken out leaves a gap that is told', () => {
    const number = { style: 'han-parenthesised' as const, value: 2 };
    const { lines, faults } = after([
      amendment('第二条', { kind: 'insert', unit: 'item', as: [number], lines: ['（二）中船；'] }),
      amendment('第三条', { kind: 'delete' }),
    ]);
    expect(lines.slice(3, 6)).toEqual(['（一）大船；', '（二）中船；', '（三）小船。']);
    expect(faults).toEqual(['number-gap']);
  });
});

/** Changes of one day, and what they make of an act. */
interface Day {
  readonly amendments: readonly Amendment[];
  readonly result: PlainAct;
}

const WORDS = ['船只', '登记', '处罚', '主管', '部门', '申请', '期限', '公告'];

function sentence(random: Random, unique: string): string {
  const length = 3 + Math.floor(random() * 5);
  const words = Array.from({ length }, () => WORDS[Math.floor(random() * WORDS.length)] ?? '');
  return `${words.join('')}${unique}。`;
}

/** An article of the act after: the number that it had before, and whether it has been brought to another place. */
interface PlainArticle {
  readonly text: readonly string[];
  readonly from?: number;
  readonly isMoved?: boolean;
}

/** Random changes of a plain act, worked in by the simplest means: a list that is written out anew. */
function randomDay(act: PlainAct, random: Random, day: string, isCounted: boolean): Day {
  const amendments: Amendment[] = [];
  const result: PlainArticle[] = [];
  const moved: PlainArticle[] = [];
  act.forEach((own, index) => {
    const place = `第${index + 1}条`;
    if (random() < 0.2) {
      result.push({ text: [sentence(random, `${day}新${index}`)] });
    }
    const choice = random();
    if (choice < 0.12) amendments.push(amendment(place, { kind: 'delete' }));
    else {
      const from = index + 1;
      if (choice < 0.25) {
        const text = [sentence(random, `${day}改${index}`), sentence(random, `${day}二${index}`)];
        amendments.push(amendment(place, { kind: 'replace', lines: text }));
        result.push({ text, from });
      } else if (choice < 0.5) {
        const word = WORDS[Math.floor(random() * WORDS.length)] ?? '';
        const changed = own.map((text) => text.split(word).join('〔甲〕'));
        if (changed.join() !== own.join())
          amendments.push(amendment(place, { kind: 'words', from: word, to: '〔甲〕', times: 'all' }));
        result.push({ text: changed, from });
      } else if (choice < 0.6) {
        const text = sentence(random, `${day}款${index}`);
        const at = 1 + Math.floor(random() * own.length);
        amendments.push(
          amendment(place, {
            kind: 'insert',
            unit: 'paragraph',
            as: [{ style: 'article', value: at + 1 }],
            lines: [text],
          }),
        );
        result.push({ text: [...own.slice(0, at), text, ...own.slice(at)], from });
      } else if (choice < 0.7) moved.push({ text: own, from, isMoved: true });
      else result.push({ text: own, from });
    }
  });
  for (const each of moved) result.splice(Math.floor(random() * (result.length + 1)), 0, each);
  result.forEach(({ text, from, isMoved }, index) => {
    const as = article(index + 1);
    if (from === undefined)
      amendments.push(
        amendment('全文', { kind: 'insert', unit: 'article', as: [as], lines: articleLines(text, as.value) }),
      );
    else if (isMoved === true) amendments.push(amendment(`第${from}条`, { kind: 'move', to: [], as }));
    else if (!isCounted && from !== as.value)
      amendments.push(amendment(`第${from}条`, { kind: 'renumber', to: as }));
  });
  if (isCounted) amendments.push(ADJUST);
  return { amendments, result: result.map(({ text }) => text) };
}

function shuffled<T>(all: readonly T[], random: Random): T[] {
  return all
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

describe('random changes', () => {
  const seeds = Array.from({ length: 300 }, (_, seed) => `law ${seed}`);

  test.each(seeds)('%s: come to what a plain list comes to, in any order, and lose nothing', (seed) => {
    const random = createRandom(seed);
    let plain: PlainAct = Array.from({ length: 3 + Math.floor(random() * 12) }, (_, index) =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, (_each, at) =>
        sentence(random, `${index}之${at}`),
      ),
    );
    let act = actOf(linesOf(plain));
    for (let day = 0; day < 5 && plain.length > 0; day++) {
      const { amendments, result } = randomDay(plain, random, `第${day}日`, random() < 0.5);
      const applied = apply(act, amendments);
      expect(applied.faults).toEqual([]);
      expect(written(applied.act)).toEqual(linesOf(result));
      expect(unaccounted(act, applied)).toBeUndefined();
      const again = apply(act, shuffled(amendments, random));
      expect(written(again.act)).toEqual(linesOf(result));
      plain = result;
      act = applied.act;
    }
  });

  test('two of one day that collide are both left out, in whichever order they come', () => {
    for (const seed of seeds) {
      const random = createRandom(seed);
      const act = actOf(linesOf([['甲船乙船'], ['丙船丁船'], ['戊船']]));
      const clash = (): Amendment => {
        const place = `第${1 + Math.floor(random() * 3)}条`;
        const choice = random();
        if (choice < 0.3) return amendment(place, { kind: 'delete' });
        if (choice < 0.6)
          return amendment(place, { kind: 'replace', lines: [`新${Math.floor(random() * 9)}`] });
        return amendment(place, { kind: 'words', from: '船', to: '舟', times: 'all' });
      };
      const amendments = [clash(), clash(), clash()];
      const outcome = ({ act: made, faults }: ReturnType<typeof apply>) => [
        written(made),
        faults.map(({ kind, amendment: { at, action } }) => JSON.stringify([kind, at, action])).sort(),
      ];
      expect(outcome(apply(act, amendments))).toEqual(outcome(apply(act, amendments.toReversed())));
    }
  });
});
