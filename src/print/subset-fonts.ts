import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import type { Typefaces } from '../model/typeface.js';
import { sfnt } from './sfnt.js';

/** The faces cut to the given characters, as `@font-face` rules with the fonts inside. */
export async function subsetFonts(typefaces: Typefaces, text: string): Promise<string> {
  const characters = [...new Set(text)].sort().join('');
  const rules: string[] = [];
  for (const { family, weight, path } of typefaces.values()) {
    const font = await subsetFont(sfnt(await readFile(path)), characters, { targetFormat: 'sfnt' });
    const source = `url(data:font/ttf;base64,${font.toString('base64')})`;
    rules.push(`@font-face{font-family:'${family}';font-weight:${weight};src:${source}}`);
  }
  return rules.join('\n');
}
