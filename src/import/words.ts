import type { PhrasingContent, Strong, Text } from 'mdast';
import { parseOrdinal } from '../model/ordinal.js';
import { lowered, raised } from '../model/raised-and-lowered.js';
import { indexOfCharacter, withoutSpace } from '../model/without-space.js';
import { cleaned, type Line } from './entries.js';
import type { Span } from './word-document.js';

/** The words of a line as nodes: addresses are links, and a run-in heading (（一）**应急解困。**…) stays bold. */
export function wordsOfLine(line: Line): PhrasingContent[] {
  const text = cleaned(line.mark + line.spans.map(withShift).join(''));
  const bold = boldStretch(line, text);
  if (bold === undefined) return withLinks(text);
  const strong: Strong = { type: 'strong', children: [textNode(text.slice(bold.from, bold.to))] };
  return [...withLinks(text.slice(0, bold.from)), strong, ...withLinks(text.slice(bold.to))];
}

export function textNode(value: string): Text {
  return { type: 'text', value };
}

/** m² for a raised 2, where Unicode has the character; else as it stands, which the proof takes for the same. */
export function withShift({ text, shift }: Span): string {
  if (shift === undefined) return text;
  return (shift === 'raised' ? raised(text) : lowered(text)) ?? text;
}

/** The first sentence behind an ordinal, where it is bold and the rest is not. */
function boldStretch(
  { mark, spans }: Line,
  text: string,
): { readonly from: number; readonly to: number } | undefined {
  const ordinal = parseOrdinal(text);
  const isBold = (span: Span | undefined): boolean => span?.isBold === true;
  const first = spans.findIndex((span) => isBold(span) && span.text.trim() !== '');
  if (ordinal === undefined || first < 0) return undefined;
  const after = spans.findIndex((span, index) => index > first && !span.isBold && span.text.trim() !== '');
  if (after < 0 || spans.slice(after).some((span) => isBold(span) && span.text.trim() !== ''))
    return undefined;
  const before = withoutSpace(mark + spans.slice(0, first).map(withShift).join('')).length;
  const end = withoutSpace(mark + spans.slice(0, after).map(withShift).join('')).length;
  const start = Math.max(before, withoutSpace(ordinal.text).length);
  if (before > withoutSpace(ordinal.text).length || end <= start) return undefined;
  const [from, to] = [indexOfCharacter(text, start), indexOfCharacter(text, end)];
  return /[。：:；.]$/u.test(text.slice(from, to).trimEnd()) ? { from, to } : undefined;
}

const ADDRESS =
  /(?:https?:\/\/|www\.)[\w.~:/?#@!$&'()*+,;=%-]{3,500}[\w/=]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/giu;

/** Written as links, so that the words after an address are no part of it. */
function withLinks(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    if (index > at) nodes.push(textNode(text.slice(at, index)));
    const url =
      address.includes('@') && !/^https?:/iu.test(address)
        ? `mailto:${address}`
        : address.replace(/^www\./iu, 'http://$&');
    nodes.push({ type: 'link', title: null, url, children: [textNode(address)] });
    at = index + address.length;
  }
  if (at < text.length) nodes.push(textNode(text.slice(at)));
  return nodes;
}
