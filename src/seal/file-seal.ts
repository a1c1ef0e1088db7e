import { utf8ToBytes } from '@noble/hashes/utils';
import { base64, base64urlnopad } from '@scure/base';
import { canonicalJson } from './canonical-json.js';
import type { Checkpoint } from './checkpoint.js';
import type { NoteSignature } from './signed-note.js';
import { hasSigned, type Algorithm, type VerifierKey } from './verifier-key.js';

/** What `seal.json` says: the hash of every file of an edition, and the tree that its notices are in. */
export interface FileSeal {
  readonly checkpoint: Checkpoint;
  /** SHA-256 in hexadecimal digits by path below the edition's folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** The bytes of `seal.json`: canonical JSON. */
export function sealBytes({ checkpoint: { origin, size, root }, files }: FileSeal): Uint8Array {
  return canonicalJson({ v: 1, origin, size, root: base64.encode(root), files: Object.fromEntries(files) });
}

/** The hashes that `seal.json` lists; nothing where it is none. */
export function sealedFiles(text: string): ReadonlyMap<string, string> | undefined {
  try {
    const { files } = JSON.parse(text) as { readonly files: Readonly<Record<string, string>> };
    return new Map(Object.entries(files));
  } catch {
    return undefined;
  }
}

// IANA has registered EdDSA, and nothing for SM2.
const ALG: Readonly<Record<Algorithm, string>> = { Ed25519: 'EdDSA', 'SM2-SM3': 'SM2-SM3' };

/** What a key signs for its part of `seal.jws` (RFC 7515, 5.1). */
export function jwsInput({ algorithm, id }: VerifierKey, payload: Uint8Array): Uint8Array {
  return utf8ToBytes(`${protectedHeader(algorithm, id)}.${base64urlnopad.encode(payload)}`);
}

/** `seal.jws`: general JSON serialization, its payload detached (RFC 7515, 7.2.1 and appendix F). */
export function formatJws(signatures: readonly NoteSignature[]): string {
  return `${JSON.stringify({
    signatures: signatures.map(({ key: { algorithm, id }, bytes }) => ({
      protected: protectedHeader(algorithm, id),
      signature: base64urlnopad.encode(bytes),
    })),
  })}\n`;
}

/** Those of the keys that have signed the payload, in a JWS as `formatJws` writes it. */
export function jwsSigners(jws: string, payload: Uint8Array, keys: readonly VerifierKey[]): VerifierKey[] {
  try {
    const { signatures } = JSON.parse(jws) as {
      readonly signatures: readonly { readonly protected: string; readonly signature: string }[];
    };
    return keys.filter((key) =>
      signatures.some(
        (signature) =>
          signature.protected === protectedHeader(key.algorithm, key.id) &&
          hasSigned(key, jwsInput(key, payload), base64urlnopad.decode(signature.signature)),
      ),
    );
  } catch {
    return [];
  }
}

function protectedHeader(algorithm: Algorithm, id: string): string {
  return base64urlnopad.encode(utf8ToBytes(JSON.stringify({ alg: ALG[algorithm], kid: id })));
}
