import { readFileSync } from 'node:fs';
import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import type { VisibleSeal } from '../../print/signature/signature-field.js';
import { UsageError } from '../errors.js';

const PLACE = /^(末|[1-9]\d{0,3}),(\d{1,3}(?:\.\d)?),(\d{1,3}(?:\.\d)?),(\d{1,3}(?:\.\d)?)$/u;
const PT_PER_MM = 72 / 25.4;

/**
 * The seal that is put on a page: a picture of its owner, and the place as 末,120,200,40.
 *
 * @returns Nothing where none was asked for.
 * @throws UsageError where one of the two is missing, or is not to be read.
 */
export async function visibleSeal(
  file: string | undefined,
  place: string | undefined,
): Promise<VisibleSeal | undefined> {
  if (file === undefined && place === undefined) return undefined;
  if (file === undefined || place === undefined)
    throw new UsageError('看得见的印章要用 --seal 给图，同时用 --place 说放在哪里');
  const [, sheet, ...lengths] = PLACE.exec(place) ?? [];
  const [left = 0, top = 0, width = 0] = lengths.map((length) => Number(length) * PT_PER_MM);
  if (sheet === undefined || width === 0)
    throw new UsageError(`--place 应写「面,左,上,宽」，以毫米计，如 末,120,200,40；实为「${place}」`);
  const picture = readFileSync(file);
  const image = await (await PDFDocument.create()).embedPng(picture).catch(() => {
    throw new UsageError(`印章的图「${file}」不是 PNG，或读不通`);
  });
  const height = (width * image.height) / image.width;
  return { picture, left, top, width, height, ...(sheet !== '末' && { sheet: Number(sheet) }) };
}

/** @throws UsageError where the seal does not stand on a page of the file. */
export function refuseSealOutside(file: string, seal: VisibleSeal, pages: readonly PDFPage[]): void {
  const page = pages[(seal.sheet ?? pages.length) - 1];
  if (page === undefined)
    throw new UsageError(`「${file}」只有${pages.length}面，没有第${seal.sheet ?? 1}面`);
  const { width, height } = page.getSize();
  if (seal.left + seal.width > width || seal.top + seal.height > height)
    throw new UsageError(`印章放在「${file}」的页面外面了：一面宽${inMm(width)}毫米，高${inMm(height)}毫米`);
}

function inMm(points: number): string {
  return String(Math.round(points / PT_PER_MM));
}
