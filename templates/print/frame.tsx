import type { Element, Nodes, Root } from 'hast';
import { h, type Result } from 'hastscript';

// The document is shown by a browser that has no network; this says so to the browser too.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** A document to be printed: `body` between front and back matter. `styles` are style sheets in order. */
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
      </body>
    </html>
  ) as Element;
  return { type: 'root', children: [{ type: 'doctype' }, html] };
}
