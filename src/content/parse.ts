import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { VFile } from 'vfile';
import type { Finding } from '../model/finding.js';
import type { NoticeKind } from '../model/notice-kind.js';
import type { NoticeTree } from '../model/tree.js';
import { attachmentList } from './dialect/attachment-list.js';
import { bareAddresses } from './dialect/bare-addresses.js';
import { brokenLines } from './dialect/broken-lines.js';
import { chronicleEntries } from './dialect/chronicle-entries.js';
import { cellLines } from './dialect/cell-lines.js';
import { contentsListsOf } from './dialect/contents-lists.js';
import { crossReferences } from './dialect/cross-references.js';
import { directives } from './dialect/directives.js';
import { figures } from './dialect/figures.js';
import { grids } from './dialect/grids.js';
import { innerDocument } from './dialect/inner-document.js';
import { mainPart, signatures, type Signing } from './dialect/main-part.js';
import { nearMisses } from './dialect/near-misses.js';
import { orderedLists } from './dialect/ordered-lists.js';
import { parts } from './dialect/parts.js';
import { plainText } from './dialect/plain-text.js';
import { raisedAndLowered } from './dialect/raised-and-lowered.js';
import { rosters } from './dialect/rosters.js';
import { safety } from './dialect/safety.js';
import { titleNotes } from './dialect/title-notes.js';

/** CommonMark, GFM and directives, less what Word users write by accident: indented code and underlined headings. */
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(remarkCjkFriendly)
  .use(withoutAccidents)
  .use(bareAddresses)
  .use(cellLines)
  .use(safety)
  .use(nearMisses)
  .use(directives)
  .use(brokenLines)
  .use(plainText)
  .use(raisedAndLowered)
  .use(orderedLists)
  .use(rosters)
  .use(grids)
  .use(figures)
  .freeze();

function withoutAccidents(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: ['codeIndented', 'setextUnderline'] } });
}

/** The Markdown of a notice, and what its dialect needs to know of the notice. */
export interface NoticeText {
  readonly path: string;
  /** The whole file, which may be read only when it is asked for. What stands before `bodyOffset` is the front matter. */
  readonly text: string;
  readonly bodyOffset: number;
  readonly kind: NoticeKind;
  readonly signing: Signing;
  /** The prefixes of document numbers that may be cited in short. */
  readonly prefixes: readonly string[];
}

/** The same with the hash of the text (`hashOf`), by which it is known without being read. */
export interface HashedNoticeText extends NoticeText {
  readonly sha256: string;
}

export interface ParsedNotice {
  readonly tree: NoticeTree;
  readonly findings: readonly Finding[];
}

/** Parses the Markdown of a notice. The front matter is blanked out, so that every position is one of the file. */
export function parse({ path, text, bodyOffset, kind, signing, prefixes }: NoticeText): ParsedNotice {
  // A byte order mark would be dropped by the parser, and every offset after it be one too small.
  const body =
    text.slice(0, bodyOffset).replace(/[^\r\n]/g, ' ') + text.slice(bodyOffset).replace(/^\uFEFF/, ' ');
  const file = new VFile({ path, value: body });
  const root = processor.runSync(processor.parse(file), file) as Root;
  const tree = parts(root, body);
  const [main, ...attached] = tree.children;
  signatures(tree, signing, body);
  if (kind === 'chronicle') chronicleEntries(tree);
  for (const part of tree.children) titleNotes(part);
  if (main !== undefined) mainPart(main, signing);
  for (const part of attached) innerDocument(part);
  // The attachments of an enclosed text are listed at its own end.
  for (const part of tree.children) contentsListsOf(part, body);
  const labels = labelsOf(tree);
  for (const part of tree.children) if (part.kind !== 'attachment') attachmentList(part, labels, body);
  crossReferences(tree, prefixes, body);
  return { tree, findings: file.data.findings ?? [] };
}

/** The labels of the attachments: 附件1, 附表. */
function labelsOf(tree: NoticeTree): string[] {
  return tree.children.flatMap(({ children: [title] }) =>
    title?.type === 'partTitle' && title.label !== undefined ? [title.label] : [],
  );
}
