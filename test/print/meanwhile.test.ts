import { describe, expect, it } from 'vitest';
import { working, workForLater } from '../../src/print/meanwhile.js';

describe('working', () => {
  it('lets the browser have its command first, then works, then waits', async () => {
    const done: string[] = [];
    const command = async (): Promise<string> => {
      await Promise.resolve();
      done.push('sent');
      return 'answer';
    };
    expect(await working(command(), () => done.push('worked'))).toBe('answer');
    expect(done).toEqual(['sent', 'worked']);
  });

  it('tells of the work that failed, not of the browser that fails after it', async () => {
    const gone = Promise.reject(new Error('gone'));
    const fails = (): never => {
      throw new Error('refused');
    };
    await expect(working(gone, fails)).rejects.toThrow('refused');
    await expect(working(Promise.reject(new Error('gone')), () => undefined)).rejects.toThrow('gone');
  });
});

describe('workForLater', () => {
  it('does one piece of work at a time, in order, and nothing where none is left', () => {
    const done: number[] = [];
    const later = workForLater();
    for (const which of [1, 2]) later.add(() => done.push(which));
    expect(done).toEqual([]);
    later.next();
    expect(done).toEqual([1]);
    later.next();
    later.next();
    expect(done).toEqual([1, 2]);
  });
});
