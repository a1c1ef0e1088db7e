import type { ElementContent, Root, Text } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import { EXIT, visit } from '../../../src/model/visit.js';
import { copied } from '../../../src/edition/copied.js';
import { noticeWith, type EditionNotice, type EditionPart } from '../../../src/edition/edition.js';
import type { PageBreak } from '../../../src/edition/pagination.js';
import { indexOfCharacter, withoutSpace } from '../../../src/model/without-space.js';
import { pageMark } from './page-mark.js';

/**
 * Marks in the bodies of a notice where printed pages begin. A page that begins with the title of the notice, or of a
 * part, is not marked in a body: the template has the title.
 */
export function withPageMarks(notice: EditionNotice, breaks: readonly PageBreak[]): EditionNotice {
  if (breaks.length === 0) return notice;
  let before = lengthOf(notice.title + (notice.numberLine ?? ''));
  const parts = notice.parts.map((part) => {
    const title = lengthOf((part.label ?? '') + (part.title ?? ''));
    const body = lengthOf(part.body.map(hastText).join(''));
    const start = before;
    before += title + body;
    const within = breaks.filter(({ offset }) => offset >= start && offset < before);
    const opening = title > 0 ? within.find(({ offset }) => offset < start + title) : undefined;
    const inBody = within.filter((each) => each !== opening);
    return {
      ...part,
      ...(opening !== undefined && { page: opening.page }),
      body: markedBody(
        part,
        inBody.map(({ page, offset }) => ({ page, offset: offset - start - title })),
      ),
    };
  });
  return noticeWith(notice, { parts });
}

function markedBody({ body }: EditionPart, breaks: readonly PageBreak[]): readonly ElementContent[] {
  if (breaks.length === 0) return body;
  const root: Root = { type: 'root', children: body.map(copied) };
  // From the last, so that a mark moves no place that is still to be found.
  for (const { page, offset } of breaks.toReversed()) insertMark(root, page, offset);
  return root.children as ElementContent[];
}

/** Before the character at an offset in the tree's text, white space apart. */
function insertMark(root: Root, page: number, offset: number): void {
  let before = 0;
  visit(root, 'text', (node, index, parent) => {
    const length = lengthOf(node.value);
    if (before + length <= offset || index === undefined || parent === undefined) {
      before += length;
      return undefined;
    }
    const at = indexOfCharacter(node.value, offset - before);
    const pieces = [textNode(node.value.slice(0, at)), pageMark(page), textNode(node.value.slice(at))];
    parent.children.splice(
      index,
      1,
      ...pieces.filter((piece) => piece.type !== 'text' || piece.value !== ''),
    );
    return EXIT;
  });
}

function textNode(value: string): Text {
  return { type: 'text', value };
}

function lengthOf(text: string): number {
  return withoutSpace(text).length;
}
