import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** A folder (or a single file) of the house. A file imports only from its own folder and from lower floors. */
interface Floor {
  readonly place: string;
  readonly height: number;
  /** The only floors below that it may use; all of them where it does not say. */
  readonly uses?: readonly string[];
}

/** The house of docs/architecture.md. Equal heights are strangers to each other. */
const FLOORS: readonly Floor[] = [
  { place: 'src/model', height: 0 },
  { place: 'designs', height: 0.5 },
  { place: 'src/seal', height: 0.5, uses: [] },
  { place: 'src/store', height: 0.5, uses: [] },
  { place: 'src/content', height: 1 },
  { place: 'src/import', height: 1.5 },
  { place: 'src/consolidation', height: 1.5, uses: ['src/model'] },
  { place: 'src/check', height: 2 },
  { place: 'src/edition', height: 3 },
  { place: 'src/catalogue', height: 3.3 },
  { place: 'templates', height: 3.5, uses: ['designs', 'src/model', 'src/edition', 'src/catalogue'] },
  { place: 'src/format', height: 3.7, uses: [] },
  { place: 'src/pdf', height: 3.8, uses: [] },
  { place: 'src/print', height: 4 },
  { place: 'src/web', height: 4 },
  { place: 'src/epub', height: 4 },
  { place: 'src/ofd', height: 4 },
  { place: 'src/word', height: 4 },
  { place: 'src/wechat', height: 4 },
  { place: 'src/desk', height: 4.5 },
  { place: 'src/commands', height: 5 },
  { place: 'src/cli.ts', height: 6 },
];

const TOP_FOLDERS = ['designs', 'docs', 'editors', 'gazette', 'scripts', 'src', 'templates', 'test'];
// What machines make; folders that begin with a dot are kept for them.
const MADE_FOLDERS = ['coverage', 'dist', 'node_modules', 'public'];

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILES = ['designs', 'src', 'templates', 'scripts', 'test'].flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  ),
);

describe('the house', () => {
  it('has no import that goes up or sideways', () => {
    const files = FILES.filter((path) => /^(?:designs|src|templates)\/.*\.tsx?$/.test(path));
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((path) => misplacedImports(path, readFileSync(`${ROOT}${path}`, 'utf8')))).toEqual(
      [],
    );
  });

  it('has no strange folder', () => {
    const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const strange = folders
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('.') && !MADE_FOLDERS.includes(name));
    expect(strange.sort()).toEqual(TOP_FOLDERS);
    const inSrc = readdirSync(`${ROOT}src`).map((name) => `src/${name}`);
    const floors = FLOORS.map(({ place }) => place).filter((place) => place.startsWith('src/'));
    expect(inSrc.sort()).toEqual(floors.sort());
  });

  it('has no drawer for odds and ends', () => {
    expect(FILES.filter(isNamedForNothing)).toEqual([]);
  });
});

describe('misplacedImports', () => {
  it.each([
    ['src/check/rules/a.ts', "import { x } from '../../model/date.js';"],
    ['src/check/rules/a.ts', "import type { Rule } from '../rule.js';"],
    ['src/web/site.ts', "import { page } from '../../templates/web/page.js';"],
    ['src/print/print.ts', "import '../edition/edition.js'; import { h } from 'hastscript';"],
    [
      'src/commands/build.ts',
      "import { readFile } from 'node:fs/promises'; await import('../print/print.js');",
    ],
    ['src/cli.ts', "import { build } from './commands/build.js';"],
    ['templates/web/a.tsx', "export const a = <p>import '../../src/web/site.js' isn't one</p>;"],
    ['src/web/client/a.ts', "await import(new URL('pagefind.js', folder).href);"],
    ['src/model/a.ts', '// import "../web/site.js"\nconst text = `import("../web/site.js")`;'],
  ])('lets %s say %s', (path, text) => {
    expect(misplacedImports(path, text)).toEqual([]);
  });

  it.each([
    ['up', 'src/model/a.ts', "import { parse } from '../content/parse.js';", 'src/content/parse.js'],
    ['up for a type', 'src/edition/a.ts', "import type { A } from '../web/a.js';", 'src/web/a.js'],
    ['up for an inline type', 'src/edition/a.ts', "import { type A } from '../web/a.js';", 'src/web/a.js'],
    ['up within a type', 'src/edition/a.ts', "let a: import('../web/a.js').A;", 'src/web/a.js'],
    ['up when it runs', 'src/content/a.ts', "await import('../commands/build.js');", 'src/commands/build.js'],
    ['up by an old way', 'src/content/a.ts', "import a = require('../cli.js');", 'src/cli.js'],
    ['up by a re-export', 'src/edition/a.ts', "export * from '../print/a.js';", 'src/print/a.js'],
    ['up for its effect', 'src/edition/a.ts', "import '../print/a.js';", 'src/print/a.js'],
    ['sideways', 'src/print/a.ts', "import { site } from '../web/site.js';", 'src/web/site.js'],
    ['sideways', 'src/web/a.ts', "import { print } from '../print/print.js';", 'src/print/print.js'],
    [
      'to a floor not its own',
      'templates/web/a.tsx',
      "import '../../src/check/rule.js';",
      'src/check/rule.js',
    ],
    ['up from a template', 'templates/web/a.tsx', "import '../../src/web/site.js';", 'src/web/site.js'],
    ['up by the alias', 'src/model/a.ts', "import '#templates/web/page.js';", 'templates/web/page.js'],
    ['out of the house', 'src/web/a.ts', "import '../../scripts/schemas.js';", 'scripts/schemas.js'],
    ['to the ground', 'src/web/a.ts', "import '../../package.json';", 'package.json'],
    ['to a strange folder', 'src/web/a.ts', "import '../tools/a.js';", 'src/tools/a.js'],
    ['to where nobody can see', 'src/web/a.ts', 'await import(`./${name}.js`);', '`./${name}.js`'],
    [
      'by an address of its own',
      'src/web/a.ts',
      "await import(new URL('../print/a.js', import.meta.url).href);",
      "new URL('../print/a.js', import.meta.url).href",
    ],
  ])('sees an import %s', (_way, path, text, target) => {
    expect(misplacedImports(path, `${text}\n`)).toEqual([`${path} imports ${target}`]);
  });

  it('sees a file that stands on no floor', () => {
    expect(misplacedImports('src/tools/a.ts', '')).toEqual(['src/tools/a.ts stands on no floor']);
    expect(misplacedImports('src/index.ts', '')).toEqual(['src/index.ts stands on no floor']);
  });
});

describe('isNamedForNothing', () => {
  it.each([
    'src/utils/a.ts',
    'src/web/util.ts',
    'test/helpers.ts',
    'src/print/pdf-helper.ts',
    'src/common.ts',
  ])('refuses %s', (path) => {
    expect(isNamedForNothing(path)).toBe(true);
  });

  it.each(['src/misc', 'templates/web/misc.tsx'])('refuses %s', (path) => {
    expect(isNamedForNothing(path)).toBe(true);
  });

  it.each(['src/model/outline.ts', 'src/web/commoner.ts', 'src/content/dialect/near-misses.ts'])(
    'lets %s be',
    (path) => {
      expect(isNamedForNothing(path)).toBe(false);
    },
  );
});

function misplacedImports(path: string, text: string): string[] {
  const own = floorOf(path);
  if (own === undefined) return [`${path} stands on no floor`];
  return importsOf(path, text)
    .map((target) => ({ target, floor: floorOf(target.replace(/\.js$/, '.ts')) }))
    .filter(({ floor }) => floor !== own && !(floor !== undefined && mayUse(own, floor)))
    .map(({ target }) => `${path} imports ${target}`);
}

function mayUse(own: Floor, other: Floor): boolean {
  return other.height < own.height && (own.uses?.includes(other.place) ?? true);
}

function floorOf(path: string): Floor | undefined {
  return FLOORS.find(({ place }) => path === place || path.startsWith(`${place}/`));
}

/** What a file imports of the repository, below its root; an address that is only made at run time as it is written. */
function importsOf(path: string, text: string): string[] {
  const found: string[] = [];
  const collect = (node: ts.Node): void => {
    const address = addressOf(node);
    if (address !== undefined && ts.isStringLiteralLike(address))
      found.push(...repositoryPath(address.text, path));
    else if (address !== undefined && !isOfSite(address)) found.push(address.getText());
    ts.forEachChild(node, collect);
  };
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  collect(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind));
  return found;
}

/** What a reader's browser loads from an address of the written site is no file of the house. */
function isOfSite(address: ts.Node): boolean {
  return /^new URL\((?!.*import\.meta)/s.test(address.getText());
}

function addressOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isCall ? node.arguments[0] : undefined;
}

function repositoryPath(address: string, from: string): string[] {
  if (address.startsWith('#')) return [address.slice(1)];
  return address.startsWith('.') ? [posix.join(posix.dirname(from), address)] : [];
}

function isNamedForNothing(path: string): boolean {
  return path.split(/[/.-]/).some((word) => /^(?:utils?|helpers?|common|misc)$/.test(word));
}
