import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { PACKAGED_FACES } from '../../designs/packaged-faces.js';
import type { FaceName } from '../../src/model/typeface.js';

const { resolve } = createRequire(import.meta.url);

/** A TrueType file with some characters of a packaged face: what a city might have of its own. */
export async function cutFont(name: FaceName, characters: string): Promise<Buffer> {
  const face = PACKAGED_FACES.find((each) => each.name === name);
  if (face === undefined) throw new Error(`no face ${name}`);
  return subsetFont(readFileSync(resolve(face.file)), characters, { targetFormat: 'truetype' });
}

/** The font with other licence bits: fsType, the fifth field of the table OS/2 (OpenType 1.9). */
export function withFsType(font: Buffer, fsType: number): Buffer {
  const copy = Buffer.from(font);
  for (let at = 12; at < 12 + 16 * copy.readUInt16BE(4); at += 16)
    if (copy.toString('latin1', at, at + 4) === 'OS/2')
      copy.writeUInt16BE(fsType, copy.readUInt32BE(at + 8) + 8);
  return copy;
}
