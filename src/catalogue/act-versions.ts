import { changeNotes } from '../consolidation/change-words.js';
import type { Stretch } from '../consolidation/draft.js';
import type { ActHistory, Version } from '../consolidation/law.js';
import { provisionsIn, type Provision } from '../consolidation/provision.js';
import { writtenLines, type WrittenLine } from '../consolidation/written-lines.js';
import { formatDate, formatIsoDate } from '../model/date.js';
import { keyOf } from '../model/notice.js';
import type { Register } from '../model/register.js';
import { documentLink, type DocumentLink } from './document-link.js';

/** A line of an act on a day. */
export interface VersionLine {
  readonly kind: 'title' | 'heading' | 'line';
  readonly text: string;
  /** Of a row of a table: its cells, and `text` is empty. */
  readonly cells: readonly string[];
  /** Who has changed it and since when; none where it stands as it was published. */
  readonly notes: readonly string[];
}

/** Words in which a version differs from the one before, with some that stand around them. */
export interface Passage {
  readonly pieces: readonly { readonly kind: Stretch['kind']; readonly words: string }[];
}

/** An act as it reads from a day on, for its own page. */
export interface ActVersion {
  /** /szf/2015/15/2017-06-01/ */
  readonly url: string;
  /** 2017年6月1日 */
  readonly from: string;
  /** The documents that make it differ from the version before. */
  readonly by: readonly DocumentLink[];
  /** Whether all that amends it was understood. */
  readonly isSure: boolean;
  readonly lines: readonly VersionLine[];
  readonly passages: readonly Passage[];
  /** The first lines of what was taken out, each with its note. */
  readonly removed: readonly string[];
}

/** The versions of an act after the one that was published, in order; none of an act that nobody amends. */
export function actVersions(
  history: ActHistory | undefined,
  url: string,
  register: Register,
  urls: ReadonlyMap<string, string>,
): readonly ActVersion[] {
  return (history?.versions ?? []).flatMap((version) => {
    const { from, changes, applied, act, isSure } = version;
    if (from === undefined || applied === undefined || changes.length === 0) return [];
    const keys = [...new Set(changes.map((change) => keyOf(change.from)))];
    return [
      {
        url: `${url}${formatIsoDate(from)}/`,
        from: formatDate(from),
        by: keys.map((key) => documentLink(key, register, urls)),
        isSure,
        lines: act.children.flatMap(linesOf),
        passages: passagesIn(applied.stretches),
        removed: removedIn(version),
      },
    ];
  });
}

function linesOf(part: Provision): VersionLine[] {
  return writtenLines(part).map((line) => {
    const { text, provision, begins } = line;
    const cells = provision.unit === 'row' ? provision.children : [];
    const changed = [...new Set([...begins, provision, ...cells])].flatMap(({ by }) => by);
    return {
      kind: kindOf(line),
      text: cells.length > 0 ? '' : text,
      cells: cells.map((cell) => cell.text),
      notes: changeNotes(changed),
    };
  });
}

function kindOf({ provision }: WrittenLine): VersionLine['kind'] {
  if (provision.unit === 'title') return 'title';
  const isHeading = ['heading', 'book', 'chapter', 'section'].includes(provision.unit);
  return isHeading ? 'heading' : 'line';
}

function removedIn({ applied }: Version): string[] {
  return (applied?.removed ?? []).flatMap(({ provision, by }) => {
    if (by.action.kind !== 'delete') return [];
    const [first] = writtenLines(provision);
    const more = [...provisionsIn(provision)].length > 2 ? '……' : '';
    return [`${first?.text ?? ''}${more}（${changeNotes([by]).join('；')}）`];
  });
}

// So many characters of what was kept stand around what was changed, and part one passage from the next.
const AROUND = 24;

/** What was struck and added, each with the words around it. */
function passagesIn(stretches: readonly Stretch[]): Passage[] {
  const passages: Passage['pieces'][number][][] = [];
  let isOpen = false;
  let before = '';
  for (const { kind, words } of stretches) {
    if (kind !== 'kept') {
      if (!isOpen) passages.push(before === '' ? [] : [{ kind: 'kept', words: ending(before) }]);
      isOpen = true;
      passages.at(-1)?.push({ kind, words });
      before = '';
      continue;
    }
    before += words;
    if (!isOpen) continue;
    const isFar = words.length > 2 * AROUND;
    passages.at(-1)?.push({ kind, words: isFar ? `${words.slice(0, AROUND)}……` : words });
    if (isFar) isOpen = false;
    else before = '';
  }
  return passages.map((pieces) => ({ pieces }));
}

function ending(words: string): string {
  return words.length > AROUND ? `……${words.slice(-AROUND)}` : words;
}
