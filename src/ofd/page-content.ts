import type { Element } from 'xast';
import { x } from 'xastscript';
import { inverse, transformed, type Matrix } from '../pdf/matrix.js';
import { areApart, boxAround, grown, holds } from './box.js';
import type {
  Box,
  ClipPath,
  Colour,
  DrawnGlyph,
  DrawnObject,
  DrawnPage,
  DrawnPath,
  DrawnPicture,
  DrawnText,
  Point,
  Step,
} from './drawn-object.js';
import { element, numbers, OFD_NAMESPACE, type OfdIds } from './ofd-xml.js';
import type { OfdResources } from './resources.js';

/** An object of text as it stands in an OFD. */
export interface PlacedText {
  readonly id: number;
  readonly text: string;
  /** Of its base line, in mm from the top of the page. */
  readonly yMm: number;
  readonly isArtifact: boolean;
}

export interface PageContent {
  readonly document: Element;
  /** In the order of drawing. */
  readonly texts: readonly PlacedText[];
}

/** What readers are told of an object that is part of a picture. */
export const FIGURE = 'Figure';

/** The content of a page (GB/T 33190—2016, 7.7): its size, and one layer with all that is drawn. */
export function pageContent(page: DrawnPage, ids: OfdIds, resources: OfdResources): PageContent {
  const texts: PlacedText[] = [];
  const objects = page.objects.flatMap((object): Element[] => {
    if (object.type === 'path') return pathObject(object, ids);
    if (object.type === 'picture') return pictureObject(object, ids, resources);
    return alike(object, resources).flatMap((run) => {
      const [text] = textObject(run, ids, resources);
      if (text === undefined) return [];
      const words = run.glyphs.map((glyph) => glyph.text).join('');
      const yMm = run.glyphs[0]?.at[1] ?? 0;
      const isArtifact = object.isArtifact || object.isInFigure;
      texts.push({ id: Number(text.attributes['ID']), text: words, yMm, isArtifact });
      return [text];
    });
  });
  const document = x('ofd:Page', { 'xmlns:ofd': OFD_NAMESPACE }, [
    element('Area', {}, [element('PhysicalBox', {}, numbers(0, 0, page.widthMm, page.heightMm))]),
    element('Content', {}, [element('Layer', { ID: ids.next(), Type: 'Body' }, objects)]),
  ]);
  return { document, texts };
}

/** An object within its box; nothing where the box is outside the clip. */
function graphicUnit(
  kind: string,
  object: DrawnObject,
  box: Box,
  ids: OfdIds,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: readonly Element[],
  matrix?: Matrix,
): Element[] {
  if (areApart(box, object.clip.box)) return [];
  return [
    element(
      kind,
      {
        ID: ids.next(),
        Boundary: numbers(box.left, box.top, box.right - box.left, box.bottom - box.top),
        ...(object.isInFigure && { Name: FIGURE }),
        ...(matrix && { CTM: numbers(...matrix) }),
        ...attributes,
      },
      [...clips(object, box, matrix), ...content],
    ),
  ];
}

/** The clips of an object, in coordinates of its own, where they take something away (8.4). */
function clips({ clip }: DrawnObject, box: Box, matrix: Matrix | undefined): Element[] {
  const { left, top, right, bottom } = clip.box;
  const [first, ...others]: readonly Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const outline: Step[] = [
    { to: 'move', points: first === undefined ? [] : [first] },
    ...others.map((point): Step => ({ to: 'line', points: [point] })),
    { to: 'close', points: [] },
  ];
  const boxes: ClipPath[] = holds(clip.box, box) ? [] : [{ steps: outline, rule: 'NonZero' }];
  const all = [...boxes, ...clip.paths];
  if (all.length === 0) return [];
  return [
    element(
      'Clips',
      {},
      all.map((path) => clipElement(path, box, matrix)),
    ),
  ];
}

function clipElement({ steps, rule }: ClipPath, box: Box, matrix: Matrix | undefined): Element {
  const path = element(
    'Path',
    {
      Boundary: numbers(0, 0, box.right - box.left, box.bottom - box.top),
      Stroke: 'false',
      Fill: 'true',
      ...(rule === 'Even-Odd' && { Rule: rule }),
    },
    [element('AbbreviatedData', {}, abbreviated(steps, box))],
  );
  // What turns the object would turn its clips too.
  const back = matrix && { CTM: numbers(...inverse(matrix)) };
  return element('Clip', {}, [element('Area', { ...back }, [path])]);
}

const LETTERS = { move: 'M', line: 'L', curve: 'B', close: 'C' } as const;

/** The steps of a path by letters (table 36), from the corner of its box. */
function abbreviated(steps: readonly Step[], { left, top }: Box): string {
  return steps
    .map(({ to, points }) =>
      [LETTERS[to], ...points.map(([px, py]) => numbers(px - left, py - top))].join(' '),
    )
    .join(' ');
}

/** A path always says its colours: without FillColor a path is filled with nothing (8.3.1). */
function pathObject(path: DrawnPath, ids: OfdIds): Element[] {
  const { steps, fill, stroke, rule } = path;
  // A box cuts off what is outside: corners of a stroke reach beyond its path.
  const reach = stroke === undefined ? 0 : stroke.widthMm * Math.max(1, stroke.miterLimit);
  const box = grown(boxAround(steps.flatMap(({ points }) => points)), reach);
  return graphicUnit(
    'PathObject',
    path,
    box,
    ids,
    {
      Stroke: String(stroke !== undefined),
      Fill: String(fill !== undefined),
      ...(rule === 'Even-Odd' && { Rule: rule }),
      ...(stroke && {
        LineWidth: numbers(stroke.widthMm),
        Cap: stroke.cap,
        Join: stroke.join,
        MiterLimit: numbers(stroke.miterLimit),
        ...(stroke.dashMm.length > 0 && {
          DashPattern: numbers(...stroke.dashMm),
          DashOffset: numbers(stroke.dashOffsetMm),
        }),
      }),
    },
    [
      ...(stroke ? [colourElement('StrokeColor', stroke)] : []),
      ...(fill ? [colourElement('FillColor', fill)] : []),
      element('AbbreviatedData', {}, abbreviated(steps, box)),
    ],
  );
}

function colourElement(kind: 'FillColor' | 'StrokeColor', { rgb, alpha }: Colour): Element {
  return element(kind, { Value: rgb.join(' '), ...(alpha !== 255 && { Alpha: alpha }) });
}

/**
 * The parts of a text whose glyphs all are found in the same way: by their characters, or each by its number. Those apart
 * are glyphs of several characters, of characters beyond the first plane, and second glyphs of a character.
 */
function alike(text: DrawnText, resources: OfdResources): DrawnText[] {
  const runs: DrawnGlyph[][] = [];
  let isOpen = false;
  for (const glyph of text.glyphs) {
    const isPlain = glyph.text.length === 1 && resources.isOwnGlyph(text.font, glyph);
    if (isPlain && isOpen) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
    isOpen = isPlain;
  }
  return runs
    .map((glyphs) => ({ ...text, glyphs }))
    .filter(({ glyphs }) => glyphs.some((glyph) => glyph.text.trim() !== ''));
}

function textObject(text: DrawnText, ids: OfdIds, resources: OfdResources): Element[] {
  const { font, sizeMm, turn, glyphs, colour } = text;
  const [first] = glyphs;
  if (first === undefined) return [];
  const [a, b, c, d] = turn;
  // Places of the text's own, which is upright.
  const upright = inverse([...turn, ...first.at]);
  const along = glyphs.map(({ at }) => transformed(upright, at));
  const box = inkBox(first.at, along, turn, sizeMm);
  const [startX, startY] = [first.at[0] - box.left, first.at[1] - box.top];
  const isUpright = Math.abs(a - 1) + Math.abs(b) + Math.abs(c) + Math.abs(d - 1) < 1e-6;
  const deltas = along.slice(1).map(([px], index) => px - (along[index]?.[0] ?? 0));
  const said = glyphs.map((glyph) => glyph.text).join('');
  const isByNumber = said.length > 1 ? glyphs.length === 1 : !resources.isOwnGlyph(font, first);
  return graphicUnit(
    'TextObject',
    text,
    box,
    ids,
    {
      Font: resources.fontId(font),
      Size: numbers(sizeMm),
    },
    [
      colourElement('FillColor', colour),
      ...(isByNumber ? [glyphElement(said, first.glyph)] : []),
      element(
        'TextCode',
        {
          X: isUpright ? numbers(startX) : 0,
          Y: isUpright ? numbers(startY) : 0,
          ...(deltas.length > 0 && { DeltaX: numbers(...deltas) }),
        },
        said,
      ),
    ],
    isUpright ? undefined : [a, b, c, d, startX, startY],
  );
}

/** A glyph by its number, for all the characters that it stands for (11.4). */
function glyphElement(said: string, glyph: number): Element {
  return element('CGTransform', { CodePosition: 0, CodeCount: said.length, GlyphCount: 1 }, [
    element('Glyphs', {}, String(glyph)),
  ]);
}

/** Where ink may be: glyphs reach beyond their advance, and a box cuts off what is outside. */
function inkBox([left, top]: Point, along: readonly Point[], turn: DrawnText['turn'], sizeMm: number): Box {
  const xs = along.map(([px]) => px);
  const [from, to] = [Math.min(...xs) - 0.4 * sizeMm, Math.max(...xs) + 1.6 * sizeMm];
  const corners = [from, to].flatMap((px) =>
    [-1.3 * sizeMm, 0.6 * sizeMm].map((py) => transformed([...turn, left, top], [px, py])),
  );
  return boxAround(corners);
}

/** A picture is a square of side 1, which CTM puts into its box (10). */
function pictureObject(picture: DrawnPicture, ids: OfdIds, resources: OfdResources): Element[] {
  const [a, b, c, d, e, f] = picture.matrix;
  const corners = [0, 1].flatMap((px) => [0, 1].map((py) => transformed(picture.matrix, [px, py])));
  const box = boxAround(corners);
  return graphicUnit(
    'ImageObject',
    picture,
    box,
    ids,
    {
      ResourceID: resources.pictureId(picture.picture),
      ...(picture.alpha !== 255 && { Alpha: picture.alpha }),
    },
    [],
    [a, b, c, d, e - box.left, f - box.top],
  );
}
