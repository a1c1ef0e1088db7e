import ts from 'typescript';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BLOCKS, facesOf } from '../../../src/edition/blocks/blocks.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

// The four tables that say what a block is: an entry of each is taken away, and a type of block is added.
const TABLES = [
  ['src/edition/blocks/blocks.ts', '  signature,\n', ''],
  ['src/web/akoma-ntoso/blocks.ts', '  partTitle: () => [],\n', ''],
  ['src/web/data-text.ts', '  figure: ({ caption }) => [caption],\n', ''],
  ['src/model/prose.ts', "  partTitle: ['partTitle'],\n", ''],
  ['src/edition/blocks/signature.ts', '  lines: ({ children }) => children.map(textOf),\n', ''],
] as const;

describe('BLOCKS', () => {
  it('compiles as it stands', () => {
    expect(problems(new Map())).toEqual([]);
  });

  it.each(TABLES)('does not compile where %s lacks %j', (file, from, to) => {
    expect(problems(new Map([[file, replaced(file, from, to)]])).map(fileOf)).toContain(file);
  });

  it('does not compile where a type of block is added and a table forgets it', () => {
    const tree = 'src/model/tree.ts';
    const added = replaced(tree, 'export type Block =\n', "export type Block =\n  | { type: 'formula' }\n");
    const files = new Set(problems(new Map([[tree, added]])).map(fileOf));
    expect(files).toContain('src/edition/blocks/blocks.ts');
    expect(files).toContain('src/web/akoma-ntoso/blocks.ts');
    expect(files).toContain('src/model/prose.ts');
  });
});

describe('facesOf', () => {
  it('gives the faces of a block by its type, and of what is no block those of a paragraph', () => {
    expect(facesOf({ type: 'blockquote' })).toBe(BLOCKS.blockquote);
    expect(facesOf({ type: 'containerDirective' })).toBe(BLOCKS.paragraph);
    expect(facesOf({ type: 'toString' })).toBe(BLOCKS.paragraph);
  });
});

function replaced(file: string, from: string, to: string): string {
  const text = ts.sys.readFile(ROOT + file) ?? '';
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, to);
}

function fileOf(diagnostic: ts.Diagnostic): string {
  return diagnostic.file?.fileName.slice(ROOT.length) ?? '';
}

/** What the compiler says of the four tables and what they need, where these files have other texts. */
function problems(edited: ReadonlyMap<string, string>): ts.Diagnostic[] {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (path) => edited.get(path.slice(ROOT.length)) ?? read(path);
  const roots = TABLES.map(([file]) => ROOT + file);
  const program = ts.createProgram(roots, options, host);
  return roots.flatMap((root) => [...program.getSemanticDiagnostics(program.getSourceFile(root))]);
}
