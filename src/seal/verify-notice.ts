import { parseCheckpoint, type Checkpoint } from './checkpoint.js';
import { equalBytes } from './bytes.js';
import { rootByInclusion } from './merkle-tree.js';
import { parseProof } from './proof-file.js';
import { leafOf, recordOf, type NoticeRecord } from './record.js';
import { parseNote, signersOf } from './signed-note.js';
import type { VerifierKey } from './verifier-key.js';

/** What was found of a notice: who vouches for which record of which tree, or in Chinese why nobody does. */
export type NoticeVerdict =
  | {
      readonly record: NoticeRecord;
      readonly checkpoint: Checkpoint;
      readonly signers: readonly VerifierKey[];
    }
  | { readonly fault: string };

/**
 * Checks one notice alone, without a network.
 *
 * @param notice The text of `notice.json`.
 * @param proof The text of `notice.tlog-proof`.
 * @param keys Those that the reader trusts.
 */
export function verifyNotice(notice: string, proof: string, keys: readonly VerifierKey[]): NoticeVerdict {
  const record = recordOf(parsed(notice));
  if (record === undefined) return { fault: '不是公文的数据文件（notice.json）' };
  const read = parseProof(proof);
  if (read === undefined) return { fault: '不是证明文件（notice.tlog-proof）' };
  const signed = signedCheckpoint(read.note, keys);
  if ('fault' in signed) return signed;
  const { size, root } = signed.checkpoint;
  const reached = rootByInclusion(leafOf(record), read.index, size, read.path);
  return reached !== undefined && equalBytes(reached, root)
    ? { record, ...signed }
    : { fault: '内容与公报登记的不一致' };
}

/** The checkpoint of a note that one of the keys has signed, or in Chinese why it is not to be trusted. */
export function signedCheckpoint(
  note: string,
  keys: readonly VerifierKey[],
):
  | { readonly checkpoint: Checkpoint; readonly signers: readonly VerifierKey[] }
  | { readonly fault: string } {
  const read = parseNote(note);
  const checkpoint = read === undefined ? undefined : parseCheckpoint(read.text);
  if (read === undefined || checkpoint === undefined) return { fault: '登记的签名文件读不通' };
  const own = keys.filter(({ name }) => name === checkpoint.origin);
  if (own.length === 0) return { fault: `是「${checkpoint.origin}」的登记，不是这份公报的` };
  const { signed, wrong } = signersOf(read, own);
  if (wrong.length > 0) return { fault: '登记的签名不对' };
  if (signed.length === 0) return { fault: '登记没有可信的签名' };
  return { checkpoint, signers: signed };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
