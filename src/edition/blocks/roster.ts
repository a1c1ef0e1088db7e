import type { Element } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import { textOf } from '../../model/prose.js';
import type { RosterEntry, RosterGroup, RosterRole } from '../../model/tree.js';
import type { PersonData, RosterGroupData } from '../block-data.js';
import type { BlockFaces } from './block-faces.js';
import { inner } from './inner.js';

/** People in columns: role, name, office. What is too long for its column stands across those to its right. */
export const roster: BlockFaces<'roster'> = {
  hast: ({ children }, state) => [
    h(
      'table',
      { className: ['roster'] },
      children.map((group) => groupRows(group, state)),
    ),
  ],
  data: ({ children }) => [{ type: 'roster', groups: children.map(groupData) }],
  lines: ({ children }) =>
    children.flatMap((group) =>
      group.children.map((child) => (child.type === 'rosterRole' ? `${textOf(child)}：` : textOf(child))),
    ),
};

const COLUMNS = 3;
const LONGEST_ROLE = 6;
// A name is spread over its column, which has room for four characters.
const COLUMN_NAME = /^\p{Script=Han}{1,4}$/u;

/** A group as rows. Its role stands in the first, or above it where it is long or other words come first. */
function groupRows({ children }: RosterGroup, state: State): Element {
  const [first, ...others] = children;
  if (first?.type !== 'rosterRole')
    return h(
      'tbody',
      children.map((each) => row(each, undefined, state)),
    );
  const role = [h('span', { className: ['role'] }, inner(state, first)), '：'];
  const scope = others.length > 1 ? 'rowgroup' : 'row';
  const [next, ...rest] = others;
  if (next?.type !== 'rosterEntry' || textOf(first).length > LONGEST_ROLE)
    return h('tbody', [
      h('tr', [h('th', { className: ['across'], scope: 'rowgroup', colSpan: COLUMNS }, role)]),
      ...others.map((each) => row(each, undefined, state)),
    ]);
  return h('tbody', [
    row(next, h('th', { scope }, role), state),
    ...rest.map((each) => row(each, undefined, state)),
  ]);
}

function row(child: RosterGroup['children'][number], role: Element | undefined, state: State): Element {
  if (child.type !== 'rosterEntry')
    return h('tr', [
      h('th', { className: ['across'], scope: 'rowgroup', colSpan: COLUMNS }, [
        h('span', { className: ['subgroup'] }, inner(state, child)),
      ]),
    ]);
  return h('tr', [role ?? h('td'), ...personCells(child, state)]);
}

/** 买买提·艾力　市财政局 stands in one cell: its name has no room in the column of names. */
function personCells(entry: RosterEntry, state: State): Element[] {
  const [name, office] = entry.children;
  const [own, of] = [name, office].map((part) => (part === undefined ? [] : inner(state, part)));
  if (name !== undefined && !COLUMN_NAME.test(textOf(name))) {
    const gap = textOf(entry).slice(textOf(name).length).startsWith('　') ? ['　'] : [];
    return [
      h('td', { className: ['across'], colSpan: COLUMNS - 1 }, [...(own ?? []), ...gap, ...(of ?? [])]),
    ];
  }
  return [h('td', { className: ['name'] }, own), h('td', { className: ['office'] }, of)];
}

function groupData({ children }: RosterGroup): RosterGroupData {
  const role = children.find((child): child is RosterRole => child.type === 'rosterRole');
  const people: PersonData[] = [];
  const subgroups: { title: string; people: PersonData[] }[] = [];
  for (const child of children) {
    if (child.type === 'rosterSubgroup') subgroups.push({ title: textOf(child), people: [] });
    if (child.type === 'rosterEntry') (subgroups.at(-1)?.people ?? people).push(personData(child));
  }
  return {
    ...(role !== undefined && { role: textOf(role) }),
    people,
    ...(subgroups.length > 0 && { subgroups }),
  };
}

function personData({ children: [name, office] }: RosterEntry): PersonData {
  return {
    name: name === undefined ? '' : textOf(name),
    ...(office !== undefined && { office: textOf(office) }),
  };
}
