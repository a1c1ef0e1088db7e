import type { ElementContent } from 'hast';
import type { BookletSheet } from '../../../src/catalogue/booklet.js';
import type { Edition } from '../../../src/edition/edition.js';
import { pictureSize, pictureUrl } from '../../../src/edition/printed-sheets.js';
import { YEAR_INDEX_ID } from '../../../src/edition/year-index.js';
import { issueLabel } from '../../../src/model/issue.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { pageMarkId } from '../parts/page-mark.js';
import { pdfLink } from '../lists/pdf-link.js';

/** The printed pages of an issue as pictures, two beside each other as in the hand; each leads to its text. */
export function booklet(edition: Edition, sheets: readonly BookletSheet[]): ElementContent[] {
  const label = issueLabel(edition.issue);
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: label, url: edition.url }, { text: '印刷页' }]),
    <header className="booklet-heading">
      <h1>{`${label}印刷页`}</h1>
      <p className="summary">{`共${sheets.length}页，与印刷版相同；点开图可以放大`}</p>
      <p className="pdf">
        <a href={edition.url}>文字版</a>
      </p>
      {pdfLink(edition)}
    </header>,
    <nav className="printed-pages" aria-label="印刷页">
      <ol>{sheets.map(sheetEntry)}</ol>
    </nav>,
    <div className="sheets">{sheets.map((sheet, index) => figure(edition, sheet, index))}</div>,
  ] as ElementContent[];
}

function sheetEntry({ name, label, page }: BookletSheet) {
  return (
    <li className={page === undefined ? 'word' : undefined}>
      <a href={`#${sheetId(name)}`} aria-label={label}>
        {page === undefined ? label : String(page)}
      </a>
    </li>
  );
}

function figure(edition: Edition, sheet: BookletSheet, index: number) {
  const { name, label, entries } = sheet;
  const picture = pictureUrl(edition, sheet);
  const text = textPlace(edition, sheet);
  return (
    <figure className="sheet" id={sheetId(name)}>
      <a className="picture" href={picture}>
        <img
          src={picture}
          alt={label}
          {...pictureSize(edition.publication)}
          // What the reader sees first is there at once.
          loading={index < 1 ? undefined : 'lazy'}
          decoding="async"
        />
      </a>
      <figcaption>
        <span className="label">{label}</span>
        {text === undefined ? undefined : (
          <a href={text} aria-label={`${label}的文字`}>
            文字
          </a>
        )}
        {entries.map(({ notice }) => (
          <a className="on-sheet" href={notice.url}>
            {notice.name}
          </a>
        ))}
      </figcaption>
    </figure>
  );
}

/** The id of a sheet's figure, the same as of the place in the text where its page begins: page-12, page-cover. */
function sheetId(name: string): string {
  return `page-${name}`;
}

/** Where its text begins on the page of the issue; undefined for a sheet without text of the issue. */
function textPlace({ url }: Edition, { sheet, name, page, entries }: BookletSheet): string | undefined {
  if (name.startsWith('front')) return `${url}#contents`;
  if (page === undefined || sheet === 1) return undefined;
  return `${url}#${entries.length > 0 ? pageMarkId(page) : YEAR_INDEX_ID}`;
}
