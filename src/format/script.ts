import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as esbuild from 'esbuild';

/** What a script is called where it stands in one text. */
export const MADE = '.bundled.js';

/** An `iife` puts the exports of the file into a variable of the given name. */
export type ScriptForm =
  | { readonly format: 'esm' }
  | { readonly format: 'iife'; readonly globalName: string };

/**
 * A script for a browser: a source file with all that it imports in one text. `entry` is its address without an ending:
 * it is .ts where the program runs from its source, .js where it is compiled, and there `npm run build` has left the text.
 * `constants` stand for names that the file declares.
 */
export function script(
  entry: URL,
  form: ScriptForm,
  constants: Readonly<Record<string, string>> = {},
): string {
  const [source, compiled, made] = ['.ts', '.js', MADE].map((ending) => fileURLToPath(entry) + ending) as [
    string,
    string,
    string,
  ];
  const text = existsSync(made)
    ? readFileSync(made, 'utf8')
    : bundled(existsSync(compiled) ? compiled : source, form);
  return Object.entries(constants).reduce(
    (whole, [name, value]) =>
      whole.replaceAll(new RegExp(`\\b${name}\\b`, 'gu'), () => JSON.stringify(value)),
    text,
  );
}

/** esbuild, which is loaded where it is asked for: a print needs none of it, and a script mostly is made already. */
export function bundler(): typeof esbuild {
  return createRequire(import.meta.url)('esbuild') as typeof esbuild;
}

function bundled(file: string, form: ScriptForm): string {
  const { buildSync } = bundler();
  const options: esbuild.BuildOptions & { write: false } = {
    entryPoints: [file],
    bundle: true,
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    write: false,
    ...form,
  };
  return buildSync(options).outputFiles[0]?.text ?? '';
}
