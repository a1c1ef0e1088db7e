import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DER } from '@noble/curves/abstract/weierstrass';
import { concatBytes, hexToBytes } from '@noble/hashes/utils';
import { formatVerifierKey, hasSigned, verifierKey, type VerifierKey } from '../../seal/verifier-key.js';
import { UsageError } from '../errors.js';
import { answerOf } from '../owners-program.js';

/** Signs for one key. */
export interface Signer {
  readonly key: VerifierKey;
  /** @returns 64 bytes that the key's public half has been asked of. */
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/**
 * Signs with a private key in a file, PEM of Ed25519: for small offices, and for trying.
 *
 * @throws UsageError where the file holds no such key.
 */
export function fileSigner(file: string, origin: string): Signer {
  const secret = privateKey(file);
  const spki = createPublicKey(secret).export({ type: 'spki', format: 'der' });
  const key = verifierKey(origin, 'Ed25519', Uint8Array.from(spki.subarray(-32)));
  return { key, sign: (message) => judged(key, message, Uint8Array.from(sign(null, message, secret)), file) };
}

/**
 * Signs by a program of the owner: it gets the key's line as its argument and the message on standard input, and writes the
 * signature, 64 bytes or as DER. So a key may stay in a device, and SM2 is done by what is licensed for it.
 *
 * @throws UsageError where the program fails, or what it gives is no signature by the key.
 */
export function programSigner(program: string, key: VerifierKey): Signer {
  return {
    key,
    sign: (message) => {
      const answer = answerOf(program, message, '签名程序', [formatVerifierKey(key)]);
      return judged(key, message, rawSignature(answer), program);
    },
  };
}

function privateKey(file: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(readFileSync(file));
  } catch {
    throw new UsageError(`「${file}」不是私钥文件（PEM）`);
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw new UsageError(`「${file}」不是 Ed25519 的私钥；SM2 等请用 --signer 交给签名程序`);
  return key;
}

// A device may give anything: what is not by the key is not published.
function judged(key: VerifierKey, message: Uint8Array, signature: Uint8Array, by: string): Uint8Array {
  if (!hasSigned(key, message, signature))
    throw new UsageError(`「${by}」给出的签名不是公钥 ${key.name}+${key.id} 的`);
  return signature;
}

function rawSignature(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 64) return bytes;
  try {
    const { r, s } = DER.toSig(bytes);
    return concatBytes(...[r, s].map((each) => hexToBytes(each.toString(16).padStart(64, '0'))));
  } catch {
    return bytes;
  }
}
