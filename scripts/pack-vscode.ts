import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zip } from '../src/format/zip.js';
import { extensionFiles, extensionPackage } from './vscode-extension.js';

// Packs the extension of editors/vscode into dist/, for „Install from VSIX“; nothing is published. Run: npm run vscode:pack

const { name, version } = extensionPackage();
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const file = `${dist}${name}-${version}.vsix`;
mkdirSync(dist, { recursive: true });
writeFileSync(file, zip(await extensionFiles()));
console.log(`packed ${file}`);
