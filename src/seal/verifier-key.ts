import { ed25519 } from '@noble/curves/ed25519';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils';
import { base64 } from '@scure/base';
import { sm2 } from 'sm-crypto-v2';
import { bytesOfBase64, equalBytes } from './bytes.js';

/** How a key signs: by RFC 8032, or by GB/T 32918.2 with SM3 and the user id of GM/T 0009, 1234567812345678. */
export type Algorithm = 'Ed25519' | 'SM2-SM3';

/** A public key as C2SP signed-note writes it: `name+hash+key`. */
export interface VerifierKey {
  /** Whose key it is; for a gazette its origin: gazette.sx.gov.cn. */
  readonly name: string;
  /** The first four bytes of the hash of name, algorithm and key, in hexadecimal digits. */
  readonly id: string;
  readonly algorithm: Algorithm;
  /** Ed25519: 32 bytes. SM2: 65 bytes, 04 and the two coordinates. */
  readonly key: Uint8Array;
}

// C2SP gives Ed25519 the byte 1, and 0xff with a name of one's own to what it does not know.
const TYPES: Readonly<Record<Algorithm, Uint8Array>> = {
  Ed25519: Uint8Array.of(1),
  'SM2-SM3': concatBytes(Uint8Array.of(0xff), utf8ToBytes('SM2-SM3')),
};
/** In bytes. */
export const KEY_LENGTH: Readonly<Record<Algorithm, number>> = { Ed25519: 32, 'SM2-SM3': 65 };
const ALGORITHMS = ['Ed25519', 'SM2-SM3'] as const;

export function verifierKey(name: string, algorithm: Algorithm, key: Uint8Array): VerifierKey {
  const hash = sha256(concatBytes(utf8ToBytes(`${name}\n`), TYPES[algorithm], key));
  return { name, id: bytesToHex(hash.subarray(0, 4)), algorithm, key };
}

export function formatVerifierKey({ name, id, algorithm, key }: VerifierKey): string {
  return `${name}+${id}+${base64.encode(concatBytes(TYPES[algorithm], key))}`;
}

/** Reads a key; nothing where it is none, or its hash is not that of its name and bytes. */
export function parseVerifierKey(text: string): VerifierKey | undefined {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text.trim()) ?? [];
  const bytes = bytesOfBase64(encoded ?? '');
  if (name === undefined || bytes === undefined) return undefined;
  for (const algorithm of ALGORITHMS) {
    const type = TYPES[algorithm];
    if (bytes.length !== type.length + KEY_LENGTH[algorithm]) continue;
    if (!equalBytes(bytes.subarray(0, type.length), type)) continue;
    const key = verifierKey(name, algorithm, bytes.subarray(type.length));
    return key.id === id ? key : undefined;
  }
  return undefined;
}

/** Whether the key has signed the message: 64 bytes, for SM2 r and s. */
export function hasSigned(
  { algorithm, key }: VerifierKey,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (signature.length !== 64) return false;
  try {
    return algorithm === 'Ed25519'
      ? ed25519.verify(signature, message, key)
      : sm2.doVerifySignature(message, bytesToHex(signature), bytesToHex(key), { hash: true });
  } catch {
    // The bytes are no point of the curve.
    return false;
  }
}

/** The four bytes of a key's id. */
export function idBytes({ id }: VerifierKey): Uint8Array {
  return hexToBytes(id);
}
