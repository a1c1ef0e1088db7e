import * as z from 'zod';
import type { Work } from '../../model/work.js';
import { text, webAddress } from './words.js';

export const worksSchema = z.array(
  z.strictObject({
    number: text.describe('文号'),
    title: text.describe('标题，不带书名号'),
    url: webAddress(
      /^https?:$/,
      '应为 http:// 或 https:// 开头的网址',
      'should be an address that begins with http:// or https://',
    )
      .optional()
      .describe('网上全文的地址'),
    status: z
      .enum(['in-force', 'amended', 'repealed', 'expired', 'unknown'])
      .default('unknown')
      .describe('效力：in-force 有效，amended 已修改，repealed 已废止，expired 已失效，unknown 未查'),
    until: text.optional().describe('已废止或已失效的，从哪一天起，如 2016-01-01'),
  }),
) satisfies z.ZodType<Work[]>;
