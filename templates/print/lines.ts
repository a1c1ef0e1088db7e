import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** Lines of one text with forced breaks between them. */
export function lines(texts: readonly string[]): ElementContent[] {
  return texts.flatMap((text, index) =>
    index === 0 ? [{ type: 'text', value: text }] : [h('br'), { type: 'text', value: text }],
  );
}
