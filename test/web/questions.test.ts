import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchFile } from './opened-index.js';
import { ask, questions, type Asked } from './questions.js';

// 95 %, and no fewer questions than were promised.
const HELD = 0.95;
const LEAST_QUESTIONS = 60;

describe('a citizen’s questions', () => {
  const asked: Asked[] = [];
  beforeAll(async () => {
    vi.stubGlobal('fetch', fetchFile);
    for (const archive of Object.keys(questions())) asked.push(...(await ask(archive)));
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it('are enough', () => {
    expect(asked.length).toBeGreaterThanOrEqual(LEAST_QUESTIONS);
    expect(new Set(asked.map(({ archive, asked: words }) => archive + words)).size).toBe(asked.length);
  });

  it('are answered in the first three results', () => {
    const missed = asked.filter(({ isAnswered }) => !isAnswered).map(({ asked: words }) => words);
    expect(missed.length / asked.length, missed.join('、')).toBeLessThanOrEqual(1 - HELD);
  });
});
