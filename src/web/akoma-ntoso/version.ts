import type { Element } from 'xast';
import { x } from 'xastscript';
import type { ActVersion, VersionChange } from '../../catalogue/act-versions.js';
import type { Amendment } from '../../consolidation/amendment.js';
import type { Provision, Unit } from '../../consolidation/provision.js';
import type { EditionNotice } from '../../edition/edition.js';
import { absoluteUrl } from '../../model/absolute-url.js';
import { KIND_FACTS } from '../../model/notice-kind.js';
import type { GridCell } from '../../model/tree.js';
import { visit } from '../../model/visit.js';
import { xml } from '../../format/xml.js';
import { Identifiers } from './identifiers.js';
import { identification, type Expression } from './metadata.js';
import { versionMetadata } from './version-metadata.js';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** An element of the standard's hierarchy with the abbreviation that its eIds have. */
const KINDS: Readonly<Partial<Record<Unit, readonly [name: string, short: string]>>> = {
  book: ['book', 'book'],
  chapter: ['chapter', 'chp'],
  section: ['section', 'sec'],
  article: ['article', 'art'],
  paragraph: ['paragraph', 'para'],
  item: ['point', 'point'],
  subitem: ['point', 'point'],
  point: ['point', 'point'],
};
const LEVEL = ['level', 'lvl'] as const;

/** Where in the document each amendment shows: the first provision that it has made what it is. */
type Places = Map<Amendment, string>;

/**
 * `version.xml`: an act as it reads from a day on, in Akoma Ntoso 3.0: another expression of the same work, with all that
 * has been done to it as passive modifications, each of which points at the provision that it has changed.
 */
export function versionXml(
  notice: EditionNotice,
  all: readonly ActVersion[],
  version: ActVersion,
  site: string | undefined,
): string {
  const ids = new Identifiers();
  const places: Places = new Map();
  const [title, ...parts] = version.source().act.children;
  const [main, ...attached] = parts;
  const expression: Expression = {
    date: version.day,
    name: 'consolidated',
    file: `${version.url}version.xml`,
  };
  const body = main === undefined ? [x('p')] : bodyOf(main, ids, places);
  const attachments = attached.map((part, index) => {
    const eId = ids.numbered('', `att_${index + 1}`);
    const own = part.children.find(({ unit }) => unit === 'title');
    noted(part, eId, places);
    if (own !== undefined) noted(own, eId, places);
    return x('attachment', { eId }, [
      ...(part.label === '' ? [] : [x('num', part.label)]),
      x('doc', { name: part.number === undefined ? 'enclosure' : 'attachment' }, [
        x('meta', [identification(notice, `att_${index + 1}`, expression)]),
        ...(own === undefined ? [] : [x('preface', [x('p', [x('docTitle', own.text)])])]),
        x('mainBody', bodyOf(part, ids.below(eId), places)),
      ]),
    ]);
  });
  const document = x('akomaNtoso', { xmlns: NAMESPACE }, [
    x(KIND_FACTS[notice.kind].hasForce ? 'statement' : 'doc', { name: notice.kind }, [
      versionMetadata(notice, all, version, expression, ({ change }: VersionChange) => places.get(change)),
      x('preface', [
        x('p', [x('docTitle', title?.text ?? notice.title)]),
        ...(notice.numberLine === undefined ? [] : [x('p', [x('docNumber', notice.numberLine)])]),
      ]),
      x('mainBody', body),
      ...(attachments.length === 0 ? [] : [x('attachments', attachments)]),
    ]),
  ]);
  return xml(withWholeAddresses(document, site));
}

function bodyOf(part: Provision, ids: Identifiers, places: Places): Element[] {
  const children = part.children.filter(({ unit }) => unit !== 'title');
  const body = children.flatMap((child) => {
    if (child.number !== undefined) return [unitOf(child, ids.prefix, ids, places)];
    if (child.unit === 'table') return [tableOf(child, ids, places)];
    return [
      x('p', child.label + child.text),
      ...child.children.map((each) => unitOf(each, ids.prefix, ids, places)),
    ];
  });
  return body.length === 0 ? [x('p')] : body;
}

function unitOf(provision: Provision, parent: string, ids: Identifiers, places: Places): Element {
  const { unit, number, label, text, children } = provision;
  const isNamed = unit !== 'article' || number?.style === 'article';
  const [name, short] = (isNamed ? KINDS[unit] : undefined) ?? LEVEL;
  const around = name === 'article' ? ids.prefix : parent;
  const eId =
    number === undefined
      ? ids.next(around, short)
      : ids.numbered(
          around,
          `${short}_${number.value}${number.insertion === undefined ? '' : `-${number.insertion}`}`,
        );
  noted(provision, eId, places);
  const isHead = ['book', 'chapter', 'section'].includes(unit);
  const own = isHead || text === '' ? [] : [x('p', text)];
  const below = children.map((child) =>
    child.unit === 'table'
      ? x('paragraph', { eId: ids.next(eId, 'para') }, [x('content', [tableOf(child, ids, places)])])
      : unitOf(child, eId, ids, places),
  );
  return x(name, { eId }, [
    ...(label === '' ? [] : [x('num', label)]),
    ...(isHead && text !== '' ? [x('heading', text)] : []),
    ...(below.length === 0
      ? [x('content', own.length === 0 ? [x('p')] : own)]
      : [...(own.length === 0 ? [] : [x('intro', own)]), ...below]),
  ]);
}

function tableOf(table: Provision, ids: Identifiers, places: Places): Element {
  const eId = ids.next(ids.prefix, 'table');
  for (const row of [table, ...table.children, ...table.children.flatMap(({ children }) => children)])
    noted(row, eId, places);
  const isShown = (cell: Provision): boolean => (cell.node as GridCell | undefined)?.merge === undefined;
  const rows = table.children.map(({ children }) =>
    x(
      'tr',
      children.map((cell) => x('td', cell.text === '' || !isShown(cell) ? [] : [x('p', cell.text)])),
    ),
  );
  return x('table', { eId }, [...(table.text === '' ? [] : [x('caption', table.text)]), ...rows]);
}

function noted({ by }: Provision, eId: string, places: Places): void {
  for (const amendment of by) if (!places.has(amendment)) places.set(amendment, eId);
}

/** Leads addresses of the site to where it stands, if that is known. */
function withWholeAddresses(document: Element, site: string | undefined): Element {
  visit(document, 'element', ({ name, attributes }) => {
    const key = name === 'FRBRthis' || name === 'FRBRuri' ? 'value' : 'href';
    const address = attributes[key];
    if (address?.startsWith('/') === true && !address.startsWith('/akn/'))
      attributes[key] = absoluteUrl(address, site) ?? address;
  });
  return document;
}
