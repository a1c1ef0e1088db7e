import type { Position } from 'unist';
import {
  LSPErrorCodes,
  ResponseError,
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  type RenameFile,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Archive } from '../../model/archive.js';
import {
  formatDocumentNumber,
  parseDocumentNumber,
  type DocumentNumber,
} from '../../model/document-number.js';
import { groupBy } from '../../model/group-by.js';
import { nodesOf } from '../../model/nodes-of.js';
import type { Notice } from '../../model/notice.js';
import { textOf } from '../../model/prose.js';
import { seriesOf } from '../../model/publication.js';
import type { DeskArchive } from '../desk-archive.js';
import type { FilePlace } from './navigation.js';
import { rangeOf } from './ranges.js';
import { NAMES, targetAt } from './target.js';

/** The number that can be renamed at an offset: where it stands, and how it is written in full. */
export function renamedAt(
  desk: DeskArchive,
  archive: Archive,
  path: string,
  offset: number,
): { readonly number: string; readonly words: Position } | undefined {
  const target = targetAt(desk, archive, path, offset);
  if (target?.kind !== 'document' || parseDocumentNumber(target.key) === undefined) return undefined;
  const words = desk.textOf(path)?.slice(target.words.start.offset, target.words.end.offset) ?? '';
  return parseDocumentNumber(words) === undefined ? undefined : { number: target.key, words: target.words };
}

const OWN = 'own';
const CITED = 'cited';
const ANNOTATIONS: Readonly<Record<string, ChangeAnnotation>> = {
  [OWN]: {
    label: '本件的文号',
    description: '文件头、文件名、issue.yaml 和 works.yaml',
    needsConfirmation: true,
  },
  [CITED]: {
    label: '引用的地方',
    description: '别的公文里的引用；签发的原文写错的，不要改',
    needsConfirmation: true,
  },
};

/**
 * The edits that give a document another number all over the archive, each to be confirmed: its own head, its file's name
 * and the line of the issue, works.yaml, and every place that writes the number in full.
 *
 * @throws ResponseError where the new number is none, or another document has it.
 */
export function renameEdit(
  archive: Archive,
  number: string,
  written: string,
  uriOf: (path: string) => string,
): WorkspaceEdit {
  const renamed = parseDocumentNumber(written.trim());
  if (renamed === undefined) throw refused(`「${written}」不是文号，应如 绍政发〔2015〕13号`);
  const newNumber = formatDocumentNumber(renamed);
  const { notices, works } = archive.register;
  if (newNumber !== number && (notices.has(newNumber) || works.has(newNumber)))
    throw refused(`「${newNumber}」已经有一件公文用了`);
  const own = [...ownPlaces(archive, number)];
  const cited = [...citedPlaces(archive, number)];
  const edit =
    (annotationId: string) =>
    (place: FilePlace): [string, AnnotatedTextEdit] => [
      place.path,
      { range: rangeOf(place.place), newText: newNumber, annotationId },
    ];
  const file = fileRename(archive, notices.get(number), renamed);
  const edits = [...own.map(edit(OWN)), ...cited.map(edit(CITED)), ...(file?.listed ?? [])];
  const documents = Array.from(
    groupBy(edits, ([path]) => path),
    ([path, list]): TextDocumentEdit => ({
      textDocument: { uri: uriOf(path), version: null },
      edits: list.map(([, one]) => one),
    }),
  );
  const moves: RenameFile[] =
    file === undefined
      ? []
      : [{ kind: 'rename', oldUri: uriOf(file.from), newUri: uriOf(file.to), annotationId: OWN }];
  return { documentChanges: [...documents, ...moves], changeAnnotations: { ...ANNOTATIONS } };
}

function* ownPlaces({ register, works, worksSource }: Archive, number: string): Generator<FilePlace> {
  const notice = register.notices.get(number);
  if (notice?.front.number !== undefined)
    yield { path: notice.source.path, place: notice.source.yamlPlace('number') };
  const index = works.findIndex((work) => work.number === number);
  if (index >= 0) yield { path: worksSource.path, place: worksSource.yamlPlace(`${index}.number`) };
}

/** Where other notices, and the document's own text, write the number in full. */
function* citedPlaces({ notices }: Archive, number: string): Generator<FilePlace> {
  const isIt = (written: string): boolean => {
    const parsed = parseDocumentNumber(written);
    return parsed !== undefined && formatDocumentNumber(parsed) === number;
  };
  // Only a notice that has the number's digits somewhere needs its tree.
  const digits = /(?:〔\d*〕|第)\d+号$/u.exec(number)?.[0] ?? '';
  for (const notice of notices) {
    const { source } = notice;
    if (!mayHave(source.text, digits)) continue;
    const { tree } = notice;
    for (const text of source.yamlTexts)
      if (!text.isKey && NAMES.test(text.path) && isIt(text.text))
        yield { path: source.path, place: text.place(0, text.text.length) };
    for (const citation of nodesOf(tree, 'citation'))
      if (citation.position !== undefined && isIt(textOf(citation)))
        yield { path: source.path, place: citation.position };
  }
}

/** Whether a text may have words in it, whatever marks, escapes and breaks of lines stand among them. */
function mayHave(text: string, words: string): boolean {
  return /&|\\[xuU]/u.test(text) || text.replace(/[^\p{Script=Han}\d〔〕]/gu, '').includes(words);
}

/** The file's new name, where it is named after the number (szf-2015-13.md), and the line of its issue. */
function fileRename(
  { publication, issues, noticeAt }: Archive,
  notice: Notice | undefined,
  to: DocumentNumber,
) {
  const own = notice?.number;
  if (notice === undefined || own === undefined) return undefined;
  const [slug, newSlug] = [seriesOf(publication, own.prefix)?.slug, seriesOf(publication, to.prefix)?.slug];
  const isNamedAfter = notice.name === `${slug ?? ''}-${own.year ?? ''}-${own.number}`;
  if (!isNamedAfter || newSlug === undefined || to.year === undefined) return undefined;
  const folder = notice.source.path.replace(/[^/]+$/u, '');
  const name = `${newSlug}-${to.year}-${to.number}.md`;
  if (noticeAt.has(folder + name) || name === `${notice.name}.md`) return undefined;
  const listed = issues.flatMap(({ folder: issue, source, sections }) =>
    sections.flatMap(({ notices }, section) =>
      notices.flatMap((file, index): [string, AnnotatedTextEdit][] =>
        `${issue}/${file}` === notice.source.path
          ? [
              [
                source.path,
                {
                  range: rangeOf(source.yamlPlace(`sections.${section}.notices.${index}`)),
                  newText: name,
                  annotationId: OWN,
                },
              ],
            ]
          : [],
      ),
    ),
  );
  return { from: notice.source.path, to: folder + name, listed };
}

function refused(why: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, why);
}
