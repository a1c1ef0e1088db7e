import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import { tablesIn } from '../edition/tables-in.js';
import { BLANK_WORDS } from '../model/blank-cell.js';

/** Whether the tables of an edition have cells of which their editors say that the original is empty there. */
export function hasBlankCells(edition: Edition): boolean {
  return noticesOf(edition).some(({ parts }) =>
    tablesIn(parts).some(({ rows }) => rows.some((row) => row.some(({ blank }) => blank === true))),
  );
}

/** Texts in their order, without what is said in such cells, also where it goes on in the next of them. */
export function withoutBlankWords<Piece extends { readonly text: string }>(
  pieces: readonly Piece[],
): Piece[] {
  const whole = pieces.map(({ text }) => text).join('');
  const places = Array.from(whole.matchAll(new RegExp(BLANK_WORDS, 'gu')), ({ index }) => index);
  if (places.length === 0) return [...pieces];
  const isSaid = (at: number): boolean =>
    places.some((place) => place <= at && at < place + BLANK_WORDS.length);
  let before = 0;
  return pieces.map((piece) => {
    const start = before;
    before += piece.text.length;
    const kept = piece.text.split('').filter((_, index) => !isSaid(start + index));
    return { ...piece, text: kept.join('') };
  });
}
