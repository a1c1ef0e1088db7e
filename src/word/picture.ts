import type { Element } from 'xast';
import { x } from 'xastscript';
import { EMU, TEXT_WIDTH } from './measures.js';

/** A picture as the document has it: by its relationship, with its size in pixels. */
export interface PlacedPicture {
  /** From 1. */
  readonly number: number;
  readonly name: string;
  readonly caption: string;
  readonly width: number;
  readonly height: number;
}

// Pixels of a screen, of which 96 are an inch; and the highest that leaves room for a caption.
const PIXEL = 15;
const HIGHEST = 10_000;

/** The run that shows a picture, as large as it is where it has room. */
export function picture({ number, name, caption, width, height }: PlacedPicture): Element[] {
  const scale = Math.min(1, TEXT_WIDTH / (width * PIXEL), HIGHEST / (height * PIXEL));
  const extent = {
    cx: Math.round(width * PIXEL * scale * EMU),
    cy: Math.round(height * PIXEL * scale * EMU),
  };
  const graphic = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
  return [
    x('w:r', [
      x('w:drawing', [
        x('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
          x('wp:extent', extent),
          x('wp:docPr', { id: number, name, descr: caption }),
          x('a:graphic', [
            x('a:graphicData', { uri: graphic }, [
              x('pic:pic', [
                x('pic:nvPicPr', [x('pic:cNvPr', { id: number, name }), x('pic:cNvPicPr')]),
                x('pic:blipFill', [
                  x('a:blip', { 'r:embed': `rIdPicture${number}` }),
                  x('a:stretch', [x('a:fillRect')]),
                ]),
                x('pic:spPr', [
                  x('a:xfrm', [x('a:off', { x: 0, y: 0 }), x('a:ext', extent)]),
                  x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')]),
                ]),
              ]),
            ]),
          ]),
        ]),
      ]),
    ]),
  ];
}
