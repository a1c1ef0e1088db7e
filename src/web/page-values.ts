import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { Edition } from '../edition/edition.js';
import { namesIn, type TitleNames } from '../edition/title/title-names.js';
import type { YearIndex } from '../edition/year-index.js';
import { hashOf } from '../model/inputs.js';

// All values that pages are made from, as texts that are the same where the values are: by their hash a page is known again.

/** Hashes of things by what they say: each is made once, or told by whoever knows it. */
function hashesBy<Thing extends object>(
  valuesOf: (thing: Thing) => string[],
): { readonly of: (thing: Thing) => string; readonly tell: (thing: Thing, hash: string) => void } {
  const known = new WeakMap<Thing, string>();
  const tell = (thing: Thing, hash: string): void => {
    known.set(thing, hash);
  };
  const of = (thing: Thing): string => {
    const hash = known.get(thing) ?? hashOf(valuesOf(thing));
    tell(thing, hash);
    return hash;
  };
  return { of, tell };
}

const editions = hashesBy((edition: Edition) => [editionValues(edition)]);

/** The hash of what pages say of an issue beside its notices. */
export function editionHash(edition: Edition): string {
  return editions.of(edition);
}

/** Tells the hash of an issue that was made again of a part of its values. */
export function tellEditionHash(edition: Edition, hash: string): void {
  editions.tell(edition, hash);
}

function editionValues({ name, url, issue, yearIndex, titleNames }: Edition): string {
  return JSON.stringify(
    { name, url, issue, index: yearIndex && indexValues(yearIndex, titleNames) },
    withoutSources,
  );
}

function indexValues({ title, issues, groups }: YearIndex, names: TitleNames): unknown {
  const issueValues = ({ name, url, issue }: YearIndex['issues'][number]): unknown => ({ name, url, issue });
  return {
    title,
    issues: issues.map(issueValues),
    groups: groups.map(({ headings, entries: own }) => [
      headings,
      own.map(({ notice: { id, url, number, listTitle }, edition, page }) => {
        return [id, url, number, brokenValues(listTitle, names), issueValues(edition), page];
      }),
    ]),
  };
}

const entries = hashesBy(entryValues);

/** The hash of all that a notice is composed from, and of all that is said of it, but for the issues of which that is known. */
export function entryHash(entry: CatalogueEntry): string {
  return entries.of(entry);
}

/** The same of a notice. */
export function tellEntryHash(entry: CatalogueEntry, hash: string): void {
  entries.tell(entry, hash);
}

function entryValues(entry: CatalogueEntry): string[] {
  const { edition, previous, next, notice } = entry;
  const { titleNames } = edition;
  const titles = [notice.title, notice.listTitle, ...notice.digest().partTitles];
  return [
    editionHash(edition),
    JSON.stringify(
      [previous, next].map((other) => other && [other.url, brokenValues(other.listTitle, titleNames)]),
    ),
    notice.sum,
    JSON.stringify(titles.map((title) => title && brokenValues(title, titleNames))),
    said.of(entry),
  ];
}

const listed = hashesBy(listedValues);

/** The hash of all that lists say of a notice, or may: none has the words of its body, or the issues of which all is known. */
export function listedHash(entry: CatalogueEntry): string {
  return listed.of(entry);
}

function listedValues(entry: CatalogueEntry): string[] {
  const { edition, notice } = entry;
  const { id, url, key, number, numberLine, name, kind, title, listTitle, issuers, date, front } = notice;
  return [
    JSON.stringify({ id, url, key, number, numberLine, name, kind, issuers, date, front }),
    JSON.stringify([title, listTitle].map((each) => brokenValues(each, edition.titleNames))),
    listedIssues.of(edition),
    said.of(entry),
  ];
}

/** What lists say of the issue of a notice, or may. */
const listedIssues = hashesBy(({ name, url, issue }: Edition) => [
  JSON.stringify({ name, url, issue }, withoutSources),
]);

// These have values of their own above, or are said on few pages.
const APART = {
  edition: undefined,
  notice: undefined,
  previous: undefined,
  next: undefined,
  holdings: undefined,
};

/** What has become of a notice, and where it stands. */
const said = hashesBy((entry: CatalogueEntry) => [JSON.stringify({ ...entry, ...APART })]);

const broken = new WeakMap<TitleNames, Map<string, string>>();

/** What the lines of a title follow from: names from all over the archive are among it. Neighbours and lists say it again. */
function brokenValues(title: string, names: TitleNames): string {
  const ofNames = broken.get(names) ?? new Map<string, string>();
  broken.set(names, ofNames);
  const known = ofNames.get(title) ?? JSON.stringify([title, namesIn(title, names)]);
  ofNames.set(title, known);
  return known;
}

/** Where values stand in their files no page says. */
function withoutSources(name: string, value: unknown): unknown {
  return name === 'source' ? undefined : value;
}
