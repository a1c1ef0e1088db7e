import * as z from 'zod';
import { text } from './words.js';

// Of a group of synonyms: more would find everything.
const MOST_SYNONYMS = 12;
const LONGEST_SYNONYM = 20;

const synonym = text
  .refine((word) => /^[\p{Script=Han}\p{Script=Latin}\p{Nd}]{2,}$/u.test(word), {
    error: '应为两个字以上的词，不带标点和空格',
    params: { en: 'should be a word of two characters or more, without marks and spaces' },
  })
  .max(LONGEST_SYNONYM);

export const synonymsSchema = z.array(
  z
    .array(synonym)
    .min(2)
    .max(MOST_SYNONYMS)
    .refine((group) => new Set(group).size === group.length, {
      error: '同一组里有重复的词',
      params: { en: 'has a word twice' },
    })
    .describe('意思相同的词：检索其中一个，也找到写着其他的公文，如 [低保, 最低生活保障]'),
);
