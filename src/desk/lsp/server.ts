import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import {
  DidChangeWatchedFilesNotification,
  TextDocuments,
  type Connection,
  type Position,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CivilDate } from '../../model/date.js';
import type { Store } from '../../store/store.js';
import { archiveFolder, pathBelow } from './archive-folder.js';
import { symbolsNamed } from './archive-symbols.js';
import { codeActions, FIX_ALL } from './code-actions.js';
import { completionsAt } from './completion.js';
import { startSession, type DeskSession, type Publish } from './desk-session.js';
import { diagnosticOf } from './diagnostics.js';
import type { DocumentEdit } from './document-edit.js';
import { formattingEdits } from './formatting.js';
import { hoverAt } from './hover.js';
import { definitionAt, documentPlace, locationOf, referencesAt, type FilePlace } from './navigation.js';
import { outlineOf } from './outline.js';
import { rangeOf } from './ranges.js';
import { renamedAt, renameEdit } from './rename.js';
import { targetAt } from './target.js';

const INCREMENTAL = 2;
const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: INCREMENTAL, save: true },
  codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
  completionProvider: { triggerCharacters: ['〔', '《', ':', '#', '附', '-', ' '] },
  definitionProvider: true,
  referencesProvider: true,
  hoverProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  documentFormattingProvider: true,
  renameProvider: { prepareProvider: true },
};

/** A request of our own: answered when everything that is found in the texts as they are was published. */
export const SETTLED = 'gazette/settled';

/** What a server is told that it cannot know from the editor. */
export interface Surroundings {
  /** The folder of the archive; without it, it is looked for in the editor's workspace. */
  readonly archive: string | undefined;
  /** Where what is found in the archive of a folder is kept. */
  readonly storeOf: (folder: string) => Store;
  readonly today: () => CivilDate;
}

/** An editor at work on the archive of its workspace. */
interface Desk {
  readonly documents: TextDocuments<TextDocument>;
  session: DeskSession | undefined;
  folder: string;
  /** The addresses of the open documents as the editor writes them, by path. */
  readonly open: Map<string, string>;
}

/** A file of the archive that the editor asks about. */
interface Asked {
  readonly session: DeskSession;
  readonly path: string;
  readonly document: TextDocument;
}

/**
 * Serves an editor over a connection: what `gazette check` finds as it is typed, and what there is to know of a text.
 */
export function serve(connection: Connection, { archive, storeOf, today }: Surroundings): void {
  const desk: Desk = {
    documents: new TextDocuments(TextDocument),
    session: undefined,
    folder: '',
    open: new Map(),
  };
  connection.onInitialize((params) => {
    const folder = archiveFolder(params, archive);
    if (folder === undefined) connection.console.warn('没有找到公报的文件夹（里面有 gazette.yaml），不检查');
    else {
      desk.folder = folder;
      const publish: Publish = (path, findings) => {
        const uri = uriOf(desk, path);
        const version = desk.documents.get(uri)?.version;
        const diagnostics = findings.map((finding) => diagnosticOf(finding, (other) => uriOf(desk, other)));
        void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
      };
      desk.session = startSession(folder, storeOf(folder), publish, (error) => {
        connection.console.error(inspect(error));
      });
    }
    const canWatch = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    if (canWatch) connection.onInitialized(() => void watchFiles(connection));
    return { capabilities: CAPABILITIES };
  });
  followFiles(connection, desk);
  answerAboutWords(connection, desk, today);
  answerAboutFiles(connection, desk);
  answerRenames(connection, desk);
  connection.onRequest(SETTLED, async () => {
    await desk.session?.settled();
    return null;
  });
  desk.documents.listen(connection);
  connection.listen();
  connection.onShutdown(() => desk.session?.end());
}

function uriOf({ open, folder }: Desk, path: string): string {
  return open.get(path) ?? pathToFileURL(join(folder, path)).href;
}

async function watchFiles(connection: Connection): Promise<void> {
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: '**/*' }],
  });
}

/** Keeps the desk's texts those of the editor. */
function followFiles(connection: Connection, desk: Desk): void {
  const { documents, open } = desk;
  documents.onDidOpen(({ document: { uri } }) => {
    const path = pathBelow(desk.folder, uri);
    if (path === undefined) return;
    open.set(path, uri);
    // A file that was made just now may not have been told of yet.
    if (desk.session?.desk.textOf(path) === undefined) desk.session?.saved([path]);
  });
  documents.onDidChangeContent(({ document }) => {
    const path = pathBelow(desk.folder, document.uri);
    if (path !== undefined) desk.session?.edit(path, document.getText());
  });
  documents.onDidSave(({ document: { uri } }) => {
    const path = pathBelow(desk.folder, uri);
    if (path !== undefined) desk.session?.saved([path]);
  });
  documents.onDidClose(({ document: { uri } }) => {
    const path = pathBelow(desk.folder, uri);
    if (path === undefined) return;
    open.delete(path);
    desk.session?.close(path);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = changes.flatMap(({ uri }) => pathBelow(desk.folder, uri) ?? []);
    if (paths.length > 0) desk.session?.saved(paths);
  });
}

function askedFor({ session, documents, folder }: Desk, uri: string): Asked | undefined {
  const [path, document] = [pathBelow(folder, uri), documents.get(uri)];
  return session !== undefined && path !== undefined && document !== undefined
    ? { session, path, document }
    : undefined;
}

interface AskedWords {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** What there is to know of the words at a place. */
function answerAboutWords(connection: Connection, desk: Desk, today: () => CivilDate): void {
  const locations = (places: readonly FilePlace[]) =>
    places.map((place) => locationOf(place, (path) => uriOf(desk, path)));
  const at = ({ textDocument, position }: AskedWords) => {
    const asked = askedFor(desk, textDocument.uri);
    return asked && { ...asked, offset: asked.document.offsetAt(position) };
  };
  connection.onDefinition((params) => {
    const { session, path, offset } = at(params) ?? {};
    if (session?.archive === undefined || path === undefined || offset === undefined) return null;
    const place = definitionAt(session.desk, session.archive, path, offset);
    return place === undefined ? null : locations([place]);
  });
  connection.onReferences((params) => {
    const { session, path, offset } = at(params) ?? {};
    if (session?.archive === undefined || path === undefined || offset === undefined) return null;
    const places = referencesAt(session.desk, session.archive, path, offset);
    const target = targetAt(session.desk, session.archive, path, offset);
    const isDeclared = params.context.includeDeclaration && target?.kind === 'document';
    const own = isDeclared ? documentPlace(session.archive, target.key) : undefined;
    return locations(own === undefined ? places : [own, ...places]);
  });
  connection.onHover((params) => {
    const { session, path, offset } = at(params) ?? {};
    if (session === undefined || path === undefined || offset === undefined) return null;
    return hoverAt(session.desk, session.archive, { path, offset }, session.published(path), today()) ?? null;
  });
  connection.onCompletion(({ textDocument, position }) => {
    const asked = askedFor(desk, textDocument.uri);
    if (asked === undefined) return null;
    const typing = { path: asked.path, lines: asked.document.getText().split(/\r\n?|\n/u), ...position };
    return completionsAt(typing, asked.session.checkedArchive, today());
  });
}

/** What there is to know of a file, and to do about it. */
function answerAboutFiles(connection: Connection, desk: Desk): void {
  connection.onDocumentSymbol(({ textDocument }) => {
    const asked = askedFor(desk, textDocument.uri);
    const notice = asked?.session.desk.notice(asked.path);
    return notice === undefined ? null : outlineOf(notice);
  });
  connection.onWorkspaceSymbol(({ query }) => {
    const archive = desk.session?.archive;
    return archive === undefined ? null : symbolsNamed(query, archive, (path) => uriOf(desk, path));
  });
  connection.onCodeAction(({ textDocument, range, context: { only } }) => {
    const asked = askedFor(desk, textDocument.uri);
    if (asked === undefined) return null;
    const { session, path, document } = asked;
    const edit: DocumentEdit = {
      uriOf: (other) => uriOf(desk, other),
      of: (edits) => ({
        documentChanges: [
          { textDocument: { uri: document.uri, version: document.version }, edits: [...edits] },
        ],
      }),
    };
    const actions = codeActions(session.desk, path, session.published(path), range, edit);
    return actions.filter(
      ({ kind = '' }) => only === undefined || only.some((each) => `${kind}.`.startsWith(`${each}.`)),
    );
  });
  connection.onDocumentFormatting(({ textDocument }) => {
    const asked = askedFor(desk, textDocument.uri);
    return asked === undefined
      ? null
      : formattingEdits(asked.session.desk, asked.path, asked.document.getText());
  });
}

function answerRenames(connection: Connection, desk: Desk): void {
  const renamed = ({ textDocument, position }: AskedWords) => {
    const { session, path, document } = askedFor(desk, textDocument.uri) ?? {};
    if (session?.archive === undefined || path === undefined || document === undefined) return undefined;
    const found = renamedAt(session.desk, session.archive, path, document.offsetAt(position));
    return found && { ...found, archive: session.archive };
  };
  connection.onPrepareRename((params) => {
    const found = renamed(params);
    return found === undefined ? null : { range: rangeOf(found.words), placeholder: found.number };
  });
  connection.onRenameRequest((params) => {
    const found = renamed(params);
    return found === undefined
      ? null
      : renameEdit(found.archive, found.number, params.newName, (path) => uriOf(desk, path));
  });
}
