import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { asset, type Asset } from './asset.js';

/** What a page may run in the reader's browser: a file of `client/` by its name. */
export type ClientScript = 'notice' | 'search';

/** A script of `client/` in one file, with what it shares with the rest of the program. */
export function clientScript(name: ClientScript): Asset {
  const [source, compiled] = ['ts', 'js'].map((ending) =>
    fileURLToPath(new URL(`client/${name}.${ending}`, import.meta.url)),
  ) as [string, string];
  const { outputFiles } = buildSync({
    entryPoints: [existsSync(compiled) ? compiled : source],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  return asset(`${name}.js`, outputFiles[0]?.text ?? '');
}
