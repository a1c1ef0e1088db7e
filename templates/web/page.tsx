import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Publication } from '../../src/model/publication.js';
import { colophon } from './colophon.js';
import { masthead } from './masthead.js';

/** What every page has around its own content. */
export interface PageFrame {
  readonly title: string;
  readonly description: string;
  readonly publication: Publication;
  /** Addresses of the style sheet and the icon. */
  readonly style: string;
  readonly icon: string;
  /** home, issue, notice: whose page it is, for the style sheet. */
  readonly kind: 'home' | 'issue' | 'notice';
}

// Nothing but the site's own style and pictures: no script, no other origin, no form.
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** A whole document around the content of its main landmark. */
export function page(frame: PageFrame, content: readonly ElementContent[]): Element {
  const { title, description, publication, style, icon, kind } = frame;
  return h(
    null,
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <link rel="stylesheet" href={style} />
      </head>
      <body className={[`${kind}-page`]}>
        <a className="skip" href="#main">
          跳到正文
        </a>
        {masthead(publication, kind === 'home')}
        <main id="main">{[...content]}</main>
        {colophon(publication)}
      </body>
    </html>,
  ).children[0] as Element;
}
