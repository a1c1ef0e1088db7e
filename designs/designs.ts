import type { Design } from './design.js';
import { MODERN } from './modern/design.js';
import { TWO_COLUMN } from './two-column/design.js';

/** Every design; the first is that of a gazette whose `gazette.yaml` chooses none. */
export const DESIGNS = [TWO_COLUMN, MODERN] as const satisfies readonly Design[];

export const DESIGN_NAMES = DESIGNS.map(({ name }) => name);

/** The design that a publication has chosen. The schema of `gazette.yaml` lets no other name pass. */
export function designOf({ design }: { readonly design?: string | undefined }): Design {
  return DESIGNS.find(({ name }) => name === design) ?? TWO_COLUMN;
}
