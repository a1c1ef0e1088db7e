import type { Root } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Parent, Position } from 'unist';
import { SKIP, visit } from '../../model/visit.js';
import type { VFile } from 'vfile';
import { pointIn } from '../../model/text-place.js';
import type { Bilingual, ReadingRuleId } from '../../model/finding.js';
import type { Sic } from '../../model/tree.js';
import { refuse, refuseRange } from './refuse.js';
import { writtenAttributes } from './written-attributes.js';

/** What a directive takes. */
interface Directive {
  /** What may stand in its braces. */
  readonly attributes: readonly string[];
  /** Under which anything else is refused. */
  readonly ruleId: ReadingRuleId;
}

/** The block directives of the dialect by name. */
const BLOCKS: ReadonlyMap<string, Directive> = new Map<string, Directive>([
  ['roster', { attributes: [], ruleId: 'roster-syntax' }],
  ['table', { attributes: ['head', 'landscape', 'widths', 'caption'], ruleId: 'table-syntax' }],
  ['signature', { attributes: [], ruleId: 'signature-syntax' }],
]);

/**
 * `:sic[…]{note=…}` becomes a sic node; any other text directive (10:30, 1:2) was never meant as one and becomes the text
 * that stands in the source. Block directives that the dialect does not know are refused.
 */
export function directives() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'textDirective', (node: TextDirective, index, parent: Parent | undefined) => {
      if (index === undefined || parent === undefined) return undefined;
      if (node.name === 'sic') {
        checkSic(node, file);
        const sic: Sic = {
          type: 'sic',
          note: node.attributes?.['note'] ?? undefined,
          children: node.children,
        };
        parent.children[index] = {
          ...sic,
          ...(node.position === undefined ? {} : { position: node.position }),
        };
        return index;
      }
      parent.children.splice(index, 1, ...asSource(node, file));
      return [SKIP, index];
    });
    visit(tree, (node) => {
      if (node.type === 'containerDirective' || node.type === 'leafDirective') checkBlock(node, file);
    });
  };
}

function checkSic(node: TextDirective, file: VFile): void {
  checkAttributes(':sic', bracesOf(node, file), { attributes: ['note'], ruleId: 'sic-syntax' }, file);
  // What the parser does not know for attributes it leaves as text, and it would be printed.
  if (String(file)[node.position?.end.offset ?? 0] !== '{') return;
  refuse(file, node, 'sic-syntax', {
    zh: ':sic[…] 后面的花括号读不通，应写作「{note="…"}」，说明里的引号用「“”」',
    en: 'the braces after :sic[…] cannot be read: write {note="…"}, with “” for quotation marks within the note',
  });
}

function checkBlock(node: ContainerDirective | LeafDirective, file: VFile): void {
  const { name } = node;
  const block = BLOCKS.get(name);
  if (node.type === 'leafDirective' || block === undefined) {
    const known = [...BLOCKS.keys()].map((each) => `:::${each}`);
    refuse(file, node, 'unknown-directive', {
      zh: `不认识的标记「${name}」；可用的有 ${known.join('、')}`,
      en: `unknown directive “${name}”; there are ${known.join(', ')}`,
    });
    return;
  }
  if (!isClosed(node, String(file))) {
    refuse(file, openingOf(node), 'unclosed-directive', {
      zh: `「:::${name}」没有结束，缺少单独一行的「:::」`,
      en: `“:::${name}” has no end: a line with “:::” alone is missing`,
    });
  }
  const { ruleId } = block;
  checkAttributes(`:::${name}`, bracesOf(node, file), block, file);
  for (const child of node.children) {
    const isLabel = child.type === 'paragraph' && child.data?.directiveLabel === true;
    if (isLabel) {
      refuse(file, child, ruleId, {
        zh: `:::${name} 后面不写方括号`,
        en: `no square brackets follow :::${name}`,
      });
    } else if (name === 'signature' && child.type !== 'paragraph') {
      refuse(file, child, 'signature-syntax', {
        zh: ':::signature 里每行写一个署名，最后一行写日期',
        en: ':::signature has one signature to a line, and the date on the last',
      });
    }
  }
}

/** What stands between the braces of a directive, in the source, and at which offset; undefined where it has none. */
function bracesOf(
  node: ContainerDirective | TextDirective,
  file: VFile,
): { at: number; text: string } | undefined {
  const source = String(file);
  const from = node.position?.start.offset ?? 0;
  const inText = node.type === 'textDirective';
  const after = inText ? (node.children.at(-1)?.position?.end.offset ?? from) : from;
  const written = source.slice(after, node.position?.end.offset);
  const head = inText ? written : (/^[^\r\n]*/.exec(written)?.[0] ?? '').trimEnd();
  const start = head.indexOf('{') + 1;
  return head.endsWith('}') ? { at: after + start, text: head.slice(start, -1) } : undefined;
}

/** Refuses each attribute that a directive does not take, or has twice. */
function checkAttributes(
  directive: string,
  braces: ReturnType<typeof bracesOf>,
  { attributes: known, ruleId }: Directive,
  file: VFile,
): void {
  const seen = new Set<string>();
  for (const { name, start, end } of writtenAttributes(braces?.text ?? '')) {
    const isAgain = seen.has(name);
    seen.add(name);
    if (known.includes(name) && !isAgain) continue;
    const reason = known.includes(name) ? twice(directive, name) : unknown(directive, name, known);
    const at = braces?.at ?? 0;
    refuseRange(file, at + start, at + end, ruleId, reason);
  }
}

function twice(directive: string, name: string): Bilingual {
  return { zh: `${directive} 的「${name}」写了两次`, en: `${directive} has “${name}” twice` };
}

function unknown(directive: string, name: string, known: readonly string[]): Bilingual {
  const others =
    known.length === 0
      ? { zh: '', en: '' }
      : { zh: `；可用的有 ${known.join('、')}`, en: `; there are ${known.join(', ')}` };
  return {
    zh: `${directive} 没有「${name}」这一项${others.zh}`,
    en: `${directive} has no attribute “${name}”${others.en}`,
  };
}

/** Markdown lets a block without its end run to the end of the file, and takes the rest of the notice with it. */
function isClosed({ position }: ContainerDirective, source: string): boolean {
  const lines = source.slice(position?.start.offset, position?.end.offset).split('\n');
  const fence = /^:+/.exec(lines[0] ?? '')?.[0] ?? '';
  const last = /^[\s>]*(:{3,})\s*$/.exec(lines.length > 1 ? (lines.at(-1) ?? '') : '')?.[1] ?? '';
  return last.length >= fence.length;
}

/** The line that opens a block directive: what is wrong there would otherwise mark the whole of it. */
function openingOf({ name, position }: ContainerDirective): Position | undefined {
  if (position === undefined) return undefined;
  const { start } = position;
  const length = name.length + 3;
  return {
    start,
    end: { line: start.line, column: start.column + length, offset: (start.offset ?? 0) + length },
  };
}

/** The directive as it stands in the source: its own characters as text, around its content, which may hold marks. */
function asSource(node: TextDirective, file: VFile): Parent['children'] {
  const source = String(file);
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const first = node.children[0]?.position?.start.offset ?? to;
  const last = node.children.at(-1)?.position?.end.offset ?? to;
  return [text(from, first), ...node.children, text(last, to)].filter(
    (piece) => !('value' in piece) || piece.value !== '',
  );

  function text(start: number, end: number) {
    const position = { start: pointIn(source, start), end: pointIn(source, end) };
    return { type: 'text', value: source.slice(start, end), position };
  }
}
