import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amendedAct, type AmendedAct } from '../../src/catalogue/act-versions.js';
import { lawOf } from '../../src/consolidation/law.js';
import type { ActHistory } from '../../src/consolidation/versions.js';
import { readArchive } from '../../src/content/read-archive.js';
import type { Archive } from '../../src/model/archive.js';
import { NO_MEMORY, type Memory } from '../../src/model/memory.js';
import { madeMemory } from '../made-memory.js';

const FOLDER = 'test/editions/jianglan';

function read(folder: string): Archive {
  const { archive } = readArchive(folder);
  if (archive === undefined) throw new Error('the archive could not be read');
  return archive;
}

const archive = read(FOLDER);
const histories = [...lawOf(archive).histories.values()];
const urls = new Map(archive.notices.map(({ url = '' }, index) => [String(index), url]));

function actOf(history: ActHistory, memory: Memory): AmendedAct {
  return amendedAct(history, history.notice.url ?? '', archive.register, urls, memory);
}

/** The same act for a build that must not make its texts. */
function unmade({ key, notice, by, sum }: ActHistory): ActHistory {
  return {
    key,
    notice,
    by,
    sum,
    get versions(): never {
      throw new Error('they were made');
    },
  };
}

function shown({ versions, provisions }: AmendedAct): unknown {
  return [versions, versions.map(({ sourceSum }) => sourceSum()), provisions].map((each) =>
    JSON.stringify(each),
  );
}

describe('amendedAct', () => {
  it('is the same from an earlier build, which made its texts', () => {
    const memory = madeMemory();
    const known = histories.filter(({ sum }) => sum !== undefined);
    expect(known.length).toBeGreaterThan(1);
    for (const history of known) {
      const made = actOf(history, NO_MEMORY);
      expect(shown(actOf(history, memory))).toEqual(shown(made));
      expect(shown(actOf(unmade(history), memory))).toEqual(shown(made));
    }
    expect(known.flatMap((history) => actOf(history, memory).versions).length).toBeGreaterThan(1);
  });

  it('makes a text of an earlier build again, where somebody asks what it was made of', () => {
    const memory = madeMemory();
    const history = histories.find((each) => each.sum !== undefined && each.versions.length > 1);
    if (history === undefined) throw new Error('no act is amended');
    const [made] = actOf(history, memory).versions;
    const [again] = actOf(history, memory).versions;
    expect(again?.source().act).toEqual(made?.source().act);
  });
});

describe('the sum of a history', () => {
  const [history] = histories.filter((each) => each.sum !== undefined && each.versions.length > 1);
  if (history === undefined) throw new Error('no act is amended');
  const [amending] = history.by;
  if (amending === undefined) throw new Error('nobody amends it');

  function sumAfter(path: string, more: string): string | undefined {
    const folder = mkdtempSync(join(tmpdir(), 'gazette-sums-'));
    try {
      cpSync(FOLDER, folder, { recursive: true });
      writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8') + more);
      return lawOf(read(folder)).histories.get(history?.key ?? '')?.sum;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it('stands still where only others change', () => {
    const involved = new Set([history.notice, ...history.by]);
    const other = archive.notices.find((each) => !involved.has(each) && each.front.corrects === undefined);
    expect(sumAfter(other?.source.path ?? '', '\n请照此执行。\n')).toBe(history.sum);
  });

  it.each([
    ['the act', history.notice.source.path],
    ['who amends it', amending.source.path],
  ])('is another where the text of %s is', (_, path) => {
    const sum = sumAfter(path, '\n请照此执行。\n');
    expect(sum).toBeDefined();
    expect(sum).not.toBe(history.sum);
  });
});
