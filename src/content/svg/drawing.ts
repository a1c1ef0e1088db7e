import type { Element } from 'xast';
import { activeFault, sizeFault, type PictureFault } from '../picture-fault.js';
import { declaredPaints, referringRules, type Declared, type ReferringRule } from './referring-rules.js';
import { idsOf, type StyleRule } from './style.js';

/** Elements that a browser draws; one that is used again is counted again. */
export const MOST_DRAWN = 50_000;
/** What rules that refer to parts of the picture may ask for; each such question is put to each element. */
const MOST_QUESTIONS = 1000;
/** Parts of the picture that one property of one element may name; no drawing program names more than one. */
const MOST_PAINTS = 100;
/** How far references may lead from one to the next. */
const LONGEST_CHAIN = 500;
/** What takes longer than a plain shape, for it is worked out for each pixel: masks, steps of a filter, and those that look far around it. */
const PIXEL_WORK = 250;
const HARD_PIXEL_WORK = 5000;
const WORKED_OUT = /^(?:mask|fe(?!Func|MergeNode|\w*Light$)\w+)$/;
const HARD = /^fe(?:Turbulence|Morphology|\w+Lighting|ConvolveMatrix)$/;

const TOO_MUCH = sizeFault(
  `里要画的内容超过 ${MOST_DRAWN} 个元素（重复引用的重复计算，滤镜和蒙版按多个计算），请简化`,
  `makes a browser draw more than ${MOST_DRAWN} elements (those used again count again, filters and masks as many); simplify it`,
);
const CIRCLE = activeFault('里的引用绕成了圈', 'refers to its own parts in a circle');

const TAKEN_OVER = activeFault(
  '里的 clip-path、mask、filter 不能用 inherit 或 var()',
  'has inherit or var() for clip-path, mask or filter',
);

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
type Paints = Readonly<Partial<Record<string, ReadonlySet<string>>>>;

interface Place {
  /** What the element itself declares, by property. */
  readonly declared: ReadonlyMap<string, Declared>;
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
  if (referring.reduce((sum, { classes }) => sum + 1 + classes.length, 0) > MOST_QUESTIONS) return TOO_MUCH;
  const drawing: Drawing = {
    ...{ byId: new Map(), places: new Map(), open: new Set() },
    ...{ left: MOST_DRAWN, fault: undefined },
  };
  place(root, {}, referring, drawing);
  if (drawing.fault !== undefined || drawing.places.size > MOST_DRAWN) return TOO_MUCH;
  draw(root, {}, {}, drawing);
  return drawing.fault;
}

/** Notes down where each element stands and what it declares. */
function place(element: Element, around: Paints, rules: readonly ReferringRule[], drawing: Drawing): void {
  if (drawing.places.size > MOST_DRAWN) return;
  const { id } = element.attributes;
  if (typeof id === 'string' && !drawing.byId.has(id)) drawing.byId.set(id, element);
  const declared = declaredPaints(element, rules);
  drawing.places.set(element, { declared, around });
  const inside = paintsOf(declared, around, {});
  if (isOvercrowded(inside)) drawing.fault ??= TOO_MUCH;
  if (drawing.fault !== undefined) return;
  for (const child of childrenOf(element)) place(child, inside, rules, drawing);
}

function draw(element: Element, inherited: Paints, context: Paints, drawing: Drawing): void {
  if (drawing.open.has(element)) drawing.fault ??= CIRCLE;
  if (drawing.open.size > LONGEST_CHAIN) drawing.fault ??= TOO_MUCH;
  spend(workOf(element), drawing);
  const declared = drawing.places.get(element)?.declared;
  if (drawing.fault !== undefined || declared === undefined) return;
  drawing.open.add(element);
  const paints = paintsOf(declared, inherited, context);
  if (isOvercrowded(paints)) drawing.fault = TOO_MUCH;
  for (const property of NOT_INHERITED) {
    const { ids = [], takesOver = false, functions = 0 } = declared.get(property) ?? {};
    if (takesOver) drawing.fault ??= TAKEN_OVER;
    if (property === 'filter') spend(functions * PIXEL_WORK, drawing);
    for (const id of ids) drawPart(id, context, drawing);
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
    if (target === undefined || drawing.fault !== undefined) continue;
    if (element.name === 'use') draw(target, paints, paints, drawing);
    else drawPart(id, context, drawing);
  }
}

/** Draws a part for the sake of another. A gradient is a colour of its own making, and costs no more than that. */
function drawPart(id: string, context: Paints, drawing: Drawing): void {
  spend(1, drawing);
  if (drawing.fault !== undefined) return;
  const target = drawing.byId.get(id);
  if (target === undefined || GRADIENTS.includes(target.name)) return;
  draw(target, drawing.places.get(target)?.around ?? {}, context, drawing);
}

function workOf({ name }: Element): number {
  if (HARD.test(name)) return HARD_PIXEL_WORK;
  return WORKED_OUT.test(name) ? PIXEL_WORK : 1;
}

function spend(elements: number, drawing: Drawing): void {
  drawing.left -= elements;
  if (drawing.left < 0) drawing.fault ??= TOO_MUCH;
}

function paintsOf(declared: Place['declared'], inherited: Paints, context: Paints): Paints {
  const own = INHERITED.flatMap((property) => {
    const value = declared.get(property);
    if (value === undefined) return [];
    const taken = value.takesOver ? [inherited[property], context['fill'], context['stroke']] : [];
    return [[property, new Set([...value.ids, ...taken.flatMap((ids) => [...(ids ?? [])])])] as const];
  });
  return own.length === 0 ? inherited : { ...inherited, ...Object.fromEntries(own) };
}

function isOvercrowded(paints: Paints): boolean {
  return INHERITED.some((property) => (paints[property]?.size ?? 0) > MOST_PAINTS);
}

/** No fewer corners than a marker could stand at. */
function cornersOf({ attributes }: Element): number {
  return `${attributes['d'] ?? ''} ${attributes['points'] ?? ''}`.match(/[a-z]|-?\d*\.?\d+/gi)?.length ?? 1;
}

function childrenOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}
