import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { matchesOf } from '../../model/matches.js';

/** A text cut into pieces: its stretches in spans of that class, in order, and what stands between them as text. */
export function spanned(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number }[],
  className: string,
): ElementContent[] {
  const pieces: ElementContent[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    if (start > at) pieces.push({ type: 'text', value: text.slice(at, start) });
    pieces.push(h('span', { className: [className] }, text.slice(start, end)));
    at = end;
  }
  if (at < text.length) pieces.push({ type: 'text', value: text.slice(at) });
  return pieces;
}

/** The stretches of a text that match a global pattern. */
export function stretchesOf(text: string, pattern: RegExp): { start: number; end: number }[] {
  return matchesOf(text, pattern).map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
}
