import type { Step, StepUnit } from './address.js';
import type { ProvisionNumber, Unit } from './provision.js';

/** How the provisions that a step names are numbered. A 款 is counted: its number has the style of an article's. */
const STYLES: Readonly<Partial<Record<StepUnit, ProvisionNumber['style']>>> = {
  book: 'book',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  paragraph: 'article',
  item: 'han-parenthesised',
  subitem: 'arabic',
  attachment: 'attachment',
};

/** The number that a step says; undefined for one that is named by words. */
export function numberOfStep(step: Step | undefined): ProvisionNumber | undefined {
  const style = step && STYLES[step.unit];
  if (step?.value === undefined || style === undefined) return undefined;
  return { style, value: step.value, ...(step.insertion === undefined ? {} : { insertion: step.insertion }) };
}

/** What a numbered step names. */
export function unitOfStep({ unit }: Step): Unit | undefined {
  if (unit === 'attachment') return 'part';
  return unit === 'name' || unit === 'column' ? undefined : unit;
}
