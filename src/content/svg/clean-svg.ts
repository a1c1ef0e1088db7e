import { XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';
import type { Element, ElementContent } from 'xast';
import type { Bilingual } from '../../model/finding.js';
import type { PictureFault } from '../picture-fault.js';
import { ATTRIBUTES, ELEMENTS, NAMING, REFERRING, REFERRING_PROPERTIES, UNDRAWN } from './allowed.js';
import { attributeName, elementName, isDeclaration, OUTERMOST, scopeOf } from './names.js';
import { SVG, XHTML, XLINK, XML, XML_EVENTS, type Name, type Scope } from './names.js';
import { declarationsOf, misplacedUrl, refusedInStyle, rulesOf } from './style.js';
import { writtenDeclarations, writtenRules } from './style.js';

/** What is refused, where it stands in the file. */
export interface Refusal {
  readonly at: XmlNode;
  readonly ruleId: PictureFault['ruleId'];
  readonly reason: Bilingual;
}

/** Elements stand one inside another no deeper than this; drawing programs need about twenty. */
const DEEPEST = 100;

/** Each selector of a style sheet is held against each element. */
const MOST_SELECTORS = 5000;

const ACTIVE = /^(?:script|foreignobject|iframe|object|embed|handler|listener)$/i;
const ACTIVE_NAMESPACES: readonly unknown[] = [XHTML, XML_EVENTS];
/** Pixels of the picture's own, in text that may be broken into lines. */
export const PIXELS = /^\s*data:image\/(?:png|jpe?g);base64,([A-Za-z0-9+/=\s]*)$/i;

/**
 * Writes anew what is allowed of an element and what is in it, with names of SVG only. What other programs have left in
 * the file is left out; what would run code, fetch something or move is a refusal.
 */
export function* cleaned(
  element: XmlElement,
  outer: Scope = OUTERMOST,
  depth = 1,
): Generator<Refusal, Element | undefined> {
  const scope = scopeOf(element, outer);
  const name = elementName(element.name, scope);
  if (isActive(name))
    yield active(element, `不能使用的元素「${element.name}」`, `the element “${element.name}”`);
  else if (name.namespace === undefined) yield undeclared(element, element.name);
  else if (depth > DEEPEST) yield tooDeep(element);
  else if (name.namespace !== SVG || UNDRAWN.has(name.local)) yield* activeWithin(element, scope, depth);
  else if (!ELEMENTS.has(name.local)) {
    yield active(element, `不能使用的元素「${element.name}」`, `the element “${element.name}”`);
  } else {
    const attributes = yield* cleanedAttributes(element, name.local, scope);
    const children =
      name.local === 'style' ? yield* cleanedStyle(element) : yield* cleanedChildren(element, scope, depth);
    return children === undefined ? undefined : { type: 'element', name: name.local, attributes, children };
  }
  return undefined;
}

function* cleanedChildren(
  { children }: XmlElement,
  scope: Scope,
  depth: number,
): Generator<Refusal, ElementContent[]> {
  const kept: ElementContent[] = [];
  for (const child of children) {
    if (child instanceof XmlText) kept.push(...textOf(child.text));
    if (!(child instanceof XmlElement)) continue;
    const own = yield* cleaned(child, scope, depth + 1);
    if (own !== undefined) kept.push(own);
  }
  return kept;
}

/** A text for `toXml`, which does not see that `]]>` may not stand in one piece. */
function textOf(text: string): ElementContent[] {
  return text
    .split(/(?<=\]\])(?=>)/)
    .flatMap((value, index) => [
      ...(index === 0 ? [] : [{ type: 'comment' as const, value: '' }]),
      { type: 'text' as const, value },
    ]);
}

/** The style sheet of a `style` element; undefined where browsers do not read it as CSS. */
function* cleanedStyle(element: XmlElement): Generator<Refusal, ElementContent[] | undefined> {
  const { type = 'text/css' } = element.attributes;
  if (!/^(?:|text\/css)$/i.test(type.trim())) return undefined;
  const inner = element.children.find((child) => child instanceof XmlElement);
  if (inner !== undefined) yield active(inner, '样式里不能使用的元素', 'an element within a style sheet');
  const css = element.text.replaceAll(/<!--|-->/g, ' ');
  const rules = rulesOf(css);
  if ((rules?.flatMap(({ selectors }) => selectors).length ?? 0) > MOST_SELECTORS)
    yield tooManySelectors(element);
  const refused = refusedInStyle(css) ?? (rules === undefined ? '{}' : undefined);
  const misplaced = misplacedUrl(rules?.flatMap(({ declarations }) => declarations) ?? []);
  if (refused !== undefined) yield inStyle(element, 'style', refused);
  else if (misplaced !== undefined) yield inStyle(element, misplaced.property, 'url(');
  return rules === undefined ? undefined : [{ type: 'text', value: writtenRules(rules) }];
}

function* cleanedAttributes(
  element: XmlElement,
  owner: string,
  scope: Scope,
): Generator<Refusal, Record<string, string>> {
  const kept = new Map<string, string>();
  for (const [qualified, value] of Object.entries(element.attributes)) {
    if (isDeclaration(qualified)) continue;
    const name = attributeName(qualified, scope);
    if (name.namespace === undefined) yield undeclared(element, qualified);
    yield* activeAttribute(element, qualified, name, value);
    const own = writtenName(name, owner);
    if (own === undefined) continue;
    if (kept.has(own)) yield twice(element, qualified);
    const written = yield* cleanedValue(element, owner, own, value);
    if (written !== '') kept.set(own, written);
  }
  return Object.fromEntries(kept);
}

/** The name under which an attribute is written out; undefined where it is left out. */
function writtenName({ namespace, local }: Name, owner: string): string | undefined {
  if (local === 'href' && (namespace === '' || namespace === XLINK)) {
    if (!REFERRING.has(owner) && owner !== 'image') return undefined;
    return namespace === '' ? 'href' : 'xlink:href';
  }
  if (namespace === XML && (local === 'space' || local === 'lang')) return `xml:${local}`;
  return namespace === '' && ATTRIBUTES.has(local) ? local : undefined;
}

function* cleanedValue(
  element: XmlElement,
  owner: string,
  name: string,
  value: string,
): Generator<Refusal, string> {
  if (name === 'href' || name === 'xlink:href') {
    const pixels = owner === 'image' ? PIXELS.exec(value) : null;
    return pixels === null ? value.trim() : value.replaceAll(/\s/g, '');
  }
  if (NAMING.has(name) || name.startsWith('xml:')) return value;
  const refused = refusedInStyle(value);
  if (refused !== undefined) yield inStyle(element, name, refused);
  if (name !== 'style') {
    if (/\burl\(/i.test(value) && !REFERRING_PROPERTIES.has(name)) yield inStyle(element, name, 'url(');
    return value;
  }
  const declarations = declarationsOf(value);
  const misplaced = misplacedUrl(declarations);
  if (misplaced !== undefined) yield inStyle(element, misplaced.property, 'url(');
  return writtenDeclarations(declarations);
}

/** What is active in an attribute that is written or left out: handlers, and addresses outside the picture. */
function* activeAttribute(
  element: XmlElement,
  qualified: string,
  { namespace, local }: Name,
  value: string,
): Generator<Refusal> {
  if (/^on/i.test(local)) {
    yield active(element, `不能使用的属性「${qualified}」`, `the attribute “${qualified}”`);
  } else if (namespace === XML && local === 'base' && value.trim() !== '') {
    yield active(element, `不能使用的属性「${qualified}」`, `the attribute “${qualified}”`);
  } else if (/^href$/i.test(local) && !isOwnAddress(element, value)) {
    yield active(
      element,
      `指向图外的链接「${shortened(value)}」`,
      `a link that leads out of the picture, “${shortened(value)}”`,
    );
  }
}

function isOwnAddress({ name }: XmlElement, value: string): boolean {
  return /^\s*(?:#|$)/.test(value) || (/(?:^|:)image$/.test(name) && PIXELS.test(value));
}

/** What is active within an element that is left out: a file that hides it there was made to be looked at twice. */
function* activeWithin(element: XmlElement, scope: Scope, depth: number): Generator<Refusal> {
  if (depth > DEEPEST) {
    yield tooDeep(element);
    return;
  }
  for (const qualified of Object.keys(element.attributes)) {
    if (/^(?:[^:]*:)?on/i.test(qualified) && !isDeclaration(qualified)) {
      yield active(element, `不能使用的属性「${qualified}」`, `the attribute “${qualified}”`);
    }
  }
  for (const child of element.children) {
    if (!(child instanceof XmlElement)) continue;
    const own = scopeOf(child, scope);
    if (isActive(elementName(child.name, own))) {
      yield active(child, `不能使用的元素「${child.name}」`, `the element “${child.name}”`);
    } else yield* activeWithin(child, own, depth + 1);
  }
}

function isActive({ namespace, local }: Name): boolean {
  return ACTIVE_NAMESPACES.includes(namespace) || ACTIVE.test(local);
}

function active(at: XmlNode, zh: string, en: string): Refusal {
  return { at, ruleId: 'image-active', reason: { zh: `有${zh}`, en: `has ${en}` } };
}

function inStyle(at: XmlNode, name: string, refused: string): Refusal {
  return active(
    at,
    `不能使用的样式：${name} 里的「${shortened(refused)}」`,
    `a style that cannot be used: “${shortened(refused)}” in ${name}`,
  );
}

function undeclared(at: XmlNode, name: string): Refusal {
  const reason = { zh: `「${name}」的前缀没有声明`, en: `the prefix of “${name}” is not declared` };
  return { at, ruleId: 'image-content', reason };
}

function twice(at: XmlNode, name: string): Refusal {
  const reason = { zh: `属性「${name}」写了两次`, en: `the attribute “${name}” stands twice` };
  return { at, ruleId: 'image-content', reason };
}

function tooDeep(at: XmlNode): Refusal {
  const reason = {
    zh: `元素嵌套超过 ${DEEPEST} 层`,
    en: `elements stand more than ${DEEPEST} deep, one inside another`,
  };
  return { at, ruleId: 'image-size', reason };
}

function tooManySelectors(at: XmlNode): Refusal {
  const reason = {
    zh: `的样式表超过 ${MOST_SELECTORS} 条`,
    en: `has a style sheet of more than ${MOST_SELECTORS} selectors`,
  };
  return { at, ruleId: 'image-size', reason };
}

function shortened(value: string): string {
  const text = value.trim();
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
