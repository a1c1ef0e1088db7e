import * as z from 'zod';
import { name, text, written } from './words.js';

const SHA_256 = /^[0-9a-f]{64}$/;

export const recordSchema = z.strictObject({
  recorded: text.describe('登记的日期，如 2015-04-15'),
  sections: z
    .array(
      z.strictObject({
        title: name.describe('栏目'),
        notices: z
          .array(
            z.strictObject({
              file: text.describe('公文的文件名'),
              sha256: written(
                SHA_256,
                '应为 64 位十六进制数',
                'should be a hexadecimal number of 64 digits',
              ).describe('出版的文字的校验码，空白不计'),
            }),
          )
          .min(1),
      }),
    )
    .min(1)
    .describe('各栏目和公文，按印刷的次序'),
});
