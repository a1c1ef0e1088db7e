import type { DocumentSymbol, Range } from 'vscode-languageserver';
import type { Notice } from '../../model/notice.js';
import type { NumberedScope } from '../../model/numbered-text.js';
import { textOf, type Prose } from '../../model/prose.js';
import { shortened } from '../../model/shortened.js';
import { rangeOf } from './ranges.js';

// SymbolKind of the protocol: a file, a class, a method.
const [FILE, CLASS, METHOD] = [1, 5, 6] as const;
const LONGEST = 40;

/** The outline of a notice: its parts, in each the headings and what is numbered, nested as they count. */
export function outlineOf(notice: Notice): DocumentSymbol[] {
  return notice.tree.children.flatMap((part) => {
    const title = part.children.find((block) => block.type === 'partTitle');
    const range = part.position === undefined ? undefined : rangeOf(part.position);
    const selected = title?.position === undefined ? range : rangeOf(title.position);
    if (range === undefined || selected === undefined) return [];
    const name = title === undefined ? notice.front.title : textOf(title);
    const kind = part.kind === 'main' ? FILE : CLASS;
    const own = notice.scopes.filter((scope) => scope.part === part && !scope.quoted);
    return [
      {
        name,
        kind,
        range: withSelected(range, selected),
        selectionRange: selected,
        children: own.flatMap((scope) => entriesOf(scope)),
      },
    ];
  });
}

/** Headings and numbered paragraphs of a scope; each reaches to the next that is not below it. */
function entriesOf({ proses, entries }: NumberedScope): DocumentSymbol[] {
  const levels = new Map(entries.map(({ block, level }) => [block.index, level]));
  const top: DocumentSymbol[] = [];
  const open: { level: number; symbol: DocumentSymbol }[] = [];
  proses.forEach((prose, index) => {
    const position = prose.node?.position;
    if (position === undefined) return;
    const range = rangeOf(position);
    const level = levels.get(index) ?? (prose.kind === 'heading' ? 0 : undefined);
    while (level !== undefined && (open.at(-1)?.level ?? -1) >= level) open.pop();
    for (const { symbol } of open)
      symbol.range = withSelected({ ...symbol.range, end: range.end }, symbol.range);
    if (level === undefined) return;
    const symbol = { name: nameOf(prose), kind: METHOD, range, selectionRange: range, children: [] };
    (open.at(-1)?.symbol.children ?? top).push(symbol);
    open.push({ level, symbol });
  });
  return top;
}

/** An editor refuses an outline whose names do not stand within what they are the names of. */
function withSelected(range: Range, selected: Range): Range {
  const { start, end } = selected;
  const isBefore =
    range.end.line < end.line || (range.end.line === end.line && range.end.character < end.character);
  const isAfter =
    range.start.line > start.line ||
    (range.start.line === start.line && range.start.character > start.character);
  return { start: isAfter ? start : range.start, end: isBefore ? end : range.end };
}

function nameOf({ text }: Prose): string {
  const [line = ''] = text.split(/[\n。；]/u, 1);
  return line === '' ? text.slice(0, 1) : shortened(line, LONGEST);
}
