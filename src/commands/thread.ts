import { setImmediate as turn } from 'node:timers/promises';
import type { NoticeText, ParsedNotice } from '../content/parse.js';
import type { NoticeToRecord, RecordedText } from './notice-records.js';
import type { DrawnSheet, SheetsToDraw } from '../print/draw-sheets.js';
import type { FontCut } from '../web/cut-fonts.js';
import type { SiteFile } from '../web/site-file.js';

// What a thread can do. Each loads only what it needs, since a thread loads everything anew.

export async function parseNotices(texts: readonly NoticeText[]): Promise<ParsedNotice[]> {
  const { parse } = await import('../content/parse.js');
  const parsed: ParsedNotice[] = [];
  for (const text of texts) {
    parsed.push(parse(text));
    // A browser that is starting may ask something of this process.
    await turn();
  }
  return parsed;
}

/** The records of notices as bytes, each with the hash of the text that was read: a file may be edited meanwhile. */
export async function recordNotices(files: readonly NoticeToRecord[]): Promise<RecordedText[]> {
  const { besideNotices } = await import('../content/read-archive.js');
  const { createSource } = await import('../model/source.js');
  const { recordNotice } = await import('../check/record-notice.js');
  const { recordBytes } = await import('../check/record-bytes.js');
  const { rereadText } = await import('../content/open-archive.js');
  const { hashOf } = await import('../model/inputs.js');
  // What is wrong with the fonts is told where the archive is read.
  const source = createSource('gazette.yaml', '');
  const records: RecordedText[] = [];
  for (const { path, place, folder, publication } of files) {
    const text = rereadText(folder, path);
    const record = recordNotice({ path, text }, place, besideNotices(folder, publication, source));
    records.push({ sha256: hashOf([text]), bytes: recordBytes(record) });
    await turn();
  }
  return records;
}

export async function readTexts(files: readonly SiteFile[]): Promise<ReadonlyMap<string, string>[]> {
  const { textsOfFile } = await import('../web/texts-of-file.js');
  return files.map(textsOfFile);
}

export async function cutFonts(cuts: readonly FontCut[]): Promise<Uint8Array[]> {
  const { cutFonts: cut } = await import('../web/cut-fonts.js');
  return cut(cuts);
}

export async function drawSheets(spans: readonly SheetsToDraw[]): Promise<DrawnSheet[][]> {
  const { drawSheets: draw } = await import('../print/draw-sheets.js');
  const drawn: DrawnSheet[][] = [];
  // One after the other: the pixels of one sheet are enough.
  for (const span of spans) drawn.push(await draw(span));
  return drawn;
}
