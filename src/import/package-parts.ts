import { posix } from 'node:path';
import { RefusedFile } from './refused-file.js';
import type { Parts } from './unpack.js';
import { childrenOf, xmlTree, type XmlElement } from './xml-tree.js';

/** The parts of a .docx that are read, found as Word finds them: by their relationships, whatever their names. */
export interface PackageParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  readonly headersAndFooters: readonly XmlElement[];
  /** The name of the part to which a relationship of the document leads, where it is in the package. */
  readonly targetOf: (id: string | undefined) => string | undefined;
}

interface Relationship {
  readonly id: string | undefined;
  /** The last step of its type: styles, image. */
  readonly kind: string;
  readonly target: string;
}

/** @throws RefusedFile where the package has no text of Word, or a part cannot be read. */
export function packageParts(parts: Parts): PackageParts {
  const [main] = relationshipsOf(parts, '').filter(({ kind }) => kind === 'officeDocument');
  const path = main?.target ?? 'word/document.xml';
  const document = treeOf(parts, path);
  if (document?.name !== 'w:document')
    throw new RefusedFile('文件里没有 Word 的正文；请用 Word 或 WPS 打开，另存为 .docx');
  const links = relationshipsOf(parts, path);
  const partOf = (kind: string): XmlElement | undefined =>
    treeOf(parts, links.find((link) => link.kind === kind)?.target ?? `word/${kind}.xml`);
  return {
    document,
    styles: partOf('styles'),
    numbering: partOf('numbering'),
    footnotes: partOf('footnotes'),
    endnotes: partOf('endnotes'),
    headersAndFooters: links
      .filter(({ kind }) => kind === 'header' || kind === 'footer')
      .flatMap(({ target }) => treeOf(parts, target) ?? []),
    targetOf: (id) => links.find((link) => link.id === id && parts.has(link.target))?.target,
  };
}

function treeOf(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts.get(name);
  return bytes && xmlTree(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
}

/** What a part leads to within the package; of the package itself where the name is empty. */
function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const { dir, base } = posix.parse(part);
  return childrenOf(treeOf(parts, posix.join(dir, '_rels', `${base}.rels`)), 'Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes: { Id: id, Type: type = '', Target: target = '' } }) => ({
      id,
      kind: type.replace(/^.*\//u, ''),
      target: target.startsWith('/') ? target.slice(1) : posix.join(dir, target),
    }));
}
