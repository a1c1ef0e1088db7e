import type { Position } from 'unist';
import { fact } from '../model/fact.js';
import { matchesOf } from '../model/matches.js';
import type { Notice } from '../model/notice.js';
import { findOrgans } from '../model/organ-name.js';
import { textOf } from '../model/prose.js';
import type { Publication } from '../model/publication.js';
import type { Roster, RosterEntry } from '../model/tree.js';
import { cellText } from '../model/table-column.js';
import { withoutSpace } from '../model/without-space.js';

/** A person whom a notice names where its structure leaves no doubt that it is a name. */
export interface NamedPerson {
  readonly notice: Notice;
  readonly name: string;
  /** Where the name begins and ends in the notice's file, in UTF-16 units. */
  readonly place: { readonly start: number; readonly end: number };
  /** The person's organ as written; empty for the leaders of the city, who have none. */
  readonly organ: string;
  /** 副局长, where it is said. */
  readonly post: string;
  /** The roster, table or run of text: who stand in one are different people. */
  readonly list: object;
}

/**
 * A person as a fact of the notice that names it: name, organ, post, the number of the list that it stands in, and where the
 * name begins and ends in the file. An archive has so many people that the names of such fields would be most of its facts.
 */
type PersonFact = readonly [
  name: string,
  organ: string,
  post: string,
  list: number,
  start: number,
  end: number,
];

export const peopleOf = fact('people', (notice, { city }: Publication): readonly PersonFact[] => {
  const lists = new Map<object, number>();
  return Array.from(peopleIn(notice, city), ({ name, place: { start, end }, organ, post, list }) => {
    const number = lists.get(list) ?? lists.size;
    lists.set(list, number);
    return [name, organ, post, number, start.offset ?? 0, end.offset ?? 0] as const;
  });
});

/** The people of a notice: in rosters, in tables with a column 姓名, who signs as 市长, and who is made 主任 of an office. */
export function namedPeople(notice: Notice, publication: Publication): NamedPerson[] {
  const lists: object[] = [];
  return peopleOf(notice, publication).map(([name, organ, post, list, start, end]) => ({
    notice,
    name,
    organ,
    post,
    list: (lists[list] ??= {}),
    place: { start, end },
  }));
}

/** A person where it was found: its place as the file's lines have it. */
type FoundPerson = Omit<NamedPerson, 'place' | 'notice'> & { readonly place: Position };

function* peopleIn(notice: Notice, city: string): Generator<FoundPerson> {
  for (const block of notice.tree.children.flatMap(({ children }) => children)) {
    if (block.type === 'roster') yield* inRoster(block, city);
  }
  yield* inTables(notice, city);
  yield* inText(notice);
}

const PERSONAL_NAME = /^\p{Script=Han}{2,4}$/u;
// A leader of the city needs no organ in a roster; other people without one may be anybody.
const LEADER = /^(?:常务|第一)?(?:副|总)?(?:组长|主任|主席|总?指挥长?|召集人|会长|理事长)$/u;

function* inRoster(roster: Roster, city: string): Generator<FoundPerson> {
  for (const { children } of roster.children) {
    const role = children.find(({ type }) => type === 'rosterRole');
    const isLeading = role !== undefined && LEADER.test(textOf(role).trim());
    for (const entry of children) {
      if (entry.type !== 'rosterEntry') continue;
      const { name, office, place } = entryParts(entry);
      if (!PERSONAL_NAME.test(name) || place === undefined || (office === '' && !isLeading)) continue;
      yield { name, place, ...officeParts(office, city), list: roster };
    }
  }
}

function entryParts({ children }: RosterEntry) {
  const [name, office] = children;
  return {
    name: name === undefined ? '' : textOf(name).trim(),
    office:
      office === undefined
        ? ''
        : textOf(office)
            .trim()
            .replace(/^[（(](.*)[）)]$/u, '$1'),
    place: name?.position,
  };
}

/** 市财政局副局长: an organ and a post. */
function officeParts(office: string, city: string): { organ: string; post: string } {
  const [organ] = findOrgans(office, city, true);
  if (organ === undefined || organ.start > 0) return { organ: office, post: '' };
  return { organ: organ.name, post: office.slice(organ.end).trim() };
}

function* inTables(notice: Notice, city: string): Generator<FoundPerson> {
  for (const { columns } of notice.tables) {
    const names = columns.filter(({ head }) => head.endsWith('姓名'));
    const offices = columns.filter(({ head }) => /(?:单位|部门|职务)/u.test(head));
    for (const { cells } of names) {
      for (const { cell, row } of cells) {
        const name = withoutSpace(cellText({ cell }));
        const prose = notice.proseOf.get(cell);
        const words = offices.flatMap((column) =>
          column.cells.filter((other) => other.row <= row && row < other.row + other.rowSpan).map(cellText),
        );
        const office = words.join('');
        if (!PERSONAL_NAME.test(name) || prose === undefined || office === '') continue;
        const place = prose.place(0, prose.text.length);
        yield { name, place, ...officeParts(office, city), list: columns };
      }
    }
  }
}

const SEATED = /办(?:公室)?设在(?<organ>\p{Script=Han}{2,16}?)(?:[（(][^（()）]*[）)])?(?=[，。；])/u;
const APPOINTED =
  /(?<=^|[，。；、：由])(?<names>\p{Script=Han}{2,4}?(?:、\p{Script=Han}{2,4}?)*)(?:同志)?(?:兼任|担任|任|兼)(?:\p{Script=Han}{0,12}?)(?<post>(?:常务)?副?(?:主任|组长|召集人|秘书长|总?指挥))/gu;
const SIGNED = /^(?<post>(?:代)?(?:省|市|区|县)长)\s+(?<name>\p{Script=Han}{1,2}\s?\p{Script=Han}{1,2})$/u;

function* inText(notice: Notice): Generator<FoundPerson> {
  for (const prose of notice.proses) {
    if (prose.quoted) continue;
    const signed = prose.kind === 'signatureLine' ? SIGNED.exec(prose.text) : null;
    if (signed !== null) {
      const written = signed.groups?.['name'] ?? '';
      const place = prose.place(prose.text.length - written.length, prose.text.length);
      yield { name: written.replace(/\s/u, ''), place, organ: '', post: '', list: prose };
    }
    const organ = prose.kind === 'paragraph' ? SEATED.exec(prose.text)?.groups?.['organ'] : undefined;
    if (organ === undefined) continue;
    for (const match of matchesOf(prose.text, APPOINTED)) {
      const names = match.groups?.['names'] ?? '';
      for (const { index, 0: name } of names.matchAll(/\p{Script=Han}{2,}/gu)) {
        const start = match.index + index;
        yield { name, place: prose.place(start, start + name.length), organ, post: '', list: prose };
      }
    }
  }
}
