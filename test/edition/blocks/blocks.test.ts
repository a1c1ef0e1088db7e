import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { BLOCKS, blockFaces } from '../../../src/edition/blocks/blocks.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const FACES = 'src/edition/blocks/blocks.ts';
const AKOMA_NTOSO = 'src/web/akoma-ntoso/blocks.ts';
const DATA_TEXT = 'src/web/data-text.ts';
const PROSE = 'src/model/block-prose.ts';
const TYPEFACES = 'src/model/typeface.ts';
const SIGNATURE = 'src/edition/blocks/signature.ts';

// Each table that says what a block is, an entry of it, and a file with some of a block's faces.
const ENTRIES = [
  [FACES, '  signature,\n'],
  [AKOMA_NTOSO, '  partTitle: () => [],\n'],
  [DATA_TEXT, '  figure: ({ caption }) => [caption],\n'],
  [PROSE, '  partTitle: whole,\n'],
  [TYPEFACES, "  partTitle: ['song-bold', 'hei'],\n"],
  [SIGNATURE, '  lines: ({ children }) => children.map(textOf),\n'],
] as const;

// What is added where, and which tables do not know it.
const ADDITIONS = [
  [
    'a type of block',
    'src/model/tree.ts',
    'export type Block =\n',
    "  | { type: 'formula' }\n",
    [FACES, AKOMA_NTOSO, PROSE],
  ],
  [
    'a type of block in the data',
    'src/edition/block-data.ts',
    'export type BlockData =\n',
    "  | { readonly type: 'formula' }\n",
    [DATA_TEXT],
  ],
  ['a kind of prose', PROSE, 'type WholeKind =\n', "  | 'formula'\n", [TYPEFACES]],
] as const;

describe('BLOCKS', () => {
  it('compiles with all of its entries', () => {
    expect(filesWithProblems()).toEqual([]);
  });

  it.each(ENTRIES)('does not compile where %s lacks %j', (file, entry) => {
    expect(filesWithProblems(file, replaced(file, entry, ''))).toEqual([file]);
  });

  it.each(ADDITIONS)(
    'does not compile where %s is added and a table forgets it',
    (_what, file, before, added, forgetful) => {
      expect(filesWithProblems(file, replaced(file, before, before + added))).toEqual(forgetful);
    },
  );
});

describe('blockFaces', () => {
  it('gives the faces of a block by its type, and of what is no block those of a paragraph', () => {
    expect(blockFaces({ type: 'blockquote' })).toBe(BLOCKS.blockquote);
    expect(blockFaces({ type: 'containerDirective' })).toBe(BLOCKS.paragraph);
    expect(blockFaces({ type: 'toString' })).toBe(BLOCKS.paragraph);
  });
});

function replaced(file: string, from: string, to: string): string {
  const text = ts.sys.readFile(ROOT + file) ?? '';
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, to);
}

// Parsed once for all programs.
const sourceFiles = new Map<string, ts.SourceFile | undefined>();

/** The files of `ENTRIES` that do not compile, where one file has another text. */
function filesWithProblems(edited = '', text = ''): string[] {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  // What is only imported for a missing entry is not what is asked.
  options.noUnusedLocals = false;
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (path, version) => {
    if (path === ROOT + edited) return ts.createSourceFile(path, text, version);
    if (!sourceFiles.has(path)) sourceFiles.set(path, read(path, version));
    return sourceFiles.get(path);
  };
  const program = ts.createProgram(
    ENTRIES.map(([file]) => ROOT + file),
    options,
    host,
  );
  return ENTRIES.map(([file]) => file).filter(
    (file) => program.getSemanticDiagnostics(program.getSourceFile(ROOT + file)).length > 0,
  );
}
