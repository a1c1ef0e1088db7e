import { base64 } from '@scure/base';
import { bytesOfBase64 } from './bytes.js';

/** A line of the log: the leaf of a record, and the address of its notice, for those who read it. */
export interface LogEntry {
  readonly leaf: Uint8Array;
  readonly url: string;
}

/** All that was ever sealed, in the order in which it was: what stands there stays, new leaves come after it. */
export type Log = readonly LogEntry[];

/** The leaves of the tree over the log. */
export function leavesOf(log: Log): Uint8Array[] {
  return log.map(({ leaf }) => leaf);
}

const HEAD = '# 登记簿，由 gazette seal 写成：一行一件，只增不减，不要手改。\n';

export function formatLog(log: Log): string {
  return HEAD + log.map(({ leaf, url }) => `${base64.encode(leaf)} ${url}\n`).join('');
}

/** Reads it, or tells the first line (from 1) that is none. */
export function parseLog(text: string): { readonly log: Log } | { readonly line: number } {
  const lines = text.split('\n');
  const log: LogEntry[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#') || (line === '' && index === lines.length - 1)) continue;
    const [, encoded, url] = /^(\S+) (\S+)$/u.exec(line) ?? [];
    const leaf = bytesOfBase64(encoded ?? '', 32);
    if (leaf === undefined || url === undefined) return { line: index + 1 };
    log.push({ leaf, url });
  }
  return { log };
}

/** The log with what it does not have yet. A notice whose record has changed comes again: nothing is taken out. */
export function withEntries(log: Log, entries: Log): Log {
  const known = new Set(log.map(({ leaf }) => base64.encode(leaf)));
  const added = entries.filter(({ leaf }) => {
    const isNew = !known.has(base64.encode(leaf));
    known.add(base64.encode(leaf));
    return isNew;
  });
  return [...log, ...added];
}
