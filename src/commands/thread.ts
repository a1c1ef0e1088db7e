import type { NoticeText } from '../content/parse.js';
import type { NoticeTree } from '../model/tree.js';
import type { FontCut } from '../web/cut-fonts.js';
import type { SiteFile } from '../web/site-file.js';

// What a thread can do. Each loads only what it needs, since a thread loads everything anew.

/** The trees of notices; undefined for one with findings, which are of a class and cannot be handed over. */
export async function parseNotices(texts: readonly NoticeText[]): Promise<(NoticeTree | undefined)[]> {
  const { parse } = await import('../content/parse.js');
  return texts.map(parse).map(({ tree, findings }) => (findings.length === 0 ? tree : undefined));
}

export async function readTexts(files: readonly SiteFile[]): Promise<ReadonlyMap<string, string>[]> {
  const { textsOfFile } = await import('../web/texts-of-file.js');
  return files.map(textsOfFile);
}

export async function cutFonts(cuts: readonly FontCut[]): Promise<Uint8Array[]> {
  const { cutFonts: cut } = await import('../web/cut-fonts.js');
  return cut(cuts);
}
