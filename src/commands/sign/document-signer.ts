import { createPrivateKey, sign, verify, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DER } from '@noble/curves/abstract/weierstrass';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils';
import type { SigningCertificate } from '../../print/signature/certificate.js';
import { UsageError } from '../errors.js';
import { answerOf } from '../owners-program.js';

/** Signs what is given, with SHA-256, by the key of a certificate. */
export type DocumentSigner = (message: Uint8Array) => Uint8Array;

/**
 * Signs with a private key in a file, PEM of RSA or P-256: for trying.
 *
 * @throws UsageError where the file holds none, or not that of the certificate.
 */
export function keyFileSigner(file: string, certificate: SigningCertificate): DocumentSigner {
  const key = privateKey(file);
  return (message) => judged(sign('sha256', message, key), message, certificate, file);
}

/**
 * Signs by a command of the owner, which the shell runs: what is to be signed on standard input, the signature on standard
 * output, as PKCS #1 for RSA and for P-256 as DER or as r and s.
 *
 * @throws UsageError where it fails, or what it gives is no signature by the certificate's key.
 */
export function commandSigner(command: string, certificate: SigningCertificate): DocumentSigner {
  return (message) => {
    const signature = answerOf(command, message, '签名命令');
    const isEc = certificate.x509.publicKey.asymmetricKeyType === 'ec';
    return judged(isEc ? derSignature(signature) : signature, message, certificate, command);
  };
}

function privateKey(file: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(file));
  } catch {
    throw new UsageError(`「${file}」不是私钥文件（PEM，不带口令）；别的请用 --signer 交给签名命令`);
  }
}

// A device may give anything: what is not by the key is not put into a file.
function judged(
  signature: Uint8Array,
  message: Uint8Array,
  { x509 }: SigningCertificate,
  by: string,
): Uint8Array {
  if (!verify('sha256', message, x509.publicKey, signature))
    throw new UsageError(`「${by}」给出的签名与证书不配对：私钥不是这张证书的，或用的不是 SHA-256`);
  return signature;
}

/** Tokens give the two numbers of an ECDSA signature bare; CMS wants them in DER (RFC 5753, 7.2). */
function derSignature(bytes: Uint8Array): Uint8Array {
  if (bytes.length !== 64) return bytes;
  const [r, s] = [bytes.subarray(0, 32), bytes.subarray(32)].map((half) => BigInt(`0x${bytesToHex(half)}`));
  return hexToBytes(DER.hexFromSig({ r: r ?? 0n, s: s ?? 0n }));
}
