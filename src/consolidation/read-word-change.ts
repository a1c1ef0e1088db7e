import { addWords } from './add-words.js';
import type { Path } from './address.js';
import { COLON, DELETED, REPLACED, SIDE, valueOf, type ClauseReader } from './clause-reader.js';
import { CALLED, DELETES, readDeletion, WITHIN } from './read-deletion.js';

const ADVERBS = /(?:均|都|统一|分别|一律|全部|相应|一并|也)*/uy;
const ADDED_WORDS = /(?:增加|加上|添加|增写|增补|补充|加)(?:规定|内容|一句)?[：:，]?(?=“)/uy;

/** 中的“甲”修改为“乙”; “甲”、“乙”分别修改为“丙”、“丁”; “甲”后增加“乙”; “甲”删去; 删去“甲”. */
export function readWordChange(reader: ClauseReader, subjects: readonly Path[], isWhole: boolean): boolean {
  reader.take(WITHIN);
  if (reader.take(DELETES)) return readDeletion(reader);
  const before = reader.readTimes();
  const words = reader.readQuotes();
  if (words.length === 0) return false;
  const counted = reader.take(CALLED)?.[1];
  const adverbs = reader.take(ADVERBS)?.[0] ?? '';
  const isAll = isWhole || /[均都统律全]/u.test(adverbs);
  const times = counted === undefined ? (before ?? (isAll ? 'all' : 1)) : valueOf(counted);
  const places = subjects.length === 0 ? [[]] : subjects;
  if (reader.take(DELETED)) return addWords(reader, places, words, [''], times);
  const side = reader.take(SIDE);
  if (side !== null) {
    reader.take(ADVERBS);
    if (!reader.take(ADDED_WORDS)) return false;
    const [more] = reader.readQuotes(1);
    if (more === undefined) return false;
    const added = more.join('');
    const to = words.map((own) => (side[1] === '后' ? own.join('') + added : added + own.join('')));
    return addWords(reader, places, words, to, times);
  }
  const verb = reader.take(REPLACED);
  if (verb === null) return false;
  reader.take(COLON);
  const to = reader.readQuotes(words.length).map((lines) => lines.join(''));
  const often =
    /[均都统律全]/u.test(verb[0]) && counted === undefined && before === undefined ? 'all' : times;
  return to.length > 0 && addWords(reader, places, words, to, often);
}
