import type { Result } from 'hastscript';

/** Pages that the sheets of an issue may need before its back cover: as many of them are shown as are. */
export const BLANK_IDS = ['blank-1', 'blank-2', 'blank-3'] as const;

/** Hidden, until the number of pages is known; see src/print/in-page/apply-layout.ts. */
export function blankPages(): Result[] {
  return BLANK_IDS.map((id) => <section class="blank closing" id={id} hidden />);
}
