import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { equalBytes } from '../seal/bytes.js';
import type { Checkpoint } from '../seal/checkpoint.js';
import { jwsSigners, sealBytes, sealedFiles } from '../seal/file-seal.js';
import { leavesOf, parseLog, type Log } from '../seal/log.js';
import { treeRoot } from '../seal/merkle-tree.js';
import type { VerifierKey } from '../seal/verifier-key.js';
import { signedCheckpoint, verifyNotice } from '../seal/verify-notice.js';
import { UsageError } from './errors.js';
import { sha256 } from './output/manifest.js';
import { hashedFiles, SEAL_FILES } from './seal/edition-files.js';
import { proofOf, publishedNotices } from './seal/published-notices.js';

/** What verifying has told: lines of Chinese for what is wrong, or one for what holds. */
export type Verified = { readonly holds: string } | { readonly faults: readonly string[] };

/**
 * Verifies a sealed edition, or one of its files.
 *
 * @param keys Those that are trusted; nothing in the edition is.
 * @param since The file of an earlier signed checkpoint, of which this edition must be a continuation.
 * @throws UsageError where there is nothing of the name, or it was not sealed.
 */
export function verify(path: string, keys: readonly VerifierKey[], since?: string): Verified {
  if (!existsSync(path)) throw new UsageError(`没有「${path}」`);
  if (statSync(path).isDirectory()) return verifyEdition(path, keys, since);
  if (since !== undefined) throw new UsageError('--since 只用于整个文件夹');
  const edition = editionOf(path);
  const hasProof = basename(path) === 'notice.json' && existsSync(proofOf(path));
  const byProof = hasProof ? verifyAlone(path, keys) : undefined;
  // A proof speaks of what is vouched for, the edition of every byte.
  if (byProof !== undefined && ('faults' in byProof || edition === undefined)) return byProof;
  if (edition === undefined)
    throw new UsageError(`「${path}」旁边没有证明文件，上面的文件夹里也没有 seal.json`);
  const byHash = verifyFile(path, edition, keys);
  return 'faults' in byHash ? byHash : (byProof ?? byHash);
}

function verifyAlone(file: string, keys: readonly VerifierKey[]): Verified {
  const verdict = verifyNotice(readFileSync(file, 'utf8'), readFileSync(proofOf(file), 'utf8'), keys);
  if ('fault' in verdict) return { faults: [`${file}：${verdict.fault}`] };
  const { number, title, date, issue } = verdict.record;
  const place = issue.page === null ? '' : `第${issue.page}页`;
  return {
    holds: `真：${number ?? ''}《${title}》，${date}，登在${issue.year}年第${issue.number}期${place}，由 ${names(verdict.signers)} 签名`,
  };
}

/** A file of an edition, by the hashes at the root of that. */
function verifyFile(file: string, edition: string, keys: readonly VerifierKey[]): Verified {
  const sealed = signedSeal(edition, keys);
  if ('faults' in sealed) return sealed;
  const path = relative(edition, resolve(file)).split(sep).join('/');
  const fault = faultOf(path, sha256(readFileSync(file)), sealed.files);
  return fault === undefined
    ? { holds: `真：${path} 与登记的相同，由 ${names(sealed.signers)} 签名` }
    : { faults: [fault] };
}

function verifyEdition(edition: string, keys: readonly VerifierKey[], since?: string): Verified {
  const sealed = signedSeal(edition, keys);
  if ('faults' in sealed) return sealed;
  const { checkpoint, files, signers } = sealed;
  const faults = [...differences(hashedFiles(edition), files), ...logFaults(edition, checkpoint)];
  if (faults.length === 0) {
    faults.push(...noticeFaults(edition, keys));
    if (since !== undefined) faults.push(...earlierFaults(edition, since, checkpoint, keys));
  }
  return faults.length > 0
    ? { faults }
    : { holds: `真：${files.size} 个文件，登记簿 ${checkpoint.size} 件，由 ${names(signers)} 签名` };
}

interface SignedSeal {
  readonly checkpoint: Checkpoint;
  readonly files: ReadonlyMap<string, string>;
  readonly signers: readonly VerifierKey[];
}

/** The seal of an edition, where a trusted key has signed it as it is. */
function signedSeal(
  edition: string,
  keys: readonly VerifierKey[],
): SignedSeal | { readonly faults: readonly string[] } {
  const missing = Object.values(SEAL_FILES).filter((name) => !existsSync(join(edition, name)));
  if (missing.length > 0)
    return { faults: missing.map((name) => `${name}：没有了，或没有作过 gazette seal`) };
  const [note, text, jws] = [SEAL_FILES.checkpoint, SEAL_FILES.seal, SEAL_FILES.jws].map((name) =>
    readFileSync(join(edition, name), 'utf8'),
  );
  const signed = signedCheckpoint(note ?? '', keys);
  if ('fault' in signed) return { faults: [`${SEAL_FILES.checkpoint}：${signed.fault}`] };
  const { checkpoint } = signed;
  const files = sealedFiles(text ?? '');
  // Signed are the canonical bytes, and no others may stand in the file.
  const payload = files === undefined ? undefined : sealBytes({ checkpoint, files });
  if (
    files === undefined ||
    payload === undefined ||
    !equalBytes(payload, readFileSync(join(edition, SEAL_FILES.seal)))
  )
    return { faults: [`${SEAL_FILES.seal}：改过，或不是这份登记的`] };
  const signers = jwsSigners(jws ?? '', payload, keys);
  if (signers.length === 0) return { faults: [`${SEAL_FILES.seal} 或 ${SEAL_FILES.jws}：改过，签名不对`] };
  return { checkpoint, files, signers };
}

/** What was changed, added, taken away or renamed. */
function differences(found: ReadonlyMap<string, string>, sealed: ReadonlyMap<string, string>): string[] {
  const added = [...found].filter(([path]) => !sealed.has(path));
  const byHash = new Map(added.map(([path, hash]) => [hash, path]));
  const gone = [...sealed].filter(([path]) => !found.has(path));
  const renamed = new Map(gone.map(([path, hash]) => [path, byHash.get(hash)] as const));
  const newNames = new Set(renamed.values());
  return [
    ...[...found].map(([path, hash]) => (sealed.has(path) ? faultOf(path, hash, sealed) : undefined)),
    ...gone.map(([path]) => {
      const now = renamed.get(path);
      return now === undefined ? `${path}：没有了` : `${path}：改名为 ${now}`;
    }),
    ...added.filter(([path]) => !newNames.has(path)).map(([path]) => `${path}：多出来的`),
  ].filter((fault) => fault !== undefined);
}

function faultOf(path: string, hash: string, sealed: ReadonlyMap<string, string>): string | undefined {
  if (sealed.get(path) === hash) return undefined;
  return sealed.has(path) ? `${path}：改过` : `${path}：多出来的`;
}

function logFaults(edition: string, { size, root }: Checkpoint): string[] {
  const log = logOf(edition);
  if (log === undefined) return [`${SEAL_FILES.log}：读不通`];
  const holds = log.length === size && equalBytes(treeRoot(leavesOf(log)), root);
  return holds ? [] : [`${SEAL_FILES.log}：与签名的登记不一致`];
}

/** Every notice by its own proof: what a citizen has in hand holds too. */
function noticeFaults(edition: string, keys: readonly VerifierKey[]): string[] {
  return publishedNotices(edition).flatMap(({ file }) => {
    const proof = proofOf(file);
    if (!existsSync(join(edition, proof))) return [`${file}：没有证明文件`];
    const verdict = verifyNotice(
      readFileSync(join(edition, file), 'utf8'),
      readFileSync(join(edition, proof), 'utf8'),
      keys,
    );
    return 'fault' in verdict ? [`${file}：${verdict.fault}`] : [];
  });
}

/** Whether what was signed earlier is still the beginning of the log. */
function earlierFaults(
  edition: string,
  since: string,
  { size }: Checkpoint,
  keys: readonly VerifierKey[],
): string[] {
  if (!existsSync(since)) throw new UsageError(`没有「${since}」`);
  const signed = signedCheckpoint(readFileSync(since, 'utf8'), keys);
  if ('fault' in signed) return [`${since}：${signed.fault}`];
  const earlier = signed.checkpoint;
  const log = logOf(edition) ?? [];
  if (earlier.size > size) return [`${since}：那时登记了 ${earlier.size} 件，现在只有 ${size} 件`];
  return equalBytes(treeRoot(leavesOf(log.slice(0, earlier.size))), earlier.root)
    ? []
    : [`${since}：那时登记的 ${earlier.size} 件，现在有改动`];
}

function logOf(edition: string): Log | undefined {
  const read = parseLog(readFileSync(join(edition, SEAL_FILES.log), 'utf8'));
  return 'log' in read ? read.log : undefined;
}

/** Whether a file stands in an edition that was sealed. */
export function isSealed(file: string): boolean {
  return editionOf(file) !== undefined;
}

/** The sealed edition in which a file stands, where it stands in one. */
function editionOf(file: string): string | undefined {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, SEAL_FILES.seal))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function names(keys: readonly VerifierKey[]): string {
  return keys.map(({ name, algorithm, id }) => `${name}（${algorithm} ${id}）`).join('、');
}
