import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { serve, type Surroundings } from './server.js';

/** Serves the editor that has started this process. */
export function serveStdio(surroundings: Surroundings): void {
  const { stdin, stdout } = process;
  serve(createConnection(new StreamMessageReader(stdin), new StreamMessageWriter(stdout)), surroundings);
}
