import type { Result } from 'hastscript';
import type { Edition } from '../../../src/edition/edition.js';
import { dataZipName, epubName, ofdName, pdfName } from '../../../src/edition/issue-data.js';
import { bookletUrl } from '../../../src/edition/printed-sheets.js';
import { download } from '../parts/download.js';

/** The whole issue by what a reader wants it for. */
export function issueDownloads(edition: Edition, hasPdf: boolean) {
  const { url } = edition;
  const pdf = { format: 'PDF', url: `${url}${pdfName(edition)}`, type: 'application/pdf' };
  const ofd = { format: 'OFD', url: `${url}${ofdName(edition)}`, type: 'application/ofd' };
  const hasOfd = hasPdf && edition.publication.ofd === true;
  const book = { format: 'EPUB', url: `${url}${epubName(edition)}`, type: 'application/epub+zip' };
  const data = { format: 'ZIP', url: `${url}${dataZipName(edition)}`, type: 'application/zip' };
  return (
    <dl className="issue-downloads">
      {hasPdf ? purpose('逐页看', <a href={bookletUrl(edition)}>印刷页</a>) : undefined}
      {hasPdf ? purpose('打印', download({ name: '印刷版', ...pdf })) : undefined}
      {hasOfd ? purpose('归档', download({ name: '印刷版', ...ofd })) : undefined}
      {purpose('电子书', download({ name: '全期', ...book }))}
      {purpose('数据', download({ name: '全期', ...data }))}
    </dl>
  );
}

function purpose(label: string, files: Result) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="downloads">{files}</dd>
    </div>
  );
}
