import type { ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Heading, Paragraph } from 'mdast';
import { textOf } from '../../model/prose.js';
import type { BlockData } from '../block-data.js';
import type { Numbered } from '../numbering.js';

/** The id of a numbered block, and the classes that say how it is numbered. */
export function provisionProperties(provision: Numbered | undefined, classes: readonly string[]): Properties {
  if (provision === undefined) return classes.length === 0 ? {} : { className: [...classes] };
  const own = ['provision', provision.ordinal.style, `level-${provision.level}`];
  return { id: provision.id, className: [...new Set([...own, ...classes])] };
}

/** Sets the ordinal apart from its words, so that a style sheet can give it a face and a space of its own. */
export function withOrdinal(provision: Numbered | undefined, children: ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  if (provision === undefined || first?.type !== 'text' || !first.value.startsWith(provision.ordinal.text))
    return children;
  const after = first.value.slice(provision.ordinal.text.length);
  return [
    h('span', { className: ['ordinal'] }, provision.ordinal.text),
    ...(after === '' ? [] : [{ type: 'text' as const, value: after }]),
    ...rest,
  ];
}

/** A numbered heading or paragraph for machines, its ordinal apart from its words; without a number it is a paragraph. */
export function provisionData(block: Heading | Paragraph, provision: Numbered | undefined): BlockData[] {
  const text = textOf(block);
  if (provision === undefined) return [{ type: 'paragraph', text }];
  const { id, ordinal, level } = provision;
  const type = block.type === 'heading' ? 'heading' : 'provision';
  return [{ type, id, level, ordinal: ordinal.text, text: text.slice(ordinal.text.length).trimStart() }];
}
