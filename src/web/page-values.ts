import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { Edition, EditionNotice } from '../edition/edition.js';
import type { TitleNames } from '../edition/title/title-names.js';
import { hashOf } from '../model/inputs.js';
import { title } from '../../templates/web/parts/title.js';

// All values that pages are made from, as texts that are the same where the values are: by their hash a page is known again.

/** What pages say of an issue beside its notices. */
export function editionValues({ name, url, issue, yearIndex }: Edition): string {
  return JSON.stringify({ name, url, issue, yearIndex }, withoutBodies);
}

const entries = new WeakMap<CatalogueEntry, string>();

/** The hash of a notice as it is composed, and of all that is said of it. */
export function entryHash(entry: CatalogueEntry): string {
  const known = entries.get(entry) ?? hashOf(entryValues(entry));
  entries.set(entry, known);
  return known;
}

function entryValues({ edition, previous, next, notice, ...said }: CatalogueEntry): string[] {
  return [
    editionValues(edition),
    JSON.stringify([previous, next].map((other) => other && [other.url, other.listPhrases()])),
    JSON.stringify(notice),
    JSON.stringify([notice.listPhrases(), ...titlesOf(notice, edition.titleNames)]),
    JSON.stringify(said),
  ];
}

/** Its titles as they are broken, which follows from names all over the archive. */
function titlesOf({ title: own, front, parts }: EditionNotice, names: TitleNames): unknown[] {
  return [
    title(own, names, front.titleBreaks),
    ...parts.map((part) => part.title && title(part.title, names)),
  ];
}

// What notices say, which an index of them does not; and where values stand in their files.
const BODIES: ReadonlySet<string> = new Set(['parts', 'text', 'markdown', 'source']);

function withoutBodies(name: string, value: unknown): unknown {
  return BODIES.has(name) ? undefined : value;
}
