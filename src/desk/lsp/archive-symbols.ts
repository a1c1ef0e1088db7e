import type { SymbolInformation } from 'vscode-languageserver';
import type { Archive } from '../../model/archive.js';
import { nameOf } from '../../model/notice.js';
import { locationOf } from './navigation.js';

// SymbolKind of the protocol: a file.
const FILE = 1;
const MOST = 100;

/** The notices whose number or title has what is looked for in it. */
export function symbolsNamed(
  query: string,
  { notices }: Archive,
  uriOf: (path: string) => string,
): SymbolInformation[] {
  return notices
    .map((notice) => ({ notice, name: `${nameOf(notice)}　${notice.front.title}` }))
    .filter(({ name }) => name.includes(query.trim()))
    .slice(0, MOST)
    .map(({ notice: { source }, name }) => ({
      name,
      kind: FILE,
      location: locationOf({ path: source.path, place: source.yamlPlace('title') }, uriOf),
    }));
}
