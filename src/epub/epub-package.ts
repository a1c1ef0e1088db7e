import type { ElementContent } from 'hast';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { permanentId } from '../catalogue/name-uuid.js';
import { changedDay, issueDay, latestDay } from '../catalogue/publication-day.js';
import type { Edition } from '../edition/edition.js';
import { visit } from '../model/visit.js';
import { fullIssueLabel, issueLabel } from '../model/issue.js';
import { xml } from '../format/xml.js';
import { pictureFile, type NoticePage } from './epub-pages.js';

/** The package document (EPUB 3.3, 5): what the book is, all its files, and their order. */
export function packageDocument(edition: Edition, pages: readonly NoticePage[]): string {
  const items = [
    item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
    item('style', 'style.css', 'text/css'),
    item('title', 'title.xhtml', 'application/xhtml+xml'),
    ...pages.map(({ entry, file }) => item(entry.notice.id, file, 'application/xhtml+xml')),
    ...Array.from(edition.images, ([path, { type }], index) =>
      item(`picture-${index + 1}`, pictureFile(path), type === 'svg' ? 'image/svg+xml' : `image/${type}`),
    ),
  ];
  const spine = ['title', 'nav', ...pages.map(({ entry }) => entry.notice.id)];
  return xml(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': 'zh-CN',
      },
      [
        metadata(edition, pages),
        x('manifest', items),
        x(
          'spine',
          spine.map((idref) => x('itemref', { idref })),
        ),
      ],
    ),
  );
}

function item(id: string, href: string, type: string, properties?: string): Element {
  return x('item', { id, href, 'media-type': type, ...(properties !== undefined && { properties }) });
}

function metadata(edition: Edition, pages: readonly NoticePage[]): Element {
  const { publication, issue, url } = edition;
  const isPrinted = pages.some(({ pages: own }) => own.length > 0);
  const changed = latestDay([issueDay(edition), ...pages.map(({ entry }) => changedDay(entry))]);
  return x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    x('dc:identifier', { id: 'id' }, permanentId(publication.name, url)),
    x('dc:title', `${publication.name} ${fullIssueLabel(issue)}`),
    x('dc:language', 'zh-CN'),
    x('dc:type', '政府公报'),
    x('dc:date', issueDay(edition)),
    property('dcterms:modified', `${changed}T00:00:00Z`),
    ...(isPrinted ? [property('pageBreakSource', `${publication.name}${issueLabel(issue)}印刷版`)] : []),
    ...accessibility(pages, isPrinted).map(([name, value]) => property(`schema:${name}`, value)),
  ]);
}

function property(name: string, value: string): Element {
  return x('meta', { property: name }, value);
}

/** EPUB Accessibility 1.1, 2: only what the book is seen to have; that it conforms nobody has audited. */
function accessibility(pages: readonly NoticePage[], isPrinted: boolean): (readonly [string, string])[] {
  const captions = pages.flatMap(({ entry }) =>
    captionsOf(entry.notice.parts.flatMap(({ body }) => [...body])),
  );
  const [hasPictures, isDescribed] = [captions.length > 0, captions.every((caption) => caption !== '')];
  const summary = [
    hasPictures ? '文字和图片' : '全部为文字',
    '标题分级，表格有表头，有目录',
    ...(isPrinted ? ['有印刷版页码'] : []),
  ];
  return [
    ['accessMode', 'textual'],
    ...(hasPictures ? ([['accessMode', 'visual']] as const) : []),
    ['accessModeSufficient', isDescribed ? 'textual' : 'textual,visual'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'readingOrder'],
    ...(hasPictures && isDescribed ? ([['accessibilityFeature', 'alternativeText']] as const) : []),
    ...(isPrinted
      ? ([
          ['accessibilityFeature', 'pageNavigation'],
          ['accessibilityFeature', 'pageBreakMarkers'],
        ] as const)
      : []),
    ['accessibilityHazard', 'none'],
    ['accessibilitySummary', `${summary.join('，')}。`],
  ];
}

/** What is told of each picture to whoever does not see it. */
function captionsOf(body: ElementContent[]): string[] {
  const found: string[] = [];
  visit({ type: 'root', children: body }, 'element', ({ tagName, properties }) => {
    if (tagName === 'img') found.push(properties['alt'] ?? '');
  });
  return found;
}
