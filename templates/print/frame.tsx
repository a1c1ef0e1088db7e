import type { Element, Nodes, Root } from 'hast';
import { h, type Result } from 'hastscript';
import { visit } from '../../src/model/visit.js';

// The document is shown by a browser that has no network; this says so to the browser too.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/**
 * A document to be printed. `styles` are style sheets in order. Chromium writes a named destination for every id that a
 * link points at, so hidden links to all ids of the body tell the printer the page of each notice, provision and table
 * row; they show nothing.
 */
export function frame(
  title: string,
  styles: readonly string[],
  { front = [], body, back = [] }: { front?: readonly Result[]; body: Nodes; back?: readonly Result[] },
): Root {
  const html = (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <title>{title}</title>
        {styles.map((style) => h('style', style))}
      </head>
      <body>
        {[...front]}
        {body}
        {[...back]}
        <nav hidden>
          {idsOf(body).map((id) => (
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
