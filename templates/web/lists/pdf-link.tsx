import type { Edition } from '../../../src/edition/edition.js';
import { pdfName } from '../../../src/edition/issue-data.js';
import { download } from '../parts/download.js';

export function pdfLink(edition: Edition) {
  return (
    <p className="pdf">
      {download({
        name: '印刷版',
        format: 'PDF',
        url: `${edition.url}${pdfName(edition)}`,
        type: 'application/pdf',
      })}
    </p>
  );
}
