import type { XmlElement } from '@rgrove/parse-xml';

export const SVG = 'http://www.w3.org/2000/svg';
export const XLINK = 'http://www.w3.org/1999/xlink';
export const XML = 'http://www.w3.org/XML/1998/namespace';
export const XHTML = 'http://www.w3.org/1999/xhtml';
export const XML_EVENTS = 'http://www.w3.org/2001/xml-events';

/** A name of XML with its prefix resolved. */
export interface Name {
  /** Empty for a name in no namespace, undefined where its prefix is not declared. */
  readonly namespace: string | undefined;
  readonly local: string;
}

/** Namespaces by prefix; the empty prefix is the default namespace. */
export type Scope = ReadonlyMap<string, string>;

export const OUTERMOST: Scope = new Map([['xml', XML]]);

/** The namespaces that hold in an element, with its own declarations. */
export function scopeOf({ attributes }: XmlElement, outer: Scope): Scope {
  const own = Object.entries(attributes).filter(([name]) => isDeclaration(name));
  if (own.length === 0) return outer;
  return new Map([...outer, ...own.map(([name, uri]) => [name.slice('xmlns:'.length), uri] as const)]);
}

/** Whether an attribute declares a namespace. */
export function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}

export function elementName(name: string, scope: Scope): Name {
  const { prefix, local } = split(name);
  return { namespace: prefix === '' ? (scope.get('') ?? '') : scope.get(prefix), local };
}

/** The default namespace does not hold for attributes. */
export function attributeName(name: string, scope: Scope): Name {
  const { prefix, local } = split(name);
  return { namespace: prefix === '' ? '' : scope.get(prefix), local };
}

function split(name: string): { readonly prefix: string; readonly local: string } {
  const colon = name.indexOf(':');
  return { prefix: name.slice(0, Math.max(0, colon)), local: name.slice(colon + 1) };
}
