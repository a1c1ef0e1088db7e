import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../src/commands/build.js';
import { storedMemory } from '../src/commands/build/stored-memory.js';
import { NO_STORE, openStore } from '../src/store/store.js';
import { withThreads } from '../src/commands/threads.js';
import type { Random } from '../test/check/mutation.js';
import { contentsOf } from '../test/commands/folder-contents.js';
import { filesOf } from './files-of.js';

/** A random edit of an archive of which a build is to make the same with and without what it has kept. */
export interface WarmTrial {
  /** What was changed, in words. */
  readonly edit: string;
  /** Whether the archive could be built after it; where not, it was taken back. */
  readonly isBuilt: boolean;
  /** Paths of files that the warm build has made otherwise than the cold one. */
  readonly differences: readonly string[];
}

/**
 * Makes random edits in a copy of an archive, one after the other. After each, the web is built from what was kept, into the
 * folder of the last build, and once more without anything, into an empty one; both must be the same, byte for byte.
 */
export async function* warmTrials(archive: string, count: number, random: Random): AsyncGenerator<WarmTrial> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-warm-'));
  const [own, warm, cold, store] = ['gazette', 'warm', 'cold', 'kept'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  try {
    cpSync(archive, own, { recursive: true });
    if (!(await madeWeb(own, warm, store))) throw new Error(`${archive} has errors`);
    for (let trial = 0; trial < count; trial++) {
      const { edit, undo } = randomEdit(own, random);
      if (!(await madeWeb(own, warm, store))) {
        undo();
        yield { edit, isBuilt: false, differences: [] };
        continue;
      }
      rmSync(cold, { recursive: true, force: true });
      await madeWeb(own, cold, undefined);
      yield { edit, isBuilt: true, differences: differences(warm, cold) };
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function madeWeb(archive: string, out: string, store: string | undefined): Promise<boolean> {
  const own = store === undefined ? NO_STORE : openStore(store, 'now');
  try {
    const options = { archive, out, issues: [], only: 'web' } as const;
    return await withThreads((threads) => build(options, threads, () => undefined, storedMemory(own)));
  } finally {
    own.close();
  }
}

interface Edit {
  readonly edit: string;
  readonly undo: () => void;
}

// Words that stand in the texts of any gazette, and others that may stand for them.
const WORDS: readonly (readonly [words: string, other: string])[] = [
  ['通知如下', '通告如下'],
  ['人民政府', '人民政府办公室'],
  ['工作', '有关工作'],
  ['。', '，请照办。'],
  ['一、', '一、加强领导，'],
  ['关于', '关于做好'],
  ['2024', '2025'],
  ['认真', '仔细'],
];

/** Changes words of a notice, or the front matter of one, or the publication. */
function randomEdit(archive: string, random: Random): Edit {
  const notices = filesOf(archive, '.md');
  const isOfPublication = random() < 0.1;
  const path = isOfPublication ? 'gazette.yaml' : pick(notices, random);
  const file = join(archive, path);
  const before = readFileSync(file, 'utf8');
  const after = isOfPublication
    ? before.replace(/^(colophon:)$/mu, `$1\n  - label: 说明\n    value: 第${Math.floor(random() * 1000)}次`)
    : editedNotice(before, random);
  writeFileSync(file, after);
  return {
    edit: `${path}: ${before.length} -> ${after.length} characters`,
    undo: () => {
      writeFileSync(file, before);
    },
  };
}

function editedNotice(text: string, random: Random): string {
  const [words, other] = pick(WORDS, random);
  const places = Array.from(text.matchAll(new RegExp(words, 'gu')), ({ index }) => index);
  if (places.length === 0) return `${text}\n补充第${Math.floor(random() * 1000)}条。\n`;
  const at = pick(places, random);
  return text.slice(0, at) + other + text.slice(at + words.length);
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Every file is compared, the manifest with its inputs among them. */
function differences(one: string, other: string): string[] {
  const [own, others] = [contentsOf(one), contentsOf(other)];
  const paths = new Set([...Object.keys(own), ...Object.keys(others)]);
  return [...paths].filter((path) => own[path] !== others[path]);
}
