import type { Node } from 'unist';
import type { ContainerDirective } from 'mdast-util-directive';
import { textOf } from '../../model/prose.js';
import type { Addressee, Part, Signature, SignatureLine } from '../../model/tree.js';
import { linesOf } from './lines.js';

/** What the front matter says of the signature. */
export interface Signing {
  readonly issuers: readonly string[];
  /** As printed: 2015年3月2日. */
  readonly date: string;
}

/** Gives the notice's own part its 主送机关, and its signature where the editor placed none. */
export function mainPart(part: Part, signing: Signing, source: string): void {
  const [first] = part.children;
  if (first?.type === 'paragraph' && isAddressee(textOf(first))) {
    part.children[0] = { ...first, type: 'addressee' } satisfies Addressee;
  }
  part.children = part.children.map((block) => (isSignature(block) ? signatureOf(block, signing, source) : block));
  if (!part.children.some(({ type }) => type === 'signature')) part.children.push(generated(signing));
}

/** A list of organs, not the first sentence of a text: 现将名单公布如下： is none. */
function isAddressee(text: string): boolean {
  return /[：:]$/u.test(text) && !/[。；？！]|如下|下列|以下/u.test(text);
}

function isSignature(node: Node): node is ContainerDirective {
  return node.type === 'containerDirective' && (node as ContainerDirective).name === 'signature';
}

function signatureOf(node: ContainerDirective, signing: Signing, source: string): Signature {
  const lines = node.children.flatMap((child) => (child.type === 'paragraph' ? linesOf(child, source) : []));
  if (lines.length === 0) return { ...generated(signing), ...(node.position && { position: node.position }) };
  const children: SignatureLine[] = lines.map(({ children, position }) => ({ type: 'signatureLine', children, position }));
  return { type: 'signature', children, ...(node.position && { position: node.position }) };
}

function generated({ issuers, date }: Signing): Signature {
  const line = (value: string): SignatureLine => ({ type: 'signatureLine', children: [{ type: 'text', value }] });
  return { type: 'signature', children: [...issuers, date].map(line) };
}
