import { readFileSync } from 'node:fs';
import type { VisibleSeal } from '../../print/signature/signature-field.js';
import { UsageError } from '../errors.js';

const PLACE = /^(末|[1-9]\d{0,3}),(\d{1,3}(?:\.\d)?),(\d{1,3}(?:\.\d)?),(\d{1,3}(?:\.\d)?)$/u;
// ISO/IEC 15948, 5.2.
const PNG_HEAD = '89504e470d0a1a0a';

/**
 * The seal that is put on a page: a picture of its owner, and the place as 末,120,200,40.
 *
 * @returns Nothing where none was asked for.
 * @throws UsageError where one of the two is missing, or is not to be read.
 */
export function visibleSeal(file: string | undefined, place: string | undefined): VisibleSeal | undefined {
  if (file === undefined && place === undefined) return undefined;
  if (file === undefined || place === undefined)
    throw new UsageError('看得见的印章要用 --seal 给图，同时用 --place 说放在哪里');
  const picture = readFileSync(file);
  if (!picture.toString('hex', 0, 8).startsWith(PNG_HEAD)) throw new UsageError(`印章图「${file}」不是 PNG`);
  const [, sheet, ...lengths] = PLACE.exec(place) ?? [];
  const [left = 0, top = 0, width = 0] = lengths.map(Number);
  if (sheet === undefined || width === 0)
    throw new UsageError(`--place 应写「面,左,上,宽」，以毫米计，如 末,120,200,40；实为「${place}」`);
  return { picture, left, top, width, ...(sheet !== '末' && { sheet: Number(sheet) }) };
}
