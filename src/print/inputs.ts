import type { Nodes, Root } from 'hast';
import type { Edition, EditionNotice } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import { issueRoot } from '../edition/issue-tree.js';
import { hashOf, type Inputs } from '../model/inputs.js';
import { lazy } from '../model/lazy.js';
import type { Picture } from '../model/picture.js';
import { charactersByFile, type Typefaces } from '../model/typeface.js';
import { fileIdentity } from './file-identity.js';
import { ISSUE_FORM } from './issue-form.js';
import { documentOf } from './document-html.js';
import { offprintEdition, OFFPRINT_FORM } from './offprint-form.js';
import { classesOf } from '../model/classes.js';
import { onPageOf, type PrintForm } from './print-form.js';

/** All from which the printed issue is made, but for the program and the browser. The same inputs give the same bytes. */
export function issueInputs(edition: Edition): Inputs {
  // The root in the colophon speaks of more than the document shows.
  const root = issueRoot(edition, () => undefined);
  return new Map([...documentInputs(ISSUE_FORM, edition), ['登记的内容', hashOf([root])]]);
}

/** Gives all from which the offprint of a notice of the edition is made, as for an issue. */
export function offprintInputs(edition: Edition): (notice: EditionNotice) => Inputs {
  const characters = lazy(() => hashOf([charactersOfOffprints(edition)]));
  return (notice) => {
    const own = documentInputs(OFFPRINT_FORM, offprintEdition(edition, notice));
    return new Map([...own, ['同期各件单行本用到的字', characters()]]);
  };
}

/**
 * All from which the printed file of an edition is made, without a browser: the document with its pictures and style
 * sheets, the page, what the file says of itself and carries with it, and the faces by the contents of their files.
 */
export function documentInputs(form: PrintForm, edition: Edition): Inputs {
  const set = onPageOf(form, edition);
  const { html } = documentOf(form, edition);
  return new Map([
    ...noticesOf(edition).map(({ id, file, markdownSum }) => [file, hashOf([id, markdownSum])] as const),
    ...picturesOf(edition).map(([path, { bytes }]) => [path, hashOf([bytes])] as const),
    ['编成的文档', hashOf([html])],
    ['版面', hashOf([JSON.stringify(set.publication.page)])],
    ['文件的说明', hashOf([JSON.stringify(form.describe(edition))])],
    ...faceInputs(edition.typefaces, html + form.marginFace(edition).characters),
  ]);
}

/** The pictures that its notices show, by their paths. */
function picturesOf(edition: Edition): [path: string, picture: Picture][] {
  const shown = new Set(noticesOf(edition).flatMap(({ digest }) => digest().images));
  return [...edition.images].filter(([path]) => shown.has(path));
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

/** Each face that may set a text, by the files that give its characters. */
function faceInputs(typefaces: Typefaces, text: string): [name: string, sum: string][] {
  const characters = [...new Set(text)].sort().join('');
  return [...typefaces.values()].map((typeface) => [
    `字体 ${typeface.family} ${typeface.weight}`,
    hashOf(
      Array.from(charactersByFile(typeface, characters), ([file, own]) => [own, fileIdentity(file)]).flat(),
    ),
  ]);
}
