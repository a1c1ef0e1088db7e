import {
  PDFArray,
  PDFDocument,
  PDFHexString,
  PDFName,
  StandardFonts,
  type PDFPageLeaf,
  type PDFRawStream,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { decodedStream } from '../../src/pdf/content-stream.js';
import { pdfPages } from '../../src/pdf/pdf-pages.js';

/** Two pages that say one and two, and many objects that no page speaks of. */
async function document(): Promise<PDFDocument> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (const text of ['one', 'two']) {
    made.addPage([300, 400]).drawText(text, { font, size: 12 });
    for (let other = 0; other < 120; other++)
      made.context.register(made.context.obj({ Title: PDFHexString.fromText(`${text} ${other}`) }));
  }
  return made;
}

async function saidOn(pdf: Uint8Array): Promise<string[]> {
  return (await pdfPages(pdf)).map((page) => {
    const streams = page.lookup(PDFName.of('Contents'), PDFArray).asArray();
    const drawn = streams.map((each) => decodedStream(page.context.lookup(each) as PDFRawStream)).join('\n');
    const codes = drawn.match(/(?<=<)[0-9A-F]+(?=> Tj)/g) ?? [];
    return codes.map((each) => Buffer.from(each, 'hex').toString('latin1')).join('|');
  });
}

function sizeOf(page: PDFPageLeaf | undefined): string {
  return page?.MediaBox().toString() ?? '';
}

describe('pdfPages', () => {
  it('gives the pages of a file with object streams, and parses nothing that they do not speak of', async () => {
    const pdf = await (await document()).save({ useObjectStreams: true });
    expect(await saidOn(pdf)).toEqual(['one', 'two']);
    const [page] = await pdfPages(pdf);
    const parsed = page?.context.enumerateIndirectObjects().length ?? Infinity;
    expect(parsed).toBeLessThan(20);
    expect(sizeOf(page)).toBe('[ 0 0 300 400 ]');
  });

  it('gives those of a file with a cross-reference table', async () => {
    expect(await saidOn(await (await document()).save({ useObjectStreams: false }))).toEqual(['one', 'two']);
  });

  it('gives those of a file that was changed after it was written', async () => {
    const first = await (await document()).save({ useObjectStreams: true });
    const changed = await PDFDocument.load(first, { updateMetadata: false });
    const snapshot = changed.takeSnapshot();
    changed.getPage(1).setSize(500, 600);
    snapshot.markObjForSave(changed.getPage(1).node);
    const more = await changed.saveIncremental(snapshot);
    const whole = Buffer.concat([first, more]);
    expect((await pdfPages(whole)).map(sizeOf)).toEqual(['[ 0 0 300 400 ]', '[ 0 0 500 600 ]']);
    expect(await saidOn(whole)).toEqual(['one', 'two']);
  });

  it('refuses what is no PDF', async () => {
    await expect(pdfPages(new TextEncoder().encode('公报'.repeat(100)))).rejects.toThrow();
  });
});
