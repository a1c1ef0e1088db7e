import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFileMemory } from '../../src/content/file-memory.js';
import { opened, openNotice, readTexts } from '../../src/content/open-archive.js';
import { parse } from '../../src/content/parse.js';
import { archiveOf, noticeTexts, type ReadArchive } from '../../src/content/read-archive.js';
import type { Files } from './mutation.js';

/** The folder of the real archive. */
const GAZETTE = 'gazette';

/** Its texts, by their paths below it. */
export function readGazette(): Files {
  const paths = readdirSync(GAZETTE, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|yaml)$/.test(path))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(GAZETTE, path), 'utf8')]));
}

/** Reads the real archive as `readArchive` does, many times with other changes: what has not changed is read once. */
export function gazetteReader(): (changed?: Files) => ReadArchive {
  const own = readGazette();
  const memory = createFileMemory();
  const read = onceOf(own, openNotice);
  const parsed = onceOf(own, parse);
  return (changed) => {
    const texts = readTexts(GAZETTE, changed, { memory });
    const archive = opened(texts, texts.texts.map(read));
    return archiveOf(archive, noticeTexts(archive).map(parsed));
  };
}

/** Makes something of a text: once where it is the one that the file has by itself. */
function onceOf<Text extends { readonly path: string; readonly text: string }, Made>(
  own: Files,
  make: (text: Text) => Made,
): (text: Text) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    if (own.get(text.path) !== text.text) return make(text);
    const key = JSON.stringify(text);
    const made = known.get(key) ?? make(text);
    known.set(key, made);
    return made;
  };
}
