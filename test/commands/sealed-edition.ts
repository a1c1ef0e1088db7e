import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatVerifierKey } from '../../src/seal/verifier-key.js';
import { keyOfPem } from '../../src/seal/public-key-pem.js';
import type { SiteFile } from '../../src/web/site-file.js';
import { printedSite, readWhole } from '../web/written-site.js';

const ORIGIN = 'gazette.example';

/** A copy of the real archive's gazette.yaml, its web edition, and a key of Ed25519, in a folder of their own. */
export interface Desk {
  readonly folder: string;
  readonly archive: string;
  readonly edition: string;
  /** The file of the private key, and the line of the public one. */
  readonly secret: string;
  readonly key: string;
}

let site: { readonly files: readonly SiteFile[]; readonly key: string; readonly pem: string } | undefined;

/** The web edition of the real archive, printed, as one that signs with a key; made once for all tests of a worker. */
function signingSite() {
  if (site !== undefined) return site;
  const { key, pem } = keyPair();
  const archive = readWhole('gazette');
  const publication = { ...archive.publication, seal: { origin: ORIGIN, keys: [key] } };
  site = { files: printedSite({ ...archive, publication }).files, key, pem };
  return site;
}

export function newDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-seal-'));
  const [archive, edition] = [join(folder, 'gazette'), join(folder, 'public')];
  mkdirSync(archive);
  cpSync('gazette/gazette.yaml', join(archive, 'gazette.yaml'));
  const { files, key, pem } = signingSite();
  for (const { path, content } of files) {
    mkdirSync(dirname(join(edition, path)), { recursive: true });
    writeFileSync(join(edition, path), content);
  }
  const secret = join(folder, 'key.pem');
  writeFileSync(secret, pem);
  appendFileSync(join(archive, 'gazette.yaml'), `seal:\n  origin: ${ORIGIN}\n  keys:\n    - ${key}\n`);
  return { folder, archive, edition, secret, key };
}

/** Another key of the same name, its private half in the file. */
export function newKey(secret: string): { readonly secret: string; readonly key: string } {
  const { key, pem } = keyPair();
  writeFileSync(secret, pem);
  return { secret, key };
}

function keyPair(): { readonly key: string; readonly pem: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = (half: KeyObject, type: 'spki' | 'pkcs8') => half.export({ type, format: 'pem' }).toString();
  const key = keyOfPem(pem(publicKey, 'spki'), ORIGIN);
  if (key === undefined) throw new Error('openssl writes such keys');
  return { key: formatVerifierKey(key), pem: pem(privateKey, 'pkcs8') };
}

/** Changes a text in a file. */
export function rewrite(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(file, text.replaceAll(from, to));
}
