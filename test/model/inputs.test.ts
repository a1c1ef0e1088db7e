import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashOf, inputsHash } from '../../src/model/inputs.js';

describe('hashOf', () => {
  it('tells lists of parts apart that have the same characters', () => {
    const lists = [['甲乙'], ['甲', '乙'], ['', '甲乙'], ['1:甲乙'], []];
    expect(new Set(lists.map(hashOf)).size).toBe(lists.length);
  });

  it('is of each part with its length in bytes, however long they are', () => {
    for (const length of [0, 1, 9, 20_000, 21_830, 21_845, 21_846, 70_000]) {
      const parts = ['短', '绍'.repeat(length), 'x'.repeat(length), Buffer.from('兴'.repeat(length)), '完'];
      const whole = createHash('sha256');
      for (const part of parts) whole.update(`${Buffer.from(part).length}:`).update(part);
      expect(hashOf(parts)).toBe(whole.digest('hex'));
    }
  });

  it('may be asked for while a list for another is made', () => {
    function* parts(): Generator<string> {
      yield '甲';
      yield hashOf(['乙']);
    }
    expect(hashOf(parts())).toBe(hashOf(['甲', hashOf(['乙'])]));
  });

  it('is of bytes, however they are given', () => {
    expect(hashOf(['甲'])).toBe(hashOf([new Uint8Array([0xe7, 0x94, 0xb2])]));
    const bytes = new Uint8Array([0xe7, 0x94, 0xb2]);
    expect(hashOf(['乙', bytes, '丙'])).toBe(hashOf(['乙', '甲', '丙']));
    // SHA-256 of "3:abc", by another program.
    expect(hashOf(['abc'])).toBe('aab5f9ae99b2e38fb462025c8f72f570c9c811705d2a4277dc855d7fa293fe97');
  });
});

describe('inputsHash', () => {
  it('follows the names and the hashes, and where one ends and the other begins', () => {
    const all = [
      [['甲', '1']],
      [['甲', '2']],
      [['乙', '1']],
      [['甲1', '']],
      [
        ['甲', '1'],
        ['', ''],
      ],
    ] as const;
    expect(new Set(all.map((entries) => inputsHash(new Map<string, string>(entries)))).size).toBe(all.length);
  });
});
