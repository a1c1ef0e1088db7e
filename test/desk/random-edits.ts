import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk, type DeskArchive } from '../../src/desk/desk-archive.js';
import { openStore } from '../../src/store/store.js';
import type { Random } from '../check/mutation.js';

// What editors type, with what is right and what is wrong about it.
const TYPED: readonly string[] = [
  ',',
  '。。',
  '（绍政发〔2015〕1号）',
  '绍政发[2015]99号',
  '同时废止《绍兴市示范林管理办法》（绍政发〔2015〕1号）。',
  ':sic[,]{note="原文如此"}',
  ':::roster\n成员：王玮　市林业局\n:::\n',
  '\n# 附件3　新表\n\n',
  '\n三、补充\n\n',
  '第九条',
  '![图](tu.png)',
  '\n---\n',
  '2015年2月30日',
  ': [',
];

/** One thing that an editor does at a desk, chosen by chance; the disk of the archive's folder follows. */
export function randomStep(desk: DeskArchive, random: Random): DeskArchive {
  const path = chosen(pathsIn(desk.folder), random);
  const kind = random();
  if (kind < 0.12) return desk.withEdited(path, undefined);
  const file = join(desk.folder, path);
  if (kind < 0.2 && path.endsWith('.md')) {
    rmSync(file);
    return desk.withEdited(path, undefined).withSaved([path]);
  }
  const before = desk.edited.get(path) ?? readFileSync(file, 'utf8');
  if (kind < 0.28) {
    const copy = path.replace(/(?:-2)?\.(md|yaml)$/u, '-2.$1');
    writeFileSync(join(desk.folder, copy), before);
    return desk.withSaved([copy]);
  }
  const after = edited(before, random);
  if (kind < 0.5) writeFileSync(file, after);
  return kind < 0.5 ? desk.withSaved([path]) : desk.withEdited(path, after);
}

/**
 * A random step of editors whose program keeps a store in the folder `place`. Now and then it is started anew, with the same
 * texts open; half of these times a byte of each of the store's files has been changed meanwhile.
 */
export function randomStepWithStore(desk: DeskArchive, place: string, random: Random): DeskArchive {
  const after = randomStep(desk, random);
  if (random() < 0.75) return after;
  after.keep();
  if (random() < 0.5) damage(place, random);
  let anew = openDesk(desk.folder, openStore(place, 'program'));
  for (const [path, text] of after.edited) anew = anew.withEdited(path, text);
  return anew;
}

function damage(place: string, random: Random): void {
  if (!existsSync(place)) return;
  for (const name of readdirSync(place, { recursive: true, encoding: 'utf8' })) {
    const file = join(place, name);
    if (!name.endsWith('.pack')) continue;
    const bytes = readFileSync(file);
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }
}

function edited(text: string, random: Random): string {
  const at = Math.floor(random() * text.length);
  const length = Math.floor(random() * 12);
  const kind = random();
  if (kind < 0.3) return text.slice(0, at) + text.slice(at + length);
  if (kind < 0.45) return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
  if (kind < 0.55) return text.replace(/\d+号/u, `${Math.floor(random() * 4)}号`);
  return text.slice(0, at) + chosen(TYPED, random) + text.slice(at);
}

function pathsIn(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  return paths.filter((path) => /\.(?:md|yaml)$/u.test(path) && existsSync(join(folder, path))).sort();
}

function chosen<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}
