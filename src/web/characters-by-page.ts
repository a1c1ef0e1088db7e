import { textOf, type SiteFile } from './site-file.js';

// It shows the words of any notice.
const SEARCH_PAGE = 'search/index.html';
const CODE_POINTS = 0x110000;

/**
 * The characters that each page may show, in order: its own and its script's; on the page of the search, those of all, and
 * `others` among them, which are those of pages that are set already.
 */
export function charactersByPage(
  files: readonly SiteFile[],
  others: readonly string[] = [],
): ReadonlyMap<SiteFile, string> {
  const scripts = files
    .filter(({ path }) => path.endsWith('.js'))
    .map((script) => ({ path: script.path, characters: charactersIn([textOf(script)]) }));
  const found = new Map(
    files
      .filter(({ path }) => path.endsWith('.html'))
      .map((page) => {
        const known = page.known?.page;
        const own = known?.characters ?? textOf(page);
        const named = scripts.filter(({ path }) => known?.scripts.includes(path) ?? own.includes(path));
        return [page, charactersIn([own, ...named.map(({ characters }) => characters)])];
      }),
  );
  const search = files.find(({ path }) => path === SEARCH_PAGE);
  if (search !== undefined) found.set(search, charactersIn([...found.values(), ...others]));
  return found;
}

/** The characters of texts, each once, in order. */
export const charactersIn = characterReader();

/** Makes what finds the characters of texts, by code point: a large archive has a hundred million, too many for sets of strings. */
function characterReader(): (texts: readonly string[]) => string {
  const lastReading = new Uint32Array(CODE_POINTS);
  let reading = 0;
  return (texts) => {
    reading++;
    const codes: number[] = [];
    for (const text of texts)
      for (let at = 0; at < text.length; at++) {
        const code = text.codePointAt(at) ?? 0;
        if (code > 0xffff) at++;
        if (lastReading[code] === reading) continue;
        lastReading[code] = reading;
        codes.push(code);
      }
    return stringOf(Uint32Array.from(codes).sort()).replace(/\s/gu, '');
  };
}

/** As many as may be arguments of a function. */
const MOST_CODES = 4096;

function stringOf(codes: Uint32Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += MOST_CODES)
    text += String.fromCodePoint(...codes.subarray(at, at + MOST_CODES));
  return text;
}
