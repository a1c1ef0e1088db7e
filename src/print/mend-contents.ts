import { PDFName, PDFRawStream, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';
import { withArtifacts } from './mend-tags.js';
import { decodedStream } from './content-stream.js';
import { withoutUnseen } from './without-unseen.js';

/** Mends what the pages draw: without what nobody sees, and with marks on what is no text of its own. */
export function mendContents(document: PDFDocument): void {
  for (const { node } of document.getPages()) {
    const contents = node.get(PDFName.of('Contents'));
    const stream = contents === undefined ? undefined : document.context.lookup(contents);
    if (!(contents instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
    const drawn = decodedStream(stream);
    const mended = withArtifacts(withoutUnseen(drawn));
    if (mended === drawn) continue;
    document.context.assign(contents, document.context.flateStream(Buffer.from(mended, 'latin1')));
  }
}
