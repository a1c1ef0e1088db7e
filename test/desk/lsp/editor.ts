import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { SETTLED } from '../../../src/desk/lsp/server.js';

/** An editor's program as the protocol knows it, whose user types into the files of an archive. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly uriOf: (path: string) => string;
  /** What the server can do. */
  readonly answers: InitializeResult;
  /** Every list of findings that was published, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** The text of an open file. */
  text(path: string): string;
  open(path: string): Promise<void>;
  /** Puts words in the place of the first that are found in a file, by the changes that an editor sends. */
  type(path: string, words: string, becomes: string): Promise<void>;
  /** Done when the server has published all that it finds. */
  settled(): Promise<void>;
  /** The findings of a file that stand under its text now. */
  findings(path: string): readonly Diagnostic[];
  /** The place in an open file, where the words begin or some characters after. */
  at(path: string, words: string, after?: number): { textDocument: { uri: string }; position: Position };
  leave(): Promise<void>;
}

/** Starts an editor that speaks with a server over two streams. */
export async function startEditor(
  folder: string,
  reader: NodeJS.ReadableStream,
  writer: NodeJS.WritableStream,
): Promise<Editor> {
  const connection = createProtocolConnection(
    new StreamMessageReader(reader),
    new StreamMessageWriter(writer),
  );
  const published: PublishDiagnosticsParams[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
  });
  connection.listen();
  const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
  const answers = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'gazette' }],
    capabilities: {},
  });
  await connection.sendNotification('initialized', {});
  const texts = new Map<string, { text: string; version: number }>();
  const text = (path: string): string => texts.get(path)?.text ?? '';
  return {
    connection,
    uriOf,
    answers,
    published,
    text,
    open: async (path) => {
      const own = readFileSync(join(folder, path), 'utf8');
      texts.set(path, { text: own, version: 1 });
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uriOf(path), languageId: 'markdown', version: 1, text: own },
      });
    },
    type: async (path, words, becomes) => {
      const before = text(path);
      const from = before.indexOf(words);
      if (from < 0) throw new Error(`${path} has no “${words}”`);
      const version = (texts.get(path)?.version ?? 0) + 1;
      texts.set(path, { text: before.replace(words, () => becomes), version });
      const range = { start: positionAt(before, from), end: positionAt(before, from + words.length) };
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(path), version },
        contentChanges: [{ range, text: becomes }],
      });
    },
    settled: () => connection.sendRequest(SETTLED),
    findings: (path) => published.findLast(({ uri }) => uri === uriOf(path))?.diagnostics ?? [],
    at: (path, words, after = 0) => {
      const from = text(path).indexOf(words);
      if (from < 0) throw new Error(`${path} has no “${words}”`);
      return { textDocument: { uri: uriOf(path) }, position: positionAt(text(path), from + after) };
    },
    leave: async () => {
      await connection.sendRequest('shutdown');
      connection.dispose();
    },
  };
}

/** The line and column, from 0, of an offset. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
