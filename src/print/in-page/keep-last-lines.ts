import { inColumn } from './in-column.js';
import { beginningsOf, placesOf, wrap } from './text-places.js';

const KEPT_LINES = 2;

/**
 * Keeps the last two lines of the paragraph above each of these signatures together, and so with the signature, which goes
 * where the line above it goes. Chromium's own `widows` do not: it does not yet know the lines to come when it looks for a
 * place to break before a signature.
 */
export function keepLastLines(signatures: readonly string[]): void {
  const paragraphs = signatures.flatMap((id) => {
    const above = document.getElementById(id)?.previousElementSibling;
    return above instanceof HTMLParagraphElement && !above.classList.contains('kept') ? [above] : [];
  });
  if (paragraphs.length === 0) return;
  const kept = inColumn(() =>
    paragraphs.map((paragraph) => {
      const places = placesOf(paragraph);
      const starts = beginningsOf(places).flatMap((begins, at) => (begins ? [at] : []));
      return { paragraph, places, start: starts.at(-KEPT_LINES) ?? 0 };
    }),
  );
  for (const { paragraph, places, start } of kept) {
    paragraph.classList.add('kept');
    if (start > 0) wrap(places.slice(start), 'last-lines');
  }
}
