import type { Element as HastElement } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import { visit } from '../model/visit.js';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { EditionNotice, EditionPart } from '../edition/edition.js';
import { withoutSpace } from '../model/without-space.js';
import { KIND_FACTS } from '../model/notice-kind.js';
import { absoluteUrl } from '../model/absolute-url.js';
import { blocksOf } from './akoma-ntoso/blocks.js';
import { hasClass } from './akoma-ntoso/hast-pieces.js';
import { bodyOf } from './akoma-ntoso/hierarchy.js';
import { Identifiers } from './akoma-ntoso/identifiers.js';
import { componentMetadata, metadata } from './akoma-ntoso/metadata.js';
import { isUnit, unitsOf, type Unit } from './akoma-ntoso/units.js';
import { inline } from './akoma-ntoso/inline.js';
import type { ImageUrl } from '../edition/image-addresses.js';
import { xml } from '../format/xml.js';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * `notice.xml`: the notice as composed, in Akoma Ntoso 3.0 (OASIS LegalDocML).
 *
 * It is a `statement`, the standard's name for "an official document of a body that may or may not be normative in
 * structure": a notice is no `act`, which would be legislation, and `doc` is for what the standard has no name for, as the
 * texts that are enclosed in it or attached to it, and what rules nothing: an explanation, a chronicle, a report.
 */
export function akomaNtoso(entry: CatalogueEntry, imageUrl: ImageUrl): string {
  const { notice, edition } = entry;
  const ids = new Identifiers();
  const [main, ...attached] = notice.parts;
  const attachments = attached.map((part, index) => attachment(part, index + 1, entry, ids));
  const document = x('akomaNtoso', { xmlns: NAMESPACE }, [
    x(KIND_FACTS[notice.kind].hasForce ? 'statement' : 'doc', { name: notice.kind }, [
      metadata(entry),
      x('preface', [
        x('p', [x('docTitle', notice.title)]),
        ...(notice.numberLine === undefined ? [] : [x('p', [x('docNumber', notice.numberLine)])]),
      ]),
      ...(main === undefined ? [] : text(main, notice, ids)),
      ...(attachments.length === 0 ? [] : [x('attachments', attachments)]),
    ]),
  ]);
  return xml(withTargets(document, ids, imageUrl, edition.publication.address));
}

function attachment(part: EditionPart, count: number, entry: CatalogueEntry, all: Identifiers): Element {
  const eId = all.numbered('', `att_${count}`);
  const ids = all.below(eId);
  ids.match(part.id, eId);
  return x('attachment', { eId }, [
    ...(part.label === undefined ? [] : [x('num', part.label)]),
    x('doc', { name: part.kind }, [
      componentMetadata(entry, part.id),
      ...(part.title === undefined ? [] : [x('preface', [x('p', [x('docTitle', part.title)])])]),
      ...text(part, entry.notice, ids),
    ]),
  ]);
}

/** What opens it, main body, and from the signature on the conclusions, each where there is one. */
function text(part: EditionPart, notice: EditionNotice, ids: Identifiers): Element[] {
  const children = unitsOf(part);
  const start = children.findIndex((child) => isUnit(child) || !opensText(child));
  const opening = start === -1 ? children.length : start;
  const last = children.findLastIndex(isUnit);
  const signed = children.findIndex((child, index) => index > last && isSignature(child));
  const end = signed === -1 ? children.length : signed;
  const body = bodyOf(children.slice(opening, end), ids);
  const around = (name: string, blocks: Element[]): Element[] =>
    blocks.length === 0 ? [] : [x(name, blocks)];
  return [
    ...around('preamble', bodyOf(children.slice(0, opening), ids)),
    x('mainBody', body.length === 0 ? [x('p')] : body),
    ...around(
      'conclusions',
      children.slice(end).flatMap((child) => conclusion(child, notice, ids)),
    ),
  ];
}

/** Addressee, and the notes of a title. */
function opensText(child: HastElement): boolean {
  return hasClass(child, 'addressee') || hasClass(child, 'title-note');
}

function isSignature(child: Unit | HastElement): child is HastElement {
  return !isUnit(child) && hasClass(child, 'signature');
}

function conclusion(child: Unit | HastElement, notice: EditionNotice, ids: Identifiers): Element[] {
  if (isUnit(child)) return [];
  if (!isSignature(child)) return blocksOf([child], ids);
  const lines = child.children.filter((line) => line.type === 'element');
  return lines.map((line) => {
    const words = inline(line.children);
    const isDate = withoutSpace(hastText(line)) === notice.date;
    return x('p', [isDate ? x('date', { date: notice.front.date }, words) : x('signature', words)]);
  });
}

/** Leads references to elements of this document, and addresses to where the web edition stands, if that is known. */
function withTargets(
  document: Element,
  ids: Identifiers,
  imageUrl: ImageUrl,
  site: string | undefined,
): Element {
  let references = 0;
  visit(document, 'element', ({ name, attributes }) => {
    if (name === 'ref') attributes['eId'] = `ref_${++references}`;
    if (name === 'img') attributes['src'] = imageUrl(String(attributes['src']));
    const place = name === 'ref' ? ids.ofPage(attributes['href'] ?? '') : undefined;
    if (place !== undefined) attributes['href'] = `#${place}`;
    for (const key of name === 'FRBRthis' || name === 'FRBRuri' ? ['value'] : ['href', 'src']) {
      const address = attributes[key];
      if (address?.startsWith('/') === true && !address.startsWith('/akn/'))
        attributes[key] = absoluteUrl(address, site) ?? address;
    }
  });
  return document;
}
