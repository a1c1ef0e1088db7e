import { describe, expect, it } from 'vitest';
import { withoutUnseen } from '../../src/print/without-unseen.js';

const lines = (...operators: string[]): string => operators.join('\n');

// A window from 100 to 200 in both directions.
const WINDOW = ['q', '100 100 100 100 re', 'W* n'];

describe('withoutUnseen', () => {
  it.each([
    ['left of the window', '10 120 50 1 re'],
    ['right of it', '210 120 50 1 re'],
    ['below it', '120 10 1 50 re'],
    ['above it', '120 210 1 50 re'],
  ])('leaves out what stands %s', (_where, rectangle) => {
    expect(withoutUnseen(lines(...WINDOW, rectangle, 'f', 'Q'))).toBe(lines(...WINDOW, 'Q'));
  });

  it.each([
    ['in the window', '120 120 50 1 re'],
    ['partly in it', '50 120 60 1 re'],
    ['around it', '0 0 500 500 re'],
    ['next to it', '200.5 120 50 1 re'],
  ])('keeps what stands %s', (_where, rectangle) => {
    const drawn = lines(...WINDOW, rectangle, 'f', 'Q');
    expect(withoutUnseen(drawn)).toBe(drawn);
  });

  it('knows how the drawing is moved and turned', () => {
    // Four times as big: 10 is at 40, outside, and 30 at 120, inside. Upside down: 120 is at -120.
    const drawn = lines(...WINDOW, '4 0 0 4 0 0 cm', '10 30 5 1 re', 'f', '30 30 5 1 re', 'f', 'Q');
    expect(withoutUnseen(drawn)).toBe(lines(...WINDOW, '4 0 0 4 0 0 cm', '30 30 5 1 re', 'f', 'Q'));
    const turned = lines(...WINDOW, '1 0 0 -1 0 0 cm', '120 120 5 1 re', 'f', '120 -150 5 1 re', 'f', 'Q');
    expect(withoutUnseen(turned)).toBe(lines(...WINDOW, '1 0 0 -1 0 0 cm', '120 -150 5 1 re', 'f', 'Q'));
  });

  it('knows where a window ends', () => {
    const drawn = lines(...WINDOW, 'Q', '10 10 5 5 re', 'f');
    expect(withoutUnseen(drawn)).toBe(drawn);
  });

  it('keeps what is not filled, or is more than a rectangle', () => {
    const drawn = lines(...WINDOW, '10 10 5 5 re', 'S', '10 10 5 5 re', '12 12 1 1 re', 'f*', 'Q');
    expect(withoutUnseen(drawn)).toBe(drawn);
  });

  // The window in each is from 0 to 10; what is said to be seen was found by drawing it on paper.
  it.each([
    ['a rectangle that is seen and one that is not', ['W n', '1 1 2 2 re', '500 500 1 1 re', 'f']],
    [
      'a triangle that is seen and a rectangle',
      ['W n', '1 1 m', '2 1 l', '1 2 l', 'h', '500 500 1 1 re', 'f'],
    ],
    ['a window of two rectangles', ['20 20 10 10 re', 'W n', '1 1 2 2 re', 'f']],
  ])('keeps %s in one path', (_what, operators) => {
    const drawn = lines('q', '0 0 10 10 re', ...operators, 'Q');
    expect(withoutUnseen(drawn)).toBe(drawn);
  });

  it('refuses operators that do not stand on lines of their own, and what does not end', () => {
    expect(() => withoutUnseen('q 1 0 0 1 0 0 cm')).toThrow(/content stream/);
    expect(() => withoutUnseen('q')).toThrow(/content stream/);
  });
});
