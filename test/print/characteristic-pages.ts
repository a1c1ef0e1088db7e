/** Sheets of 2015年第3期, counted from 1 with the cover, one of each kind: their pictures are kept in `pictures/`. */
export const CHARACTERISTIC_PAGES = [
  { name: 'cover', sheet: 1 },
  { name: 'contents', sheet: 2 },
  { name: 'first-page', sheet: 3 },
  { name: 'table', sheet: 14 },
  { name: 'roster', sheet: 29 },
  { name: 'last-page', sheet: 34 },
] as const;

/** Resolution of the kept pictures. */
export const KEPT_DPI = 50;

export function keptPicture(name: string): URL {
  return new URL(`pictures/${name}.png`, import.meta.url);
}
