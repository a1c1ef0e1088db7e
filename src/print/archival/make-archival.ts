import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { srgbProfile } from './srgb-profile.js';
import { structureRoot, type TaggedElement } from './structure.js';

const name = (text: string): PDFName => PDFName.of(text);
const SRGB = 'sRGB IEC61966-2.1';

/**
 * Makes of a print what archives keep and readers with a screen reader can use: PDF/A-3a (ISO 19005-3) and PDF/UA-1
 * (ISO 14289-1), once `mendContents` has marked what it draws. What is seen, and the text, stay as they are.
 *
 * @param elements All of its tags.
 * @param titleOf The title of what a place of the document (the name of a destination) belongs to.
 */
export function makeArchival(
  document: PDFDocument,
  elements: readonly TaggedElement[],
  titleOf: (place: string) => string | undefined,
): void {
  setOutputIntent(document);
  describeLinks(document, titleOf);
  mapRoles(document);
  groupFigures(elements);
  setNextParentKey(document);
}

/** Colours are those of sRGB (ISO 19005-3, 6.2.3 and 6.2.4.3). */
function setOutputIntent({ catalog, context }: PDFDocument): void {
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of(SRGB),
    Info: PDFString.of(SRGB),
    DestOutputProfile: context.register(context.flateStream(srgbProfile(), { N: 3 })),
  });
  catalog.set(name('OutputIntents'), context.obj([context.register(intent)]));
}

/** Every link says where it leads (ISO 14289-1, 7.18.5). */
function describeLinks(document: PDFDocument, titleOf: (place: string) => string | undefined): void {
  for (const { node } of document.getPages())
    for (const reference of node.Annots()?.asArray() ?? []) {
      const link = document.context.lookup(reference, PDFDict);
      if (link.has(name('Contents'))) continue;
      link.set(name('Contents'), PDFHexString.fromText(`转到：${placeOf(link, titleOf)}`));
    }
}

function placeOf(link: PDFDict, titleOf: (place: string) => string | undefined): string {
  const address = link.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'));
  if (address instanceof PDFString || address instanceof PDFHexString) return address.decodeText();
  const place = link.lookup(name('Dest'));
  const named =
    place instanceof PDFName || place instanceof PDFString || place instanceof PDFHexString
      ? titleOf(place.decodeText())
      : undefined;
  return named ?? '本文件内';
}

// Roles of PDF 2.0 that PDF 1.7 does not know (ISO 32000-1, 14.8.4).
const ROLES = { Strong: 'Span', Em: 'Span' } as const;

function mapRoles(document: PDFDocument): void {
  const root = structureRoot(document);
  if (root === undefined) return;
  const map = root.lookupMaybe(name('RoleMap'), PDFDict) ?? document.context.obj({});
  for (const [role, known] of Object.entries(ROLES)) map.set(name(role), name(known));
  root.set(name('RoleMap'), map);
}

/**
 * A picture with its caption is a group: Chromium calls it a figure, as the picture in it, and only that has a description
 * (ISO 14289-1, 7.3).
 */
function groupFigures(elements: readonly TaggedElement[]): void {
  for (const { role, parent } of elements)
    if (role === 'Figure' && parent?.role === 'Figure') parent.element.set(name('S'), name('Div'));
}

/** The first key that the tree of parents does not use: Chromium names one that is taken by an annotation. */
function setNextParentKey(document: PDFDocument): void {
  const keys = document
    .getPages()
    .flatMap(({ node }) => [
      node.lookup(name('StructParents')),
      ...(node.Annots()?.asArray() ?? []).map((each) =>
        document.context.lookup(each, PDFDict).lookup(name('StructParent')),
      ),
    ]);
  const numbers = keys.map((key) => (key instanceof PDFNumber ? key.asNumber() : -1));
  structureRoot(document)?.set(name('ParentTreeNextKey'), PDFNumber.of(Math.max(-1, ...numbers) + 1));
}
