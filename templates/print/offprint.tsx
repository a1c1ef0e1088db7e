import type { Root } from 'hast';
import { designOf } from '../../designs/designs.js';
import { noticesOf, type Edition } from '../../src/edition/edition.js';
import { absoluteUrl } from '../../src/model/absolute-url.js';
import { fullIssueLabel } from '../../src/model/issue.js';
import { frame } from './frame.js';
import { noticeArticle, type NoticeForm } from './notice.js';

/** The name in the document of the line that says where an offprint comes from. */
export const PROVENANCE_ID = 'provenance';

/**
 * 单行本: the notices of an edition, as a rule one, and at the end where they come from. `styles` are style sheets in
 * order.
 */
export function offprintDocument(edition: Edition, styles: readonly string[]): Root {
  const notices = noticesOf(edition);
  const { issue, offprint } = designOf(edition.publication);
  const form: NoticeForm = { titleRank: 1, ...offprint.titles, alike: issue.titles };
  const body = (
    <main class="offprint">
      {notices.map((notice) => noticeArticle(notice, edition, form))}
      <footer class="provenance" id={PROVENANCE_ID}>
        <div class="provenance-box">
          {provenanceOf(edition).map((line) => (
            <p>{line}</p>
          ))}
        </div>
      </footer>
    </main>
  );
  return frame(notices.map(({ title }) => title).join('、'), styles, { body });
}

/**
 * Where an offprint comes from, in lines: the issue that it was printed in, and its own place in the web where that is
 * known. Not the page: an offprint does not wait for the issue to be printed.
 */
export function provenanceOf(edition: Edition): string[] {
  const { publication, issue } = edition;
  const [notice] = noticesOf(edition);
  const address = notice === undefined ? undefined : absoluteUrl(notice.url, publication.address);
  return [
    `《${publication.name}》${fullIssueLabel(issue)}单行本`,
    ...(address === undefined ? [] : [`网址：${address}`]),
  ];
}
