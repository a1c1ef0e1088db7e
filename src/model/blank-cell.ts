/**
 * What carriers say in a cell of a table of which its editor says that the original is empty there. They are the editor's
 * words: no text of the notice has them, and no proof counts them.
 */
export const BLANK_WORDS = '〔原文空白〕';
