import { describe, expect, it } from 'vitest';
import { refuseWrongPages } from '../../../src/commands/build/correction-pages.js';
import { ProofError } from '../../../src/commands/errors.js';
import { composeAll } from '../../../src/edition/compose.js';
import type { PageBreak } from '../../../src/edition/pagination.js';
import { correctedArchive } from '../../model/corrected.js';

const archive = correctedArchive();
const assembled = { archive, editions: composeAll(archive), textChanges: new Map(), inputs: new Map() };
// The corrigendum names page 1 for 示列 and page 2 for 120.
const [first, second] = archive.corrections.map(({ offset }) => offset);

function refuse(page: number, breaks: readonly PageBreak[]): void {
  const notices = new Map([['szf-2015-13', { page, sheet: page + 2, breaks }]]);
  refuseWrongPages({ assembled, paginations: new Map([['2015-03', { notices, sheets: 9 }]]) });
}

describe('refuseWrongPages', () => {
  it('is content where the words are printed on the pages that are named', () => {
    expect(() => refuse(1, [{ page: 2, offset: (second ?? 0) - 1 }])).not.toThrow();
  });

  it('is content where a page ends within the words', () => {
    const within = [
      { page: 2, offset: (first ?? 0) + 1 },
      { page: 3, offset: (second ?? 0) + 1 },
    ];
    expect(() => refuse(1, within)).not.toThrow();
  });

  it('refuses another page, and says which it is', () => {
    expect(() => refuse(3, [{ page: 4, offset: second ?? 0 }])).toThrow(ProofError);
    expect(() => refuse(3, [{ page: 4, offset: second ?? 0 }])).toThrow(
      '更正与印刷版不一致：2015/04/szf-2015-31.md 说「示列」在2015年第3期第1页，印在第3页\n' +
        '更正与印刷版不一致：2015/04/szf-2015-31.md 说「120」在2015年第3期第2页，印在第4页',
    );
  });

  it('knows nothing of an issue that was not printed', () => {
    expect(() => refuseWrongPages({ assembled, paginations: new Map() })).not.toThrow();
  });
});
