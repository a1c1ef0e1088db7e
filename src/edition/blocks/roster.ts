import type { Element } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import { textOf } from '../../model/prose.js';
import type { RosterEntry, RosterGroup, RosterRole } from '../../model/tree.js';
import type { RosterGroupData } from '../block-data.js';
import type { BlockFaces } from './block-faces.js';
import { inner } from './inner.js';

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

/** A group of people as rows: role, name, office. The role stands in the first row only. */
function groupRows(group: RosterGroup, state: State): Element {
  const { role, entries } = partsOf(group);
  const roleCell = (isFirst: boolean): Element =>
    isFirst && role !== undefined
      ? h('th', { scope: entries.length > 1 ? 'rowgroup' : 'row' }, [
          h('span', { className: ['role'] }, inner(state, role)),
          '：',
        ])
      : h('td');
  return h(
    'tbody',
    entries.map(({ children: [name, office] }, index) =>
      h('tr', [
        roleCell(index === 0),
        h('td', { className: ['name'] }, name === undefined ? [] : inner(state, name)),
        h('td', { className: ['office'] }, office === undefined ? [] : inner(state, office)),
      ]),
    ),
  );
}

function groupData(group: RosterGroup): RosterGroupData {
  const { role, entries } = partsOf(group);
  const people = entries.map(({ children: [name, office] }) => ({
    name: name === undefined ? '' : textOf(name),
    ...(office !== undefined && { office: textOf(office) }),
  }));
  return { ...(role !== undefined && { role: textOf(role) }), people };
}

function partsOf({ children }: RosterGroup): { role: RosterRole | undefined; entries: RosterEntry[] } {
  return {
    role: children.find((child) => child.type === 'rosterRole'),
    entries: children.filter((child) => child.type === 'rosterEntry'),
  };
}
