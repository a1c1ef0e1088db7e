import { addWords } from './add-words.js';
import type { ClauseReader } from './clause-reader.js';

export const DELETES = /(?:删去|删除|废止|取消)(?:其中的?)?/uy;
export const WITHIN = /(?:中|里|内)?的?/uy;
export const CALLED =
  /(?:字样|一词|一语|一句|等字|(?:的)?(?:规定|内容|表述|字样))?(?:（共?([两二三四五六七八九十]|\d{1,2})处）)?/uy;

/** 删去第八条、第九条; 删去第八条中的“甲”和第九条中的“乙”; 删去“甲”. */
export function readDeletion(reader: ClauseReader): boolean {
  const start = reader.instructions.length;
  const isOfOther = reader.readDocuments();
  do {
    const places = reader.readPlaces();
    if (places === 'unclear') return false;
    const subjects = places ?? (reader.subjects.length === 0 ? [[]] : reader.subjects);
    const behind = reader.at;
    reader.take(WITHIN);
    const times = reader.readTimes();
    const words = reader.readQuotes();
    if (words.length > 0) {
      reader.take(CALLED);
      reader.subjects = subjects;
      if (!addWords(reader, subjects, words, [''], times ?? 1)) return false;
    } else {
      if (places === undefined) return isOfOther || reader.instructions.length > start;
      reader.at = behind;
      reader.subjects = places;
      reader.add(places, { kind: 'delete' });
    }
  } while (reader.takeAnd());
  return true;
}
