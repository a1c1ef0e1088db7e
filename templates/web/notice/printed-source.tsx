import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import { offprintUrl } from '../../../src/catalogue/addresses.js';
import { issueLabel } from '../../../src/model/issue.js';

/**
 * On paper alone: where the notice stands in print and on the web, and that there is an offprint, which is set as official
 * documents are.
 */
export function printedSource(
  { edition, notice, page }: CatalogueEntry,
  hasOffprint: boolean,
  wholeAddress: string | undefined,
) {
  const { publication, issue } = edition;
  const place = page === undefined ? '' : `第${page}页`;
  const offprint =
    wholeAddress === undefined
      ? '见本页“打印”一栏'
      : wholeAddress + offprintUrl(notice).slice(notice.url.length);
  return (
    <footer className="printed-source">
      <p>{`刊于《${publication.name}》${issueLabel(issue)}${place}`}</p>
      {wholeAddress === undefined ? undefined : <p>{`网址：${wholeAddress}`}</p>}
      {hasOffprint ? <p>{`按公文格式排印的单行本（PDF）：${offprint}`}</p> : undefined}
    </footer>
  );
}
