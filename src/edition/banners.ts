import { noticesOf, type Edition } from './edition.js';
import { YEAR_INDEX_ID } from './year-index.js';

/** A part of the printed issue that begins somewhere: its name in the document, and what it is called. */
export interface Begun {
  readonly id: string;
  readonly name: string;
}

/** The name in the document of a section, by its place among the issue's, counted from 0. */
export function sectionId(index: number): string {
  return `section-${index + 1}`;
}

/** What opens with a banner in the printed issue: its sections, and the index of the year after them. */
export function bannersOf(edition: Edition): Begun[] {
  return [
    ...edition.sections.map(({ title }, index) => ({ id: sectionId(index), name: title })),
    ...yearIndexOf(edition),
  ];
}

/** What the contents give a page of: the notices, and the index of the year after them. */
export function listedOf(edition: Edition): Begun[] {
  return [...noticesOf(edition).map(({ id, name }) => ({ id, name })), ...yearIndexOf(edition)];
}

function yearIndexOf({ yearIndex }: Edition): Begun[] {
  return yearIndex === undefined ? [] : [{ id: YEAR_INDEX_ID, name: yearIndex.title }];
}
