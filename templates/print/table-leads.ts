import type { Element, ElementContent } from 'hast';
import { visit } from '../../src/model/visit.js';

/** A line that belongs to the table below it: 单位：万元, or before a table across the page any short paragraph. */
export type TableLead = 'unit' | 'words';

const UNIT_LINE = /^(?:填报|编制|计量|金额|货币|数量)?单位：.{1,40}$/u;
const MOST_CHARACTERS = 60;

/**
 * The lines of a part's body that stand between its title, or the text, and a table, by their place in it. They go with the
 * table onto its page: 单位：… wherever it stands right before a table, and where the part begins with a table across
 * the page, any short paragraph before it, since the title goes there too.
 */
export function tableLeads(body: readonly ElementContent[]): ReadonlyMap<number, TableLead> {
  const leads = new Map<number, TableLead>();
  body.forEach((table, index) => {
    if (!isTable(table)) return;
    for (let at = index - 1; isUnitLine(body[at]); at--) leads.set(at, 'unit');
  });
  const first = body.findIndex((node) => !isShortParagraph(node));
  if (isLandscape(body[first])) {
    for (let at = 0; at < first; at++) if (!leads.has(at)) leads.set(at, 'words');
  }
  return leads;
}

/** Whether a table, or what belongs to it, lies across the page. */
export function isLandscape(node: ElementContent | undefined): boolean {
  return classesOf(node).includes('landscape');
}

function isTable(node: ElementContent | undefined): boolean {
  return classesOf(node).includes('grid');
}

function isUnitLine(node: ElementContent | undefined): boolean {
  return isShortParagraph(node) && UNIT_LINE.test(textOf(node).trim());
}

function isShortParagraph(node: ElementContent | undefined): node is Element {
  if (node?.type !== 'element' || node.tagName !== 'p' || 'id' in node.properties) return false;
  return !classesOf(node).includes('table-note') && textOf(node).length <= MOST_CHARACTERS;
}

export function classesOf(node: ElementContent | undefined): readonly (string | number)[] {
  const classes = node?.type === 'element' ? node.properties['className'] : undefined;
  return Array.isArray(classes) ? classes : [];
}

function textOf(node: Element): string {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value;
  });
  return text;
}
