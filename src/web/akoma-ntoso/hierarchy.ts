import type { Element as HastElement } from 'hast';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Ordinal, OrdinalStyle } from '../../model/ordinal.js';
import { blocksOf } from './blocks.js';
import type { Identifiers } from './identifiers.js';
import { inline } from './inline.js';
import { isArticle, isParagraph, isUnit, type Unit } from './units.js';

/** An element of the standard's hierarchy with the abbreviation that its eIds have (Naming Convention 5.3). */
interface Kind {
  readonly name: string;
  readonly short: string;
}

const KINDS: Readonly<Partial<Record<OrdinalStyle, Kind>>> = {
  book: { name: 'book', short: 'book' },
  chapter: { name: 'chapter', short: 'chp' },
  section: { name: 'section', short: 'sec' },
  article: { name: 'article', short: 'art' },
};
// 项 and 目 of an article are its points. 一、 and （一） elsewhere number levels that have no name.
const POINT: Kind = { name: 'point', short: 'point' };
const LEVEL: Kind = { name: 'level', short: 'lvl' };
const HEADED: Kind = { name: 'hcontainer', short: 'hcontainer' };

/** What may stand side by side in the main body: units, and blocks between them. */
export function bodyOf(children: readonly (Unit | HastElement)[], ids: Identifiers): Element[] {
  return children.flatMap((child) =>
    isUnit(child) ? [hierarchy(child, LEVEL, ids.prefix, ids)] : blocksOf([child], ids),
  );
}

/** `below` is what an ordinal without a name of its own numbers here; `parent` is the eId around it. */
function hierarchy(unit: Unit, below: Kind, parent: string, ids: Identifiers): Element {
  const { ordinal, heading, pageId } = unit;
  const kind = ordinal === undefined ? HEADED : (KINDS[ordinal.style] ?? below);
  // Articles run on through chapters, so their number alone names them.
  const around = isArticle(unit) ? ids.prefix : parent;
  const eId =
    ordinal === undefined
      ? ids.next(around, kind.short)
      : ids.numbered(around, `${kind.short}_${numberOf(ordinal)}`);
  ids.match(pageId, eId);
  return x(kind.name, { name: ordinal === undefined ? 'heading' : undefined, eId }, [
    ...(ordinal === undefined ? [] : [x('num', ordinal.text)]),
    ...(heading === undefined || heading.length === 0 ? [] : [x('heading', inline(heading))]),
    ...(isArticle(unit) ? paragraphs(unit.children, eId, ids) : within(unit.children, below, eId, ids)),
  ]);
}

/** 第三条之二 is 3-2, 1.2.3 is 1-2-3. */
function numberOf({ path = [], value, insertion }: Ordinal): string {
  return [...path, value, ...(insertion === undefined ? [] : [insertion])].join('-');
}

/** The 款 of an article: each begins with a paragraph, and has the 项 that follow it. */
function paragraphs(children: readonly (Unit | HastElement)[], eId: string, ids: Identifiers): Element[] {
  const groups: (Unit | HastElement)[][] = [];
  for (const child of children) {
    const group = groups.at(-1);
    if (group === undefined || (!isUnit(child) && isParagraph(child))) groups.push([child]);
    else group.push(child);
  }
  return groups.map((group) => {
    const own = ids.next(eId, 'para');
    return x('paragraph', { eId: own }, within(group, POINT, own, ids));
  });
}

/** Units with the blocks before, between and after them as the standard wants them; or else blocks alone. */
function within(
  children: readonly (Unit | HastElement)[],
  below: Kind,
  eId: string,
  ids: Identifiers,
): Element[] {
  const first = children.findIndex(isUnit);
  const last = children.findLastIndex(isUnit);
  const blocks = (name: string, from: number, to?: number): Element[] => {
    const own = children.slice(from, to).filter((child): child is HastElement => !isUnit(child));
    return own.length === 0 ? [] : [x(name, blocksOf(own, ids))];
  };
  if (first === -1) return blocks('content', 0);
  return [
    ...blocks('intro', 0, first),
    ...children
      .slice(first, last + 1)
      .map((child) =>
        isUnit(child)
          ? hierarchy(child, below, eId, ids)
          : x('paragraph', { eId: ids.next(eId, 'para') }, x('content', blocksOf([child], ids))),
      ),
    ...blocks('wrapUp', last + 1),
  ];
}
