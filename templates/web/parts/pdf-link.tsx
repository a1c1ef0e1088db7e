import type { Edition } from '../../../src/edition/edition.js';
import { pdfName } from '../../../src/edition/issue-data.js';

export function pdfLink(edition: Edition) {
  return (
    <p className="pdf">
      <a href={`${edition.url}${pdfName(edition)}`} type="application/pdf">
        印刷版
        <span className="format">PDF</span>
      </a>
    </p>
  );
}
