import type { Element, ElementContent } from 'hast';
import { copied } from '../../edition/copied.js';
import type { Edition, EditionNotice, EditionPart } from '../../edition/edition.js';
import type { BlockType } from '../../model/tree.js';
import { visit } from '../../model/visit.js';

/** An edition for the printer in which every block can be found again, and where in its notice's file each stands. */
export interface LinedEdition {
  readonly edition: Edition;
  /** The file of the notice and the line in it, by the name that the printed document has for the block. */
  readonly lines: Readonly<Record<string, SourceLine>>;
}

export interface SourceLine {
  readonly path: string;
  readonly line: number;
}

/**
 * Gives each block that has none an id, so that a print has a named destination for it. An id moves nothing: the pages are
 * those of the edition.
 */
export function withLineIds(edition: Edition): LinedEdition {
  const lines: Record<string, SourceLine> = {};
  const sections = edition.sections.map((section) => ({
    ...section,
    notices: section.notices.map((notice) => linedNotice(notice, lines)),
  }));
  return { edition: { ...edition, sections }, lines };
}

function linedNotice(notice: EditionNotice, lines: Record<string, SourceLine>): EditionNotice {
  lines[notice.id] = { path: notice.file, line: 1 };
  const lined = (part: EditionPart): EditionPart => {
    const body = part.body.map((node) => linedBlock(node, notice, lines));
    const [first] = body.flatMap((node) => node.position?.start.line ?? []);
    if (first !== undefined) lines[`${notice.id}.${part.id}`] = { path: notice.file, line: first };
    return { ...part, body };
  };
  return { ...notice, parts: notice.parts.map(lined) };
}

// By its name print keeps a signature, and a list of attachments, with its text, and cuts a table.
const NAMED_FOR_PRINT: ReadonlySet<BlockType> = new Set(['attachmentList', 'signature', 'roster', 'grid']);

function linedBlock(
  node: ElementContent,
  { id: noticeId, file }: EditionNotice,
  lines: Record<string, SourceLine>,
): ElementContent {
  const copy = copied(node);
  visit(copy, 'element', (element: Element) => {
    const { position, properties } = element;
    const block = element.data?.block;
    if (position === undefined || block === undefined) return;
    const { line, column } = position.start;
    if (!NAMED_FOR_PRINT.has(block)) properties['id'] ??= `line-${line}-${column}`;
    const { id } = properties;
    if (typeof id === 'string') lines[`${noticeId}.${id}`] = { path: file, line };
  });
  return copy;
}
