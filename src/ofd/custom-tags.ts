import type { Element } from 'xast';
import { x } from 'xastscript';
import { sectionId } from '../edition/banners.js';
import { noticesOf, type Edition, type EditionNotice } from '../edition/edition.js';
import { YEAR_INDEX_ID } from '../edition/year-index.js';
import type { ZippedFile } from '../format/zip.js';
import { xml } from '../format/xml.js';
import { withoutSpace } from '../model/without-space.js';
import { MM_PER_PT } from './drawn-page.js';
import { element, OFD_NAMESPACE } from './ofd-xml.js';
import type { PlacedText } from './page-content.js';

/** A page with its number in the document. */
export interface TaggedPage {
  readonly id: number;
  readonly heightMm: number;
  readonly texts: readonly PlacedText[];
}

/** Where something of the edition begins: sheets from 1, y in pt from the lower edge. */
export interface Place {
  readonly sheet: number;
  readonly y: number;
}

/** Where the list of the tags stands, below the document's folder. */
export const CUSTOM_TAGS = 'Tags/CustomTags.xml';

const TAGS_NAMESPACE = 'urn:gazette:notices';
const NOTICES = 'notices.xml';

/**
 * What of each notice stands in which objects (GB/T 33190—2016, 16): title, document number and text, by the names that
 * GB/T 9704—2012 has for them.
 *
 * @param places Where notices, banners and the index of the year begin, by their ids.
 */
export function customTags(
  edition: Edition,
  pages: readonly TaggedPage[],
  places: ReadonlyMap<string, Place>,
): ZippedFile[] {
  const objects = objectsByName(edition, pages, places);
  const notices = noticesOf(edition).map((notice) => noticeElement(notice, objects.get(notice.id) ?? []));
  const list = x('ofd:CustomTags', { 'xmlns:ofd': OFD_NAMESPACE }, [
    element('CustomTag', { NameSpace: TAGS_NAMESPACE }, [element('FileLoc', {}, NOTICES)]),
  ]);
  const content = x('公报', { xmlns: TAGS_NAMESPACE, 'xmlns:ofd': OFD_NAMESPACE }, notices);
  return [
    { path: CUSTOM_TAGS, content: xml(list) },
    { path: `Tags/${NOTICES}`, content: xml(content) },
  ];
}

interface TaggedText extends PlacedText {
  readonly pageId: number;
}

/** The texts of the pages, cut where something of the edition begins. An edition without places is one notice. */
function objectsByName(
  edition: Edition,
  pages: readonly TaggedPage[],
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, readonly TaggedText[]> {
  const names = edition.sections.flatMap(({ notices }, index) => [
    sectionId(index),
    ...notices.map(({ id }) => id),
  ]);
  if (edition.yearIndex !== undefined) names.push(YEAR_INDEX_ID);
  const objects = new Map<string, TaggedText[]>();
  let next = 0;
  let name: string | undefined;
  pages.forEach(({ id, heightMm, texts }, index) => {
    for (const text of texts.filter(({ isArtifact }) => !isArtifact)) {
      const y = (heightMm - text.yMm) / MM_PER_PT;
      while (isReached(places.get(names[next] ?? ''), index + 1, y)) name = names[next++];
      if (name === undefined) continue;
      const own = objects.get(name) ?? [];
      objects.set(name, own);
      own.push({ ...text, pageId: id });
    }
  });
  return objects;
}

function isReached(place: Place | undefined, sheet: number, y: number): boolean {
  return place !== undefined && (place.sheet < sheet || (place.sheet === sheet && y <= place.y));
}

function noticeElement(notice: EditionNotice, objects: readonly TaggedText[]): Element {
  const [title = '', number = ''] = notice.text;
  const ofTitle = beginning(objects, title);
  const rest = objects.slice(ofTitle.length);
  const ofNumber = notice.numberLine === undefined || ofTitle.length === 0 ? [] : beginning(rest, number);
  const parts = [
    ['标题', ofTitle],
    ['发文字号', ofNumber],
    ['正文', rest.slice(ofNumber.length)],
  ] as const;
  return x(
    '公文',
    {
      标题: notice.title,
      发文字号: notice.number,
      发文机关: notice.issuers.join('、'),
      成文日期: notice.front.date,
    },
    parts.flatMap(([name, own]) => (own.length === 0 ? [] : [x(name, own.map(reference))])),
  );
}

/** The objects that say a text at the beginning; none where they say another. */
function beginning(objects: readonly TaggedText[], text: string): readonly TaggedText[] {
  const wanted = withoutSpace(text);
  let said = '';
  for (const [index, object] of objects.entries()) {
    said += withoutSpace(object.text);
    if (said === wanted) return objects.slice(0, index + 1);
    if (!wanted.startsWith(said)) return [];
  }
  return [];
}

function reference({ id, pageId }: TaggedText): Element {
  return element('ObjectRef', { PageRef: pageId }, String(id));
}
