// Lengths of GB/T 9704—2012 in twentieths of a point, as Word counts, where nothing else is said.

/** 7.1: A4, type area 156 mm by 225 mm, 37 mm from the top and 28 mm from the left. */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: 2098,
  left: 1587,
  right: 1474,
  bottom: 1984,
} as const;

/** 三号字, 16 pt. */
export const CHARACTER = 320;
/** 28 pt: 22 lines on a page. */
export const LINE = 560;
/** The grid of 22 lines, of which 225 mm are made. */
export const LINE_PITCH = 579;
/**
 * 7.2: 28 characters in a line of 156 mm, which leaves each a little less than 16 pt. Set closer, and not on a grid of
 * characters, where some programs give two places to one that has not enough room in its own.
 */
export const CLOSER = -5;
/** How many characters of a title (二号字, 22 pt) a line holds. */
export const TITLE_CHARACTERS = 20;

/** The width of the type area; of a page that lies on its side it is the height. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const TURNED_TEXT_WIDTH = PAGE.height - PAGE.top - PAGE.bottom;

/** English metric units, of which pictures have their lengths, in a twentieth of a point. */
export const EMU = 635;
