import { asset, type Asset } from '../edition/asset.js';
import { hashOf } from '../model/inputs.js';
import { interned } from '../model/interned.js';
import { Forgotten, type Memory } from '../model/memory.js';
import type { Typefaces } from '../model/typeface.js';
import type { CutFonts, FontCut } from './cut-fonts.js';
import { pageFontsIn, type PageFont } from './page-fonts.js';
import { contentSums, filesReadBy, type ContentSums, type ReadingOf, type SiteFile } from './site-file.js';
import type { TitleCharacters } from './title-characters.js';

/** The sheets of pages, and the files that they are and name. */
export interface PageSheets {
  /** The path of a page's sheet. */
  readonly sheetOf: ReadonlyMap<SiteFile, string>;
  /** The sheet of a page, and the fonts that it names. */
  readonly assetsOf: ReadonlyMap<SiteFile, readonly KeptAsset[]>;
  /** All of these files, each once. */
  readonly assets: readonly SiteFile[];
}

/** The sheet of a page with the fonts that it names, as it is kept; contents are kept beside it, each once for all pages. */
interface KeptSheet {
  readonly sheet: string;
  readonly assets: readonly KeptAsset[];
}

/** A sheet or a font, as it is known without its content. */
export interface KeptAsset {
  readonly path: string;
  readonly sums: ContentSums;
}

const NO_TITLES: TitleCharacters = { first: '', running: '' };
const CONTENTS = 'font-asset';
// The fonts of so many pages are cut at once, and held.
const MOST_AT_ONCE = 200;

/**
 * The sheets that name the fonts of pages, by the characters that each may show. `facesSum` is the hash of all font files:
 * sheets that an earlier build has made of the same faces and characters are not made again. `others` are the files of pages
 * whose sheets are known.
 */
export async function pageSheets(
  charactersByPage: ReadonlyMap<SiteFile, string>,
  faces: Typefaces,
  cutFonts: CutFonts,
  memory: Memory,
  facesSum: string,
  others: readonly KeptAsset[] = [],
): Promise<PageSheets> {
  const pages = Array.from(charactersByPage, ([page, characters]) => {
    const titles = page.titles ?? NO_TITLES;
    const key = hashOf([facesSum, titles.first, titles.running, characters]);
    return { page, titles, characters, key };
  });
  const fontsOf = pageFontsIn(faces);
  const known = new Map<string, KeptSheet>();
  const keeper = assetKeeper(memory);
  // Pages share most of their fonts.
  const oneOf = interned(assetName);
  for (let first = 0; first < pages.length; first += MOST_AT_ONCE) {
    const missing = pages.slice(first, first + MOST_AT_ONCE).filter(({ key }) => {
      const kept = memory.recall('page-sheet', key) as KeptSheet | undefined;
      if (kept !== undefined) known.set(key, { ...kept, assets: kept.assets.map(oneOf) });
      return kept === undefined;
    });
    const made = await madeSheets(missing, fontsOf, cutFonts);
    for (const [index, { key }] of missing.entries()) {
      const { sheet, files = [] } = made[index] ?? { sheet: '' };
      const kept: KeptSheet = { sheet, assets: files.map(keeper.keep) };
      memory.keep('page-sheet', key, kept);
      known.set(key, kept);
    }
  }
  return {
    sheetOf: new Map(pages.map(({ page, key }) => [page, known.get(key)?.sheet ?? ''])),
    assetsOf: new Map(pages.map(({ page, key }) => [page, known.get(key)?.assets ?? []])),
    assets: keeper.filesOf([...[...known.values()].flatMap(({ assets }) => assets), ...others]),
  };
}

/** Keeps files that were made now, each once for all pages, and holds the content only of one that was not kept. */
function assetKeeper(memory: Memory) {
  const known = new Map<string, KeptAsset>();
  const held = new Map<string, SiteFile>();
  return {
    keep: ({ url, content }: Asset): KeptAsset => {
      const path = url.slice(1);
      const before = known.get(path);
      if (before !== undefined) return before;
      const kept = { path, sums: contentSums(content) };
      const key = keyOf(kept);
      // A slice that other pages have too is there already.
      if (memory.recall(CONTENTS, key) === undefined) memory.keep(CONTENTS, key, { content });
      if (memory.recall(CONTENTS, key) === undefined) held.set(path, { path, content });
      known.set(path, kept);
      return kept;
    },
    filesOf: (assets: readonly KeptAsset[]): SiteFile[] => {
      const byPath = new Map(assets.map((each) => [each.path, each]));
      const recalled = [...byPath.values()].filter(({ path }) => !held.has(path));
      return [...held.values(), ...filesReadBy(recalled, recalledFrom(memory))];
    },
  };
}

function keyOf({ path, sums }: KeptAsset): string {
  return `${path} ${sums.sha256}`;
}

function recalledFrom(memory: Memory): ReadingOf<KeptAsset> {
  return {
    content: (asset) => {
      const kept = memory.recall(CONTENTS, keyOf(asset)) as Pick<Asset, 'content'> | undefined;
      if (kept === undefined) throw new Forgotten(asset.path);
      return kept.content;
    },
    known: (asset) => ({ id: hashOf([keyOf(asset)]), sums: () => asset.sums }),
  };
}

/** By which an asset is told from others: what it holds is in its path. */
export function assetName({ path }: KeptAsset): string {
  return path;
}

interface MadeSheet {
  readonly sheet: string;
  /** The sheet itself, and the fonts that are files. */
  readonly files: readonly Asset[];
}

async function madeSheets(
  pages: readonly { readonly titles: TitleCharacters; readonly characters: string }[],
  fontsOf: (titles: TitleCharacters, characters: string) => PageFont[],
  cutFonts: CutFonts,
): Promise<MadeSheet[]> {
  const fonts = pages.map(({ titles, characters }) => fontsOf(titles, characters));
  const cut = await cutEach(fonts.flat(), cutFonts);
  const named = new Map<Uint8Array, Asset>();
  // Many pages have a slice in common, which is named by what it holds.
  const fileOf = (name: string, font: Uint8Array): Asset => {
    const file = named.get(font) ?? asset(name, font);
    named.set(font, file);
    return file;
  };
  return fonts.map((own) => {
    const files: Asset[] = [];
    const rules = own.map((font) =>
      ruleOf(font, cut(font.cut), (name, content) => {
        const file = fileOf(name, content);
        files.push(file);
        return file.url.slice(1);
      }),
    );
    const sheet = asset('fonts.css', rules.join('\n'));
    return { sheet: sheet.url.slice(1), files: [sheet, ...files] };
  });
}

/** Cuts each font once, however many pages have it. */
async function cutEach(
  fonts: readonly PageFont[],
  cutFonts: CutFonts,
): Promise<(cut: FontCut) => Uint8Array> {
  const keyOf = ({ source, characters }: FontCut): string => `${source}\n${characters}`;
  const cuts = new Map(fonts.map(({ cut }) => [keyOf(cut), cut]));
  const made = await cutFonts([...cuts.values()]);
  const byKey = new Map(Array.from(cuts.keys(), (key, index) => [key, made[index]]));
  return (cut) => {
    const font = byKey.get(keyOf(cut));
    if (font === undefined) throw new Error(`${cut.source} was not cut`);
    return font;
  };
}

/** The rule that names a font. `keep` is given its file, where it is one, and says the path. */
function ruleOf(
  { name, family, weights, used, place }: PageFont,
  font: Uint8Array,
  keep: (name: string, font: Uint8Array) => string,
) {
  const source =
    place === 'sheet'
      ? `data:font/woff;base64,${Buffer.from(font).toString('base64')}`
      : keep(`${name}.woff`, font).slice('assets/'.length);
  const display = place === 'sheet' ? 'block' : 'swap';
  return (
    `@font-face{font-family:'${family}';font-weight:${weights};font-display:${display};` +
    `src:url(${source}) format('woff');unicode-range:${unicodeRange(used)}}`
  );
}

/** The characters as CSS names them: U+4e00-4e03,U+5de5. */
function unicodeRange(characters: string): string {
  const codes = Array.from(characters, (character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [first: number, last: number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([first, last]) => `U+${first.toString(16)}${last > first ? `-${last.toString(16)}` : ''}`)
    .join(',');
}
