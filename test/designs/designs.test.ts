import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DESIGN_NAMES, DESIGNS, designOf } from '../../designs/designs.js';
import { pageFaults } from '../../src/content/page-faults.js';
import { publicationSchema } from '../../src/content/schema/publication.js';
import type { FaceName } from '../../src/model/typeface.js';
import { styleSheet } from '../../src/print/style-sheet.js';

const FACES: readonly FaceName[] = ['song', 'song-bold', 'song-black', 'fangsong', 'hei', 'kai'];

describe.each(DESIGNS)('$name', (design) => {
  it('has every face, once', () => {
    expect(design.faces.map(({ name }) => name).sort()).toEqual([...FACES].sort());
    const asked = design.faces.map(({ family, weight }) => `${family} ${weight}`);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('has pages whose measures go together', () => {
    expect(pageFaults(design.page)).toEqual([]);
    expect(pageFaults(design.offprint.page)).toEqual([]);
  });

  it('has its style sheets and its icon', () => {
    for (const form of [design.issue, design.offprint])
      for (const path of form.styles) expect(styleSheet(path)).toContain('.notice-title');
    expect(existsSync(`designs/${design.icon}`)).toBe(true);
  });

  it('sets page numbers in a face that it has', () => {
    const { family, weight } = design.issue.marginFace;
    expect(design.faces.some((face) => face.family === family && face.weight === weight)).toBe(true);
  });

  it('lets a title fill its type area, and no more', () => {
    const { columns, columnEms, columnGapEms, fontSizePt } = design.page;
    const widthPt = (columns * columnEms + (columns - 1) * columnGapEms) * fontSizePt;
    const size = Number(
      /\.notice-title \{[^}]*?font(?:-size)?:\s*(?:\d{3} )?(\d+)pt/u.exec(
        styleSheet(design.issue.styles.at(-1) ?? ''),
      )?.[1],
    );
    expect(design.issue.titles.fullTitleLine).toBe(Math.floor(widthPt / size));
  });
});

describe('designOf', () => {
  it('knows each by its name', () => {
    expect(DESIGN_NAMES).toEqual(['two-column', 'modern']);
    for (const design of DESIGNS) expect(designOf({ design: design.name })).toBe(design);
  });

  it('is that of the printed original where none is chosen', () => {
    expect(designOf({}).name).toBe('two-column');
  });
});

it('gazette.yaml chooses among them, and an unknown name is told at its place', () => {
  expect(publicationSchema.shape.design.safeParse('modern').success).toBe(true);
  const { error } = publicationSchema.safeParse({ design: 'baroque' });
  expect(error?.issues.filter(({ path }) => path.join('.') === 'design')).toHaveLength(1);
});
