import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seal } from '../src/commands/seal.js';
import { keyOfPem } from '../src/seal/public-key-pem.js';
import { formatVerifierKey, type VerifierKey } from '../src/seal/verifier-key.js';

/** What a trial has found: that it holds, that it does not, or what it would have needed. */
export type Outcome = { readonly holds: string } | { readonly fails: string } | { readonly lacks: string };

/** Two builds of the real archive, with OFD, sealed with one key, in a folder that is gone afterwards. */
export interface TrustHouse {
  readonly folder: string;
  /** Below it: two built and sealed editions, and the archive of the first. */
  readonly edition: string;
  readonly again: string;
  readonly archive: string;
  /** The key of both, its public half as a file too, for openssl. */
  readonly key: VerifierKey;
  readonly secretFile: string;
  readonly publicFile: string;
}

const ORIGIN = 'gazette.example';
const ADDRESS = 'https://www.example.gov.cn/gazette/';

/** Builds and seals twice, each from a copy of the archive, so that neither knows what the other has made. */
export function makeTrustHouse(): TrustHouse {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-trust-'));
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const [secretFile, publicFile] = [join(folder, 'key.pem'), join(folder, 'key.pub')];
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  writeFileSync(secretFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(publicFile, pem);
  const key = keyOfPem(pem, ORIGIN);
  if (key === undefined) throw new Error('the key is none of Ed25519');
  const [edition = '', again = ''] = ['first', 'second'].map((name) => {
    const [archive, out] = [join(folder, `${name}-archive`), join(folder, name)];
    cpSync('gazette', archive, { recursive: true });
    const settings = `ofd: true\nseal:\n  origin: ${ORIGIN}\n  keys:\n    - ${formatVerifierKey(key)}\n`;
    appendFileSync(
      join(archive, 'gazette.yaml'),
      settings + (hasAddress(archive) ? '' : `address: ${ADDRESS}\n`),
    );
    const words = ['dist/bin/cli.js', 'build', '--no-store', '--archive', archive, '--out', out];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the ${name} build has failed:\n${stderr}`);
    seal(out, { archive, key: [secretFile] });
    return out;
  });
  return { folder, edition, again, archive: join(folder, 'first-archive'), key, secretFile, publicFile };
}

function hasAddress(archive: string): boolean {
  return /^address:/m.test(readFileSync(join(archive, 'gazette.yaml'), 'utf8'));
}

/** Whether a program of others is there. */
export function hasTool(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}
