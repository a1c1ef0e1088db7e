import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { x } from 'xastscript';
import { SNIPPETS } from '../src/desk/lsp/snippets.js';
import { xml } from '../src/format/xml.js';
import type { ZippedFile } from '../src/format/zip.js';

const FOLDER = fileURLToPath(new URL('../editors/vscode/', import.meta.url));

/** What of the extension's package.json its package is made of. */
export interface ExtensionPackage {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly version: string;
  readonly publisher: string;
  readonly engines: { readonly vscode: string };
  readonly categories: readonly string[];
  readonly main: string;
}

export function extensionPackage(): ExtensionPackage {
  return JSON.parse(readFileSync(`${FOLDER}package.json`, 'utf8')) as ExtensionPackage;
}

/** The files of the extension as VS Code installs it (.vsix, an Open Packaging Convention ZIP). */
export async function extensionFiles(): Promise<ZippedFile[]> {
  const { outputFiles } = await build({
    entryPoints: [`${FOLDER}extension.mts`],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    minify: true,
    external: ['vscode'],
  });
  return [
    { path: 'extension.vsixmanifest', content: manifest(extensionPackage()) },
    { path: '[Content_Types].xml', content: CONTENT_TYPES },
    { path: 'extension/package.json', content: readFileSync(`${FOLDER}package.json`) },
    { path: 'extension/README.md', content: readFileSync(`${FOLDER}README.md`) },
    { path: 'extension/extension.js', content: outputFiles[0]?.contents ?? '' },
    { path: 'extension/snippets.json', content: snippets() },
  ];
}

/** What VS Code needs to know of the package before it opens it (Visual Studio's package manifest 2.0). */
function manifest(own: ExtensionPackage): string {
  const { name, displayName, description, version, publisher, engines, categories } = own;
  return xml(
    x(
      'PackageManifest',
      { Version: '2.0.0', xmlns: 'http://schemas.microsoft.com/developer/vsx-schema/2011' },
      [
        x('Metadata', [
          x('Identity', { Language: 'zh-CN', Id: name, Version: version, Publisher: publisher }),
          x('DisplayName', displayName),
          x('Description', { 'xml:space': 'preserve' }, description),
          x('Categories', categories.join(',')),
          x('Properties', [
            x('Property', { Id: 'Microsoft.VisualStudio.Code.Engine', Value: engines.vscode }),
          ]),
        ]),
        x('Installation', [x('InstallationTarget', { Id: 'Microsoft.VisualStudio.Code' })]),
        x('Dependencies'),
        x('Assets', [
          asset('Microsoft.VisualStudio.Code.Manifest', 'extension/package.json'),
          asset('Microsoft.VisualStudio.Services.Content.Details', 'extension/README.md'),
        ]),
      ],
    ),
  );
}

function asset(type: string, path: string) {
  return x('Asset', { Type: type, Path: path, Addressable: 'true' });
}

const TYPES = {
  json: 'application/json',
  js: 'application/javascript',
  md: 'text/markdown',
  vsixmanifest: 'text/xml',
};

const CONTENT_TYPES = xml(
  x(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    Object.entries(TYPES).map(([ending, type]) =>
      x('Default', { Extension: `.${ending}`, ContentType: type }),
    ),
  ),
);

/** The snippets of the language server as VS Code has them: one name to type is enough to begin. */
function snippets(): string {
  const named = SNIPPETS.map(({ words, detail, body }) => [
    detail,
    { prefix: words, description: detail, body: body.split('\n') },
  ]);
  return JSON.stringify(Object.fromEntries(named), undefined, 2);
}
