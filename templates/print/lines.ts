import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** Lines of one text with forced breaks between them. A blank where a line ends would push it off the centre. */
export function lines(texts: readonly string[]): ElementContent[] {
  return texts.flatMap((text, index): ElementContent[] => {
    const line: ElementContent = { type: 'text', value: text.trim() };
    return index === 0 ? [line] : [h('br'), line];
  });
}
