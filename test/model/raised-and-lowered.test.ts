import { describe, expect, it } from 'vitest';
import { PACKAGED_FACES } from '../../designs/packaged-faces.js';
import { readTypefaces } from '../../src/content/read-typefaces.js';
import { isRaisedOrLowered, levelled, lowered, raised } from '../../src/model/raised-and-lowered.js';

// Code points from the Unicode block “Superscripts and Subscripts” and from Latin-1.
const SUPERSCRIPTS =
  '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207c\u207d\u207e\u207f';
const SUBSCRIPTS =
  '\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208c\u208d\u208e\u2099';
const LEVEL = '0123456789+-=()n';

describe('raised and lowered', () => {
  it('are the characters of Unicode', () => {
    expect(raised(LEVEL)).toBe(SUPERSCRIPTS);
    expect(lowered(LEVEL)).toBe(SUBSCRIPTS);
    // PM2.5: there is no lowered point.
    expect(lowered('2.5')).toBe('\u2082.\u2085');
    expect(raised('−3')).toBe('\u207b\u00b3');
  });

  it('are none where one character has no such form', () => {
    expect(raised('2z')).toBeUndefined();
    expect(raised('2.5')).toBeUndefined();
    expect(lowered('总')).toBeUndefined();
    expect(lowered('2A')).toBeUndefined();
  });

  it('are level again for who seeks them', () => {
    expect(levelled(SUPERSCRIPTS)).toBe(LEVEL);
    expect(levelled(SUBSCRIPTS)).toBe(LEVEL);
    expect(levelled('面积12m²，PM₂.₅')).toBe('面积12m2，PM2.5');
  });

  it('are told from all others', () => {
    expect(Array.from(SUPERSCRIPTS + SUBSCRIPTS).every(isRaisedOrLowered)).toBe(true);
    expect(Array.from('2n.+m中').some(isRaisedOrLowered)).toBe(false);
  });

  it('are in every face', () => {
    const all = [raised('0123456789+-=()nix'), lowered('0123456789+-=().aeoxhklmnpst')].join('');
    for (const typeface of readTypefaces(PACKAGED_FACES).values())
      expect(
        Array.from(all).filter((one) => typeface.fileFor(one.codePointAt(0) ?? 0) === undefined),
        typeface.name,
      ).toEqual([]);
  });
});
