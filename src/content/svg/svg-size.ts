import type { Element } from 'xast';
import type { PixelSize } from '../picture-fault.js';

/** CSS pixels in a unit of length. */
const UNITS: Readonly<Record<string, number>> = {
  ...{ '': 1, px: 1, pt: 96 / 72, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, q: 96 / 101.6 },
  ...{ em: 16, ex: 8 },
};
/** What browsers take where a picture says nothing. */
const UNSAID: PixelSize = { width: 300, height: 150 };

/** The size at which a picture asks to be shown, in CSS pixels: its own, else that of its view box. */
export function svgSize({ attributes }: Element): PixelSize {
  const box = /^\s*\S+?[\s,]+\S+?[\s,]+(\S+?)[\s,]+(\S+?)\s*$/.exec(attributes['viewBox'] ?? '');
  const [boxWidth, boxHeight] = [Number(box?.[1]), Number(box?.[2])];
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined;
  const [width, height] = [pixels(attributes['width']), pixels(attributes['height'])];
  if (width !== undefined) {
    return { width, height: height ?? (ratio === undefined ? UNSAID.height : width / ratio) };
  }
  if (height !== undefined) return { width: ratio === undefined ? UNSAID.width : height * ratio, height };
  return ratio === undefined ? UNSAID : { width: boxWidth, height: boxHeight };
}

function pixels(length: string | null | undefined): number | undefined {
  const [, digits, unit = ''] = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(length ?? '') ?? [];
  const factor = UNITS[unit.toLowerCase()];
  const value = Number(digits) * (factor ?? Number.NaN);
  return value > 0 ? value : undefined;
}
