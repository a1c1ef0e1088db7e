import type { PlacedCell } from '../model/grid.js';
import { cellText } from '../model/table-column.js';

/** A decimal number as whole units of its last place. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
  /** By how much rounding may have changed it, in half units. */
  readonly slack: bigint;
}

/** The number that a cell is, without a unit; undefined for other cells, and for one that spans rows. */
export function numberIn(placed: PlacedCell | undefined): Decimal | undefined {
  if (placed === undefined || placed.rowSpan > 1) return undefined;
  const match = /^(-?)(\d+|\d{1,3}(?:[,，]\d{3})+)(?:\.(\d+))?$/u.exec(cellText(placed));
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const units = BigInt(sign + whole.replace(/[,，]/gu, '') + fraction);
  return { units, places: fraction.length, slack: fraction === '' ? 0n : 1n };
}

/** The sum of numbers; undefined for fewer than two, or where one is not known. */
export function sumOf(numbers: readonly (Decimal | undefined)[]): Decimal | undefined {
  const known = numbers.filter((number) => number !== undefined);
  if (known.length < 2 || known.length < numbers.length) return undefined;
  const places = Math.max(...known.map((number) => number.places));
  const scaled = known.map((number) => scale(number, places));
  return {
    units: scaled.reduce((sum, { units }) => sum + units, 0n),
    places,
    slack: scaled.reduce((sum, { slack }) => sum + slack, 0n),
  };
}

function scale({ units, places, slack }: Decimal, to: number): Decimal {
  const factor = 10n ** BigInt(to - places);
  return { units: units * factor, places: to, slack: slack * factor };
}

/** Whether two numbers are the same but for rounding. */
export function isEqual(a: Decimal, b: Decimal): boolean {
  const places = Math.max(a.places, b.places);
  const [left, right] = [scale(a, places), scale(b, places)];
  const difference = left.units > right.units ? left.units - right.units : right.units - left.units;
  return 2n * difference <= left.slack + right.slack;
}

/** As it is written: 1250.5. */
export function formatDecimal({ units, places }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/u, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
