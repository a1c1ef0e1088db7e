import { measured } from './measured.js';

/**
 * The lines that the parts of an offprint would take on one endless page, by id, the first with title and number; and those of
 * what says where it comes from. A part with a table or a picture has no whole number of them and is left out.
 */
export function measureParts(): Record<string, number> {
  const offprint = document.querySelector('.offprint');
  if (offprint === null) return {};
  const copy = document.importNode(offprint, true);
  const lineHeight = parseFloat(getComputedStyle(document.documentElement).lineHeight);
  return measured([copy], () => {
    const parts = Array.from(copy.querySelectorAll('.part, .provenance'));
    const entries = parts.map((part, index) => {
      const { top } = (index === 0 ? copy : part).getBoundingClientRect();
      const { bottom } = part.getBoundingClientRect();
      // What a line mixes of faces may be some hundredths of a line taller.
      return [part, Math.ceil((bottom - top) / lineHeight - 0.1)] as const;
    });
    const ofText = entries.filter(([part]) => part.querySelector('.grid, figure') === null);
    return Object.fromEntries(ofText.map(([{ id }, lines]) => [id, lines]));
  });
}
