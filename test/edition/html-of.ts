import type { ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const processor = unified().use(rehypeStringify).freeze();

/** A body as it would be written, without the line feeds that Markdown leaves between blocks. */
export function htmlOf(body: readonly ElementContent[]): string {
  return processor.stringify({ type: 'root', children: [...body] }).replaceAll('\n', '');
}
