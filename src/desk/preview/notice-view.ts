import type { Element } from 'hast';
import type { Position } from 'unist';
import type { Archive } from '../../model/archive.js';
import type { Notice } from '../../model/notice.js';
import { partTitleOf } from '../../edition/part-title.js';
import { classesOf } from '../../model/classes.js';
import { visit } from '../../model/visit.js';
import { shownNotices } from '../../web/web-notice.js';
import { noticeArticle } from '../../../templates/web/parts/notice-article.js';
import { noticeAddress, pictureAddress } from './addresses.js';
import type { SoloEdition } from './solo-edition.js';

/**
 * The text of a notice as its page on the web will have it, each block with the first and the last line of the file that
 * it is made from (`data-line`, `data-end`), and links that lead to the preview of what they name.
 */
export function noticeView(archive: Archive, notice: Notice, { edition, notice: own }: SoloEdition): Element {
  const place = {
    edition,
    section: '',
    notice: own,
    page: undefined,
    breaks: [],
    previous: undefined,
    next: undefined,
  };
  const shown = shownNotices(pictureAddress)(place);
  const article = noticeArticle(shown, edition.titleNames, undefined, []);
  const files = new Map(
    archive.notices.flatMap(({ url, source }) => (url === undefined ? [] : [[url, source.path]])),
  );
  visit(article, 'element', (element: Element) => {
    // Only what is a block of the dialect; the library gives a place to more.
    if (element.data?.block !== undefined) numberLines(element, element.position);
    lead(element, files);
  });
  numberTitles(article, notice);
  return article;
}

function numberLines({ properties }: Element, place: Position | undefined): void {
  if (place === undefined) return;
  properties['dataLine'] = place.start.line;
  properties['dataEnd'] = place.end.line;
}

/** A link of the site as one of the preview; what it has no page for is no link. */
function lead({ tagName, properties }: Element, files: ReadonlyMap<string, string>): void {
  const { href } = properties;
  if (tagName !== 'a' || typeof href !== 'string' || !href.startsWith('/')) return;
  const [, url = '', anchor = ''] = /^([^#]*)(#.*)?$/u.exec(href) ?? [];
  const file = files.get(url);
  if (file === undefined) delete properties['href'];
  else properties['href'] = noticeAddress(file) + anchor;
}

/** The title and the number stand in the front matter, the title of an attachment before its text. */
function numberTitles(article: Element, { source, tree }: Notice): void {
  let part = -1;
  visit(article, 'element', (element: Element) => {
    const classes = classesOf(element);
    // The title stands for whatever else the front matter says.
    if (classes.includes('notice-title')) numberLines(element, source.yamlPlace('title'));
    if (classes.includes('number')) numberLines(element, source.yamlPlace('number'));
    if (classes.includes('part')) part++;
    const own = tree.children[part];
    if (classes.includes('part-title')) numberLines(element, own && partTitleOf(own)?.position);
  });
}
