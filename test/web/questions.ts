import { readFileSync, rmSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ArchiveData } from '../../src/web/archive-data.js';
import { find } from '../../src/web/client/find.js';
import { synonymsOf } from '../../src/web/client/synonyms.js';
import { inSimplified, mayBeTraditional } from '../../src/web/client/simplify.js';
import { searchIndex } from '../../src/web/search-index.js';
import { searchWords } from '../../src/web/search-words.js';
import { traditionalCharacters } from '../../src/web/traditional-characters.js';
import { openedIndex } from './opened-index.js';
import { catalogueOf, writtenSite } from './written-site.js';

const schema = z.record(
  z.string(),
  z.array(z.strictObject({ asked: z.string(), answers: z.array(z.string()).min(1) })),
);

/** What a citizen asked, and what the first results were. */
export interface Asked {
  readonly archive: string;
  readonly asked: string;
  /** Addresses that answer, below the site's root. */
  readonly answers: readonly string[];
  readonly results: readonly string[];
  readonly isAnswered: boolean;
}

// The reader looks at so many.
const FIRST = 3;

/** The questions of an archive, or of all, as they stand in `test/questions.yaml`. */
export function questions(): z.infer<typeof schema> {
  return schema.parse(parse(readFileSync(new URL('../questions.yaml', import.meta.url), 'utf8')));
}

/** Asks the search of an archive all of its questions; `fetch` must read files. */
export async function ask(archiveFolder: string): Promise<Asked[]> {
  const site = writtenSite(archiveFolder);
  const catalogue = catalogueOf(site.archive);
  const { notices } = JSON.parse(site.text('archive.json')) as ArchiveData;
  const { fullText, folder } = await openedIndex(await searchIndex(catalogue).files());
  const synonyms = synonymsOf(searchWords(catalogue).synonyms);
  const own = questions()[archiveFolder] ?? [];
  const all: Asked[] = [];
  for (const { asked, answers } of own) {
    const query = mayBeTraditional(asked) ? inSimplified(asked, traditionalCharacters()) : asked;
    const { hits } = await find(query, { notices, fullText, synonyms });
    const results = hits
      .slice(0, FIRST)
      .map(({ notice, stretch }) => (stretch?.id === undefined ? notice.url : `${notice.url}#${stretch.id}`));
    const isAnswered = answers.some((answer) => results.some((result) => leadsTo(result, answer)));
    all.push({ archive: archiveFolder, asked, answers, results, isAnswered });
  }
  rmSync(folder, { recursive: true });
  return all;
}

/** A notice answers wherever one is led to in it; a provision with all below it. */
function leadsTo(result: string, answer: string): boolean {
  const provision = /#(.+)$/.exec(answer)?.[1];
  if (provision === undefined) return result.replace(/#.*$/, '') === answer;
  return result === answer || result.startsWith(`${answer}-`);
}
