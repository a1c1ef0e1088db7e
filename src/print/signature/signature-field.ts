import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFString,
  ParseSpeeds,
  type PDFObject,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { structureRoot } from '../archival/structure.js';
import { HOLE_DIGITS, UNKNOWN_PLACE, writeByteRange, type ByteRange } from './byte-range.js';

const name = (text: string): PDFName => PDFName.of(text);
const NAME = '公报电子签名';
const [PRINT, LOCKED] = [0b100, 0b10000000];
const [SIGNATURES_EXIST, APPEND_ONLY] = [1, 2];

/** A picture of a seal that its owner gives, and where it is put. Lengths in pt, from the upper left corner of the page. */
export interface VisibleSeal {
  /** PNG. */
  readonly picture: Uint8Array;
  /** From 1; the last page where it is not told. */
  readonly sheet?: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A file with an empty signature: its first bytes are those that were given. */
export interface PreparedFile {
  readonly file: Buffer;
  readonly range: ByteRange;
}

/** Adds the field of a signature behind the bytes of a tagged file, which stay as they are (ISO 32000-1, 7.5.6). */
export async function withSignatureField(
  pdf: Uint8Array,
  time: Date,
  seal?: VisibleSeal,
): Promise<PreparedFile> {
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    forIncrementalUpdate: true,
    parseSpeed: ParseSpeeds.Fastest,
  });
  const { context } = document;
  const pages = document.getPages();
  const page = pages[(seal?.sheet ?? pages.length) - 1];
  if (page === undefined) throw new RangeError('the page of a seal is asked for before');
  const widget = context.nextRef();
  const field = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    F: PRINT | LOCKED,
    P: page.ref,
    T: PDFString.of(`gazette-${widget.objectNumber}`),
    TU: PDFHexString.fromText(NAME),
    V: context.register(signatureDictionary(document, time)),
    ...(await appearance(document, page, seal)),
    StructParent: tagField(document, page, widget),
  });
  context.assign(widget, field);
  push(page.node, 'Annots', widget);
  page.node.set(name('Tabs'), name('S'));
  const form = dictionaryIn(document.catalog, 'AcroForm');
  push(form, 'Fields', widget);
  form.set(name('SigFlags'), PDFNumber.of(SIGNATURES_EXIST | APPEND_ONLY));
  const file = Buffer.from(await document.commit({ useObjectStreams: true, objectsPerTick: Infinity }));
  return { file, range: writeByteRange(file, pdf.length) };
}

/** The dictionary with a hole for the signature (ETSI EN 319 142-1, 5.3). */
function signatureDictionary({ context }: PDFDocument, time: Date): PDFDict {
  return context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, UNKNOWN_PLACE, UNKNOWN_PLACE, UNKNOWN_PLACE],
    Contents: PDFHexString.of('0'.repeat(HOLE_DIGITS)),
    M: PDFString.fromDate(time),
    Reason: PDFHexString.fromText('政府公报电子版'),
  });
}

/** Nothing to be seen, or the picture that was given. */
async function appearance(
  document: PDFDocument,
  page: PDFPage,
  seal: VisibleSeal | undefined,
): Promise<{ readonly Rect: number[]; readonly AP: PDFDict }> {
  const { context } = document;
  const { left, top, width, height } = seal ?? { left: 0, top: page.getHeight(), width: 0, height: 0 };
  const image = seal === undefined ? undefined : await document.embedPng(seal.picture);
  const form = context.stream(image === undefined ? '' : `q ${width} 0 0 ${height} 0 0 cm /Seal Do Q`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: image === undefined ? {} : { XObject: { Seal: image.ref } },
  });
  const bottom = page.getHeight() - top - height;
  return {
    Rect: [left, bottom, left + width, bottom + height],
    AP: context.obj({ N: context.register(form) }),
  };
}

/** Tags the field as a form's, for readers with a screen reader (ISO 14289-1, 7.18.4); gives its key in the tree of parents. */
function tagField(document: PDFDocument, page: PDFPage, widget: PDFRef): number {
  const { context } = document;
  const root = structureRoot(document);
  if (root === undefined) throw new TypeError('a file without tags is refused before');
  const kids = root.lookup(name('K'));
  const holder = kids instanceof PDFArray ? kids.get(0) : root.get(name('K'));
  const element = context.register(
    context.obj({
      Type: 'StructElem',
      S: 'Form',
      P: holder ?? PDFNull,
      Pg: page.ref,
      Alt: PDFHexString.fromText(NAME),
      K: { Type: 'OBJR', Obj: widget, Pg: page.ref },
    }),
  );
  push(context.lookup(holder, PDFDict), 'K', element);
  const key = root.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber();
  root.set(name('ParentTreeNextKey'), PDFNumber.of(key + 1));
  addParent(root.lookup(name('ParentTree'), PDFDict), key, element);
  return key;
}

/** Adds what a key leads to, greater than all that are there, to a tree of numbers (ISO 32000-1, 7.9.7). */
function addParent(tree: PDFDict, key: number, element: PDFRef): void {
  if (tree.has(name('Kids'))) {
    const leaf = tree.context.obj({ Limits: [key, key], Nums: [key, element] });
    push(tree, 'Kids', tree.context.register(leaf));
  } else {
    push(tree, 'Nums', PDFNumber.of(key));
    push(tree, 'Nums', element);
  }
}

/** Adds to a list that may be one value, or not be there. */
function push(holder: PDFDict, key: string, value: PDFObject): void {
  const before = holder.lookup(name(key));
  if (before instanceof PDFArray) before.push(value);
  else holder.set(name(key), holder.context.obj([holder.get(name(key)) ?? [], value].flat()));
}

function dictionaryIn(holder: PDFDict, key: string): PDFDict {
  const before = holder.lookupMaybe(name(key), PDFDict);
  if (before !== undefined) return before;
  const made = holder.context.obj({});
  holder.set(name(key), holder.context.register(made));
  return made;
}
