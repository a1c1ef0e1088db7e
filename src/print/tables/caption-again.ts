import type { BlockData } from '../../edition/block-data.js';
import type { Edition, EditionPart } from '../../edition/edition.js';
import { widthOf } from '../../edition/title/title-lines.js';
import type { UsedFace } from '../used-characters.js';

// In characters. What is longer would not stand in one line above the table, and is left out.
const LONGEST_TITLE = 30;

/** What stands above a table where it goes on on a further page: 续表1　任务分解, or 任务分解（续）. */
export function captionAgain(caption: string): string {
  return /^表\s*[\dA-Z一二三四五六七八九十]/u.test(caption) ? `续${caption}` : `${caption}（续）`;
}

/**
 * What stands above each table of a document where it goes on on a further page, by the table's id there: its caption
 * again; without one the attachment that it is, 附件2（续）　任务分解表; and elsewhere 续表.
 */
export function captionsAgain(edition: Pick<Edition, 'sections'>): ReadonlyMap<string, string> {
  const captions = new Map<string, string>();
  for (const notice of edition.sections.flatMap(({ notices }) => notices)) {
    for (const part of notice.parts) {
      for (const block of part.blocks) {
        if (block.type === 'table') captions.set(`${notice.id}.${block.id}`, wordsAgain(block, part));
      }
    }
  }
  return captions;
}

function wordsAgain({ caption }: BlockData & { type: 'table' }, { kind, label, title }: EditionPart): string {
  if (caption !== undefined) return captionAgain(caption);
  if (kind !== 'attachment' || title === undefined) return '续表';
  if (label === undefined) return widthOf(title) > LONGEST_TITLE ? '续表' : captionAgain(title);
  return widthOf(title) > LONGEST_TITLE ? `${label}（续）` : `${label}（续）　${title}`;
}

/** The characters that tables have more where they go on, which is drawn after the faces are cut. */
export function facesAgain(edition: Edition): UsedFace {
  return { family: 'Gazette Song', weight: 400, characters: [...captionsAgain(edition).values()].join('') };
}
