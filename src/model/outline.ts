import type { Ordinal, OrdinalStyle } from './ordinal.js';

/** A numbered block of a part, with its place in the hierarchy that the numbering spans. */
export interface OutlineEntry<T> {
  readonly block: T;
  readonly ordinal: Ordinal;
  /** 1 for the outermost style of the part, whichever style that is. */
  readonly level: number;
  readonly parent: OutlineEntry<T> | undefined;
}

// The usual order of nesting; only used where a style turns up inside another that it usually contains.
const USUAL_ORDER: readonly OrdinalStyle[] = [
  'book',
  'chapter',
  'section',
  'article',
  'han',
  'han-parenthesised',
  'arabic',
  'decimal',
  'arabic-parenthesised',
  'circled',
];

/**
 * Infers levels from the order in which the styles nest, not from a fixed depth: a style that is open already continues
 * its own level; a new one opens a level below, after the levels that it usually contains are closed.
 */
export function outline<T>(
  blocks: readonly { readonly block: T; readonly ordinal: Ordinal }[],
): OutlineEntry<T>[] {
  let open: OutlineEntry<T>[] = [];
  return blocks.map(({ block, ordinal }) => {
    const same = open.findIndex((entry) => styleKey(entry.ordinal) === styleKey(ordinal));
    open = same >= 0 ? open.slice(0, same) : open.filter((entry) => contains(entry.ordinal, ordinal, open));
    const entry: OutlineEntry<T> = { block, ordinal, level: open.length + 1, parent: open.at(-1) };
    open.push(entry);
    return entry;
  });
}

/** Whether a new style may stand in an open one. In a text numbered 1, 1.1, 1.1.1 also （一） is a part of these. */
function contains<T>(outer: Ordinal, inner: Ordinal, open: readonly OutlineEntry<T>[]): boolean {
  if (usualRank(outer) < usualRank(inner)) return true;
  const isInDecimals = outer.style === 'decimal' && open.some(({ ordinal }) => ordinal.path?.length === 0);
  return isInDecimals && ['han', 'han-parenthesised', 'arabic'].includes(inner.style);
}

/** Equal for ordinals that number the same level: decimals differ by their length. */
export function styleKey({ style, path }: Ordinal): string {
  return style === 'decimal' ? `decimal-${path?.length ?? 0}` : style;
}

function usualRank({ style, path }: Ordinal): number {
  return USUAL_ORDER.indexOf(style) + (path?.length ?? 0) / 10;
}
