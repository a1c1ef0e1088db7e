import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { archive } from '../src/commands/archive.js';
import { verifyPrintedRoot } from '../src/commands/verify-printed-root.js';
import { ofdLines } from '../src/ofd/ofd-lines.js';
import type { Glyph, PrintedLine } from '../src/pdf/printed-line.js';
import { printedLines } from '../src/pdf/printed-lines.js';
import { pdfA2Faults } from '../src/print/archival/pdf-a2.js';
import { withPage } from '../src/print/browser.js';
import { pictures } from '../src/print/pictures.js';
import { ofdFaults } from '../test/ofd/ofd-faults.js';
import { ofdPictures, toneDifference } from '../test/ofd/ofd-pictures.js';
import { readPng } from '../test/print/grey-picture.js';
import { filesOf } from './files-of.js';
import { hasTool, type Outcome, type TrustHouse } from './trust-house.js';

const STEM = '2015/3/gazette-2015-03';

/** Two builds from two copies of the archive are the same, byte for byte, with what seals them. */
export function buildsAreAlike({ edition, again }: TrustHouse): Outcome {
  const [first, second] = [filesOf(edition), filesOf(again)];
  if (first.join() !== second.join()) return { fails: 'they have other files' };
  const others = first.filter(
    (path) => !readFileSync(join(edition, path)).equals(readFileSync(join(again, path))),
  );
  if (others.length > 0) return { fails: `other bytes: ${others.slice(0, 5).join(', ')}` };
  const named = [`${STEM}.pdf`, `${STEM}.ofd`, `${STEM}.epub`, 'checkpoint', 'seal.jws'];
  const lacking = named.filter((path) => !first.includes(path));
  return lacking.length > 0
    ? { fails: `not there: ${lacking.join(', ')}` }
    : { holds: `${first.length} files the same, among them ${named.join(', ')}` };
}

/** The OFD has the structure of the standard, the characters of the PDF at their places, and its look, rules too. */
export async function ofdHolds({ edition }: TrustHouse): Promise<Outcome> {
  const [pdf, ofd] = ['pdf', 'ofd'].map((ending) => readFileSync(join(edition, `${STEM}.${ending}`))) as [
    Buffer,
    Buffer,
  ];
  const faults = await ofdFaults(ofd);
  if (faults.length > 0) return { fails: faults.slice(0, 3).join(', ') };
  const [own, read] = [glyphsOf(await printedLines(pdf)), glyphsOf(ofdLines(ofd))];
  const other = own.findIndex((glyph, index) => !isSame(glyph, read[index]));
  if (other >= 0 || own.length !== read.length)
    return {
      fails: `of ${own.length} characters, ${read.length} read; other: ${other} on ${own[other]?.sheet ?? 0}`,
    };
  const sheets = Array.from({ length: own.at(-1)?.sheet ?? 0 }, (_, index) => index + 1);
  const drawn = (await pictures(pdf, DPI, sheets)).map(readPng);
  const worst = await withPage(async (page) => {
    const alike = await ofdPictures(page, ofd, DPI, sheets);
    const bare = await ofdPictures(page, withoutRules(ofd), DPI, [TABLE_SHEET]);
    const ofTable = drawn[TABLE_SHEET - 1];
    return {
      alike: Math.max(...alike.map((picture, index) => differenceOf(picture, drawn[index]))),
      bare: differenceOf(bare[0], ofTable),
    };
  });
  if (worst.alike >= ALIKE)
    return { fails: `a page looks otherwise: ${worst.alike.toFixed(1)} of ${ALIKE} shades` };
  if (worst.bare < ALIKE)
    return { fails: `without rules a table does not look otherwise: ${worst.bare.toFixed(1)}` };
  return {
    holds: `structure, ${own.length} characters in order and place, ${sheets.length} pages alike (${worst.alike.toFixed(1)} shades at most; without rules ${worst.bare.toFixed(1)})`,
  };
}

// As in test/print/ofd-of-print.test.ts; the sheet has a table that fills it.
const [DPI, ALIKE, TABLE_SHEET] = [80, 22, 20];

function differenceOf(one: Parameters<typeof toneDifference>[0] | undefined, other: typeof one): number {
  return one === undefined || other === undefined ? 255 : toneDifference(one, other);
}

interface PlacedGlyph extends Glyph {
  readonly sheet: number;
}

function glyphsOf(lines: readonly PrintedLine[]): PlacedGlyph[] {
  return lines.flatMap(({ sheet, glyphs }) => glyphs.map((glyph) => ({ ...glyph, sheet })));
}

/** A tenth of a point is less than what an eye sees. */
function isSame(one: PlacedGlyph, other: PlacedGlyph | undefined): boolean {
  const isNear = (key: 'x' | 'y' | 'sizePt'): boolean => Math.abs(one[key] - (other?.[key] ?? NaN)) < 0.1;
  return (
    one.text === other?.text && one.sheet === other.sheet && (['x', 'y', 'sizePt'] as const).every(isNear)
  );
}

function withoutRules(ofd: Uint8Array): Uint8Array {
  const pages = Object.entries(unzipSync(ofd)).map(([path, content]) => {
    const page = path.includes('/Pages/')
      ? strToU8(strFromU8(content).replace(/(<ofd:PathObject[^>]*>)<ofd:FillColor[^>]*\/>/g, '$1'))
      : content;
    return [path, page] as const;
  });
  return zipSync(Object.fromEntries(pages));
}

/** The book has neither error nor warning; that its words are whole every build proves. */
export async function booksHold({ edition }: TrustHouse): Promise<Outcome> {
  const { fatalCount, errorCount, warningCount, messages } = await EpubCheck.validate(
    new Uint8Array(readFileSync(join(edition, `${STEM}.epub`))),
  );
  return fatalCount + errorCount + warningCount === 0
    ? { holds: '0 errors, 0 warnings (epubcheck-ts)' }
    : { fails: JSON.stringify(messages.slice(0, 3)) };
}

/** The package is the same twice, its sums hold, and its PDFs are PDF/A-2a as far as we can look. */
export async function packagesAreAlike({ folder, edition }: TrustHouse): Promise<Outcome> {
  const [one, other] = [join(folder, 'package-1'), join(folder, 'package-2')];
  const { items, missing } = await archive(edition, '2015-03', one);
  await archive(edition, '2015-03', other);
  const files = filesOf(one);
  const others = files.filter(
    (path) => !readFileSync(join(one, path)).equals(readFileSync(join(other, path))),
  );
  if (others.length > 0 || filesOf(other).join() !== files.join())
    return { fails: `not the same: ${others.join(', ')}` };
  if (missing.length > 0) return { fails: missing.join(', ') };
  for (const path of files.filter((each) => each.endsWith('.pdf'))) {
    const [fault] = await pdfA2Faults(readFileSync(join(one, path)));
    if (fault !== undefined) return { fails: `${path}: ${fault}` };
  }
  rmSync(other, { recursive: true });
  const words = `${items} items, ${files.length} files the same twice, PDFs PDF/A-2a by our checker`;
  if (!hasTool('sha256sum')) return { holds: `${words} (sha256sum is not installed)` };
  execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: one });
  return { holds: `${words}, sums by sha256sum` };
}

/** The root that the colophon prints is that of the notices on the web. */
export async function rootIsPrinted({ edition }: TrustHouse): Promise<Outcome> {
  const verified = await verifyPrintedRoot(join(edition, `${STEM}.pdf`));
  if (verified === undefined) return { fails: 'the colophon has no root' };
  return 'holds' in verified ? { holds: verified.holds } : { fails: verified.faults.join(', ') };
}
