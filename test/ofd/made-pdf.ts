import { readFileSync } from 'node:fs';
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { create } from 'fontkit';
import subsetFont from 'subset-font';
import { lazy } from '../../src/model/lazy.js';

const FACE = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';
/** The characters of the made pages, in the order of their code points. */
const CHARACTERS = 'ab公报';

const face = lazy(() =>
  subsetFont(readFileSync(new URL(import.meta.resolve(FACE))), CHARACTERS, { targetFormat: 'sfnt' }),
);

/** What the made PDF has beside its pages. */
export interface MadePdf {
  readonly resources?: (document: PDFDocument) => Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly finish?: (document: PDFDocument) => Promise<void> | void;
}

/**
 * A PDF of pages of 200 × 100 mm, each of which draws these operators. The font F1 has `CHARACTERS`, at the codes that
 * `hexOf` gives.
 */
export async function madePdf(
  pages: readonly string[],
  { resources, finish }: MadePdf = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit({ create });
  const font = await document.embedFont(await face());
  document.setTitle('试验公报');
  document.setCreationDate(new Date(Date.UTC(2025, 0, 2)));
  const { context } = document;
  const more = resources?.(document) ?? {};
  for (const drawn of pages) {
    const page = document.addPage([200 * (72 / 25.4), 100 * (72 / 25.4)]);
    page.node.setFontDictionary(PDFName.of('F1'), font.ref);
    for (const [kind, entries] of Object.entries(more))
      page.node.Resources()?.set(PDFName.of(kind), context.obj(entries as Record<string, never>));
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(drawn)));
  }
  await finish?.(document);
  const id = PDFHexString.of('0123456789abcdef'.repeat(2));
  context.trailerInfo.ID = context.obj([id, id]);
  return document.save();
}

/** The codes of characters in F1, as Tj takes them. */
export async function hexOf(text: string): Promise<string> {
  const document = await PDFDocument.create();
  document.registerFontkit({ create });
  const font = await document.embedFont(await face());
  return font.encodeText(text).toString();
}
