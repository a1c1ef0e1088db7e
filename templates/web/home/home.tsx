import type { ElementContent } from 'hast';
import { issueLabel, totalWords } from '../../../src/model/issue.js';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import type { Collection } from '../../../src/catalogue/collections.js';
import type { Edition } from '../../../src/edition/edition.js';
import type { EffectChange, EffectChanges } from '../../../src/catalogue/effect-changes.js';
import { archiveByYear } from './archive-by-year.js';
import type { CollectionKind } from '../archive/collection.js';
import { collectionNames } from '../lists/collection-names.js';
import { contents } from '../lists/contents.js';
import { briefRows } from '../lists/notice-rows.js';
import { pdfLink } from '../lists/pdf-link.js';
import { smallCover } from '../lists/small-cover.js';

export interface HomeContent {
  readonly newest: Edition;
  /** The notices of the newest issue. */
  readonly entries: readonly CatalogueEntry[];
  readonly hasPdf: boolean;
  readonly changes: EffectChanges;
  readonly editions: readonly Edition[];
  readonly ways: readonly { readonly kind: CollectionKind; readonly collections: readonly Collection[] }[];
}

/** The newest issue with its contents, what changes in force, and the ways into the archive. */
export function home(content: HomeContent): ElementContent[] {
  return [
    newestIssue(content),
    effectsInBrief(content),
    archiveByYear(content.editions),
    <div className="ways-in">{content.ways.map(wayIn)}</div>,
  ].filter((child) => child !== undefined) as ElementContent[];
}

function newestIssue({ newest, entries, hasPdf }: HomeContent) {
  return (
    <section className="newest" aria-labelledby="newest">
      {smallCover(newest)}
      <div>
        <header className="issue-line">
          <h2 id="newest">
            <a href={newest.url}>{issueLabel(newest.issue)}</a>
          </h2>
          <p className="total">{totalWords(newest.issue)}</p>
          {hasPdf ? pdfLink(newest) : undefined}
        </header>
        {contents(entries, 3)}
      </div>
    </section>
  );
}

// More stand on the page of the changes.
const MOST_CHANGES = 4;

function effectsInBrief({ changes: { begun, pending, expiring } }: HomeContent) {
  const groups = [
    changesInBrief('新近施行', begun, '', '起施行'),
    changesInBrief('尚未施行', pending, '', '起施行'),
    changesInBrief('即将到期', expiring, '有效至', ''),
  ].filter((group) => group !== undefined);
  if (groups.length === 0) return undefined;
  return (
    <section className="effects-brief" aria-labelledby="effects">
      <header>
        <h2 id="effects">
          <a href="/effects/">施行与失效</a>
        </h2>
      </header>
      <div className="side-by-side">{groups}</div>
    </section>
  );
}

function changesInBrief(title: string, changes: readonly EffectChange[], before: string, after: string) {
  if (changes.length === 0) return undefined;
  return (
    <section>
      <h3>{title}</h3>
      {briefRows(changes.slice(0, MOST_CHANGES), before, after)}
    </section>
  );
}

// A longer list has a page of its own.
const MOST_NAMES = 8;

function wayIn({ kind, collections }: HomeContent['ways'][number]) {
  if (collections.length === 0) return undefined;
  const largest = [...collections].sort((a, b) => b.entries.length - a.entries.length).slice(0, MOST_NAMES);
  const shown = collections.filter((collection) => largest.includes(collection));
  const id = kind.url.replaceAll('/', '');
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <a href={kind.url}>{kind.title}</a>
      </h2>
      {collectionNames(shown)}
      {shown.length < collections.length ? (
        <p className="more">
          <a href={kind.url}>{`全部${collections.length}个${kind.title}`}</a>
        </p>
      ) : undefined}
    </section>
  );
}
