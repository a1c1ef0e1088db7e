import type { PhrasingContent, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Parent } from 'unist';
import { textOf } from '../../model/prose.js';
import { visit } from '../../model/visit.js';
import type { VFile } from 'vfile';
import type {
  Roster,
  RosterEntry,
  RosterGroup,
  RosterName,
  RosterOffice,
  RosterRole,
  RosterSubgroup,
} from '../../model/tree.js';
import { linesOf, type Line } from './lines.js';
import { refuse } from './refuse.js';
import { textSlice, trimmedSlice } from './text-slice.js';

/** `:::roster`: a paragraph is a group, a line a person; `副组长：` opens a group, `（一）部门委员` a part of one. */
export function rosters() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'containerDirective', (node: ContainerDirective, index, parent: Parent | undefined) => {
      if (node.name !== 'roster' || index === undefined || parent === undefined) return;
      const groups: RosterGroup[] = [];
      for (const child of node.children) {
        // A label in brackets (`:::roster[…]`) is a paragraph too, but no line of people; it is refused already.
        if (child.type === 'paragraph' && child.data?.directiveLabel === true) continue;
        if (child.type === 'paragraph')
          addGroups(groups, groupsOf(linesOf(child, String(file)), String(file)));
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

/** An empty line ends a group, but not before （二）专家委员, which heads a part of it. */
function addGroups(groups: RosterGroup[], [first, ...others]: readonly RosterGroup[]): void {
  const open = groups.at(-1);
  if (first === undefined) return;
  if (open !== undefined && first.children[0]?.type === 'rosterSubgroup') {
    open.children.push(...first.children);
    if (open.position !== undefined && first.position !== undefined)
      open.position = { start: open.position.start, end: first.position.end };
  } else groups.push(first);
  groups.push(...others);
}

function groupsOf(lines: readonly Line[], source: string): RosterGroup[] {
  const groups: RosterGroup[] = [];
  for (const [at, line] of lines.entries()) {
    if (headsSubgroup(line, lines[at + 1])) {
      const subgroup: RosterSubgroup = { type: 'rosterSubgroup', ...line };
      const open = groups.at(-1);
      if (open === undefined)
        groups.push({ type: 'rosterGroup', position: line.position, children: [subgroup] });
      else open.children.push(subgroup);
      continue;
    }
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

// 各区、县（市） is one, 王强（市府办） a person.
const SUBGROUP =
  /^(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)(?:[^\s（()）]|[（(][省市区县旗、]{1,5}[)）]){1,20}[：:]?$/u;

/** （一）部门委员 before people; where the next line has a number too, each numbers a person. */
function headsSubgroup(line: Line, next: Line | undefined): boolean {
  const [own, following] = [line, next].map((each) => each?.children.map(textOf).join('') ?? '');
  return SUBGROUP.test(own ?? '') && following !== '' && !SUBGROUP.test(following ?? '');
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

// Not between the words of a Latin name: Tom Smith　某大学.
const GAP = /(?:[ \t\u3000]{2}|[\t\u3000]|(?<![A-Za-z.]) | (?![A-Za-z]))[ \t\u3000]*/u;

/** Name and office are parted by the first blank of the line, or by the bracket of 张三（市府办）. */
function entryOf(children: readonly PhrasingContent[], source: string): RosterEntry[] {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  if (start === undefined || end === undefined) return [];
  const name: PhrasingContent[] = [];
  const office: PhrasingContent[] = [];
  let parted = false;
  for (const child of children) {
    const gap = !parted && child.type === 'text' ? GAP.exec(child.value) : null;
    if (child.type !== 'text' || gap === null) {
      (parted ? office : name).push(child);
      continue;
    }
    parted = true;
    if (gap.index > 0) name.push(trimmedSlice(child, 0, gap.index, source));
    const after = textSlice(child, gap.index + gap[0].length, child.value.length, source);
    if (after.value !== '') office.push(after);
  }
  if (!parted) splitBracket(name, office, source);
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

// Not what is said of the person: （女）, （回族）, （兼）, （常务）.
const OFFICE_IN_BRACKETS =
  /(?<=[^\s（()）])[（(](?!男|女|兼|常务|牵头|执行|\p{Script=Han}{1,4}族)[^（()）]{3,}[）)]$/u;

/** Moves an office in brackets from the end of a name to its own place. */
function splitBracket(name: PhrasingContent[], office: PhrasingContent[], source: string): void {
  const last = name.at(-1);
  const match = last?.type === 'text' ? OFFICE_IN_BRACKETS.exec(last.value) : null;
  if (last?.type !== 'text' || match === null) return;
  name[name.length - 1] = textSlice(last, 0, match.index, source);
  office.push(textSlice(last, match.index, last.value.length, source));
}

function span(children: readonly PhrasingContent[]): Pick<RosterName, 'position'> {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  return start === undefined || end === undefined ? {} : { position: { start, end } };
}
