import { script } from '../format/script.js';
import { asset, type Asset } from './asset.js';

/** What a page may run in the reader's browser: a file of `client/` by its name. */
export type ClientScript = 'booklet' | 'issue' | 'notice' | 'search' | 'verify';

/** A script of `client/` in one file, with what it shares with the rest of the program. */
export function clientScript(name: ClientScript): Asset {
  return asset(`${name}.js`, script(new URL(`client/${name}`, import.meta.url), { format: 'esm' }));
}
