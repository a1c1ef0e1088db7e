import type { ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { EditionNotice } from '../../edition/edition.js';
import { classesOf } from '../../model/classes.js';
import { visit } from '../../model/visit.js';
import type { PageDesign } from '../../model/publication.js';
import { withoutSpace } from '../../model/without-space.js';

// As they fill columns: more of them make two columns that do not look torn.
const MOST_LINES = 8;
const INDENT = 2;
const HEADS = ['part-label', 'part-title', 'title-note'];
const TEXTS = ['attachment-list', 'signature'];

/**
 * Sets across the columns what a notice says before the text that it issues, where that is a few lines and a signature: in
 * two columns of three lines each it would be torn apart.
 */
export function setShortTextsAcross(document: Root, page: PageDesign): void {
  visit(document, 'element', (part, index, parent) => {
    if (!has(part, ['main']) || index === undefined || parent === undefined) return;
    if (!has(parent.children[index + 1], ['enclosure'])) return;
    const heads = part.children.filter((child) => has(child, HEADS));
    const body = part.children.filter((child) => !has(child, HEADS));
    if (isShort(body, page)) part.children = [...heads, h('div', { className: ['short-text'] }, body)];
  });
}

/** What of the texts of a notice goes across the columns so, without white space. */
export function textsAcross({ parts }: Pick<EditionNotice, 'parts'>, page: PageDesign): ReadonlySet<string> {
  const across = parts.flatMap(({ kind, body }, index) => {
    const issues = kind === 'main' && parts[index + 1]?.kind === 'enclosure' && page.columns > 1;
    const blocks = body.filter((node) => node.type === 'element' && !has(node, HEADS));
    return issues && isShort(blocks, page) ? blocks : [];
  });
  return new Set(across.map((block) => withoutSpace(toString(block))));
}

function isShort(body: readonly ElementContent[], { columnEms }: PageDesign): boolean {
  const blocks = body.filter((node) => node.type === 'element');
  const lines = blocks
    .filter((block) => !has(block, ['signature']))
    .map((block) => Math.ceil((toString(block).length + INDENT) / columnEms));
  const sum = lines.reduce((all, one) => all + one, 0);
  return blocks.every((block) => block.tagName === 'p' || has(block, TEXTS)) && sum > 0 && sum <= MOST_LINES;
}

function has(node: ElementContent | Root['children'][number] | undefined, names: readonly string[]): boolean {
  return classesOf(node).some((name) => names.includes(name));
}
