import { describe, expect, it } from 'vitest';
import { withPage } from '../../../src/print/browser.js';
import type { Piece, Published } from '../../../src/commands/build/carrier.js';
import { workForLater } from '../../../src/print/meanwhile.js';
import { printCarrier } from '../../../src/commands/build/print-carrier.js';
import { withThreads } from '../../../src/commands/threads.js';
import { composeAll } from '../../../src/edition/compose.js';
import { noticeWith, type Edition } from '../../../src/edition/edition.js';
import { withYearIndexes } from '../../../src/edition/year-index.js';
import { inputsHash } from '../../../src/model/inputs.js';
import { indexedYear } from '../../editions/indexed-year.js';
import { NO_MEMORY } from '../../../src/model/memory.js';

const archive = indexedYear();
const EDITIONS = composeAll(archive);

describe('the inputs of an issue with the index of its year', () => {
  const before = inputs(EDITIONS);

  it('are others where the issue before it has changed, and only of these two', () => {
    const after = inputs(withYearIndexes(EDITIONS.map((edition) => retitled(edition, '2025-02'))));
    const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
    expect(changed).toEqual(['2025-02', '2025-06']);
  });

  it('are others where the text of an earlier issue has changed, and so perhaps its pages', () => {
    const after = inputs(withYearIndexes(EDITIONS.map((edition) => shortened(edition, '2025-02'))));
    const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
    expect(changed).toEqual(['2025-02', '2025-06']);
  });

  it('stay where an issue of another year has changed', () => {
    const after = inputs(withYearIndexes(EDITIONS.map((edition) => retitled(edition, '2024-02'))));
    const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
    expect(changed).toEqual(['2024-02']);
  });
});

describe('an index of pages that nobody knows', () => {
  it('is refused before anything is printed, with the names of the issues', async () => {
    const last = pieces(EDITIONS).filter(({ edition }) => edition?.name === '2025-06');
    await expect(make(last, ['2025-01', '2025-03', '2025-05'])).rejects.toThrow(
      '2025年第6期的总目录要写明各期的页码，2025年第2期、2025年第4期还没有印过：请不写期号再生成一次',
    );
  });

  it('is nothing to an issue without one', async () => {
    await expect(make([], [])).resolves.toMatchObject({ files: [] });
  });
});

function pieces(editions: readonly Edition[]): readonly Piece[] {
  return printCarrier.pieces({ archive, editions, textChanges: new Map(), inputs: new Map() });
}

function inputs(editions: readonly Edition[]): ReadonlyMap<string, string> {
  return new Map(pieces(editions).map((piece) => [piece.edition?.name ?? '', inputsHash(piece.inputs)]));
}

function make(made: readonly Piece[], printed: readonly string[]) {
  const paginations = new Map(printed.map((name) => [name, { notices: new Map(), sheets: 4 }] as const));
  const before: Published = {
    assembled: { archive, editions: EDITIONS, textChanges: new Map(), inputs: new Map() },
    paginations,
    pdfs: new Set(),
    read: () => undefined,
  };
  return withThreads((threads) =>
    printCarrier.make(made, before, {
      threads,
      report: () => undefined,
      memory: NO_MEMORY,
      kept: (_pieces, own) => own,
      withPage,
      later: workForLater(),
    }),
  );
}

/** The edition, if it has this name, with another title on its first notice. */
function retitled(edition: Edition, name: string): Edition {
  return withFirst(edition, name, { title: '江澜市人民政府关于另一件事的通知' });
}

/** The edition, if it has this name, with less text in its first notice. */
function shortened(edition: Edition, name: string): Edition {
  return withFirst(edition, name, { parts: [] });
}

function withFirst(
  edition: Edition,
  name: string,
  change: Partial<Edition['sections'][number]['notices'][number]>,
): Edition {
  if (edition.name !== name) return edition;
  const sections = edition.sections.map((section, at) => ({
    ...section,
    notices: section.notices.map((notice, index) => (at + index === 0 ? noticeWith(notice, change) : notice)),
  }));
  return { ...edition, sections };
}
