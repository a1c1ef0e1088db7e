import { createHash } from 'node:crypto';
import { appointmentsOf } from '../model/appointment.js';
import type { Notice } from '../model/notice.js';
import { textOf } from '../model/prose.js';
import { visit } from '../model/visit.js';
import { withoutSpace } from '../model/without-space.js';
import type { AppointmentData, EditionPart, OutlineItem, SicNote } from './edition.js';
import { imagesIn } from './images-in.js';
import { peopleIn } from './people-in.js';
import { provisionIds } from './provision-ids.js';
import { tablesIn } from './tables-in.js';

/** What lists, records and hashes ask of a notice's body, as a plain value that is kept: whoever has it needs no tree. */
export interface NoticeDigest {
  /** The hash (SHA-256) of its text, blocks joined by line feeds, in UTF-8. */
  readonly textSha256: string;
  /** The same without white space: by it a carrier's text is compared. */
  readonly spacelessSha256: string;
  /** Characters of its text, white space apart. */
  readonly characters: number;
  /** The titles of its parts; undefined for one that has none. */
  readonly partTitles: readonly (string | undefined)[];
  /** The permanent ids in its page. */
  readonly provisions: readonly string[];
  /** The paths of the pictures that it shows, in their order. */
  readonly images: readonly string[];
  /** The first 条 of it or of what it encloses, where there is one. */
  readonly firstArticle: OutlineItem | undefined;
  /** The people whom its rosters name. */
  readonly people: readonly string[];
  /** Whom it gives a post, and from whom it takes one. */
  readonly appointments: readonly AppointmentData[];
  readonly sics: readonly SicNote[];
  /** How its text begins below title and number, in so many characters as a summary may need. */
  readonly opening: string;
  /** How many tables it has. */
  readonly tables: number;
}

// A feed tells 200 of them, and has to know whether there are more.
const OPENING_CHARACTERS = 201;

/** The digest of a notice with its composed parts, and with all of its text: title and number, and what stands below them. */
export function noticeDigest(
  notice: Notice,
  parts: readonly EditionPart[],
  heading: readonly string[],
  body: readonly string[],
): NoticeDigest {
  const text = [...heading, ...body];
  const spaceless = withoutSpace(text.join(''));
  return {
    textSha256: sha256(text.join('\n')),
    spacelessSha256: sha256(spaceless),
    characters: spaceless.length,
    partTitles: parts.map(({ title }) => title),
    provisions: provisionIds(parts),
    images: imagesIn(parts),
    firstArticle: parts.flatMap(({ outline }) => outline).find(({ id }) => id.startsWith('art-')),
    people: peopleIn(parts),
    appointments: appointmentsOf(notice).map(({ action, person, post, probation }) => {
      return { action, person, post, probation };
    }),
    sics: sicNotes(notice),
    opening: openingOf(body),
    tables: tablesIn(parts).length,
  };
}

/** The hash of a text in UTF-8, hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function openingOf(body: readonly string[]): string {
  return Array.from(body.join(' ')).slice(0, OPENING_CHARACTERS).join('');
}

function sicNotes({ tree }: Notice): SicNote[] {
  const notes: SicNote[] = [];
  visit(tree, 'sic', (node) => {
    notes.push({ text: textOf(node), note: node.note });
  });
  return notes;
}
