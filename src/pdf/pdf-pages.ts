import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFCatalog,
  PDFContext,
  PDFName,
  PDFNumber,
  PDFObjectParser,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { loadPdf } from './load-pdf.js';

/** Where an object stands: from a byte of the file on, or as the so-and-so-many-th (from 0) of an object stream. */
type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

/**
 * The pages of a PDF. Of a file as pdf-lib writes it (one cross-reference stream, ISO 32000-1, 7.5.8) only those objects
 * are parsed that somebody asks the pages for: most of a tagged print are its tags, of which the drawing knows nothing. Any
 * other file is parsed whole.
 */
export async function pdfPages(pdf: Uint8Array): Promise<PDFPageLeaf[]> {
  const places = crossReferences(pdf);
  if (places === undefined) return (await loadPdf(pdf)).getPages().map(({ node }) => node);
  const context = PDFContext.create();
  const objects = new ObjectsOnDemand(pdf, places.places, context);
  Object.defineProperty(context, 'indirectObjects', { value: objects });
  context.largestObjectNumber = Math.max(...places.places.keys());
  const pages: PDFPageLeaf[] = [];
  const catalog = context.lookup(places.root);
  if (!(catalog instanceof PDFCatalog)) throw new Error('the file has no catalogue');
  catalog.Pages().traverse((node) => node instanceof PDFPageLeaf && pages.push(node));
  return pages;
}

/** The objects of a file, each parsed when it is first asked for. */
class ObjectsOnDemand extends Map<PDFRef, PDFObject> {
  readonly #streams = new Map<
    number,
    { readonly content: Uint8Array; readonly offsets: readonly number[] }
  >();

  readonly #pdf: Uint8Array;
  readonly #places: ReadonlyMap<number, Place>;
  readonly #context: PDFContext;

  constructor(pdf: Uint8Array, places: ReadonlyMap<number, Place>, context: PDFContext) {
    super();
    [this.#pdf, this.#places, this.#context] = [pdf, places, context];
  }

  override get(ref: PDFRef): PDFObject | undefined {
    const known = super.get(ref);
    const place = known === undefined ? this.#places.get(ref.objectNumber) : undefined;
    if (place === undefined) return known;
    const object =
      'offset' in place ? objectAt(this.#pdf, place.offset, this.#context) : this.#inStream(place);
    this.set(ref, object);
    return object;
  }

  #inStream({ stream, index }: { readonly stream: number; readonly index: number }): PDFObject {
    const { content, offsets } = this.#streams.get(stream) ?? this.#openStream(stream);
    return PDFObjectParser.forBytes(content.subarray(offsets[index]), this.#context).parseObject();
  }

  /** An object stream begins with the number and the offset of each object (7.5.7). */
  #openStream(number: number): { readonly content: Uint8Array; readonly offsets: readonly number[] } {
    const stream = this.get(PDFRef.of(number));
    if (!(stream instanceof PDFRawStream)) throw new Error(`object ${number} is no object stream`);
    const content = inflateSync(stream.contents);
    const first = stream.dict.lookup(PDFName.of('First'), PDFNumber).asNumber();
    const numbers = content.toString('latin1', 0, first).trim().split(/\s+/).map(Number);
    const opened = {
      content,
      offsets: numbers.filter((_, at) => at % 2 === 1).map((offset) => first + offset),
    };
    this.#streams.set(number, opened);
    return opened;
  }
}

// 12 0 obj
const BEGINNING = /^\s*\d+\s+\d+\s+obj/;

function objectAt(pdf: Uint8Array, offset: number, context: PDFContext): PDFObject {
  const [beginning] = BEGINNING.exec(latin1(pdf, offset, offset + 40)) ?? [];
  if (beginning === undefined) throw new Error(`no object begins at byte ${offset}`);
  return PDFObjectParser.forBytes(pdf.subarray(offset + beginning.length), context).parseObject();
}

/** Where all objects of a file stand, and which is its root; nothing where it has more than one plain cross-reference stream. */
function crossReferences(
  pdf: Uint8Array,
): { readonly places: ReadonlyMap<number, Place>; readonly root: PDFRef } | undefined {
  const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(pdf, pdf.length - 64, pdf.length)) ?? [];
  if (start === undefined || !BEGINNING.test(latin1(pdf, Number(start), Number(start) + 40)))
    return undefined;
  const stream = objectAt(pdf, Number(start), PDFContext.create());
  if (!(stream instanceof PDFRawStream)) return undefined;
  const { dict } = stream;
  const [root, widths] = [dict.get(PDFName.of('Root')), dict.get(PDFName.of('W'))];
  const isPlain = ['Prev', 'Encrypt', 'DecodeParms'].every((key) => !dict.has(PDFName.of(key)));
  if (!isPlain || dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) return undefined;
  if (!(root instanceof PDFRef) || !(widths instanceof PDFArray)) return undefined;
  const index = dict.get(PDFName.of('Index'));
  const sections = index instanceof PDFArray ? numbersOf(index) : [0, Infinity];
  return { root, places: placesIn(inflateSync(stream.contents), numbersOf(widths), sections) };
}

/**
 * The entries of a cross-reference stream, of so many bytes a field: kind, and for each kind two numbers (table 18).
 * `sections` has the first number of each run of objects, and how many there are.
 */
function placesIn(
  entries: Uint8Array,
  widths: readonly number[],
  sections: readonly number[],
): ReadonlyMap<number, Place> {
  const [IN_FILE, IN_STREAM] = [1, 2];
  const size = widths.reduce((sum, width) => sum + width, 0);
  const places = new Map<number, Place>();
  let at = 0;
  const field = (width: number): number => {
    let value = 0;
    for (const end = at + width; at < end; at++) value = value * 256 + (entries[at] ?? 0);
    return value;
  };
  for (let section = 0; section < sections.length; section += 2) {
    const [first = 0, count = 0] = sections.slice(section);
    for (let number = first; number < first + count && at + size <= entries.length; number++) {
      const [kind, second = 0, third = 0] = widths.map(field);
      if (kind === IN_FILE) places.set(number, { offset: second });
      if (kind === IN_STREAM) places.set(number, { stream: second, index: third });
    }
  }
  return places;
}

function numbersOf(array: PDFArray): number[] {
  return array.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : NaN));
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, end);
}
