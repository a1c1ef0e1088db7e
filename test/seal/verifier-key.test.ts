import { generateKeyPairSync } from 'node:crypto';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils';
import { describe, expect, it } from 'vitest';
import { keyOfPem } from '../../src/seal/public-key-pem.js';
import { formatVerifierKey, hasSigned, parseVerifierKey, verifierKey } from '../../src/seal/verifier-key.js';

// The key of Go's module database, as its documentation gives it.
const GO = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';

// RFC 8032, 7.1, test 1.
const ED25519 = {
  key: hexToBytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'),
  message: new Uint8Array(),
  signature: hexToBytes(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ),
};

// GB/T 32918.5—2017, A.2: the message `message digest`, the user id 1234567812345678.
const SM2 = {
  key: hexToBytes(
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  ),
  message: utf8ToBytes('message digest'),
  signature: hexToBytes(
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
  ),
};

describe('a key', () => {
  it('is read as others write it, and written the same', () => {
    const key = parseVerifierKey(GO);
    expect(key).toMatchObject({ name: 'sum.golang.org', id: '033de0ae', algorithm: 'Ed25519' });
    expect(key && formatVerifierKey(key)).toBe(GO);
  });

  it('of SM2 is written and read', () => {
    const key = verifierKey('gazette.example', 'SM2-SM3', SM2.key);
    expect(parseVerifierKey(formatVerifierKey(key))).toEqual(key);
  });

  it.each([
    ['another name', GO.replace('golang', 'goland')],
    ['another hash', GO.replace('033de0ae', '033de0af')],
    ['another byte', GO.replace('Ac4z', 'Ac4y')],
    ['a byte too few', GO.slice(0, -4)],
    ['no base64', GO.replace('Ac4z', '????')],
    ['nothing', ''],
  ])('with %s is none', (_, text) => {
    expect(parseVerifierKey(text)).toBeUndefined();
  });

  it('comes from the file that openssl writes', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const key = keyOfPem(publicKey.export({ type: 'spki', format: 'pem' }).toString(), 'gazette.example');
    expect(key?.algorithm).toBe('Ed25519');
    expect(Buffer.from(key?.key ?? []).toString('base64url')).toBe(publicKey.export({ format: 'jwk' }).x);
    // Written by openssl 3.0 for a key of the curve SM2.
    const sm2 = `-----BEGIN PUBLIC KEY-----\n${Buffer.concat([
      Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex'),
      SM2.key,
    ]).toString('base64')}\n-----END PUBLIC KEY-----\n`;
    expect(keyOfPem(sm2, 'gazette.example')).toEqual(verifierKey('gazette.example', 'SM2-SM3', SM2.key));
    const { publicKey: p256 } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(
      keyOfPem(p256.export({ type: 'spki', format: 'pem' }).toString(), 'gazette.example'),
    ).toBeUndefined();
  });
});

describe('hasSigned', () => {
  it.each([
    ['Ed25519', ED25519],
    ['SM2-SM3', SM2],
  ] as const)(
    'knows the example of the standard for %s, and nothing that differs by a bit',
    (algorithm, example) => {
      const key = verifierKey('gazette.example', algorithm, example.key);
      expect(hasSigned(key, example.message, example.signature)).toBe(true);
      for (const at of [0, 31, 32, 63]) {
        const flipped = Uint8Array.from(example.signature, (byte, index) => (index === at ? byte ^ 1 : byte));
        expect(hasSigned(key, example.message, flipped)).toBe(false);
      }
      expect(hasSigned(key, Uint8Array.of(...example.message, 0), example.signature)).toBe(false);
      expect(hasSigned(key, example.message, example.signature.subarray(1))).toBe(false);
    },
  );
});
