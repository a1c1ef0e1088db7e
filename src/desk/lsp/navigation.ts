import type { Position } from 'unist';
import type { Location } from 'vscode-languageserver';
import type { Archive } from '../../model/archive.js';
import { nodesOf } from '../../model/nodes-of.js';
import type { DeskArchive } from '../desk-archive.js';
import { rangeOf, touches } from './ranges.js';
import { referencePlace } from './reference-place.js';
import { amendedAt, targetAt } from './target.js';

/** A place in a file of the archive. */
export interface FilePlace {
  readonly path: string;
  readonly place: Position;
}

/** Where what is spoken of at an offset stands: a document, an article, an attachment, a file, an amended provision. */
export function definitionAt(
  desk: DeskArchive,
  archive: Archive,
  path: string,
  offset: number,
): FilePlace | undefined {
  const target = targetAt(desk, archive, path, offset);
  switch (target?.kind) {
    case 'document':
      return documentPlace(archive, target.key);
    case 'place':
      return { path, place: target.place.position };
    case 'file': {
      const notice = archive.noticeAt.get(target.path);
      return notice && { path: target.path, place: notice.source.yamlPlace('title') };
    }
    case undefined: {
      const notice = desk.notice(path);
      const amended = notice && amendedAt(notice, archive, offset);
      return amended && { path: amended.notice.source.path, place: amended.place };
    }
  }
}

/** Everywhere that the document or the place at an offset is spoken of. */
export function referencesAt(desk: DeskArchive, archive: Archive, path: string, offset: number): FilePlace[] {
  const target = targetAt(desk, archive, path, offset);
  if (target?.kind === 'document')
    return archive.register.to(target.key).map(({ from, place }) => ({ path: from.source.path, place }));
  const notice = desk.notice(path);
  if (notice === undefined) return [];
  const references = nodesOf(notice.tree, 'crossReference').flatMap((reference) => {
    const place = referencePlace(notice, reference)?.position;
    return place === undefined || reference.position === undefined
      ? []
      : [{ to: place, from: reference.position }];
  });
  const asked =
    target?.kind === 'place' ? target.place.position : references.find(({ to }) => touches(to, offset))?.to;
  return references
    .filter(({ to }) => to.start.offset === asked?.start.offset)
    .map(({ from }) => ({ path, place: from }));
}

/** Where a document stands: its number in its notice, or the line of works.yaml that has it. */
export function documentPlace(archive: Archive, key: string): FilePlace | undefined {
  const notice = archive.register.notices.get(key);
  if (notice !== undefined) {
    const at = notice.front.number === undefined ? 'title' : 'number';
    return { path: notice.source.path, place: notice.source.yamlPlace(at) };
  }
  const index = archive.works.findIndex(({ number }) => number === key);
  const { path } = archive.worksSource;
  return index < 0 ? undefined : { path, place: archive.worksSource.yamlPlace(`${index}.number`) };
}

export function locationOf({ path, place }: FilePlace, uriOf: (path: string) => string): Location {
  return { uri: uriOf(path), range: rangeOf(place) };
}
