import type { Element, ElementContent } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { BlockData } from '../../edition/block-data.js';
import type { EditionPart } from '../../edition/edition.js';
import { parseOrdinal, type Ordinal } from '../../model/ordinal.js';
import { hasClass, withoutStart } from './hast-pieces.js';

/** A numbered provision, or a heading without a number, with all that stands under it. */
export interface Unit {
  readonly ordinal: Ordinal | undefined;
  readonly level: number;
  /** Its id on the page. */
  readonly pageId: string | undefined;
  /** Its own title as hast; undefined where it has none. */
  readonly heading: readonly ElementContent[] | undefined;
  /** Whether it is written as one paragraph, a heading that runs into it included. */
  readonly isParagraph: boolean;
  /** In reading order: blocks of the body as they are, and the units below. */
  readonly children: (Unit | Element)[];
}

export function isUnit(child: Unit | Element): child is Unit {
  return 'level' in child;
}

type Provision = Extract<BlockData, { level: number }>;

/**
 * The flat blocks of a part as a tree. Numbered blocks nest by their levels; a block without a number belongs
 * - to the unit that it follows, where it is no paragraph (a table, a list) or where that unit leads up to it with ：;
 * - to the nearest unit around it that is more than one paragraph: one with a heading or with units below, an article (of
 *   which it is the next 款), or an item after which the same numbering goes on. In an article it is never part of a 项;
 * - to the part itself where there is no such unit, as the list of attachments and the signature always do.
 */
export function unitsOf({ blocks, body }: EditionPart): (Unit | Element)[] {
  const provisions = blocks.filter((block): block is Provision => 'level' in block);
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const top: (Unit | Element)[] = [];
  let open: Unit[] = [];
  for (const block of body) {
    if (block.type !== 'element') continue;
    const provision = byId.get(String(block.properties['id']));
    const unit = provision === undefined ? unnumberedHeading(block) : provisionUnit(block, provision);
    if (unit !== undefined) {
      open = open.filter(({ level }) => level < unit.level);
      (open.at(-1)?.children ?? top).push(unit);
      open.push(unit);
      continue;
    }
    if (endsProvisions(block)) open = [];
    if (isParagraph(block)) {
      const holder = open.findLastIndex((each, index) =>
        open.slice(0, index).some(isArticle)
          ? leadsUp(each)
          : holdsParagraphs(each) || leadsUp(each) || goesOn(each, provisions),
      );
      open = open.slice(0, holder + 1);
    }
    (open.at(-1)?.children ?? top).push(block);
  }
  return top;
}

/** Whether it begins a paragraph of its own: notes of a table stay with it. */
export function isParagraph(block: Element): boolean {
  return block.tagName === 'p' && !hasClass(block, 'table-note');
}

export function isArticle({ ordinal }: Unit): boolean {
  return ordinal?.style === 'article';
}

function provisionUnit(block: Element, { id, level, ordinal: written, type }: Provision): Unit {
  // Some ordinals are only read as such before words.
  const ordinal = parseOrdinal(`${written} 文`, type === 'heading');
  if (ordinal === undefined) throw new Error(`${id} has no ordinal: ${written}`);
  const words = withoutStart(block.children, written.length);
  const unit = { ordinal, level, pageId: id, isParagraph: type === 'provision' };
  if (type === 'heading') return { ...unit, heading: words, children: [] };
  const [first, ...rest] = words;
  const runIn = hasClass(block, 'run-in') && first?.type === 'element' ? first.children : undefined;
  const paragraph = runIn === undefined ? words : rest;
  return { ...unit, heading: runIn, children: paragraph.length === 0 ? [] : [h('p', paragraph)] };
}

function unnumberedHeading(block: Element): Unit | undefined {
  if (!/^h[1-6]$/.test(block.tagName)) return undefined;
  const classes = block.properties['className'];
  const level = Array.isArray(classes) ? /\blevel-(\d+)/.exec(classes.join(' '))?.[1] : undefined;
  return {
    ordinal: undefined,
    level: Number(level ?? 1),
    pageId: undefined,
    heading: block.children,
    isParagraph: false,
    children: [],
  };
}

function endsProvisions(block: Element): boolean {
  return ['attachment-list', 'signature', 'addressee'].some((name) => hasClass(block, name));
}

/** Whether it is plainly more than the one paragraph with its number. */
function holdsParagraphs(unit: Unit): boolean {
  return !unit.isParagraph || isArticle(unit) || unit.children.some(isUnit);
}

/** Whether its last words so far announce what follows. */
function leadsUp({ children }: Unit): boolean {
  const last = children.at(-1);
  return last !== undefined && !isUnit(last) && /[:：]$/u.test(hastText(last).trimEnd());
}

/** Whether the next number of the same row follows, so that what stands before it belongs to this one. */
function goesOn({ pageId, level, ordinal }: Unit, provisions: readonly Provision[]): boolean {
  const index = provisions.findIndex(({ id }) => id === pageId);
  const next = provisions.slice(index + 1).find((each) => each.level <= level);
  if (index === -1 || next === undefined || ordinal === undefined) return false;
  const following = parseOrdinal(`${next.ordinal} 文`, next.type === 'heading');
  return following?.style === ordinal.style && following.value === ordinal.value + 1;
}
