import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils';
import { base64 } from '@scure/base';
import { bytesOfBase64 } from './bytes.js';
import { hasSigned, idBytes, type VerifierKey } from './verifier-key.js';

/** A signature of a text, and the key that made it. */
export interface NoteSignature {
  readonly key: VerifierKey;
  readonly bytes: Uint8Array;
}

/** A text with signatures below it (c2sp.org/signed-note). */
export interface SignedNote {
  /** Ends with a line feed. */
  readonly text: string;
  readonly signatures: readonly { readonly name: string; readonly id: string; readonly bytes: Uint8Array }[];
}

/** The note: text, an empty line, a line a signature. */
export function formatNote(text: string, signatures: readonly NoteSignature[]): string {
  const lines = signatures.map(
    ({ key, bytes }) => `— ${key.name} ${base64.encode(concatBytes(idBytes(key), bytes))}\n`,
  );
  return `${text}\n${lines.join('')}`;
}

/** Reads a note; nothing where it is none. */
export function parseNote(note: string): SignedNote | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return undefined;
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map((line) => {
      const [, name, encoded] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
      const bytes = bytesOfBase64(encoded ?? '');
      if (name === undefined || bytes === undefined || bytes.length <= 4) return undefined;
      return { name, id: bytesToHex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) };
    });
  const whole = signatures.filter((signature) => signature !== undefined);
  return whole.length === signatures.length ? { text: note.slice(0, end + 1), signatures: whole } : undefined;
}

/** Those of the keys that have signed the note; `wrong` is a key of which it has a signature that does not hold. */
export function signersOf(
  { text, signatures }: SignedNote,
  keys: readonly VerifierKey[],
): { readonly signed: readonly VerifierKey[]; readonly wrong: readonly VerifierKey[] } {
  const named = keys.flatMap((key) =>
    signatures
      .filter(({ name, id }) => name === key.name && id === key.id)
      .map(({ bytes }) => ({ key, bytes })),
  );
  const message = utf8ToBytes(text);
  const judged = named.map(({ key, bytes }) => ({ key, holds: hasSigned(key, message, bytes) }));
  return {
    signed: judged.filter(({ holds }) => holds).map(({ key }) => key),
    wrong: judged.filter(({ holds }) => !holds).map(({ key }) => key),
  };
}
