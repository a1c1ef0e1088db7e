import * as z from 'zod';
import { EXTRA_WORDS, isExtra, parseCombined, parseIssueNumber, spanOf } from '../../model/issue.js';
import { name, text } from './words.js';

// Of a year, and of all years.
const MOST_IN_YEAR = 999;
const MOST_IN_ALL = 99_999;

/** The number of an issue: one, several in one (3-4), or the name of one outside the numbering. */
const issueNumber = z
  .unknown()
  .refine((value) => isWritten(value, MOST_IN_YEAR) || (typeof value === 'string' && isExtraName(value)), {
    error: `应为 1 到 ${MOST_IN_YEAR} 之间的整数，合刊写成 3-4，增刊写成 增刊 或 增刊1`,
    params: { en: `should be a whole number from 1 to ${MOST_IN_YEAR}, or as 3-4, 增刊, 增刊1` },
  })
  .transform((value) => parseIssueNumber(value as number | string) ?? 0)
  .meta({
    anyOf: [
      { type: 'integer', minimum: 1, maximum: MOST_IN_YEAR },
      { type: 'string', pattern: `^(?:[1-9][0-9]*-[1-9][0-9]*|(?:${EXTRA_WORDS})[0-9]*)$` },
    ],
  });

const issueTotal = z
  .unknown()
  .refine((value) => value === undefined || isWritten(value, MOST_IN_ALL), {
    error: `应为 1 到 ${MOST_IN_ALL} 之间的整数，合刊占两期的写成 245-246`,
    params: { en: `should be a whole number from 1 to ${MOST_IN_ALL}, or as 245-246` },
  })
  .transform((value) => (value === undefined ? undefined : parseCombined(value as number | string)))
  .meta({
    anyOf: [
      { type: 'integer', minimum: 1, maximum: MOST_IN_ALL },
      { type: 'string', pattern: '^[1-9][0-9]*-[1-9][0-9]*$' },
    ],
  });

function isWritten(value: unknown, most: number): boolean {
  const number = typeof value === 'number' || typeof value === 'string' ? parseCombined(value) : undefined;
  if (number === undefined) return false;
  const { first, last } = spanOf(number);
  return Number.isInteger(first) && first >= 1 && last <= most;
}

function isExtraName(value: string): boolean {
  const number = parseIssueNumber(value);
  return number !== undefined && isExtra(number);
}

export const issueSchema = z
  .strictObject({
    year: z.int().min(1949).max(2999).describe('年'),
    number: issueNumber.describe(
      '期，如 3；合刊写 3-4；增刊写 增刊，一年不止一次的写 增刊1、增刊2，特刊、号外同此',
    ),
    total: issueTotal.optional().describe('总期数，如 245；合刊占两期的写 245-246；不计总期的增刊不写'),
    published: text.optional().describe('出版日期，如 2015-04-15'),
    yearIndex: z.boolean().optional().describe('true：在公文之后印全年的总目录；写在一年的最后一期'),
    sections: z
      .array(
        z.strictObject({
          title: name.describe('栏目，如 市政府文件'),
          notices: z.array(text).describe('公文的文件名，按印刷次序；还没有公文的写 []'),
        }),
      )
      .min(1),
  })
  .superRefine(({ number, total }, context) => {
    if (total !== undefined || isExtra(number)) return;
    context.addIssue({ code: 'custom', path: ['total'], message: '缺少', params: { en: 'is missing' } });
  });
