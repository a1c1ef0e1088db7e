import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSyntheticArchive } from '../../scripts/synthetic-archive.js';
import { printedSite, readWhole, type WrittenSite } from './written-site.js';

let known: WrittenSite | undefined;

/** The site of the invented city's archive, every issue printed; made once. */
export function syntheticSite(): WrittenSite {
  return (known ??= make());
}

function make(): WrittenSite {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-synthetic-'));
  try {
    writeSyntheticArchive(folder);
    return printedSite(readWhole(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
