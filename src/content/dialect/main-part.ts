import type { Parent } from 'unist';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from '../../model/visit.js';
import { parseOrdinal } from '../../model/ordinal.js';
import { textOf } from '../../model/prose.js';
import type { Addressee, Block, NoticeTree, Part, Signature, SignatureLine } from '../../model/tree.js';
import { linesOf } from './lines.js';

/** What the front matter says of the signature. */
export interface Signing {
  readonly issuers: readonly string[];
  /** As printed: 2015年3月2日. */
  readonly date: string;
  /** Whether both stand below the text though its editor has not placed them: not below a report or a chronicle. */
  readonly isImplied: boolean;
}

/** Gives the notice's own part its 主送机关, and its signature where the editor placed none. */
export function mainPart(part: Part, signing: Signing): void {
  const at = part.children.findIndex(({ type }) => type !== 'titleNote');
  const addressee = addresseeOf(part.children[at]);
  if (addressee !== undefined) part.children[at] = addressee;
  if (signing.isImplied && !part.children.some(({ type }) => type === 'signature'))
    part.children.push(generated(signing));
}

/** Sets each `:::signature`, wherever it stands: an enclosed letter may be signed too. */
export function signatures(tree: NoticeTree, signing: Signing, source: string): void {
  visit(tree, 'containerDirective', (node: ContainerDirective, index, parent: Parent | undefined) => {
    if (node.name !== 'signature' || index === undefined || parent === undefined) return;
    parent.children[index] = signatureOf(node, signing, source);
  });
}

/** The first block of a text as its addressee, where it is one. */
export function addresseeOf(first: Block | undefined): Addressee | undefined {
  return first?.type === 'paragraph' && isAddressee(textOf(first))
    ? { ...first, type: 'addressee' }
    : undefined;
}

/**
 * A list of organs, not the first sentence of a text: 现将名单公布如下：, 经研究，决定： and 第一条　救助对象： are none, nor is what
 * begins a quotation: 将第二条修改为：“申请人应当：
 */
function isAddressee(text: string): boolean {
  return (
    /[：:]$/u.test(text) &&
    parseOrdinal(text) === undefined &&
    !/“[^”]*$/u.test(text) &&
    !/^附\s*件|[。；？！]|如下|下列|以下|任命|免去|(?:决定|通知|公告|通告|批复|意见|规定)[：:]$/u.test(text)
  );
}

function signatureOf(node: ContainerDirective, signing: Signing, source: string): Signature {
  const lines = node.children.flatMap((child) => (child.type === 'paragraph' ? linesOf(child, source) : []));
  if (lines.length === 0) return { ...generated(signing), ...(node.position && { position: node.position }) };
  const children: SignatureLine[] = lines.map(({ children, position }) => ({
    type: 'signatureLine',
    children,
    position,
  }));
  return { type: 'signature', children, ...(node.position && { position: node.position }) };
}

function generated({ issuers, date }: Signing): Signature {
  const line = (value: string): SignatureLine => ({
    type: 'signatureLine',
    children: [{ type: 'text', value }],
  });
  return { type: 'signature', children: [...issuers, date].map(line) };
}
