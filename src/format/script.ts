import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync, type BuildOptions } from 'esbuild';

/**
 * A script for a browser: a source file with all that it imports in one text. `entry` is its address without an ending:
 * it is .ts where the program runs from its source, .js where it is compiled. An `iife` puts the exports of the file into
 * a variable of the given name. `constants` stand for names that the file declares.
 */
export function script(
  entry: URL,
  form: { readonly format: 'esm' } | { readonly format: 'iife'; readonly globalName: string },
  constants: Readonly<Record<string, string>> = {},
): string {
  const [source, compiled] = ['ts', 'js'].map((ending) => `${fileURLToPath(entry)}.${ending}`) as [
    string,
    string,
  ];
  const options: BuildOptions & { write: false } = {
    entryPoints: [existsSync(compiled) ? compiled : source],
    bundle: true,
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    write: false,
    define: Object.fromEntries(
      Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
    ),
    ...form,
  };
  return buildSync(options).outputFiles[0]?.text ?? '';
}
