import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib';
import { x } from 'xastscript';
import type { ZippedFile } from '../format/zip.js';
import { xml } from '../format/xml.js';
import { decodedStream } from '../pdf/content-stream.js';
import { element, numbers, OFD_NAMESPACE } from './ofd-xml.js';

const name = (text: string): PDFName => PDFName.of(text);

interface AttachedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Where the list of the attachments stands, below the document's folder. */
export const ATTACHMENTS = 'Attachs/Attachments.xml';

/** The files that a PDF carries, with their list (GB/T 33190—2016, 20); nothing where it carries none. */
export function attachments(document: PDFDocument, day: string): ZippedFile[] {
  const files = attachedFiles(document);
  if (files.length === 0) return [];
  const elements = files.map(({ name: path, bytes }, index) =>
    element(
      'Attachment',
      {
        ID: `A${index + 1}`,
        Name: path,
        Format: path.slice(path.lastIndexOf('.') + 1),
        CreationDate: `${day}T00:00:00`,
        Size: numbers(bytes.length / 1024),
      },
      [element('FileLoc', {}, fileName(path, index))],
    ),
  );
  return [
    { path: ATTACHMENTS, content: xml(x('ofd:Attachments', { 'xmlns:ofd': OFD_NAMESPACE }, elements)) },
    ...files.map(({ name: path, bytes }, index) => ({
      path: `Attachs/${fileName(path, index)}`,
      content: bytes,
    })),
  ];
}

/** Readers may know no Chinese in the names of a ZIP: 1.md. */
function fileName(path: string, index: number): string {
  return `${index + 1}${/\.[a-z\d]+$/.exec(path)?.[0] ?? ''}`;
}

/** Those that the tree of names lists (ISO 32000-1, 7.11.4). */
function attachedFiles(document: PDFDocument): AttachedFile[] {
  const tree = document.catalog
    .lookupMaybe(name('Names'), PDFDict)
    ?.lookupMaybe(name('EmbeddedFiles'), PDFDict);
  return tree === undefined ? [] : specificationsOf(tree).flatMap(attachedFile);
}

function specificationsOf(node: PDFDict): PDFDict[] {
  const names = node.lookupMaybe(name('Names'), PDFArray);
  const own = names?.asArray().flatMap((_, index) => (index % 2 === 1 ? [names.lookup(index, PDFDict)] : []));
  const kids = node.lookupMaybe(name('Kids'), PDFArray);
  const below = kids?.asArray().flatMap((_, index) => specificationsOf(kids.lookup(index, PDFDict)));
  return [...(own ?? []), ...(below ?? [])];
}

function attachedFile(specification: PDFDict): AttachedFile[] {
  const stream = specification.lookup(name('EF'), PDFDict).lookup(name('F'));
  const written = specification.lookup(name('UF')) ?? specification.lookup(name('F'));
  const isText = written instanceof PDFString || written instanceof PDFHexString;
  if (!(stream instanceof PDFRawStream) || !isText) return [];
  return [{ name: written.decodeText(), bytes: Buffer.from(decodedStream(stream), 'latin1') }];
}
