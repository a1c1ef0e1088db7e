import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatVerifierKey } from '../../src/seal/verifier-key.js';
import { keyOfPem } from '../../src/seal/public-key-pem.js';
import { writtenSite } from '../web/written-site.js';

export const ORIGIN = 'gazette.example';

/** A copy of the real archive's gazette.yaml, its web edition, and a key of Ed25519, in a folder of their own. */
export interface Desk {
  readonly folder: string;
  readonly archive: string;
  readonly edition: string;
  /** The file of the private key, and the line of the public one. */
  readonly secret: string;
  readonly key: string;
}

export function newDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-seal-'));
  const [archive, edition] = [join(folder, 'gazette'), join(folder, 'public')];
  mkdirSync(archive);
  cpSync('gazette/gazette.yaml', join(archive, 'gazette.yaml'));
  for (const { path, content } of writtenSite('gazette').files) {
    mkdirSync(dirname(join(edition, path)), { recursive: true });
    writeFileSync(join(edition, path), content);
  }
  const { secret, key } = newKey(join(folder, 'key.pem'));
  appendFileSync(join(archive, 'gazette.yaml'), `seal:\n  origin: ${ORIGIN}\n  keys:\n    - ${key}\n`);
  return { folder, archive, edition, secret, key };
}

export function newKey(secret: string): { readonly secret: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = (half: KeyObject, type: 'spki' | 'pkcs8') => half.export({ type, format: 'pem' }).toString();
  writeFileSync(secret, pem(privateKey, 'pkcs8'));
  const key = keyOfPem(pem(publicKey, 'spki'), ORIGIN);
  if (key === undefined) throw new Error('openssl writes such keys');
  return { secret, key: formatVerifierKey(key) };
}

/** Changes a text in a file. */
export function rewrite(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(file, text.replaceAll(from, to));
}
