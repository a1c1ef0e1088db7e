import type { Element } from 'xast';
import { activeFault, sizeFault, type PictureFault } from '../picture-fault.js';
import { paintingValues, referringRules, takesOver, type ReferringRule } from './referring-rules.js';
import { idsIn, idsOf, type StyleRule } from './style.js';

/** Elements that a browser draws; one that is used again is counted again. */
export const MOST_DRAWN = 50_000;
/** Each such rule is held against each element. */
const MOST_REFERRING_RULES = 1000;
/** How far references may lead from one to the next. */
const LONGEST_CHAIN = 500;
/** What a mask or a step of a filter takes beside a plain shape: it is worked out for each pixel. */
const PIXEL_WORK = 100;
const WORKED_OUT = /^(?:mask|fe(?!Func|MergeNode|\w*Light$)\w+)$/;

const TOO_MUCH = sizeFault(
  `里要画的元素超过 ${MOST_DRAWN} 个（重复引用的重复计算），请简化`,
  `makes a browser draw more than ${MOST_DRAWN} elements, those used again counted again; simplify it`,
);
const CIRCLE = activeFault('里的引用绕成了圈', 'refers to its own parts in a circle');

const INHERITED = ['fill', 'stroke', 'marker-start', 'marker-mid', 'marker-end'] as const;
const NOT_INHERITED = ['clip-path', 'mask', 'filter'] as const;
const SHAPES: readonly string[] = ['path', 'line', 'polyline', 'polygon'];
const PAINTED: readonly string[] = [...SHAPES, ...['rect', 'circle', 'ellipse', 'text', 'tspan', 'textPath']];
/** Elements that are drawn only where something refers to them. */
const REFERRED_TO: ReadonlySet<string> = new Set([
  ...['defs', 'symbol', 'clipPath', 'mask', 'pattern', 'marker', 'filter', 'style', 'title', 'desc'],
  ...['linearGradient', 'radialGradient'],
]);
const GRADIENTS: readonly string[] = ['linearGradient', 'radialGradient'];

/** Ids of parts of the picture by the property that refers to them. */
type Paints = Readonly<Partial<Record<string, readonly string[]>>>;

interface Place {
  /** Values of the painting properties that are declared for the element itself. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Paints that it takes over from where it stands in the file. */
  readonly around: Paints;
}

interface Drawing {
  readonly byId: Map<string, Element>;
  readonly places: Map<Element, Place>;
  /** Elements that are being drawn, one for the sake of the other. */
  readonly open: Set<Element>;
  /** Elements that may still be drawn. */
  left: number;
  fault: PictureFault | undefined;
}

/**
 * What is wrong with how a picture refers to its own parts: in a circle, or so often that a browser would draw more than
 * `MOST_DRAWN` elements. Follows `use`, patterns, markers, masks, clips and filters as a browser does.
 */
export function drawingFault(root: Element, rules: readonly StyleRule[]): PictureFault | undefined {
  const referring = rules.flatMap(referringRules);
  if (referring.length > MOST_REFERRING_RULES) return TOO_MUCH;
  const drawing: Drawing = {
    ...{ byId: new Map(), places: new Map(), open: new Set() },
    ...{ left: MOST_DRAWN, fault: undefined },
  };
  place(root, {}, referring, drawing);
  if (drawing.places.size > MOST_DRAWN) return TOO_MUCH;
  draw(root, {}, {}, drawing);
  return drawing.fault;
}

/** Notes down where each element stands and what it declares. */
function place(element: Element, around: Paints, rules: readonly ReferringRule[], drawing: Drawing): void {
  if (drawing.places.size > MOST_DRAWN) return;
  const { id } = element.attributes;
  if (typeof id === 'string' && !drawing.byId.has(id)) drawing.byId.set(id, element);
  const values = paintingValues(element, rules);
  drawing.places.set(element, { values, around });
  const inside = paintsOf(values, around, {});
  for (const child of childrenOf(element)) place(child, inside, rules, drawing);
}

function draw(element: Element, inherited: Paints, context: Paints, drawing: Drawing): void {
  if (drawing.open.has(element)) drawing.fault ??= CIRCLE;
  if (drawing.open.size > LONGEST_CHAIN) drawing.fault ??= TOO_MUCH;
  spend(WORKED_OUT.test(element.name) ? PIXEL_WORK : 1, drawing);
  const values = drawing.places.get(element)?.values;
  if (drawing.fault !== undefined || values === undefined) return;
  drawing.open.add(element);
  const paints = paintsOf(values, inherited, context);
  for (const property of NOT_INHERITED) {
    for (const id of (values.get(property) ?? []).flatMap(idsIn)) drawPart(id, context, drawing);
  }
  if (PAINTED.includes(element.name)) drawPaints(element, paints, drawing);
  for (const child of childrenOf(element)) {
    if (!REFERRED_TO.has(child.name)) draw(child, paints, context, drawing);
  }
  drawReferences(element, paints, context, drawing);
  drawing.open.delete(element);
}

/** The patterns of a shape or a text, and the marker at each of its corners. */
function drawPaints(element: Element, paints: Paints, drawing: Drawing): void {
  for (const property of INHERITED) {
    const isMarker = property.startsWith('marker');
    if (isMarker && !SHAPES.includes(element.name)) continue;
    const before = drawing.left;
    for (const id of paints[property] ?? []) drawPart(id, paints, drawing);
    const corners = property === 'marker-mid' ? cornersOf(element) : 1;
    spend((before - drawing.left) * (corners - 1), drawing);
  }
}

/** What an element refers to by `href`: a link is not drawn, a `use` draws its part with its own paints. */
function drawReferences(element: Element, paints: Paints, context: Paints, drawing: Drawing): void {
  if (element.name === 'a') return;
  const { href, 'xlink:href': old } = element.attributes;
  for (const id of [href, old].flatMap((each) =>
    each?.startsWith('#') === true ? idsOf(each.slice(1)) : [],
  )) {
    const target = drawing.byId.get(id);
    if (target === undefined) continue;
    if (element.name === 'use') draw(target, paints, paints, drawing);
    else drawPart(id, context, drawing);
  }
}

/** Draws a part for the sake of another. A gradient is a colour of its own making, and costs no more than that. */
function drawPart(id: string, context: Paints, drawing: Drawing): void {
  const target = drawing.byId.get(id);
  if (target === undefined || GRADIENTS.includes(target.name)) return;
  draw(target, drawing.places.get(target)?.around ?? {}, context, drawing);
}

function spend(elements: number, drawing: Drawing): void {
  drawing.left -= elements;
  if (drawing.left < 0) drawing.fault ??= TOO_MUCH;
}

function paintsOf(values: Place['values'], inherited: Paints, context: Paints): Paints {
  const own = INHERITED.flatMap((property) => {
    const declared = values.get(property);
    if (declared === undefined) return [];
    const taken = declared.some(takesOver)
      ? [inherited[property], context['fill'], context['stroke']].flatMap((ids) => ids ?? [])
      : [];
    return [[property, Array.from(new Set([...declared.flatMap(idsIn), ...taken]))] as const];
  });
  return own.length === 0 ? inherited : { ...inherited, ...Object.fromEntries(own) };
}

/** No fewer corners than a marker could stand at. */
function cornersOf({ attributes }: Element): number {
  return `${attributes['d'] ?? ''} ${attributes['points'] ?? ''}`.match(/[a-z]|-?\d*\.?\d+/gi)?.length ?? 1;
}

function childrenOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}
