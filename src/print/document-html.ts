import rehypeStringify from 'rehype-stringify';
import type { Element, Root } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import { unified } from 'unified';
import type { Edition } from '../edition/edition.js';
import { onPageOf, stylesOf, type PrintForm } from './print-form.js';

const processor = unified().use(rehypeStringify).freeze();

/** A document as it is loaded. */
export function htmlOf(document: Root): string {
  return processor.stringify(document);
}

/** The body of a document. */
export function bodyOf(document: Root): Element | undefined {
  const html = document.children.find((node): node is Element => 'tagName' in node);
  return html?.children.find((node): node is Element => 'tagName' in node && node.tagName === 'body');
}

/** A document of an edition as it is loaded, with its style sheets and pictures. */
interface LoadedDocument {
  readonly html: string;
  /** What it says, without what stands in its head and at its elements. */
  readonly text: string;
}

let last:
  | { readonly make: PrintForm['document']; readonly edition: Edition; readonly loaded: LoadedDocument }
  | undefined;

/** The document of an edition in a form. The last one is kept: who has it printed also asks what it is printed from. */
export function documentOf(form: PrintForm, edition: Edition): LoadedDocument {
  if (last?.make === form.document && last.edition === edition) return last.loaded;
  const set = onPageOf(form, edition);
  const document = form.document(set, stylesOf(form, set));
  const body = bodyOf(document);
  const loaded = { html: htmlOf(document), text: body === undefined ? '' : hastText(body) };
  last = { make: form.document, edition, loaded };
  return loaded;
}
