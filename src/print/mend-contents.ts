import { PDFName, PDFRawStream, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';
import { markedContents } from './archival/marked-contents.js';
import { untag, type TaggedElement } from './archival/structure.js';
import { withArtifacts } from './mend-tags.js';
import { decodedStream } from '../pdf/content-stream.js';
import { withoutUnseen } from './without-unseen.js';

/** Mends what the pages draw: without what nobody sees, and with marks on what is no text of its own, rules and frames too. */
export function mendContents(document: PDFDocument, elements: readonly TaggedElement[]): void {
  const untagged = new Map<PDFRef, ReadonlySet<number>>();
  for (const { node, ref } of document.getPages()) {
    const contents = node.get(PDFName.of('Contents'));
    const stream = contents === undefined ? undefined : document.context.lookup(contents);
    if (!(contents instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
    const drawn = decodedStream(stream);
    const mended = markedContents(withArtifacts(withoutUnseen(drawn)));
    untagged.set(ref, mended.untagged);
    if (mended.drawn === drawn) continue;
    document.context.assign(contents, document.context.flateStream(Buffer.from(mended.drawn, 'latin1')));
  }
  untag(elements, untagged);
}
