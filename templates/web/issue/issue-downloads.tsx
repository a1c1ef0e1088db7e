import type { Edition } from '../../../src/edition/edition.js';
import { dataZipName, epubName } from '../../../src/edition/issue-data.js';

/** The whole issue for readers' devices, and its data for programs. */
export function issueDownloads(edition: Edition) {
  return (
    <p className="pdf downloads">
      <a href={`${edition.url}${epubName(edition)}`} type="application/epub+zip">
        电子书
        <span className="format">EPUB</span>
      </a>
      <a href={`${edition.url}${dataZipName(edition)}`} type="application/zip">
        数据
        <span className="format">ZIP</span>
      </a>
    </p>
  );
}
