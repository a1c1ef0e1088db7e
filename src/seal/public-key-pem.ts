import { bytesToHex } from '@noble/hashes/utils';
import { bytesOfBase64 } from './bytes.js';
import { KEY_LENGTH, verifierKey, type Algorithm, type VerifierKey } from './verifier-key.js';

// SubjectPublicKeyInfo (RFC 5280) in DER, but for the key at its end: of RFC 8410, and of GM/T 0010 with the curve
// 1.2.156.10197.1.301.
const HEADS: Readonly<Record<string, Algorithm>> = {
  '302a300506032b6570032100': 'Ed25519',
  '3059301306072a8648ce3d020106082a811ccf5501822d034200': 'SM2-SM3',
};

/** The key of a file as `openssl pkey -pubout` writes it, under a name; nothing where it holds no such key. */
export function keyOfPem(pem: string, name: string): VerifierKey | undefined {
  const [, encoded = ''] = /-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----/u.exec(pem) ?? [];
  const bytes = bytesOfBase64(encoded.replace(/\s+/gu, ''));
  if (bytes === undefined) return undefined;
  const hex = bytesToHex(bytes);
  for (const [head, algorithm] of Object.entries(HEADS))
    if (hex.startsWith(head)) {
      const key = bytes.subarray(head.length / 2);
      return key.length === KEY_LENGTH[algorithm] ? verifierKey(name, algorithm, key) : undefined;
    }
  return undefined;
}
