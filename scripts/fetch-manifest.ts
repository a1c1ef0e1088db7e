import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployedManifest } from './deployed-manifest.js';

// A checkout has no earlier build: the manifest alone, in an empty output folder, tells which addresses were given out.
const [site = '', out = ''] = process.argv.slice(2);
try {
  const manifest = await deployedManifest(site);
  if (manifest === undefined) {
    console.log(`${site} 还没有发布过，没有要保留的网址`);
  } else {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'manifest.json'), manifest);
    console.log(`取回了 ${site} 的 manifest.json，网址将与它核对`);
  }
} catch (error) {
  console.error(`取不到「${site}」的 manifest.json，不知道哪些网址发布过：${String(error)}`);
  process.exitCode = 1;
}
