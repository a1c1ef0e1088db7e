import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { extensionFiles } from '../../scripts/vscode-extension.js';
import { check } from '../../src/check/check.js';
import { readArchive } from '../../src/content/read-archive.js';
import { SNIPPETS } from '../../src/desk/lsp/snippets.js';
import { SMALL, writeSmallArchive } from '../desk/small-archive.js';

/** What of an extension's package.json VS Code reads, as far as ours has it. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  readonly main: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
  };
}

const files = new Map<string, string>();
beforeAll(async () => {
  for (const { path, content } of await extensionFiles())
    files.set(path, typeof content === 'string' ? content : Buffer.from(content).toString());
});
const manifest = () => JSON.parse(files.get('extension/package.json') ?? '') as Manifest;

describe('the package of the extension', () => {
  it('has every file that its package.json names, of a type that is declared', () => {
    const { main, contributes } = manifest();
    for (const path of [main, ...contributes.snippets.map((each) => each.path)])
      expect(files.has(join('extension', path)), path).toBe(true);
    const types = parseXml(files.get('[Content_Types].xml') ?? '').root?.children ?? [];
    const endings = types.flatMap((type) =>
      type instanceof XmlElement ? (type.attributes['Extension'] ?? '') : [],
    );
    for (const path of files.keys())
      expect(['.xml', ...endings], path).toContain(/\.[^.]+$/u.exec(path)?.[0]);
  });

  it('is told to VS Code by the name and version of its package.json', () => {
    const { name, version, publisher } = manifest();
    const root = parseXml(files.get('extension.vsixmanifest') ?? '').root;
    const [metadata] = root?.children ?? [];
    const [identity] = metadata instanceof XmlElement ? metadata.children : [];
    expect(identity instanceof XmlElement && identity.attributes).toMatchObject({
      Id: name,
      Version: version,
      Publisher: publisher,
    });
  });

  it('registers its commands, names them in Chinese, and reads the settings that it has', () => {
    const { commands, menus, configuration } = manifest().contributes;
    const code = files.get('extension/extension.js') ?? '';
    const registered = Array.from(code.matchAll(/registerCommand\("(gazette\.[a-zA-Z]+)"/gu), ([, id]) => id);
    expect(commands.map(({ command }) => command).sort()).toEqual(registered.sort());
    for (const { title } of commands) expect(title).toMatch(/\p{Script=Han}{2}/u);
    for (const { command } of Object.values(menus).flat()) expect(registered).toContain(command);
    for (const key of Object.keys(configuration.properties))
      expect(code).toContain(`"${key.replace('gazette.', '')}"`);
  });

  it('sets a line of 28 characters, and does not suggest while Chinese is typed', () => {
    expect(manifest().contributes.configurationDefaults['[markdown]']).toMatchObject({
      'editor.wordWrapColumn': 2 * 28,
      'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
      'editor.unicodeHighlight.ambiguousCharacters': false,
    });
  });
});

it('is told of in the handbook: its file, its commands and the words of its snippets', () => {
  const handbook = readFileSync('docs/handbook.md', 'utf8');
  const [section = ''] = handbook.slice(handbook.indexOf('### 在 VS Code 里写')).split(/^## /mu, 1);
  const { name, version, contributes } = manifest();
  expect(section).toContain(`dist/${name}-${version}.vsix`);
  for (const { title } of contributes.commands) expect(section).toContain(title);
  for (const { words } of SNIPPETS) expect(section).toContain(`\`${words[0] ?? ''}\``);
});

describe('snippets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-snippets-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are in the package with words to type', () => {
    const packed = JSON.parse(files.get('extension/snippets.json') ?? '') as Record<
      string,
      { prefix: string[]; body: string[] }
    >;
    expect(Object.values(packed).map(({ body }) => body.join('\n'))).toEqual(
      SNIPPETS.map(({ body }) => body),
    );
    const words = Object.values(packed).flatMap(({ prefix }) => prefix);
    expect(new Set(words).size).toBe(words.length);
  });

  it('make, filled in as they are, a notice in which nothing is found', () => {
    writeSmallArchive(folder);
    const filled = (label: string, number = 1): string =>
      (SNIPPETS.find((snippet) => snippet.label === label)?.body ?? '')
        .replace(/\$\{\d+:([^}]*)\}/gu, '$1')
        .replace('附件1', `附件${number}`);
    const path = '2015/02/szf-2015-3.md';
    const text = [
      filled('---').replace('〔2015〕1号', '〔2015〕3号'),
      filled(':::signature'),
      filled('附件：'),
      filled('# '),
      filled('# 附件1'),
      filled(':::roster'),
      filled('# 附件1', 2),
      filled(':::table'),
    ].join('\n');
    writeFileSync(join(folder, path), text);
    const issue = '2015/02/issue.yaml';
    const listed = (SMALL[issue] ?? '').replace('szf-2015-2.md', 'szf-2015-2.md, szf-2015-3.md');
    writeFileSync(join(folder, issue), listed);
    expect(filled(':sic')).toBe(':sic[原文]{note="原文如此"}');
    const { archive, findings } = readArchive(folder);
    const found = [...findings, ...(archive === undefined ? [] : check(archive))];
    expect(archive?.noticeAt.has(path)).toBe(true);
    expect(
      found
        .filter((finding) => finding.path === path && finding.severity !== 'note')
        .map(({ ruleId, reason }) => [ruleId, reason.zh]),
    ).toEqual([]);
  });
});
