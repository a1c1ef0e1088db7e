import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PDFiumDocument } from '@hyzyla/pdfium';
import type { EncodeOptions } from '@jsquash/webp/codec/enc/webp_enc.js';
import type { PictureSize } from '../edition/printed-sheets.js';

/** Sheets of a PDF that follow each other, to be drawn in one size; they are counted from 1. */
export interface SheetsToDraw {
  readonly pdf: Uint8Array;
  readonly first: number;
  readonly last: number;
  readonly size: PictureSize;
}

export interface DrawnSheet {
  /** WebP without loss. */
  readonly picture: Uint8Array;
  /** Whether PDFium reads text on it, and whether the picture shows anything. */
  readonly hasText: boolean;
  readonly hasInk: boolean;
}

/**
 * Draws sheets of a PDF. PDFium and the encoder are WebAssembly, which counts alike on every machine: the same file gives
 * the same bytes. The pixels of one sheet are in memory at a time.
 *
 * @throws Error where the PDF has no such sheets.
 */
export async function drawSheets({ pdf, first, last, size }: SheetsToDraw): Promise<DrawnSheet[]> {
  const document = await (await pdfium()).loadDocument(pdf);
  try {
    const drawn: DrawnSheet[] = [];
    for (let sheet = first; sheet <= last; sheet++) drawn.push(await drawSheet(document, sheet, size));
    return drawn;
  } finally {
    document.destroy();
  }
}

/** Pages of a PDF, as PDFium counts them. */
export async function countSheets(pdf: Uint8Array): Promise<number> {
  const document = await (await pdfium()).loadDocument(pdf);
  try {
    return document.getPageCount();
  } finally {
    document.destroy();
  }
}

async function drawSheet(
  document: PDFiumDocument,
  sheet: number,
  { width, height }: PictureSize,
): Promise<DrawnSheet> {
  const page = document.getPage(sheet - 1);
  // Asked first: drawing closes the page.
  const hasText = page.getText().trim() !== '';
  const { data } = await page.render({ width, height, render: 'bitmap' });
  const hasInk = reduceTones(data);
  const picture = (await webpEncoder()).encode(data, width, height, ENCODING);
  if (picture === null) throw new Error(`sheet ${sheet} was not encoded`);
  return { picture: new Uint8Array(picture), hasText, hasInk };
}

// Edges of letters need no more, and the picture is smaller by a quarter than with all 256.
const TONES = 8;
const toneOf = Uint8Array.from({ length: 256 }, (_, value) => {
  const step = 255 / (TONES - 1);
  return Math.round(Math.round(value / step) * step);
});

/** Leaves so many tones of red, green and blue in place of all. Whether anything but white is there. */
function reduceTones(rgba: Uint8Array): boolean {
  let hasInk = false;
  for (let index = 0; index < rgba.length; index++) {
    const tone = toneOf[rgba[index] ?? 255] ?? 255;
    rgba[index] = tone;
    hasInk ||= tone < 255;
  }
  return hasInk;
}

let library: ReturnType<typeof startPdfium> | undefined;

/** PDFium, started when it is first asked for. */
function pdfium(): ReturnType<typeof startPdfium> {
  return (library ??= startPdfium());
}

async function startPdfium() {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  return PDFiumLibrary.init();
}

/** What of libwebp is used here; its own types name others that it does not bring along. */
interface WebpEncoder {
  encode(rgba: Uint8Array, width: number, height: number, options: EncodeOptions): Uint8Array | null;
}
type StartEncoder = (module: { readonly wasmBinary: Uint8Array }) => Promise<WebpEncoder>;

let encoder: Promise<WebpEncoder> | undefined;

/** The encoder of libwebp, started when it is first asked for. */
function webpEncoder(): Promise<WebpEncoder> {
  return (encoder ??= startEncoder());
}

async function startEncoder(): Promise<WebpEncoder> {
  const codec = '@jsquash/webp/codec/enc/webp_enc_simd';
  const module = (await import('@jsquash/webp/codec/enc/webp_enc_simd.js')) as unknown;
  // Left alone it would fetch its code, and Node fetches no files.
  const wasmBinary = readFileSync(createRequire(import.meta.url).resolve(`${codec}.wasm`));
  return (module as { readonly default: StartEncoder }).default({ wasmBinary });
}

// Without loss letters have clean edges, and take less room than with it. Those after `quality` are what libwebp itself begins with.
const ENCODING: EncodeOptions = {
  lossless: 1,
  // More effort takes a fifth more time, and saves less than a thousandth.
  method: 1,
  quality: 75,
  exact: 0,
  near_lossless: 100,
  target_size: 0,
  target_PSNR: 0,
  sns_strength: 50,
  filter_strength: 60,
  filter_sharpness: 0,
  filter_type: 1,
  partitions: 0,
  segments: 4,
  pass: 1,
  show_compressed: 0,
  preprocessing: 0,
  autofilter: 0,
  partition_limit: 0,
  alpha_compression: 1,
  alpha_filtering: 1,
  alpha_quality: 100,
  image_hint: 0,
  emulate_jpeg_size: 0,
  thread_level: 0,
  low_memory: 0,
  use_delta_palette: 0,
  use_sharp_yuv: 0,
};
