import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatCheckpoint, parseCheckpoint } from '../../src/seal/checkpoint.js';
import { formatProof, parseProof } from '../../src/seal/proof-file.js';
import { formatNote, parseNote, signersOf } from '../../src/seal/signed-note.js';
import { verifierKey } from '../../src/seal/verifier-key.js';

const ROOT = new Uint8Array(32).fill(7);
const TEXT = formatCheckpoint({ origin: 'gazette.example', size: 12, root: ROOT });

function keyPair() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const key = verifierKey('gazette.example', 'Ed25519', Uint8Array.from(raw));
  return { key, signature: { key, bytes: Uint8Array.from(sign(null, Buffer.from(TEXT), privateKey)) } };
}

describe('a checkpoint', () => {
  it('has three lines', () => {
    expect(TEXT).toBe(`gazette.example\n12\n${Buffer.alloc(32, 7).toString('base64')}\n`);
    expect(parseCheckpoint(TEXT)).toEqual({ origin: 'gazette.example', size: 12, root: ROOT });
  });

  it.each([
    ['a size with a zero before it', TEXT.replace('12', '012')],
    ['a short root', TEXT.replace('Bwc', '')],
    ['another line', `${TEXT}more\n`],
    ['no end of line', TEXT.trimEnd()],
  ])('with %s is none', (_, text) => {
    expect(parseCheckpoint(text)).toBeUndefined();
  });
});

describe('a note', () => {
  it('says which of the trusted keys have signed it', () => {
    const [one, two, stranger] = [keyPair(), keyPair(), keyPair()];
    const note = parseNote(formatNote(TEXT, [one.signature, stranger.signature]));
    if (note === undefined) throw new Error('no note');
    expect(note.text).toBe(TEXT);
    expect(signersOf(note, [one.key, two.key])).toEqual({ signed: [one.key], wrong: [] });
  });

  it('has a wrong signature where another text was signed', () => {
    const { key, signature } = keyPair();
    const note = parseNote(formatNote(TEXT.replace('12', '13'), [signature]));
    expect(note && signersOf(note, [key])).toEqual({ signed: [], wrong: [key] });
  });

  it.each(['', 'no note', `${TEXT}\n`, `${TEXT}\nno signature\n`, `${TEXT}\n— gazette.example ????\n`])(
    'is none where it is written otherwise: %j',
    (text) => {
      expect(parseNote(text)).toBeUndefined();
    },
  );
});

describe('a proof', () => {
  const proof = { index: 3, path: [ROOT, ROOT], note: 'text\n\n— a b\n' };

  it('is read as it is written', () => {
    expect(parseProof(formatProof(proof))).toEqual(proof);
    expect(parseProof(formatProof({ ...proof, path: [] }))).toEqual({ ...proof, path: [] });
  });

  it.each([
    ['another first line', formatProof(proof).replace('@v1', '@v2')],
    ['a negative place', formatProof(proof).replace('index 3', 'index -3')],
    ['a short hash', formatProof(proof).replace('Bwc', '')],
    ['nothing', ''],
  ])('with %s is none', (_, text) => {
    expect(parseProof(text)).toBeUndefined();
  });
});
