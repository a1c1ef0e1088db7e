import { script } from '../format/script.js';
import { asset, type Asset } from '../edition/asset.js';

/** What a page may run in the reader's browser: a file of `client/` by its name. */
export type ClientScript = 'booklet' | 'issue' | 'not-found' | 'notice' | 'search' | 'share' | 'verify';

/** A script of `client/` in one file, with what it shares with the rest of the program; `constants` stand for names that it declares. */
export function clientScript(name: ClientScript, constants: Readonly<Record<string, string>> = {}): Asset {
  return asset(`${name}.js`, script(clientFile(name), { format: 'esm' }, constants));
}

/** The script that a page runs before it is painted; `easyStyle` is the file that it loads for the 适老 view. */
export function earlyScript(easyStyle: Asset): Asset {
  const form = { format: 'iife', globalName: 'gazette' } as const;
  return asset('early.js', script(clientFile('early'), form, { EASY_STYLE: besideScript(easyStyle) }));
}

/** An asset as it is named from another one. */
export function besideScript({ url }: Asset): string {
  return url.replace(/^.*\//u, './');
}

function clientFile(name: string): URL {
  return new URL(`client/${name}`, import.meta.url);
}
