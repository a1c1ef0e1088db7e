import { childOf, childrenOf, valueOf, type XmlElement } from './xml-tree.js';

/** The styles of a document by id, with what each is based on. */
export interface Styles {
  /** The style and those that it is based on, nearest first. */
  readonly chain: (id: string | undefined) => readonly XmlElement[];
  /** The id of the style that paragraphs have which name none. */
  readonly standard: string | undefined;
}

export function stylesOf(part: XmlElement | undefined): Styles {
  const all = childrenOf(part, 'w:style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'], style]));
  const standard = all.find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && ['1', 'true'].includes(attributes['w:default'] ?? ''),
  );
  const chain = (id: string | undefined): readonly XmlElement[] => {
    const found = new Set<XmlElement>();
    for (let at = id; at !== undefined;) {
      const style = byId.get(at);
      if (style === undefined || found.has(style)) break;
      found.add(style);
      at = valueOf(style, 'w:basedOn');
    }
    return [...found];
  };
  return { chain, standard: standard?.attributes['w:styleId'] };
}

/** A property of a paragraph: its own, or that of the nearest style that has one. */
export function paragraphProperty(
  properties: XmlElement | undefined,
  name: string,
  styles: Styles,
): XmlElement | undefined {
  const own = childOf(properties, name);
  if (own !== undefined) return own;
  for (const style of styles.chain(valueOf(properties, 'w:pStyle') ?? styles.standard)) {
    const found = childOf(childOf(style, 'w:pPr'), name);
    if (found !== undefined) return found;
  }
  return undefined;
}
