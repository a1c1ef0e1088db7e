import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import subsetFont from 'subset-font';
import { PACKAGED_FACES } from '../designs/packaged-faces.js';
import { programCode } from '../src/commands/build/inputs.js';
import { partCharacters, partName } from '../src/format/font-part.js';
import { MADE, script, type ScriptForm } from '../src/format/script.js';
import { sfnt } from '../src/format/sfnt.js';
import { filesOf } from './files-of.js';

// Compiles the program into dist/, and bundles the command with its libraries into dist/bin/: Node finds, reads and links a
// few files in place of a thousand. What not every command needs stays in files of its own, which are loaded when they are
// asked for.
// Run: npm run build

const COMPILED = fileURLToPath(new URL('../dist/src', import.meta.url));
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const OUT = join(DIST, 'bin');
const ENTRIES = { cli: join(COMPILED, 'cli.js'), thread: join(COMPILED, 'commands/thread.js') };

// These read files or start programs that stand beside their code, or are loaded late and as they are.
const EXTERNAL = [
  '@hyzyla/pdfium',
  '@jsquash/webp',
  'bullmq',
  'esbuild',
  'ioredis',
  'pagefind',
  'pdfjs-dist',
  'tinypool',
];

/** The place of a module's own file, and a place that is told from there. */
const OWN_PLACE = /(?<!createRequire\()import\.meta/g;
const PLACE = /new URL\((?<quote>["'`])(?<place>.+?)\k<quote>, import\.meta\.url\)/g;

/** What modules name by their own place keeps its place: an entry is its bundle, all else stands where it was compiled to. */
const ownPlaces: Plugin = {
  name: 'own places',
  setup: (bundle) => {
    bundle.onLoad({ filter: /\.js$/ }, ({ path }) => {
      if (!path.startsWith(COMPILED)) return undefined;
      const code = readFileSync(path, 'utf8');
      if (code.match(OWN_PLACE)?.length !== code.match(PLACE)?.length)
        return { errors: [{ text: `${path}: only new URL('…', import.meta.url) can be bundled` }] };
      const contents = code.replace(
        PLACE,
        (_whole, quote: string, place: string) =>
          `new URL(${quote}${placeFromBundle(resolve(dirname(path), place))}${quote}, import.meta.url)`,
      );
      return { contents };
    });
  },
};

function placeFromBundle(file: string): string {
  const entry = Object.entries(ENTRIES).find(([, path]) => path === file);
  return entry === undefined ? relative(OUT, file) : `./${entry[0]}.js`;
}

/**
 * Puppeteer can download browsers through proxies, and speak with them over sockets; here it has pipes. Gray-matter is given
 * another reader for YAML, and asks its own for nothing.
 */
const UNUSED: Readonly<Record<string, string>> = {
  'proxy-agent': 'export const ProxyAgent = undefined;',
  ws: 'export default undefined;',
  'js-yaml':
    'const refuse = () => { throw new Error("js-yaml"); }; exports.safeLoad = exports.safeDump = refuse;',
};
/** To cut a font, no WOFF is packed or unpacked: these libraries are loaded when one of their functions is called. */
const LATE: Readonly<Record<string, readonly string[]>> = {
  wawoff2: ['compress', 'decompress'],
  'woff2sfnt-sfnt2woff': ['toSfnt', 'toWoff'],
};

const leftOut: Plugin = {
  name: 'left out',
  setup: (bundle) => {
    const names = [...Object.keys(UNUSED), ...Object.keys(LATE)].join('|');
    bundle.onResolve({ filter: new RegExp(`^(?:${names})$`) }, ({ path }) => ({
      path,
      namespace: 'left out',
    }));
    bundle.onLoad({ filter: /^/, namespace: 'left out' }, ({ path }) => {
      const calls = LATE[path]?.map(
        (call) => `exports.${call} = (...input) => late('${path}').${call}(...input);`,
      );
      return {
        contents: UNUSED[path] ?? ['const late = require;', ...(calls ?? [])].join('\n'),
        resolveDir: OUT,
      };
    });
  },
};

/** Has a library's file say others than these words, after `first`, and fails where it does not say them any more. */
function instead(name: string, filter: RegExp, words: string, others: string, first = ''): Plugin {
  return {
    name,
    setup: (bundle) => {
      bundle.onLoad({ filter }, ({ path }) => {
        const code = readFileSync(path, 'utf8');
        if (!code.includes(words)) return { errors: [{ text: `${path} does not say ${words}` }] };
        return { contents: first + code.replace(words, others) };
      });
    },
  };
}

/** What is escaped in an attribute is one list for each quote: made anew for each attribute, it makes a pattern for each. */
const ESCAPED = "['<', '&', quote]";
const oneList = instead(
  'one list',
  /xast-util-to-xml.lib.value\.js$/,
  ESCAPED,
  `(lists[quote] ??= ${ESCAPED})`,
  'const lists = {};\n',
);

/** To ask the system's library for characters takes a twentieth of a check, and most find nothing to write. */
const lateSegmenter = instead(
  'late segmenter',
  /string-width.index\.js$/,
  'const segmenter = new Intl.Segmenter();',
  'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };',
);

/** Half of zod is messages in languages that nobody here speaks. */
const twoLanguages: Plugin = {
  name: 'two languages',
  setup: (bundle) => {
    bundle.onLoad({ filter: /zod.v4.locales.index\.js$/ }, ({ path }) => ({
      contents: ['en', 'zh-CN']
        .map((name) => `export { default as ${name.replace('-', '')} } from './${name}.js';`)
        .join(''),
      resolveDir: dirname(path),
    }));
  },
};

await build({
  entryPoints: ['designs', 'src', 'templates'].flatMap((folder) =>
    filesOf(join(ROOT, folder))
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => join(ROOT, folder, path)),
  ),
  outbase: ROOT,
  outdir: DIST,
  // The language and the JSX of tsconfig.json.
  tsconfig: join(ROOT, 'tsconfig.json'),
  format: 'esm',
  platform: 'node',
  charset: 'utf8',
  logLevel: 'warning',
});

// What runs in a browser: bundled when it is asked for, it would be bundled by each build.
const SCRIPTS: Readonly<Record<string, ScriptForm>> = {
  'print/in-page/in-page': { format: 'iife', globalName: 'inPage' },
  'desk/preview/client/preview': { format: 'esm' },
  'web/client/early': { format: 'iife', globalName: 'gazette' },
  ...Object.fromEntries(
    ['booklet', 'issue', 'not-found', 'notice', 'search', 'share', 'verify'].map((name) => [
      `web/client/${name}`,
      { format: 'esm' },
    ]),
  ),
};
for (const [entry, form] of Object.entries(SCRIPTS)) {
  const place = join(COMPILED, entry);
  // What is there is of the last build.
  rmSync(place + MADE, { force: true });
  writeFileSync(place + MADE, script(pathToFileURL(place), form));
}

// See src/format/font-part.ts.
const FONTS = fileURLToPath(new URL('../dist/fonts', import.meta.url));
rmSync(FONTS, { recursive: true, force: true });
mkdirSync(FONTS, { recursive: true });
for (const file of new Set(PACKAGED_FACES.map(({ file }) => createRequire(import.meta.url).resolve(file)))) {
  const whole = await sfnt(readFileSync(file));
  const part = await subsetFont(whole, partCharacters().join(''), { targetFormat: 'sfnt' });
  writeFileSync(join(FONTS, partName(file)), part);
}

const { metafile } = await build({
  entryPoints: ENTRIES,
  outdir: OUT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  external: EXTERNAL,
  // A start then reads the style sheets alone to know which program it is.
  define: { PROGRAM_CODE: JSON.stringify(programCode(DIST)) },
  // It is puppeteer-core with a search for settings and for browsers that it has downloaded.
  alias: { puppeteer: 'puppeteer-core' },
  // Libraries of the older kind ask for `require`.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  plugins: [ownPlaces, leftOut, oneList, lateSegmenter, twoLanguages],
  logLevel: 'warning',
  metafile: true,
});
// Beside the bundle the command itself: what npx has linked before there was a bundle leads there.
for (const command of [join(OUT, 'cli.js'), ENTRIES.cli]) chmodSync(command, 0o755);

// What an earlier bundle has left. Only now: a command that is running meanwhile finds what it needs.
const made = new Set(Object.keys(metafile.outputs).map((path) => resolve(path)));
for (const name of readdirSync(OUT)) if (!made.has(join(OUT, name))) rmSync(join(OUT, name));
