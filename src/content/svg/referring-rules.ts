import type { Element } from 'xast';
import { declarationsOf, type StyleRule } from './style.js';

/** Properties that can make a browser draw another part of the picture. */
export const PAINTING = [
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

/** The declarations of a rule that refer to parts of the picture, or take over what is referred to around them. */
export function referringRules({ selectors, declarations }: StyleRule): ReferringRule[] {
  return declarations
    .filter(({ value }) => /url\(/i.test(value) || takesOver(value))
    .flatMap(({ property, value }) => longhands(property).map((each) => ({ property: each, value })))
    .flatMap((declaration) => selectors.map((selector) => ({ ...lastPart(selector), ...declaration })));
}

/** Whether a value may stand for what is referred to around the element. */
export function takesOver(value: string): boolean {
  return /inherit|unset|revert|context|var\(/i.test(value);
}

/** Values of an element's painting properties, wherever they are declared: attribute, `style`, style sheet. */
export function paintingValues(element: Element, rules: readonly ReferringRule[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  const add = (property: string, value: string): void => {
    for (const each of longhands(property)) values.set(each, [...(values.get(each) ?? []), value]);
  };
  for (const [name, value] of Object.entries(element.attributes)) {
    if (typeof value === 'string') add(name, value);
  }
  for (const { property, value } of declarationsOf(element.attributes['style'] ?? '')) add(property, value);
  const classes = (element.attributes['class'] ?? '').split(/\s+/);
  for (const rule of rules) {
    if (rule.tag !== undefined && rule.tag !== element.name) continue;
    if (rule.id !== undefined && rule.id !== element.attributes['id']) continue;
    if (rule.classes.every((name) => classes.includes(name))) add(rule.property, rule.value);
  }
  return values;
}

function longhands(property: string): string[] {
  if (property === 'marker') return ['marker-start', 'marker-mid', 'marker-end'];
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
