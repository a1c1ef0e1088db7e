import { textOf } from '../../model/prose.js';
import type { AdoptionNote, Block, NoticeTree } from '../../model/tree.js';

const DIGIT = '[\\d〇零○一二三四五六七八九十]';
const YEAR = `${DIGIT}{4}年`;
const DAY = `${YEAR}${DIGIT}{1,2}月${DIGIT}{1,3}日`;
// 根据 may be followed by what was decided: 根据2019年3月2日《…的决定》修正.
const BEGIN = new RegExp(`^[（(](?:根据|自|经|于)?${YEAR}`, 'u');
const DEED = /通过|批准|公布|发布|颁布|修订|修正|修改|施行|实施|印发/u;
const DAY_ALONE = new RegExp(`^[（(]${DAY}[）)]$`, 'u');

/**
 * 题注: makes one of each paragraph right below the title of a part that tells when the text was adopted, issued, revised.
 * The notice's own part has its title in the front matter.
 */
export function adoptionNotes({ children: parts }: NoticeTree): void {
  for (const { children } of parts) {
    let at = children[0]?.type === 'partTitle' ? 1 : 0;
    for (let block = children[at]; isNote(block); block = children[++at])
      children[at] = { ...block, type: 'adoptionNote' } satisfies AdoptionNote;
  }
}

function isNote(block: Block | undefined): block is Extract<Block, { type: 'paragraph' }> {
  if (block?.type !== 'paragraph') return false;
  const text = textOf(block);
  return DAY_ALONE.test(text) || (BEGIN.test(text) && DEED.test(text) && isOneBracket(text));
}

/** Whether the bracket that opens the text closes at its very end, and no sentence ends inside it. */
function isOneBracket(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (/[。；！？]/u.test(character)) return false;
    if (/[（(]/u.test(character)) depth++;
    if (/[）)]/u.test(character)) depth--;
    if (depth === 0) return at === text.length - 1;
  }
  return false;
}
