import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

const KIDS = PDFName.of('K');
const PAGE = PDFName.of('Pg');
const ROLE = PDFName.of('S');
const TYPE = PDFName.of('Type');
const MARKED = PDFName.of('MCR');
const NUMBER = PDFName.of('MCID');
const OBJECT = PDFName.of('Obj');

/** The root of the tags of a document, where it has any. */
export function structureRoot(document: PDFDocument): PDFDict | undefined {
  return document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
}

/** Marked content (MCID) of a page, and which of its element's kids it is, from 0. */
export interface TaggedContent {
  readonly page: PDFRef;
  readonly number: number;
  readonly kid: number;
}

/** An element of the structure, with what stands above it and what of the pages it holds. */
export interface TaggedElement {
  readonly element: PDFDict;
  /** The role as it is written; none for the root. */
  readonly role: string | undefined;
  readonly parent: TaggedElement | undefined;
  readonly contents: readonly TaggedContent[];
  /** Annotations and other objects (OBJR). */
  readonly objects: readonly PDFObject[];
}

/** All elements of the structure in reading order, the root first (ISO 32000-1, 14.7). */
export function taggedElements(document: PDFDocument): TaggedElement[] {
  const root = structureRoot(document);
  const found: TaggedElement[] = [];
  if (root !== undefined) addBelow(found, document, root, undefined, undefined);
  return found;
}

/** Adds an element with all below it. */
function addBelow(
  found: TaggedElement[],
  document: PDFDocument,
  element: PDFDict,
  parent: TaggedElement | undefined,
  page: PDFRef | undefined,
): void {
  const own = element.get(PAGE);
  const here = own instanceof PDFRef ? own : page;
  const contents: TaggedContent[] = [];
  const objects: PDFObject[] = [];
  const role = element.lookupMaybe(ROLE, PDFName)?.decodeText();
  const tagged = { element, role, parent, contents, objects };
  found.push(tagged);
  for (const [index, written] of kidsAsWritten(element).entries()) {
    const kid = document.context.lookup(written) ?? written;
    const content = contentOf(kid, index, here);
    if (content !== undefined) contents.push(content);
    if (!(kid instanceof PDFDict)) continue;
    const object = document.context.lookup(kid.get(OBJECT));
    if (object !== undefined) objects.push(object);
    if (kid.has(ROLE)) addBelow(found, document, kid, tagged, here);
  }
}

function contentOf(kid: PDFObject, index: number, page: PDFRef | undefined): TaggedContent | undefined {
  if (kid instanceof PDFNumber) return page && { page, number: kid.asNumber(), kid: index };
  if (!(kid instanceof PDFDict) || kid.get(TYPE) !== MARKED) return undefined;
  const own = kid.get(PAGE);
  const here = own instanceof PDFRef ? own : page;
  return here && { page: here, number: kid.lookup(NUMBER, PDFNumber).asNumber(), kid: index };
}

/** Takes marked content, by its page, out of those of the elements that hold it: it is an artifact now. */
export function untag(
  elements: readonly TaggedElement[],
  untagged: ReadonlyMap<PDFRef, ReadonlySet<number>>,
): void {
  for (const { element, contents } of elements) {
    const gone = new Set(
      contents.filter(({ page, number }) => untagged.get(page)?.has(number) === true).map(({ kid }) => kid),
    );
    if (gone.size === 0) continue;
    const kept = kidsAsWritten(element).filter((_, index) => !gone.has(index));
    if (kept.length === 0) element.delete(KIDS);
    else element.set(KIDS, element.context.obj(kept));
  }
}

/** The kids of an element, references as such. */
function kidsAsWritten(element: PDFDict): PDFObject[] {
  const kids = element.lookup(KIDS);
  return kids instanceof PDFArray ? kids.asArray() : [element.get(KIDS) ?? []].flat();
}
