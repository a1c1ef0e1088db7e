import type { Element, ElementContent } from 'hast';
import { groupBy } from '../../../src/model/group-by.js';
import { visit } from '../../../src/model/visit.js';
import { amongOthers } from '../../../src/edition/among-others.js';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import { noticeArticle } from '../parts/notice-article.js';
import { pageMarkId } from '../parts/page-mark.js';

/** The running text of an issue, section by section, with the places where its printed pages begin. */
export function issueText(entries: readonly CatalogueEntry[]): ElementContent[] {
  const here = new Map(entries.map(({ notice }) => [notice.url, `#${notice.id}`]));
  return Array.from(
    groupBy(entries, ({ section }) => section),
    ([section, own]) => (
      <section className="running">
        <h2>{section}</h2>
        {own.map((entry) => article(entry, here))}
      </section>
    ),
  ) as ElementContent[];
}

function article(entry: CatalogueEntry, here: ReadonlyMap<string, string>): Element {
  const { edition, notice, breaks, corrections } = entry;
  const opening = breaks.find(({ offset }) => offset === 0)?.page;
  const alone = noticeArticle(notice, edition.titleNames, opening, corrections);
  const whole = amongOthers(alone, notice.id, here, 2);
  whole.properties['id'] = notice.id;
  // Pages are counted through the issue, not by notice.
  visit(whole, 'element', ({ properties }) => {
    if (properties['role'] === 'doc-pagebreak') properties['id'] = pageMarkId(Number(properties['dataPage']));
  });
  const heading = whole.children.find((child) => child.type === 'element' && child.tagName === 'h3');
  if (heading?.type === 'element')
    heading.children = [(<a href={notice.url}>{heading.children}</a>) as Element];
  return whole;
}
