import type { Root } from 'hast';
import { designOf } from '../../designs/designs.js';
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

/** The whole issue as one document: cover, contents, the body in columns, colophon. `styles` are style sheets in order. */
export function issueDocument(edition: Edition, styles: readonly string[]): Root {
  const { issue, publication } = edition;
  const form: NoticeForm = { titleRank: 2, ...designOf(publication).issue.titles };
  const body = (
    <main class="issue">
      {edition.sections.map((section, index) => (
        <section class="section">
          <h1 class="banner" id={sectionId(index)}>
            {section.title}
          </h1>
          {section.notices.map((notice) => noticeArticle(notice, edition, form))}
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
