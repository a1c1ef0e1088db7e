import type { Amendment } from './amendment.js';
import type { Applied } from './apply.js';
import { wordsOf, type Provision } from './provision.js';
import { withoutBreaks } from './row-line.js';
import { withoutSpace } from '../model/without-space.js';

/**
 * Proves that no word of an act was lost or made up when it was changed: what was kept and struck is the act before, what
 * was kept and added is the act after, and nothing was added that no amendment brings.
 *
 * @returns What is wrong, in words; undefined where all is accounted for.
 */
export function unaccounted(before: Provision, { act, stretches }: Applied): string | undefined {
  const told = { before: '', after: '' };
  const [added, struck] = [new Map<Amendment, string>(), new Map<Amendment, string>()];
  for (const { kind, words: written, by } of stretches) {
    const words = withoutSpace(written);
    if (words === '') continue;
    if (kind !== 'added') told.before += words;
    if (kind !== 'struck') told.after += words;
    const own = kind === 'added' ? added : kind === 'struck' ? struck : undefined;
    if (by !== undefined) own?.set(by, (own.get(by) ?? '') + words);
    if (kind === 'added' && by === undefined) return `no amendment brings ${words}`;
  }
  if (told.before !== wordsOf(before)) return 'kept and struck are not the act before';
  if (told.after !== wordsOf(act)) return 'kept and added are not the act after';
  for (const [amendment, words] of added) {
    const wrong = wrongWords(amendment.action, words, struck.get(amendment));
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** Words that an amendment has added although it does not say them. Labels are what renumbering adds. */
function wrongWords(action: Amendment['action'], words: string, moved = ''): string | undefined {
  const label =
    /附件\d*|第?[（(]?(?:[一二三四五六七八九十百零]+|\d+)(?:[篇编章节条]|[）)]|[、.])?(?:之[一二三四五六七八九十]+)?/gu;
  switch (action.kind) {
    case 'replace':
    case 'insert': {
      const plain = words.replace(label, '');
      // Of rows the head of their table may be quoted, too.
      const isSaid = [action.lines, action.lines.slice(1)].some(
        (lines) => withoutSpace(withoutBreaks(lines.join(''))).replace(label, '') === plain,
      );
      return isSaid ? undefined : `“${plain}” is not the new text`;
    }
    case 'words': {
      const own = withoutSpace(action.to);
      const times = own === '' ? 0 : words.length / own.length;
      return own.repeat(times) === words ? undefined : `“${words}” is not “${own}”`;
    }
    case 'move':
      return words.replace(label, '') === moved.replace(label, '')
        ? undefined
        : `“${words}” is not what was moved`;
    default:
      return words.replace(label, '') === '' ? undefined : `“${words}” is more than a number`;
  }
}
