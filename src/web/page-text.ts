import { Parser } from 'htmlparser2';
import { YEAR_INDEX_ID } from '../edition/year-index.js';
import { APPARATUS } from '../../templates/web/notice/with-apparatus.js';

type Attributes = Readonly<Record<string, string>>;

/** An element whose text is being read, and how deep in it, and in what is not read, the reader stands. */
interface OpenText {
  readonly id: string;
  readonly pieces: string[];
  depth: number;
  unreadDepth: number;
}

/**
 * The texts of the notices that a written page carries, read back from its HTML, by the ids of their articles; by an empty
 * id the one that has a page of its own. The index of the year is among them by its id. The HTML is read tag by tag: a tree of
 * it, which nobody asks for, takes ten times as long to make.
 */
export function pageTexts(html: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let open: OpenText | undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (open !== undefined) {
        open.depth++;
        if (open.unreadDepth > 0 || isUnread(name, attributes)) open.unreadDepth++;
      } else if (isNotice(name, attributes) || attributes['id'] === YEAR_INDEX_ID)
        open = { id: attributes['id'] ?? '', pieces: [], depth: 0, unreadDepth: 0 };
    },
    ontext: (text) => {
      if (open?.unreadDepth === 0) open.pieces.push(text);
    },
    onclosetag: () => {
      if (open === undefined) return;
      if (open.depth === 0) {
        texts.set(open.id, open.pieces.join(''));
        open = undefined;
        return;
      }
      open.depth--;
      if (open.unreadDepth > 0) open.unreadDepth--;
    },
  });
  parser.end(html);
  return texts;
}

/** What was not printed: what a corrigendum says that should have stood there, and the site's own words. */
function isUnread(name: string, attributes: Attributes): boolean {
  return name === 'ins' || hasClass(attributes, APPARATUS);
}

function isNotice(name: string, attributes: Attributes): boolean {
  return name === 'article' && hasClass(attributes, 'notice');
}

function hasClass({ class: names = '' }: Attributes, name: string): boolean {
  return names.split(/\s+/u).includes(name);
}
