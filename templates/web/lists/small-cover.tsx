import { numberWords } from '../../../src/model/issue.js';
import type { Edition } from '../../../src/edition/edition.js';

/** The printed cover as small as a stamp; it only shows what the words beside it say. */
export function smallCover({ publication, issue }: Edition) {
  return (
    <span className="small-cover" ariaHidden="true">
      <span className="name">{publication.name}</span>
      <span className="year">{`${issue.year}年`}</span>
      <span className="number">{numberWords(issue.number)}</span>
    </span>
  );
}
