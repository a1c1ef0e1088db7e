import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { titleLines, widthOf } from '../../edition/title/title-lines.js';
import type { TitleNames } from '../../edition/title/title-names.js';
import { classesOf } from '../../model/classes.js';
import type { PageDesign } from '../../model/publication.js';
import { lines } from '../../../templates/print/lines.js';
import { changeBodies } from './part-bodies.js';

// So many people are set beside each other, where so large a part of their offices has room in one line.
const FEWEST_PEOPLE = 8;
const PART_WITH_ROOM = 3 / 4;
// In characters, as print.css has them: the indent, the column of names, and the gap between two columns of people.
const [INDENT, NAMES, GAP] = [2, 4, 1];
// A role has so many characters, and its colon.
const SHORTEST_ROLE = 3;
const NO_NAMES: TitleNames = { organs: new Map(), places: new Map() };

/** Sets the long groups of rosters in two columns of people, on a page of one column: else half of it would stay white. */
export function setRostersInColumns(document: Root, { columns, columnEms }: PageDesign): void {
  if (columns > 1) return;
  changeBodies(document, (body) => body.flatMap((node) => inColumns(node, columnEms)));
}

/** A roster cut into its groups, where one of them is long: what it was where none is. */
function inColumns(node: ElementContent, columnEms: number): ElementContent[] {
  if (node.type !== 'element' || !classesOf(node).includes('roster')) return [node];
  const groups = node.children.filter((child) => child.type === 'element');
  const roleEms = Math.max(SHORTEST_ROLE + 1, ...groups.map(roleWidth));
  const officeRoom = (columnEms - INDENT - roleEms - GAP) / 2 - NAMES;
  const set: ElementContent[] = [];
  let short: Element[] = [];
  for (const group of groups) {
    if (!isLong(group, officeRoom)) {
      short.push(group);
      continue;
    }
    if (short.length > 0) set.push({ ...node, children: short });
    short = [];
    set.push(peopleInColumns(group, node, { roleEms, officeRoom }));
  }
  if (set.length === 0) return [node];
  return short.length > 0 ? [...set, { ...node, children: short }] : set;
}

/** Whether a group has many people, each with name and office in a row, and no heading among them. */
function isLong(group: Element, officeRoom: number): boolean {
  const rows = rowsOf(group).map(peopleCells);
  if (rows.length < FEWEST_PEOPLE || rows.some((cells) => cells === undefined)) return false;
  const withRoom = rows.filter((cells) => widthOf((cells ?? []).slice(1).map(textOf).join('')) <= officeRoom);
  return withRoom.length >= PART_WITH_ROOM * rows.length;
}

/** The width of the role in the column of roles: 0 of one that stands across the columns. */
function roleWidth(group: Element): number {
  const [role] = cellsOf(rowsOf(group)[0]);
  return role === undefined || classesOf(role).includes('across') ? 0 : widthOf(textOf(role));
}

function peopleInColumns(
  group: Element,
  roster: Element,
  { roleEms, officeRoom }: { readonly roleEms: number; readonly officeRoom: number },
): Element {
  const rows = rowsOf(group);
  const role = cellsOf(rows[0])[0];
  const people = rows.map((row) =>
    h(
      'tr',
      (peopleCells(row) ?? []).map((cell) => withLines(cell, officeRoom)),
    ),
  );
  const style = `--role-width:${roleEms}em`;
  return h('div', { className: ['roster-people'], style, dataLine: roster.properties['dataLine'] }, [
    h('p', { className: ['roster-role'] }, role?.children ?? []),
    h('div', { className: ['people-columns'] }, [h('table', { className: ['roster'] }, h('tbody', people))]),
  ]);
}

/** What a row says of a person, without the column of roles; undefined of a heading. */
function peopleCells(row: Element): Element[] | undefined {
  const [first, ...people] = cellsOf(row);
  return classesOf(first).includes('across') || people.length === 0 ? undefined : people;
}

/** An office that has no room in one line is broken between its words. */
function withLines(cell: Element, officeRoom: number): Element {
  const [text, ...more] = cell.children;
  if (text?.type !== 'text' || more.length > 0 || widthOf(text.value) <= officeRoom) return cell;
  return { ...cell, children: lines(titleLines(text.value, Math.floor(officeRoom), NO_NAMES)) };
}

function rowsOf(group: Element): Element[] {
  return group.children.filter((child) => child.type === 'element');
}

function cellsOf(row: Element | undefined): Element[] {
  return row?.children.filter((child) => child.type === 'element') ?? [];
}
