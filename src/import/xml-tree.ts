import { SaxesParser } from 'saxes';
import { RefusedFile } from './refused-file.js';

/** An element of a part of the file. Names and attributes have the usual prefixes (`w:p`, `r:embed`), whichever it uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const OPEN_XML = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OPEN_XML}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OPEN_XML}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${OPEN_XML}/package/2006/relationships`, ''],
  [`${OPEN_XML}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${OPEN_XML}/drawingml/2006/chart`, 'c'],
  [`${OPEN_XML}/drawingml/2006/diagram`, 'dgm'],
  [`${OPEN_XML}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${OPEN_XML}/markup-compatibility/2006`, 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

// Real parts are 30 deep and have some 100,000 elements.
const MOST_DEPTH = 300;
const MOST_ELEMENTS = 2_000_000;

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * A part of an Office file as a tree: its root element.
 *
 * @throws RefusedFile where it is no XML, has a DTD, or is nested too deep or too large.
 */
export function xmlTree(text: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  let count = 0;
  parser.on('error', () => {
    throw new RefusedFile('文件已经损坏，读不通；请用 Word 或 WPS 打开，另存为 .docx');
  });
  parser.on('doctype', () => {
    throw new RefusedFile('文件里有 Word 和 WPS 都不会写的 DTD，没有读');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: OpenElement = {
      name: named(uri, local),
      attributes: Object.fromEntries(
        Object.values(attributes).map(({ uri: space, local: name, value }) => [named(space, name), value]),
      ),
      children: [],
    };
    if (open.length > MOST_DEPTH || ++count > MOST_ELEMENTS)
      throw new RefusedFile('文件套得太深或者太大，没有读；请用 Word 或 WPS 打开，另存为 .docx');
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (words) => open.at(-1)?.children.push(words));
  parser.on('cdata', (words) => open.at(-1)?.children.push(words));
  parser.write(text.replace(/^\uFEFF/, '')).close();
  const [top] = elementsOf(root);
  if (top === undefined) throw new RefusedFile('文件是空的');
  return top;
}

function named(uri: string, local: string): string {
  const prefix = uri === '' ? '' : (PREFIXES.get(uri) ?? 'other');
  return prefix === '' ? local : `${prefix}:${local}`;
}

export function elementsOf(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter((child) => typeof child !== 'string') ?? [];
}

/** Its first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsOf(element).find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return elementsOf(element).filter((child) => child.name === name);
}

/** The `w:val` of its child of that name. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** Whether a property is on (`<w:b/>`), off (`<w:b w:val="0"/>`), or not said. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child && !['0', 'false', 'none', 'off'].includes(child.attributes['w:val'] ?? '');
}

/** The outermost elements of that name anywhere below. */
export function* within(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child;
    else yield* within(child, name);
  }
}

export function wordsOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}
