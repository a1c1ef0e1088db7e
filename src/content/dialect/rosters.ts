import type { PhrasingContent, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Parent } from 'unist';
import { visit } from '../../model/visit.js';
import type { VFile } from 'vfile';
import type {
  Roster,
  RosterEntry,
  RosterGroup,
  RosterName,
  RosterOffice,
  RosterRole,
} from '../../model/tree.js';
import { linesOf, type Line } from './lines.js';
import { refuse } from './refuse.js';
import { textSlice, trimmedSlice } from './text-slice.js';

/** `:::roster`: a paragraph is a group, a line a person; `副组长：` opens a group, a blank parts name and office. */
export function rosters() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'containerDirective', (node: ContainerDirective, index, parent: Parent | undefined) => {
      if (node.name !== 'roster' || index === undefined || parent === undefined) return;
      const groups: RosterGroup[] = [];
      for (const child of node.children) {
        // A label in brackets (`:::roster[…]`) is a paragraph too, but no line of people; it is refused already.
        if (child.type === 'paragraph' && child.data?.directiveLabel === true) continue;
        if (child.type === 'paragraph') groups.push(...groupsOf(linesOf(child, String(file)), String(file)));
        else {
          refuse(file, child, 'roster-syntax', {
            zh: ':::roster 里每行写一个人：职务：姓名　单位',
            en: ':::roster has one person to a line: role, “：”, name, a space, office',
          });
        }
      }
      const roster: Roster = { type: 'roster', children: groups };
      parent.children[index] = node.position === undefined ? roster : { ...roster, position: node.position };
    });
  };
}

function groupsOf(lines: readonly Line[], source: string): RosterGroup[] {
  const groups: RosterGroup[] = [];
  for (const line of lines) {
    const { role, rest } = splitRole(line, source);
    const entry = entryOf(rest, source);
    const group = groups.at(-1);
    if (role === undefined && group !== undefined) {
      group.children.push(...entry);
      group.position = { start: group.position?.start ?? line.position.start, end: line.position.end };
    } else {
      groups.push({
        type: 'rosterGroup',
        position: line.position,
        children: [...(role === undefined ? [] : [role]), ...entry],
      });
    }
  }
  return groups;
}

// A role ends before the first colon; blanks are in it only where it is set out (组　长). 张三　市府（电话：1） has none.
const ROLE = /^(?:[^\s：:]+|[^\s：:](?:\s+[^\s：:])*)\s*[：:]/u;

function splitRole(
  { children }: Line,
  source: string,
): { role: RosterRole | undefined; rest: PhrasingContent[] } {
  const [first, ...others] = children;
  const head = first?.type === 'text' ? ROLE.exec(first.value)?.[0] : undefined;
  if (first?.type !== 'text' || head === undefined) return { role: undefined, rest: children };
  const text = trimmedSlice(first, 0, head.length - 1, source);
  const role: RosterRole = {
    type: 'rosterRole',
    children: [text],
    ...(text.position && { position: text.position }),
  };
  const after = textSlice(first, head.length, first.value.length, source);
  return { role, rest: trimmedStart([after, ...others], source) };
}

function trimmedStart([first, ...others]: readonly PhrasingContent[], source: string): PhrasingContent[] {
  if (first?.type !== 'text') return first === undefined ? [] : [first, ...others];
  const from = first.value.length - first.value.trimStart().length;
  const text = textSlice(first, from, first.value.length, source);
  return text.value === '' ? others : [text, ...others];
}

/** Name and office are parted by the first blank of the line. */
function entryOf(children: readonly PhrasingContent[], source: string): RosterEntry[] {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  if (start === undefined || end === undefined) return [];
  const name: PhrasingContent[] = [];
  const office: PhrasingContent[] = [];
  let parted = false;
  for (const child of children) {
    const gap = !parted && child.type === 'text' ? /[ \t\u3000]+/u.exec(child.value) : null;
    if (child.type !== 'text' || gap === null) {
      (parted ? office : name).push(child);
      continue;
    }
    parted = true;
    if (gap.index > 0) name.push(trimmedSlice(child, 0, gap.index, source));
    const after = textSlice(child, gap.index + gap[0].length, child.value.length, source);
    if (after.value !== '') office.push(after);
  }
  const nameNode: RosterName = { type: 'rosterName', children: name, ...span(name) };
  const officeNode: RosterOffice = { type: 'rosterOffice', children: office, ...span(office) };
  return [
    {
      type: 'rosterEntry',
      position: { start, end },
      children: office.length > 0 ? [nameNode, officeNode] : [nameNode],
    },
  ];
}

function span(children: readonly PhrasingContent[]): Pick<RosterName, 'position'> {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  return start === undefined || end === undefined ? {} : { position: { start, end } };
}
