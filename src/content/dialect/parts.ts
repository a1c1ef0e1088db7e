import type { Heading, PhrasingContent, Root } from 'mdast';
import { parseNumeral } from '../../model/numeral.js';
import type { NoticeTree, Part, PartTitle } from '../../model/tree.js';
import { trimmedSlice } from './text-slice.js';
import { withoutSpace } from '../../model/without-space.js';

// 附件　2023年度计划 has a year, not a number.
const LABEL =
  /^(附\s*件|附表|附图|附录|附)\s*((?!\d{4}年)\d+|[一二三四五六七八九十]+(?=[：:.．、\s]|$))?([：:.．、])?\s*/u;

/** Cuts the document at each `#` into its parts: the notice itself, then enclosed texts and attachments. */
export function parts(root: Root, source: string): NoticeTree {
  const main: Part = { type: 'part', kind: 'main', children: [] };
  const all: Part[] = [main];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 1) all.push(openPart(node, source));
    // The dialect's other plugins have left only blocks at this level; what they refused is carried along.
    else all.at(-1)?.children.push(node as Part['children'][number]);
  }
  for (const part of all) part.position = spanOf(part, root);
  return { type: 'notice', children: all, ...(root.position && { position: root.position }) };
}

function openPart(heading: Heading, source: string): Part {
  const title = partTitle(heading, source);
  return { type: 'part', kind: title.label === undefined ? 'enclosure' : 'attachment', children: [title] };
}

function partTitle(heading: Heading, source: string): PartTitle {
  const [first, ...others] = heading.children;
  const match = first?.type === 'text' ? LABEL.exec(first.value) : null;
  const position = heading.position && { position: heading.position };
  if (first?.type !== 'text' || match === null || !isLabel(match, first.value)) {
    return {
      type: 'partTitle',
      label: undefined,
      number: undefined,
      children: heading.children,
      ...position,
    };
  }
  const [all, word = '', digits] = match;
  const number =
    digits === undefined ? undefined : /^\d/u.test(digits) ? Number(digits) : parseNumeral(digits);
  const rest = trimmedSlice(first, all.length, first.value.length, source);
  const children: PhrasingContent[] = rest.value === '' ? others : [rest, ...others];
  const label = `${withoutSpace(word)}${digits ?? ''}`;
  return { type: 'partTitle', label, number, children, ...position };
}

/** 附件　名单 is a label and a title; 附加条款, 附则 or 附　则 is a title that happens to begin alike. */
function isLabel([all, word = '', number, mark]: RegExpExecArray, text: string): boolean {
  if (number !== undefined || mark !== undefined || all.length === text.length) return true;
  return word !== '附' && all.length > word.length;
}

function spanOf(part: Part, root: Root): NonNullable<Part['position']> {
  const [first, last] = [part.children[0]?.position, part.children.at(-1)?.position];
  const whole = root.position ?? {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 1, offset: 0 },
  };
  return { start: first?.start ?? whole.start, end: last?.end ?? first?.end ?? whole.start };
}
