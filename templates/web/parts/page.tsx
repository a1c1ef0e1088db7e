import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { absoluteUrl } from '../../../src/model/absolute-url.js';
import type { Publication } from '../../../src/model/publication.js';
import { colophon } from './colophon.js';
import { masthead } from './masthead.js';
import { toTop } from './to-top.js';

export const FEED_TYPE = 'application/atom+xml';

/** A feed of what is new on the page. */
export interface FeedLink {
  readonly title: string;
  readonly url: string;
}

/** What a page says of itself, by name; of several, a line each. */
export type Metadata = Readonly<Record<string, string | readonly string[]>>;

/** What every page has around its own content. */
export interface PageFrame {
  /** The page's own address: /2015/3/. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly publication: Publication;
  /** Addresses of the style sheet, the one that no notice needs, the page's own that names its fonts, and the icon. */
  readonly style: string;
  readonly collectionStyle: string;
  readonly fonts: string;
  readonly icon: string;
  /** Address of the script that runs before the page is painted. */
  readonly early: string;
  /** Addresses of the places of the main menu where there is nothing to see yet: it leaves them out. */
  readonly emptyPlaces: ReadonlySet<string>;
  /** home, issue, notice: whose page it is, for the style sheet. */
  readonly kind:
    | 'home'
    | 'archive'
    | 'issue'
    | 'booklet'
    | 'notice'
    | 'search'
    | 'about'
    | 'verify'
    | 'moved';
  /** The names under which government sites describe a page (ArticleTitle, PubDate …), and reference managers and ELI a document; none on most pages. */
  readonly metadata?: Metadata;
  /** The page's document in the vocabulary of schema.org, for search engines. */
  readonly linkedData?: object;
  /** The page's one address on the web, where that is known. */
  readonly canonical?: string | undefined;
  /** Address of a picture that stands for it where it is shared: /2015/3/pages/12.webp. */
  readonly picture?: string | undefined;
  readonly feeds?: readonly FeedLink[];
  /** Address of a style sheet that only pages of this kind need. */
  readonly ownStyle?: string;
  /** Address of the script that adds to the page; it says all that it has to say without it. */
  readonly script?: string;
  /** What else its script needs: the site's data, and WebAssembly to search it. */
  readonly needs?: 'data' | 'search';
}

/** What a page may load and do: nothing of another origin, and no code but the site's own files. */
function policy({ needs }: PageFrame): string {
  return [
    "default-src 'none'",
    `script-src 'self'${needs === 'search' ? " 'wasm-unsafe-eval'" : ''}`,
    ...(needs === undefined ? [] : ["connect-src 'self'"]),
    "style-src 'self'",
    // A page's titles and rare characters stand in its own sheet.
    "font-src 'self' data:",
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

/** A whole document around the content of its main landmark. */
export function page(frame: PageFrame, content: readonly ElementContent[]): Element {
  const { publication, url, kind } = frame;
  return h(
    null,
    <html lang="zh-CN">
      {documentHead(frame)}
      <body id="top" className={[`${kind}-page`]}>
        <a className="skip" href="#main">
          跳到正文
        </a>
        {masthead(publication, url, frame.emptyPlaces)}
        <main id="main">
          {[...content]}
          {toTop()}
        </main>
        {colophon(publication)}
      </body>
    </html>,
  ).children[0] as Element;
}

/** What the page says of itself to browsers, search engines and feed readers. */
function documentHead(frame: PageFrame) {
  const { title, description, metadata = {}, canonical, feeds, linkedData, script } = frame;
  const hasEli = Object.keys(metadata).some((name) => name.startsWith('eli:'));
  return (
    <head prefix={hasEli ? 'eli: http://data.europa.eu/eli/ontology#' : undefined}>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy(frame)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={description} />
      {Object.entries(metadata).flatMap(([name, content]) =>
        [content].flat().map((each) => described(name, each)),
      )}
      {canonical === undefined ? undefined : sharing(frame, canonical)}
      <meta name="color-scheme" content="light dark" />
      <script src={frame.early}></script>
      <link rel="icon" href={frame.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={frame.fonts} />
      <link rel="stylesheet" href={frame.style} />
      {frame.kind === 'notice' ? undefined : <link rel="stylesheet" href={frame.collectionStyle} />}
      {frame.ownStyle === undefined ? undefined : <link rel="stylesheet" href={frame.ownStyle} />}
      {canonical === undefined ? undefined : <link rel="canonical" href={canonical} />}
      {feeds?.map((feed) => (
        <link rel="alternate" type={FEED_TYPE} title={feed.title} href={feed.url} />
      ))}
      {linkedData === undefined ? undefined : (
        <script type="application/ld+json">{scriptText(linkedData)}</script>
      )}
      {script === undefined ? undefined : <script type="module" src={script}></script>}
    </head>
  );
}

/** What a messenger shows of a page that is shared (Open Graph): it needs the whole address. */
function sharing({ title, description, kind, publication, picture }: PageFrame, canonical: string) {
  const image = picture === undefined ? undefined : absoluteUrl(picture, publication.address);
  return [
    <meta property="og:title" content={title} />,
    <meta property="og:description" content={description} />,
    <meta property="og:type" content={kind === 'notice' ? 'article' : 'website'} />,
    <meta property="og:url" content={canonical} />,
    <meta property="og:site_name" content={publication.name} />,
    <meta property="og:locale" content="zh_CN" />,
    image === undefined ? undefined : <meta property="og:image" content={image} />,
  ];
}

/** A name with a prefix is RDFa's, whose browsers and crawlers read it as a property. */
function described(name: string, content: string) {
  return name.startsWith('eli:') ? (
    <meta property={name} content={content} />
  ) : (
    <meta name={name} content={content} />
  );
}

/** JSON that no text of a notice can end early: what is between the tags of a script is not unescaped. */
function scriptText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
