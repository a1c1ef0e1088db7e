import { noticesOf, type Edition } from '../../edition/edition.js';
import type { UsedFace } from '../used-characters.js';

/** What stands above a table where it goes on on a further page: 续表1　任务分解, or 任务分解（续）. */
export function captionAgain(caption: string): string {
  return /^表\s*[\dA-Z一二三四五六七八九十]/u.test(caption) ? `续${caption}` : `${caption}（续）`;
}

/** The characters that captions have more where they are said again, which happens after the faces are cut. */
export function facesAgain(edition: Edition): UsedFace {
  const blocks = noticesOf(edition).flatMap(({ parts }) => parts.flatMap((part) => part.blocks));
  const hasCaptions = blocks.some((block) => block.type === 'table' && block.caption !== undefined);
  return { family: 'Gazette Song', weight: 400, characters: hasCaptions ? '续（）' : '' };
}
