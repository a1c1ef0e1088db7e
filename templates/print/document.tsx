import type { Root } from 'hast';
import { sectionId } from '../../src/edition/banners.js';
import type { Edition } from '../../src/edition/edition.js';
import { blankPages } from './blank-pages.js';
import { colophon } from './colophon.js';
import { contents } from './contents.js';
import { cover } from './cover.js';
import { frame } from './frame.js';
import { noticeArticle, type NoticeForm } from './notice.js';
import { yearIndex } from './year-index.js';
import { fullIssueLabel } from '../../src/model/issue.js';

// A title at 18 pt and an attachment's title at 15 pt stand in a type area of 441 pt, an enclosed text's title at 15 pt in
// a column of 210 pt, where it may take two lines.
const FORM: NoticeForm = {
  titleRank: 2,
  titleLine: 22,
  fullTitleLine: 24,
  partTitleLines: { main: 0, attachment: 26, enclosure: 28 },
};

/** The whole issue as one document: cover, contents, the body in columns, colophon. `styles` are style sheets in order. */
export function issueDocument(edition: Edition, styles: readonly string[]): Root {
  const { issue, publication } = edition;
  const body = (
    <main class="issue">
      {edition.sections.map((section, index) => (
        <section class="section">
          <h1 class="banner" id={sectionId(index)}>
            {section.title}
          </h1>
          {section.notices.map((notice) => noticeArticle(notice, edition, FORM))}
        </section>
      ))}
      {edition.yearIndex === undefined ? [] : yearIndex(edition.yearIndex, edition)}
    </main>
  );
  return frame(`${publication.name} ${fullIssueLabel(issue)}`, styles, {
    front: [cover(edition), contents(edition)],
    body,
    back: [...blankPages(), colophon(edition)],
  });
}
