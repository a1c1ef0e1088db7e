import type { Element, ElementContent, Root } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import { visit } from '../../model/visit.js';
import { classesOf, mark } from '../../model/classes.js';
import { isLandscape } from './landscape.js';
import { changeBodies } from './part-bodies.js';

/** A line that belongs to the table below it: 单位：万元, or before a landscape table any short paragraph. */
type TableLead = 'unit' | 'words';

const UNIT_LINE = /^(?:填报|编制|计量|金额|货币|数量)?单位：.{1,40}$/u;
const MOST_CHARACTERS = 60;

/** Marks the lines that belong to the table below them, and the parts that begin with a table. */
export function markTableLeads(document: Root): void {
  changeBodies(document, withLeads);
  visit(document, 'element', (part) => {
    if (!classesOf(part).includes('part')) return;
    const first = part.children.find((node) => !isLead(node));
    if (isTable(first)) mark(part, 'tabular');
  });
}

function withLeads(body: readonly ElementContent[]): ElementContent[] {
  const leads = tableLeads(body);
  return body.map((node, index) => {
    const lead = leads.get(index);
    if (lead === undefined || node.type !== 'element') return node;
    const table = body.slice(index).find((_, after) => !leads.has(index + after));
    const className = ['table-lead', lead, ...(isLandscape(table) ? ['landscape'] : [])];
    return { ...node, properties: { ...node.properties, className } };
  });
}

function isLead(node: ElementContent): boolean {
  return classesOf(node).some((name) => ['part-label', 'part-title', 'table-lead'].includes(name));
}

/**
 * The lines of a part's body that stand between its title, or the text, and a table, by their place in it. They go with the
 * table onto its page: 单位：… wherever it stands right before a table, and where the part begins with a
 * landscape table, any short paragraph before it, since the title goes there too.
 */
function tableLeads(body: readonly ElementContent[]): ReadonlyMap<number, TableLead> {
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

function isTable(node: ElementContent | undefined): boolean {
  return classesOf(node).includes('grid');
}

function isUnitLine(node: ElementContent | undefined): boolean {
  return isShortParagraph(node) && UNIT_LINE.test(hastText(node).trim());
}

function isShortParagraph(node: ElementContent | undefined): node is Element {
  if (node?.type !== 'element' || node.tagName !== 'p' || 'id' in node.properties) return false;
  return !classesOf(node).includes('table-note') && hastText(node).length <= MOST_CHARACTERS;
}
