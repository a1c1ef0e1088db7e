import { describe, expect, it } from 'vitest';
import { NOTHING, working, workForLater } from '../../src/print/meanwhile.js';

describe('working', () => {
  it('lets the browser have its command first, then works part after part until it has answered', async () => {
    const done: string[] = [];
    let answer: ((word: string) => void) | undefined;
    const command = async (): Promise<string> => {
      await Promise.resolve();
      done.push('sent');
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    const work = (): boolean => {
      done.push('worked');
      if (done.length === 4) answer?.('answer');
      return true;
    };
    expect(await working(command(), work)).toBe('answer');
    expect(done).toEqual(['sent', 'worked', 'worked', 'worked']);
  });

  it('waits where nothing is left to do', async () => {
    let parts = 2;
    const late = new Promise((resolve) => setTimeout(resolve, 20, 'answer'));
    expect(await working(late, () => --parts > 0)).toBe('answer');
    expect(parts).toBe(0);
  });

  it('tells of the work that failed, not of the browser that fails after it', async () => {
    const gone = Promise.reject(new Error('gone'));
    const fails = (): never => {
      throw new Error('refused');
    };
    await expect(working(gone, fails)).rejects.toThrow('refused');
    await expect(working(Promise.reject(new Error('gone')), NOTHING)).rejects.toThrow('gone');
  });
});

describe('workForLater', () => {
  it('does one piece of work at a time, in order, and nothing where none is left', () => {
    const done: number[] = [];
    const later = workForLater();
    for (const which of [1, 2]) later.add(() => done.push(which));
    expect(done).toEqual([]);
    expect(later.next()).toBe(true);
    expect(done).toEqual([1]);
    expect([later.next(), later.next()]).toEqual([true, false]);
    expect(done).toEqual([1, 2]);
  });
});
