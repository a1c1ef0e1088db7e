import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFinding, type Finding } from '../model/finding.js';
import { createSource } from '../model/source.js';
import { fileFinding } from './file-finding.js';
import { notOwnFile, ownFile } from './own-file.js';

/** Bytes that a notice may have. The largest real ones have 70,000. */
export const MOST_NOTICE_BYTES = 1_000_000;
/** Bytes that a YAML file may have: works.yaml has about 50 for each work. */
export const MOST_YAML_BYTES = 2_000_000;

/** The text at a path below the archive's folder, or the finding that says why there is none; undefined where there is no file. */
export type TextAt = (path: string) => string | Finding | undefined;

/**
 * The text of a file of the archive, or the finding that says why there is none: it is not the archive's own, is larger
 * than `mostBytes`, or is not UTF-8. `edited` has texts, by path, that stand in place of what the files still hold.
 */
export function readText(
  folder: string,
  path: string,
  mostBytes: number,
  edited: ReadonlyMap<string, string>,
): string | Finding {
  const own = ownFile(folder, path);
  if (own === undefined) return notOwnFile(path);
  const inMemory = edited.get(path);
  const size = inMemory === undefined ? own.size : Buffer.byteLength(inMemory);
  if (size > mostBytes) {
    return fileFinding(path, 'file-size', {
      zh: `文件不能超过 ${mostBytes} 字节，实为 ${size} 字节`,
      en: `a file may have ${mostBytes} bytes, this has ${size}`,
    });
  }
  if (inMemory !== undefined) return inMemory;
  const bytes = readFileSync(join(folder, path));
  return isUtf8(bytes) ? bytes.toString('utf8') : notUtf8(path, bytes);
}

function notUtf8(path: string, bytes: Buffer): Finding {
  const text = bytes.toString('utf8');
  return createFinding({
    path,
    place: createSource(path, text).pointAt(firstBroken(text, bytes)),
    ruleId: 'encoding',
    severity: 'error',
    reason: { zh: '文件不是 UTF-8 编码', en: 'the file is not encoded in UTF-8' },
  });
}

const REPLACEMENT = Buffer.from('\uFFFD');

/** The offset of the first character that stands for bytes that could not be read, and is not a `�` written as such. */
function firstBroken(text: string, bytes: Buffer): number {
  let at = 0;
  let byte = 0;
  for (let next = text.indexOf('\uFFFD'); next >= 0; next = text.indexOf('\uFFFD', at)) {
    byte += Buffer.byteLength(text.slice(at, next));
    if (!bytes.subarray(byte, byte + REPLACEMENT.length).equals(REPLACEMENT)) return next;
    byte += REPLACEMENT.length;
    at = next + 1;
  }
  return at;
}
