import * as z from 'zod';
import { folderName } from '../../model/folder-name.js';
import { hasUserName, isWebAddress } from '../web-address.js';

// Words of which the schemas are made. Each file beside this has the schema of a kind of file that editors write; `npm run
// schemas` makes the JSON Schemas under gazette/schema/ from them, which editors with a YAML extension use for completion.

const HAS_WORDS = /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u;
// Neither a page nor a file can have them; a break may stand in a text that is folded.
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Cs}]/u;

/** Text with words in it. */
export const text = z
  .string()
  .refine((value) => HAS_WORDS.test(value), {
    error: '是空的，没有字',
    params: { en: 'is empty, without any words' },
  })
  .refine((value) => !CONTROL.test(value), {
    error: '里有控制字符',
    params: { en: 'has control characters in it' },
  })
  .meta({ minLength: 1 });

// A folder's name has 255 bytes on most systems: 85 Han characters.
const MOST_FOLDER_BYTES = 255;

/** The name of what has a page of its own, and so a folder: an organ, a section, a subject. */
export const name = text
  .refine((value) => Buffer.byteLength(folderName(value)) <= MOST_FOLDER_BYTES, {
    error: `太长：最多 ${MOST_FOLDER_BYTES} 个字节，约 ${MOST_FOLDER_BYTES / 3} 个汉字`,
    params: {
      en: `is too long: it may have ${MOST_FOLDER_BYTES} bytes, ${MOST_FOLDER_BYTES / 3} Han characters`,
    },
  })
  .refine((value) => !/[\t\r\n]/.test(value), {
    error: '应写在一行里',
    params: { en: 'should stand on one line' },
  })
  .meta({ minLength: 1 });

/** Text of a pattern that is told in words. */
export function written(pattern: RegExp, zh: string, en: string) {
  const { source } = pattern;
  return z
    .string()
    .refine((value) => pattern.test(value), { error: zh, params: { en } })
    .meta({ pattern: source });
}

/** The address of a page on the web. */
export function webAddress(protocols: RegExp, zh: string, en: string) {
  return z
    .string()
    .refine((value) => isWebAddress(value, protocols), { error: zh, params: { en } })
    .refine((value) => !hasUserName(value), {
      error: '里不能有用户名和密码',
      params: { en: 'may not have a user name and a password in it' },
    })
    .meta({ format: 'uri' });
}
