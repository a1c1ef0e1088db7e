import { withPdf } from './open-pdf.js';

/** A canvas as pdf.js makes it in Node, with the canvas that it depends on. */
interface CanvasFactory {
  create(width: number, height: number): { canvas: NodeCanvas; context: CanvasRenderingContext2D };
}
type NodeCanvas = HTMLCanvasElement & { toBuffer(type: 'image/png'): Uint8Array };

/** Sheets of a PDF as PNG, in the order in which they are named (counted from 1); all where none is. */
export async function pictures(
  pdf: Uint8Array,
  dpi: number,
  sheets: readonly number[] = [],
): Promise<Uint8Array[]> {
  return withPdf(pdf, async (document) => {
    const all = Array.from({ length: document.numPages }, (_, index) => index + 1);
    const factory = document.canvasFactory as CanvasFactory;
    const drawn: Uint8Array[] = [];
    for (const sheet of sheets.length === 0 ? all : sheets) {
      const page = await document.getPage(sheet);
      const viewport = page.getViewport({ scale: dpi / 72 });
      const { canvas } = factory.create(Math.round(viewport.width), Math.round(viewport.height));
      await page.render({ canvas, viewport }).promise;
      drawn.push(canvas.toBuffer('image/png'));
    }
    return drawn;
  });
}

/** page-01.png: with so many digits that the files sort as the sheets do. */
export function pictureName(sheet: number, sheets: number): string {
  return `page-${String(sheet).padStart(Math.max(2, String(sheets).length), '0')}.png`;
}
