import type { Position } from 'unist';
import { lawOf } from '../../consolidation/law.js';
import type { Archive } from '../../model/archive.js';
import { formatDocumentNumber, parseDocumentNumber } from '../../model/document-number.js';
import { nodesOf } from '../../model/nodes-of.js';
import { keyOf, type Notice } from '../../model/notice.js';
import type { Source } from '../../model/source.js';
import type { DeskArchive } from '../desk-archive.js';
import { touches } from './ranges.js';
import { attachmentPlace, referencePlace, type ReferencePlace } from './reference-place.js';

/** What the words at a place of a file speak of, and where these words stand. */
export type Target = { readonly words: Position } &
  /** A document, by what the register knows it. */
  (
    | { readonly kind: 'document'; readonly key: string }
    /** Another place of the same notice. */
    | { readonly kind: 'place'; readonly place: ReferencePlace }
    /** A file of the archive. */
    | { readonly kind: 'file'; readonly path: string }
  );

/** The places in front matter that name documents, by number or title. */
export const NAMES = /^(?:(?:repeals|amends|explains)(?:\.\d+)?|(?:changes|corrects)\.\d+\.document)$/u;

/** What stands at an offset of a file. `archive` knows the other files as they were last checked. */
export function targetAt(
  desk: DeskArchive,
  archive: Archive,
  path: string,
  offset: number,
): Target | undefined {
  const notice = desk.notice(path);
  if (notice !== undefined) return inFront(notice, archive, offset) ?? inText(notice, archive, offset);
  const issue = desk.texts.issues.find(({ source }) => source.path === path);
  if (issue !== undefined) {
    const file = writtenAt(issue.source, offset, /^sections\.\d+\.notices\.\d+$/u);
    return file && { kind: 'file', path: `${issue.folder}/${file.text}`, words: file.words };
  }
  if (path !== desk.texts.worksSource.path) return undefined;
  const number = writtenAt(desk.texts.worksSource, offset, /^\d+\.number$/u);
  return (
    number && {
      kind: 'document',
      key: keyOfWritten(number.text, archive) ?? number.text,
      words: number.words,
    }
  );
}

/** The provision that the amending clause at an offset changes, in the notice that has it. */
export function amendedAt(
  notice: Notice,
  archive: Archive,
  offset: number,
): { readonly notice: Notice; readonly place: Position } | undefined {
  const path = notice.source.path;
  const change = lawOf(archive).changes.find(
    ({ from, place }) => from.source.path === path && touches(place, offset),
  );
  const target = change && archive.register.notices.get(change.target);
  if (target === undefined) return undefined;
  const article = change?.at.find(({ unit }) => unit === 'article');
  const entry = target.scopes
    .flatMap(({ entries }) => entries)
    .find(
      ({ ordinal, level }) =>
        (ordinal.style === 'article' || level === 1) &&
        ordinal.value === article?.value &&
        ordinal.insertion === article.insertion,
    );
  return { notice: target, place: entry?.block.prose.node?.position ?? target.source.yamlPlace('title') };
}

function inFront(notice: Notice, archive: Archive, offset: number): Target | undefined {
  const { source } = notice;
  const own = writtenAt(source, offset, /^(?:number|title)$/u);
  if (own !== undefined) return { kind: 'document', key: keyOf(notice), words: own.words };
  const named = writtenAt(source, offset, NAMES);
  const key = named && keyOfWritten(named.text, archive);
  return key === undefined || named === undefined ? undefined : { kind: 'document', key, words: named.words };
}

function inText(notice: Notice, archive: Archive, offset: number): Target | undefined {
  const { tree } = notice;
  const at = <Node extends { position?: Position | undefined }>(nodes: readonly Node[]) =>
    nodes.find(({ position }) => position !== undefined && touches(position, offset));
  const citation = at(nodesOf(tree, 'citation'));
  if (citation?.position !== undefined)
    return { kind: 'document', key: formatDocumentNumber(citation.number), words: citation.position };
  const reference = at(nodesOf(tree, 'crossReference'));
  if (reference?.position !== undefined) {
    const place = referencePlace(notice, reference);
    return place && { kind: 'place', place, words: reference.position };
  }
  const titled = at(nodesOf(tree, 'titleCitation'));
  const key = titled && archive.register.keyOfTitle(titled.title);
  if (key !== undefined && titled?.position !== undefined)
    return { kind: 'document', key, words: titled.position };
  const entry = at(nodesOf(tree, 'attachmentEntry'));
  const place = entry && attachmentPlace(notice, entry.number);
  return place && entry.position && { kind: 'place', place, words: entry.position };
}

/** The text of a YAML value at an offset, where its path fits. */
function writtenAt(
  source: Source,
  offset: number,
  path: RegExp,
): { readonly text: string; readonly words: Position } | undefined {
  for (const written of source.yamlTexts) {
    if (written.isKey || !path.test(written.path)) continue;
    const words = written.place(0, written.text.length);
    if (touches(words, offset)) return { text: written.text, words };
  }
  return undefined;
}

/** The key of a document that is written as its number or its title. */
function keyOfWritten(written: string, { register }: Archive): string | undefined {
  const number = parseDocumentNumber(written);
  return number === undefined ? register.keyOfTitle(written) : formatDocumentNumber(number);
}
