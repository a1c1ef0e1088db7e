import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Edition, EditionNotice } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import { charactersByFile, type Typefaces } from '../model/typeface.js';
import { ISSUE_FORM } from './issue-form.js';
import { htmlOf } from './load-document.js';
import { offprintEdition, OFFPRINT_FORM } from './offprint-form.js';
import { onPageOf, styledDocument, type PrintForm } from './print-form.js';

/**
 * The sha256 in hex of all from which the printed issue is made, but for the program and the browser. The same inputs
 * give the same bytes.
 */
export function issueInputs(edition: Edition): string {
  return sha256(documentInputs(ISSUE_FORM, edition));
}

/** The sha256 in hex of all from which the offprint of a notice of the edition is made, as for an issue. */
export function offprintInputs(edition: Edition, notice: EditionNotice): string {
  // The faces are cut for all notices of the issue together, so that its other notices are inputs too.
  const all = documentInputs(OFFPRINT_FORM, edition);
  return sha256([...documentInputs(OFFPRINT_FORM, offprintEdition(edition, notice)), ...all]);
}

/**
 * All from which the printed file of an edition is made, without a browser: the document with its pictures and style
 * sheets, the page, what the file says of itself and carries with it, and the faces by the contents of their files.
 */
export function documentInputs(form: PrintForm, edition: Edition): readonly (string | Uint8Array)[] {
  const set = onPageOf(form, edition);
  const html = htmlOf(styledDocument(form, set));
  return [
    html,
    JSON.stringify(set.publication.page),
    JSON.stringify(form.describe(edition)),
    ...noticesOf(edition).flatMap(({ id, markdown }) => [id, markdown]),
    ...faceInputs(edition.typefaces, html + form.marginFace(edition).characters),
  ];
}

/** Which file gives which characters of a text, in each face that may set them. */
function faceInputs(typefaces: Typefaces, text: string): string[] {
  const characters = [...new Set(text)].sort().join('');
  return [...typefaces.values()].flatMap((typeface) =>
    Array.from(charactersByFile(typeface, characters), ([file, own]) => [
      `${typeface.family} ${typeface.weight}`,
      own,
      hashOfFile(file),
    ]).flat(),
  );
}

const hashes = new Map<string, string>();

function hashOfFile(path: string): string {
  const known = hashes.get(path) ?? createHash('sha256').update(readFileSync(path)).digest('hex');
  hashes.set(path, known);
  return known;
}

/** Each input with its length before it, so that no two lists of inputs read the same. */
function sha256(inputs: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const bytes = typeof input === 'string' ? Buffer.from(input) : input;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}
