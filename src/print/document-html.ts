import rehypeStringify from 'rehype-stringify';
import type { Root } from 'hast';
import { unified } from 'unified';
import type { Edition } from '../edition/edition.js';
import { onPageOf, stylesOf, type PrintForm } from './print-form.js';

const processor = unified().use(rehypeStringify).freeze();

/** A document as it is loaded. */
export function htmlOf(document: Root): string {
  return processor.stringify(document);
}

let last:
  { readonly make: PrintForm['document']; readonly edition: Edition; readonly html: string } | undefined;

/**
 * The document of an edition in a form, with its style sheets and pictures, as it is loaded. The last one is kept: who has
 * it printed also asks what it is printed from.
 */
export function documentHtml(form: PrintForm, edition: Edition): string {
  if (last?.make === form.document && last.edition === edition) return last.html;
  const set = onPageOf(form, edition);
  const html = htmlOf(form.document(set, stylesOf(form, set)));
  last = { make: form.document, edition, html };
  return html;
}
