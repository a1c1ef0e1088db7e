import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { CivilDate } from '../../model/date.js';
import { serve } from './server.js';

/** Serves the editor that has started this process; `serve` tells what it is given. */
export function serveStdio(archive: string | undefined, today: () => CivilDate): void {
  const { stdin, stdout } = process;
  serve(createConnection(new StreamMessageReader(stdin), new StreamMessageWriter(stdout)), archive, today);
}
