import type { PDFDocumentProxy } from 'pdfjs-dist';
import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

type PdfJs = typeof pdfjs;

let loaded: Promise<PdfJs> | undefined;

/** pdf.js, loaded when it is first asked for. */
function pdfJs(): Promise<PdfJs> {
  return (loaded ??= loadPdfJs());
}

/** Opens a PDF for reading, gives it to `work`, and closes it. The bytes are copied: pdf.js takes what it is given. */
export async function withPdf<T>(
  bytes: Uint8Array,
  work: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const { getDocument, VerbosityLevel } = await pdfJs();
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  });
  try {
    return await work(await task.promise);
  } finally {
    await task.destroy();
  }
}

/**
 * The build of pdf.js that Node 20 needs replaces functions of the language, for the whole process, by copies in
 * JavaScript that are many times slower: what was there before, or was not, is put back.
 */
async function loadPdfJs(): Promise<PdfJs> {
  const putBack = [
    remember(Array.prototype, 'push'),
    remember(JSON, 'stringify'),
    // puppeteer decodes each print with it, where it is there.
    remember(Uint8Array, 'fromBase64'),
  ];
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // @ts-expect-error The half that parses has no types.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  for (const put of putBack) put();
  return pdf;
}

function remember(holder: object, name: string): () => void {
  const before = Object.getOwnPropertyDescriptor(holder, name);
  return () => {
    if (before === undefined) Reflect.deleteProperty(holder, name);
    else Object.defineProperty(holder, name, before);
  };
}
