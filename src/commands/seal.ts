import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { formatCheckpoint, type Checkpoint } from '../seal/checkpoint.js';
import { formatJws, jwsInput, sealBytes } from '../seal/file-seal.js';
import { formatLog, leavesOf, parseLog, withEntries, type Log } from '../seal/log.js';
import { inclusionPaths, treeRoot } from '../seal/merkle-tree.js';
import { formatProof } from '../seal/proof-file.js';
import { formatNote } from '../seal/signed-note.js';
import { formatVerifierKey } from '../seal/verifier-key.js';
import { UsageError } from './errors.js';
import { sha256 } from './output/manifest.js';
import { replaceFile } from './replace-file.js';
import { editionFiles, hashedFiles, SEAL_FILES } from './seal/edition-files.js';
import { PROOF_NAME, proofOf, publishedNotices, type PublishedNotice } from './seal/published-notices.js';
import { refuseKeysIn } from './seal/refuse-keys-in.js';
import { fileSigner, programSigner, type Signer } from './seal/signer.js';
import { sealingOf, type Sealing } from './seal/trusted-keys.js';

export interface SealOptions {
  readonly archive: string;
  /** Files of private keys. */
  readonly key: readonly string[];
  /** A program that signs for the keys of gazette.yaml that no file is given for. */
  readonly signer?: string;
}

/** What was sealed. */
export interface Sealed {
  readonly checkpoint: Checkpoint;
  readonly added: number;
  readonly files: number;
  /** Names and ids of the keys that signed. */
  readonly signers: readonly string[];
}

/**
 * Seals a built edition: its notices into the log of the archive, a signed checkpoint, a proof beside each notice, and the
 * signed hashes of all its files.
 *
 * @throws UsageError where the edition, the log or a key is not what it should be: then nothing was written.
 */
export function seal(edition: string, { archive, key, signer }: SealOptions): Sealed {
  const sealing = sealingOf(archive);
  refuseKeysIn(archive, key);
  const signers = signersOf(sealing, key, signer);
  const notices = publishedNotices(edition);
  const before = readLog(join(archive, SEAL_FILES.log));
  const log = withEntries(before, notices);
  const checkpoint = { origin: sealing.origin, size: log.length, root: treeRoot(leavesOf(log)) };
  const note = signedNote(checkpoint, signers);
  const written = new Map([
    ...proofs(notices, log, note),
    [SEAL_FILES.checkpoint, note],
    [SEAL_FILES.log, formatLog(log)],
  ]);
  const stale = editionFiles(edition).filter((path) => path.endsWith(`/${PROOF_NAME}`) && !written.has(path));
  const files = hashedFiles(edition);
  for (const path of stale) files.delete(path);
  for (const [path, text] of written) files.set(path, sha256(text));
  const payload = sealBytes({ checkpoint, files });
  written.set(SEAL_FILES.seal, new TextDecoder().decode(payload));
  written.set(
    SEAL_FILES.jws,
    formatJws(signers.map(({ key: own, sign }) => ({ key: own, bytes: sign(jwsInput(own, payload)) }))),
  );
  // All is signed. The archive's log first: an edition is never ahead of it.
  replaceFile(join(archive, SEAL_FILES.log), formatLog(log));
  for (const [path, text] of written) replaceFile(join(edition, path), text);
  for (const path of stale) rmSync(join(edition, path));
  return {
    checkpoint,
    added: log.length - before.length,
    files: files.size,
    signers: signers.map(({ key: { algorithm, id } }) => `${algorithm} ${id}`),
  };
}

function signersOf({ origin, keys }: Sealing, files: readonly string[], program?: string): Signer[] {
  const byFile = files.map((file) => fileSigner(file, origin));
  const ids = new Set(keys.map(({ id }) => id));
  const [strange] = byFile.filter(({ key }) => !ids.has(key.id));
  if (strange !== undefined)
    throw new UsageError(
      `这把私钥的公钥还没有写进 gazette.yaml，请在 seal 的 keys 里加一行：\n    - ${formatVerifierKey(strange.key)}`,
    );
  const held = new Set(byFile.map(({ key }) => key.id));
  const byProgram =
    program === undefined
      ? []
      : keys.filter(({ id }) => !held.has(id)).map((key) => programSigner(program, key));
  const all = [...byFile, ...byProgram];
  if (all.length === 0)
    throw new UsageError('没有签名用的私钥：请用 --key 指私钥文件，或用 --signer 指签名程序');
  return all;
}

function readLog(file: string): Log {
  if (!existsSync(file)) return [];
  const read = parseLog(readFileSync(file, 'utf8'));
  if ('log' in read) return read.log;
  throw new UsageError(`登记簿「${file}」第${read.line}行读不通；它只增不减，请从 git 恢复`);
}

function signedNote(checkpoint: Checkpoint, signers: readonly Signer[]): string {
  const text = formatCheckpoint(checkpoint);
  return formatNote(
    text,
    signers.map(({ key, sign }) => ({ key, bytes: sign(utf8ToBytes(text)) })),
  );
}

/** The proof that stands beside each notice, by its path in the edition. */
function proofs(notices: readonly PublishedNotice[], log: Log, note: string): [path: string, text: string][] {
  const paths = inclusionPaths(leavesOf(log));
  const places = new Map(log.map(({ leaf }, index) => [bytesToHex(leaf), index]));
  return notices.map(({ file, leaf }) => {
    const index = places.get(bytesToHex(leaf)) ?? NaN;
    return [proofOf(file), formatProof({ index, path: paths[index] ?? [], note })];
  });
}
