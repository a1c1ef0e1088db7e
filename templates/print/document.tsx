import type { Element, Nodes, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Edition } from '../../src/edition/edition.js';
import { colophon } from './colophon.js';
import { contents } from './contents.js';
import { cover } from './cover.js';
import { noticeArticle } from './notice.js';
import { fullIssueLabel } from '../../src/model/issue.js';

// The document is shown by a browser that has no network; this says so to the browser too.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/**
 * The whole issue as one document: cover, contents, the body in columns, colophon. `styles` are style sheets in order.
 * Chromium writes a named destination for every id that a link points at, so hidden links to all ids of the body tell
 * the printer the page of each notice, provision and table row; they show nothing.
 */
export function printDocument(edition: Edition, styles: readonly string[]): Root {
  const { issue, publication } = edition;
  const main = (
    <main class="issue">
      {edition.sections.map((section, index) => (
        <section class="section">
          <h1 class="banner" id={`section-${index + 1}`}>
            {section.title}
          </h1>
          {section.notices.map((notice) => noticeArticle(notice, edition))}
        </section>
      ))}
    </main>
  );
  const html = (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <title>{`${publication.name} ${fullIssueLabel(issue)}`}</title>
        {styles.map((style) => h('style', style))}
      </head>
      <body>
        {cover(edition)}
        {contents(edition)}
        {main}
        {colophon(edition)}
        <nav hidden>
          {idsOf(main).map((id) => (
            <a href={`#${id}`} />
          ))}
        </nav>
      </body>
    </html>
  ) as Element;
  return { type: 'root', children: [{ type: 'doctype' }, html] };
}

function idsOf(tree: Nodes): string[] {
  const ids: string[] = [];
  visit(tree, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.push(id);
  });
  return ids;
}
