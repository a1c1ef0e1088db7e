import type { Element } from 'xast';
import { x } from 'xastscript';
import { groupBy } from '../model/group-by.js';
import type { NoticePage } from './epub-pages.js';
import { xhtmlPage } from './xhtml.js';

/** The contents of the book: its notices by section with what they enclose, its printed pages, its landmarks. */
export function navigationPage(pages: readonly NoticePage[]): string {
  const sections = groupBy(pages, ({ entry }) => entry.section);
  const toc = x('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' }, [
    x('h1', '目录'),
    x(
      'ol',
      Array.from(sections, ([section, own]) => x('li', [x('span', section), x('ol', own.map(noticeItem))])),
    ),
  ]);
  return xhtmlPage('目录', [toc, ...pageList(pages), landmarks(pages)]);
}

function noticeItem({ entry: { notice }, file }: NoticePage): Element {
  const words = notice.listTitle + (notice.number === undefined ? '' : `（${notice.number}）`);
  const parts = notice.parts.filter(({ title }) => title !== undefined);
  return x('li', [
    x('a', { href: file }, words),
    ...(parts.length === 0
      ? []
      : [
          x(
            'ol',
            parts.map(({ id, label, title = '' }) =>
              x('li', [
                x('a', { href: `${file}#${id}` }, label === undefined ? title : `${label}　${title}`),
              ]),
            ),
          ),
        ]),
  ]);
}

/** The printed pages by their numbers; none where the issue was not printed. */
function pageList(pages: readonly NoticePage[]): Element[] {
  const breaks = new Map(
    pages.flatMap(({ file, pages: own }) => own.map(({ page, id }) => [page, `${file}#${id}`] as const)),
  );
  if (breaks.size === 0) return [];
  const items = Array.from(breaks, ([page, href]) => x('li', [x('a', { href }, page)]));
  return [
    x('nav', { 'epub:type': 'page-list', role: 'doc-pagelist', hidden: 'hidden' }, [
      x('h2', '印刷版页码'),
      x('ol', items),
    ]),
  ];
}

function landmarks([first]: readonly NoticePage[]): Element {
  const places = [
    ['titlepage', 'title.xhtml', '题名页'],
    ['toc', 'nav.xhtml#toc', '目录'],
    ...(first === undefined ? [] : [['bodymatter', first.file, '正文'] as const]),
  ] as const;
  return x('nav', { 'epub:type': 'landmarks', hidden: 'hidden' }, [
    x('h2', '要处'),
    x(
      'ol',
      places.map(([type, href, words]) => x('li', [x('a', { 'epub:type': type, href }, words)])),
    ),
  ]);
}
