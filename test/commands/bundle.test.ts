import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const BUNDLE = 'dist/bin';

/** The files that are loaded with one of the bundle, itself among them, before anything is run. */
function loadedWith(name: string, loaded = new Set<string>()): ReadonlySet<string> {
  if (loaded.has(name)) return loaded;
  loaded.add(name);
  for (const [, imported = ''] of code(name).matchAll(/^(?:import|\} from) ?"\.\/([^"]+)";$/gm))
    loadedWith(imported, loaded);
  return loaded;
}

function code(name: string): string {
  return readFileSync(join(BUNDLE, name), 'utf8');
}

/** The modules of `node_modules` and `dist` that stand in files of the bundle, as esbuild tells before each. */
function modulesIn(names: Iterable<string>): string[] {
  return [...names].flatMap((name) =>
    [...code(name).matchAll(/^\/\/ ((?:node_modules|dist)\/.+)$/gm)].map(([, path = '']) => path),
  );
}

describe('the bundled command', () => {
  it('starts to check without what only a build needs, and knows no command before it is called', () => {
    const own = modulesIn(loadedWith('cli.js'));
    expect(own).toContain('dist/src/cli.js');
    expect(own.filter((path) => /^dist\/src\/(?:commands\/\w+-command|check|content)\b/.test(path))).toEqual(
      [],
    );
    const check = readdirSync(BUNDLE).filter((name) => name.startsWith('check-command-'));
    expect(check).toHaveLength(1);
    const modules = modulesIn(
      new Set([...loadedWith('cli.js'), ...check.flatMap((name) => [...loadedWith(name)])]),
    );
    expect(modules).toContain('dist/src/commands/check-command.js');
    expect(modules).toContain('dist/src/check/check.js');
    expect(
      modules.filter((path) => /^dist\/(?:templates|src\/(?:print|web|edition\/blocks))\//.test(path)),
    ).toEqual([]);
    expect(modules.filter((path) => /puppeteer|pdf-lib|hast|\/ora\//.test(path))).toEqual([]);
  });

  it('has all that its modules name by their place', () => {
    const places = readdirSync(BUNDLE).flatMap((name) =>
      [...code(name).matchAll(/new URL\(["`]([^"`]+)["`], import\.meta\.url\)/g)].map(
        ([, place = '']) => place,
      ),
    );
    expect(places).toContain('./thread.js');
    expect(places).toContain('../src/print/in-page/in-page');
    // One of several scripts is named by a variable, and a script without its ending.
    const there = (place: string): boolean =>
      ['', '.js'].some((ending) => existsSync(join(BUNDLE, place.replace(/\/\$\{.*$/, '') + ending)));
    expect(places.filter((place) => !there(place))).toEqual([]);
  });

  it('has nothing that an earlier bundle has left', () => {
    const named = readdirSync(BUNDLE).flatMap((name) =>
      [...code(name).matchAll(/"\.\/([^"/]+\.js)"/g)].map(([, imported = '']) => imported),
    );
    expect(readdirSync(BUNDLE).sort()).toEqual([...new Set([...named, 'cli.js', 'thread.js'])].sort());
  });
});
