import type { Bilingual } from '../model/finding.js';

/** How many quotations, lists, maps and the like may stand in each other. Real documents have five. */
export const MOST_DEPTH = 100;

export const TOO_DEEP: Bilingual = {
  zh: `一层套一层，超过了 ${MOST_DEPTH} 层`,
  en: `nested more than ${MOST_DEPTH} deep`,
};
