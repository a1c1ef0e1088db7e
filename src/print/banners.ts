import type { Edition } from '../edition/edition.js';
import { YEAR_INDEX_ID } from '../edition/year-index.js';

/** What opens with a banner in the printed issue: its sections, and the index of the year after them. */
export function bannersOf({
  sections,
  yearIndex,
}: Edition): { readonly id: string; readonly title: string }[] {
  return [
    ...sections.map(({ title }, index) => ({ id: `section-${index + 1}`, title })),
    ...(yearIndex === undefined ? [] : [{ id: YEAR_INDEX_ID, title: yearIndex.title }]),
  ];
}
