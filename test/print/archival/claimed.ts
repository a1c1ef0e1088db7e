import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { archivalFaults } from '../../../src/print/archival/archival-faults.js';

/** What a finished file claims in its metadata (`PDF/A-3A PDF/UA-1`), and what is against that. */
export async function archivalClaim(bytes: Uint8Array): Promise<{ claim: string; faults: string[] }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const metadata = document.catalog.lookup(PDFName.of('Metadata'));
  const packet = metadata instanceof PDFRawStream ? Buffer.from(metadata.getContents()).toString() : '';
  const said = (property: string) => new RegExp(`<${property}>(\\w+)<`, 'u').exec(packet)?.[1] ?? '';
  return {
    claim: `PDF/A-${said('pdfaid:part')}${said('pdfaid:conformance')} PDF/UA-${said('pdfuaid:part')}`,
    faults: archivalFaults(document),
  };
}

export const ARCHIVAL = { claim: 'PDF/A-3A PDF/UA-1', faults: [] };
