import { formatNumeral } from '../model/numeral.js';
import { formatOrdinal } from '../model/ordinal.js';
import { provisionsOfText } from './build-provisions.js';
import type { Provision, ProvisionNumber, Unit } from './provision.js';

/**
 * The provisions of a new text for a place of one unit. A single one may come without its number, which is then the one
 * that is said. Undefined where the text has provisions of another kind.
 */
export function newProvisions(
  lines: readonly string[],
  unit: Unit,
  number: ProvisionNumber | undefined,
): readonly Provision[] | undefined {
  const written = provisionsOfText(lines);
  const [first] = written;
  if (first === undefined) return undefined;
  if (unit === 'paragraph') return onlyParagraphs(gathered(written));
  if (first.number !== undefined) {
    const style = number?.style ?? first.number.style;
    const isAlike = written.every((each) => each.number?.style === style);
    return isAlike ? written.map((each) => ({ ...each, unit })) : undefined;
  }
  if (number === undefined || first.unit !== 'paragraph') return undefined;
  const own = { unit, number, label: labelOf(number), by: [] };
  if (unit === 'article') {
    const paragraphs = onlyParagraphs(gathered(written));
    return paragraphs && [{ ...own, text: '', children: paragraphs }];
  }
  const below = written.slice(1);
  if (below.some((each) => each.number === undefined)) return undefined;
  const children = below.map((each) => (each.unit === 'item' ? { ...each, unit: 'subitem' as const } : each));
  return [{ ...own, text: first.text, children }];
}

/** What is numbered belongs to the 款 before it. */
function gathered(written: readonly Provision[]): readonly Provision[] {
  const groups: Provision[] = [];
  for (const each of written) {
    const last = groups.at(-1);
    if (each.number === undefined || last === undefined) groups.push(each);
    else groups.splice(-1, 1, { ...last, children: [...last.children, each] });
  }
  return groups;
}

function onlyParagraphs(all: readonly Provision[]): readonly Provision[] | undefined {
  return all.every(({ unit }) => unit === 'paragraph') ? all : undefined;
}

function labelOf({ style, value, insertion }: ProvisionNumber): string {
  if (style === 'attachment') return `附件${value}`;
  const plain = style === 'decimal' ? String(value) : formatOrdinal(style, value);
  return insertion === undefined ? plain : `${plain}之${formatNumeral(insertion)}`;
}
