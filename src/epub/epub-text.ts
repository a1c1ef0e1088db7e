import { parseXml, XmlElement, XmlText, type XmlDocument, type XmlNode } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { BOOK_FOLDER } from './epub.js';

/**
 * The texts of the notices that a written book carries, read back from its bytes, by the notices' ids: the files of the
 * spine that have an article, without what a corrigendum says that should have stood there.
 */
export function epubTexts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = unzipSync(bytes);
  const read = (path: string): XmlDocument =>
    parseXml(strFromU8(files[BOOK_FOLDER + path] ?? new Uint8Array()));
  const opf = read('package.opf');
  const items = new Map(
    elementsIn(opf, 'item').map(({ attributes: { id = '', href = '' } }) => [id, href] as const),
  );
  return new Map(
    elementsIn(opf, 'itemref').flatMap(({ attributes: { idref = '' } }) => {
      const [article] = elementsIn(read(items.get(idref) ?? ''), 'article');
      return article === undefined ? [] : [[idref, printedText(article)] as const];
    }),
  );
}

function elementsIn(node: XmlDocument | XmlElement, name: string): XmlElement[] {
  return node.children.flatMap((child) =>
    child instanceof XmlElement ? [...(child.name === name ? [child] : []), ...elementsIn(child, name)] : [],
  );
}

function printedText(node: XmlNode): string {
  if (node instanceof XmlText) return node.text;
  return node instanceof XmlElement && node.name !== 'ins' ? node.children.map(printedText).join('') : '';
}
