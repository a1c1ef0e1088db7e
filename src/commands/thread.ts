import { setImmediate as turn } from 'node:timers/promises';
import type { HashedNoticeText, NoticeText, ParsedNotice } from '../content/parse.js';
import type { SummedDigest } from '../edition/compose-notice.js';
import type { Notice } from '../model/notice.js';
import type { NoticeToRecord, RecordedText } from './notice-records.js';
import type { IssueToMake } from './build/make-issue.js';
import type { PackedTree } from './build/packed-trees.js';
import type { KeptByThread } from './build/stored-memory.js';
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
  return recordEach(files, () => ({}));
}

/** What a build asks of a notice that was recorded; its file could be read. */
interface ForBuild {
  /** Its packed tree. */
  readonly tree: PackedTree;
  /** Absent where it has no address. */
  readonly digest?: SummedDigest;
}

/** The same with what a build asks of each. */
export async function recordForBuild(
  files: readonly NoticeToRecord[],
): Promise<(RecordedText & Partial<ForBuild>)[]> {
  const { summedDigest } = await import('../edition/compose-notice.js');
  const { packedTree } = await import('./build/packed-trees.js');
  return recordEach(files, ({ publication }, notice, text) => {
    const digest = notice.url === undefined ? undefined : summedDigest(notice, publication);
    return { tree: packedTree(text, notice.tree), ...(digest && { digest }) };
  });
}

/** Records notices; `also` gives what else is asked of each, while its tree is at hand. */
async function recordEach<More extends object>(
  files: readonly NoticeToRecord[],
  also: (file: NoticeToRecord, notice: Notice, text: HashedNoticeText) => More,
): Promise<(RecordedText & Partial<More>)[]> {
  const { besideNotices } = await import('../content/read-archive.js');
  const { createSource } = await import('../model/source.js');
  const { recordNotice } = await import('../check/record-notice.js');
  const { recordBytes } = await import('../check/record-bytes.js');
  const { rereadText } = await import('../content/notice-files.js');
  const { hashOf } = await import('../model/inputs.js');
  // What is wrong with the fonts is told where the archive is read.
  const source = createSource('gazette.yaml', '');
  const records: (RecordedText & Partial<More>)[] = [];
  for (const file of files) {
    const { path, place, folder, publication } = file;
    const text = rereadText(folder, path);
    const beside = besideNotices(folder, publication, source);
    let more: Partial<More> = {};
    const record = recordNotice({ path, text }, place, beside, (notice, parsed) => {
      more = also(file, notice, parsed);
    });
    records.push({ sha256: hashOf([text]), bytes: recordBytes(record), ...more });
    await turn();
  }
  return records;
}

export async function readTexts(files: readonly SiteFile[]): Promise<ReadonlyMap<string, string>[]> {
  const { textsOfFile } = await import('../web/texts-of-file.js');
  return files.map(textsOfFile);
}

/** What the memory of a build is to have of each issue: the files of its pages, and its book. */
export async function makeIssues(issues: readonly IssueToMake[]): Promise<KeptByThread[][]> {
  const { makeIssue } = await import('./build/make-issue.js');
  return issues.map(makeIssue);
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
