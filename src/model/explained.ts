import type { Position } from 'unist';
import { findTitlesAlone } from './citation.js';
import { kindOf } from './notice-kind.js';
import type { Notice } from './notice.js';
import { titleProse } from './prose.js';

/** A document that a notice says it explains, by its number or its title, and where it is said. */
export interface Explained {
  readonly written: string;
  /** Looked up in the file's YAML when it is asked for. */
  readonly place: Position;
}

/** What a notice explains: as its front matter says, or else the 《…》 in the title of an explanation. */
export function explainedBy(notice: Notice): Explained[] {
  const { source, front } = notice;
  if (front.explains !== undefined)
    return front.explains.map((written, index) => ({
      written,
      get place() {
        return source.yamlPlace(`explains.${index}`);
      },
    }));
  if (kindOf(notice) !== 'explanation') return [];
  return findTitlesAlone(front.title, []).map(({ start, end, title: written }) => ({
    written,
    get place() {
      return titleProse(front.title, source).place(start, end);
    },
  }));
}
