import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Nodes, Root } from 'hast';
import type { Edition, EditionNotice } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import { issueRoot } from '../edition/issue-tree.js';
import { lazy } from '../model/lazy.js';
import { charactersByFile, type Typefaces } from '../model/typeface.js';
import { ISSUE_FORM } from './issue-form.js';
import { htmlOf } from './load-document.js';
import { offprintEdition, OFFPRINT_FORM } from './offprint-form.js';
import { classesOf } from '../model/classes.js';
import { onPageOf, styledDocument, type PrintForm } from './print-form.js';

/**
 * The sha256 in hex of all from which the printed issue is made, but for the program and the browser. The same inputs
 * give the same bytes.
 */
export function issueInputs(edition: Edition): string {
  // The root in the colophon speaks of more than the document shows.
  return sha256([...documentInputs(ISSUE_FORM, edition), issueRoot(edition, () => undefined)]);
}

/** Gives the sha256 in hex of all from which the offprint of a notice of the edition is made, as for an issue. */
export function offprintInputs(edition: Edition): (notice: EditionNotice) => string {
  const characters = lazy(() => charactersOfOffprints(edition));
  return (notice) => {
    const own = documentInputs(OFFPRINT_FORM, offprintEdition(edition, notice));
    return sha256([...own, characters()]);
  };
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

/**
 * The characters for which the faces of all offprints of an issue are cut, by where they stand: by the elements around them
 * with their classes, from which the style sheets choose the face. An offprint has them in its bytes, as the order of its
 * faces' glyphs.
 */
function charactersOfOffprints(edition: Edition): string {
  return JSON.stringify(charactersByPlace(OFFPRINT_FORM.document(onPageOf(OFFPRINT_FORM, edition), [])));
}

function charactersByPlace(document: Root): [place: string, characters: string][] {
  const found = new Map<string, Set<string>>();
  const walk = (node: Nodes, place: string): void => {
    if (node.type === 'text') {
      const here = found.get(place) ?? new Set();
      for (const character of node.value) here.add(character);
      found.set(place, here);
    } else if (node.type === 'element' && node.tagName !== 'head') {
      const own = [node.tagName, ...classesOf(node)].join('.');
      for (const child of node.children) walk(child, `${place} ${own}`);
    } else if (node.type === 'root') {
      for (const child of node.children) walk(child, place);
    }
  };
  walk(document, '');
  return Array.from(found, ([place, set]): [string, string] => [place, [...set].sort().join('')]).sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
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
