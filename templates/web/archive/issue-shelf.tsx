import { numberWords, totalWords } from '../../../src/model/issue.js';
import { formatDate, formatIsoDate, parseIsoDate } from '../../../src/model/date.js';
import type { Edition } from '../../../src/edition/edition.js';
import { pdfName } from '../../../src/edition/issue-data.js';
import { smallCover } from '../lists/small-cover.js';

/** Issues side by side: cover, numbers, day of publication, PDF. */
export function issueShelf(editions: readonly Edition[], pdfs: ReadonlySet<string>) {
  return <ol className="shelf">{editions.map((edition) => shelved(edition, pdfs.has(edition.name)))}</ol>;
}

function shelved(edition: Edition, hasPdf: boolean) {
  const { number, published } = edition.issue;
  return (
    <li>
      <a className="issue" href={edition.url}>
        {smallCover(edition)}
        <span className="issue-number">{numberWords(number)}</span>
        <span className="issue-total">{totalWords(edition.issue)}</span>
      </a>
      {published === undefined ? undefined : (
        <p className="published">
          {publicationDay(published)}
          出版
        </p>
      )}
      {hasPdf ? (
        <p>
          <a
            href={`${edition.url}${pdfName(edition)}`}
            type="application/pdf"
            ariaLabel={`${numberWords(number)}印刷版 PDF`}
          >
            印刷版
            <span className="format">PDF</span>
          </a>
        </p>
      ) : undefined}
    </li>
  );
}

/** The day as printed; what is no day, as it is written. */
function publicationDay(published: string) {
  const day = parseIsoDate(published);
  return day === undefined ? published : <time dateTime={formatIsoDate(day)}>{formatDate(day)}</time>;
}
