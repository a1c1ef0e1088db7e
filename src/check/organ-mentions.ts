import type { Position } from 'unist';
import { matchesOf } from '../model/matches.js';
import type { Notice } from '../model/notice.js';
import { findOrgans } from '../model/organ-name.js';
import { textOf, type Prose } from '../model/prose.js';
import type { Source } from '../model/source.js';
import type { RosterEntry } from '../model/tree.js';

/** An organ that a notice names. */
export interface OrganMention {
  readonly source: Source;
  readonly name: string;
  /** The roster or the sentence that it stands in. */
  readonly list: object;
  readonly place: () => Position;
}

/** The organs of a notice in reading order; what is quoted, and the titles of other documents, are left out. */
export function organMentions({ source, tree, proses }: Notice, city: string): OrganMention[] {
  const rosters = new Map<object | undefined, object>();
  for (const block of tree.children.flatMap(({ children }) => children)) {
    if (block.type !== 'roster') continue;
    for (const { children } of block.children) for (const entry of children) rosters.set(entry, block);
  }
  const mentions: OrganMention[] = [];
  for (const prose of proses) {
    if (prose.quoted || prose.kind === 'title') continue;
    for (const { start, text, isAlone } of stretches(prose)) {
      const list = rosters.get(prose.node) ?? {};
      for (const organ of findOrgans(text, city, isAlone)) {
        const place = () => prose.place(start + organ.start, start + organ.end);
        mentions.push({ source, name: organ.name, list, place });
      }
    }
  }
  return mentions;
}

interface Stretch {
  readonly start: number;
  readonly text: string;
  /** Whether an organ may stand here with nothing around it: in a cell, or as somebody's office. */
  readonly isAlone: boolean;
}

const SENTENCE = /[^。；！？]+/gu;
const TITLE = /《[^《》]*》/gu;

function* stretches({ kind, text, node }: Prose): Generator<Stretch> {
  if (kind === 'rosterEntry') {
    const office = (node as RosterEntry).children.find(({ type }) => type === 'rosterOffice');
    const words = office === undefined ? '' : textOf(office);
    yield { start: text.length - words.length, text: words, isAlone: true };
    return;
  }
  const untitled = text.replace(TITLE, (title) => '》'.repeat(title.length));
  for (const { index, 0: sentence } of matchesOf(untitled, SENTENCE))
    yield { start: index, text: sentence, isAlone: kind === 'gridCell' };
}
