import { expect, test } from 'vitest';
import { composeStretches, type PlainStretch } from '../../src/consolidation/compose-stretches.js';
import { createRandom } from '../check/random.js';
import type { Random } from '../check/mutation.js';

/** A text, each of whose characters is kept or struck by chance, with new ones here and there. */
function changed(text: string, random: Random): PlainStretch[] {
  const stretches = Array.from(text, (words): PlainStretch => ({
    kind: random() < 0.6 ? 'kept' : 'struck',
    words,
  }));
  return stretches.flatMap((stretch) =>
    random() < 0.3
      ? [{ kind: 'added', words: 'abcd'.slice(0, 1 + Math.floor(random() * 3)) }, stretch]
      : [stretch],
  );
}

function textOf(stretches: readonly PlainStretch[], left: PlainStretch['kind']): string {
  return stretches.flatMap(({ kind, words }) => (kind === left ? [] : [words])).join('');
}

test('two changes are one, from the first text to the last, and nothing that only the second had is left', () => {
  for (let seed = 0; seed < 300; seed++) {
    const random = createRandom(`compose ${seed}`);
    const text = Array.from({ length: Math.floor(random() * 30) }, (_, index) =>
      String.fromCharCode(0x4e00 + index),
    ).join('');
    const first = changed(text, random);
    const second = changed(textOf(first, 'struck'), random);
    const whole = composeStretches(first, second);
    expect(textOf(whole, 'added')).toBe(text);
    expect(textOf(whole, 'struck')).toBe(textOf(second, 'struck'));
    // What both have kept stays as it is: a change of everything would be one, too.
    const kept = whole.flatMap(({ kind, words }) => (kind === 'kept' ? Array.from(words) : []));
    const keptByBoth = second.flatMap(({ kind, words }) =>
      kind === 'kept' && text.includes(words) ? [words] : [],
    );
    expect(keptByBoth.every((character) => kept.includes(character))).toBe(true);
  }
});

test('what is struck and comes back is kept', () => {
  expect(
    composeStretches(
      [
        { kind: 'kept', words: '收费' },
        { kind: 'struck', words: '五' },
        { kind: 'added', words: '六' },
        { kind: 'kept', words: '元' },
      ],
      [
        { kind: 'kept', words: '收费' },
        { kind: 'struck', words: '六' },
        { kind: 'added', words: '五' },
        { kind: 'kept', words: '元' },
      ],
    ),
  ).toEqual([{ kind: 'kept', words: '收费五元' }]);
});
