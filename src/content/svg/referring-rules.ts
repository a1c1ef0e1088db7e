import type { Element } from 'xast';
import { declarationsOf, idsIn, type StyleRule } from './style.js';

/** Properties that can make a browser draw another part of the picture. */
const PAINTING = [
  'fill',
  'stroke',
  'marker-start',
  'marker-mid',
  'marker-end',
  'clip-path',
  'mask',
  'filter',
];

/** A declaration that may refer to another part of the picture, by what the last part of its selector asks for. */
export interface ReferringRule {
  readonly tag: string | undefined;
  readonly classes: readonly string[];
  readonly id: string | undefined;
  readonly property: string;
  readonly value: string;
}

/** The declarations of a rule that make a browser draw more than the element itself, or may do so. */
export function referringRules({ selectors, declarations }: StyleRule): ReferringRule[] {
  return declarations
    .filter(({ value }) => value.includes('(') || takesOver(value))
    .flatMap(({ property, value }) => longhands(property).map((each) => ({ property: each, value })))
    .flatMap((declaration) => selectors.map((selector) => ({ ...lastPart(selector), ...declaration })));
}

/** Whether a value may stand for what is referred to around the element. */
function takesOver(value: string): boolean {
  return /inherit|unset|revert|context|var\(/i.test(value);
}

/** What an element declares for one of the painting properties. */
export interface Declared {
  /** Ids of the parts of the picture that its values name. */
  readonly ids: Set<string>;
  /** Whether one of them may stand for what is referred to around the element. */
  takesOver: boolean;
  /** Functions in them, of which a filter is worked out for each pixel. */
  functions: number;
}

/** An element's painting properties, wherever they are declared: attribute, `style`, style sheet. */
export function declaredPaints(element: Element, rules: readonly ReferringRule[]): Map<string, Declared> {
  const declared = new Map<string, Declared>();
  const add = (property: string, value: string): void => {
    for (const each of longhands(property)) {
      const own = declared.get(each) ?? { ids: new Set(), takesOver: false, functions: 0 };
      for (const id of idsIn(value)) own.ids.add(id);
      own.takesOver ||= takesOver(value);
      own.functions += value.split(/\b(?!url\()[\w-]+\(/i).length - 1;
      declared.set(each, own);
    }
  };
  for (const [name, value] of Object.entries(element.attributes)) {
    if (typeof value === 'string') add(name, value);
  }
  for (const { property, value } of declarationsOf(element.attributes['style'] ?? '')) add(property, value);
  const classes = new Set((element.attributes['class'] ?? '').split(/\s+/));
  for (const rule of rules) {
    if (rule.tag !== undefined && rule.tag !== element.name) continue;
    if (rule.id !== undefined && rule.id !== element.attributes['id']) continue;
    if (rule.classes.every((name) => classes.has(name))) add(rule.property, rule.value);
  }
  return declared;
}

function longhands(property: string): string[] {
  if (property === 'marker') return ['marker-start', 'marker-mid', 'marker-end'];
  if (property === '-webkit-filter') return ['filter'];
  return PAINTING.includes(property) ? [property] : [];
}

/** What the last part of a selector asks for; what comes before it only narrows that down. */
function lastPart(selector: string): Pick<ReferringRule, 'tag' | 'classes' | 'id'> {
  const last = (selector.split(/[\s>+~]+/).at(-1) ?? '').replaceAll(/::?[\w-]+/g, '');
  return {
    tag: /^[^.#*]+/.exec(last)?.[0],
    classes: Array.from(last.matchAll(/\.([^.#]+)/g), ([, name = '']) => name),
    id: /#([^.#]+)/.exec(last)?.[1],
  };
}
