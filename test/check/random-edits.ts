import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkArchive, checkFolder } from '../../src/commands/check-archive.js';
import { openStore } from '../../src/store/store.js';
import type { Random } from './mutation.js';

/** What an editor may do with an archive; each says in a few words what was done. */
type Edit = (folder: string, random: Random) => string;

const EDITS: readonly Edit[] = [
  // Most often a notice is worked on.
  changeText,
  changeText,
  changeText,
  moveLine,
  changeFront,
  changeFront,
  dropRelation,
  renumber,
  rename,
  addCopy,
  removeNotice,
  changeYaml,
  changeYaml,
];

/** Makes one edit in the archive. Now and then all is put back as it was in `original`: what was known then is asked again. */
export function editArchive(folder: string, original: string, random: Random): string {
  if (random() < 0.15) {
    rmSync(folder, { recursive: true });
    cpSync(original, folder, { recursive: true });
    return 'all put back';
  }
  return pick(EDITS, random)(folder, random);
}

/**
 * What `gazette check` finds with the store in `place` and what it finds by reading every file, as JSON. The store is
 * opened anew each time, as by another process.
 */
export async function warmAndCold(folder: string, place: string): Promise<{ warm: string; cold: string }> {
  const store = openStore(place, 'program');
  const { findings: warm } = await checkFolder(folder, store);
  store.close();
  const { findings: cold } = checkArchive(folder);
  return { warm: JSON.stringify(warm), cold: JSON.stringify(cold) };
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .sort();
}

/** Changes the text of a file, of which `change` gives another one. */
function change(folder: string, path: string, make: (text: string) => string): string {
  const text = readFileSync(join(folder, path), 'utf8');
  writeFileSync(join(folder, path), make(text));
  return path;
}

// Words that make the rules speak: marks, ordinals, dates, numbers, citations, the dialect's own signs.
const WORDS = [
  '，',
  '。',
  '(',
  ' ',
  '\n\n',
  '## ',
  '一、',
  '第二条',
  '附件3',
  '2015年2月30日',
  '：',
  '《',
  '废止',
  '》',
];
const MORE_WORDS = [
  '市政府',
  '江政发〔2024〕3号',
  '〇',
  '0',
  ':sic[某]',
  '|',
  '---',
  '有效期2年',
  '自2025年1月1日起施行',
];

function changeText(folder: string, random: Random): string {
  const path = pick(filesIn(folder, '.md'), random);
  return `text of ${change(folder, path, (text) => {
    const at = Math.floor(random() * text.length);
    const removed = Math.floor(random() * 4);
    return text.slice(0, at) + pick([...WORDS, ...MORE_WORDS, ''], random) + text.slice(at + removed);
  })}`;
}

/** A line of one notice is put into another. */
function moveLine(folder: string, random: Random): string {
  const paths = filesIn(folder, '.md');
  const [from, to] = [pick(paths, random), pick(paths, random)];
  const line = pick(readFileSync(join(folder, from), 'utf8').split('\n'), random);
  return `a line of ${from} in ${change(folder, to, (text) => {
    const lines = text.split('\n');
    lines.splice(Math.floor(random() * lines.length), 0, line, '');
    return lines.join('\n');
  })}`;
}

const FRONT_LINES = [
  'effective: 2025-03-01',
  'expires: 2025-12-31',
  'repeals: [江政发〔2024〕1号]',
  'amends: [江政发〔2024〕2号]',
  'keywords: [城市管理]',
  'section: 市政府文件',
  'kind: report',
  'date: 2024-02-29',
  'number: 江政发〔2024〕3号',
];

function changeFront(folder: string, random: Random): string {
  const path = pick(filesIn(folder, '.md'), random);
  return `front matter of ${change(folder, path, (text) => {
    const lines = text.split('\n');
    const end = Math.max(1, lines.indexOf('---', 1));
    const line = pick(FRONT_LINES, random);
    const same = lines.findIndex((each, index) => index < end && each.startsWith(line.replace(/:.*/u, ':')));
    if (random() < 0.2) lines.splice(1 + Math.floor(random() * (end - 1)), 1);
    else if (same > 0) lines[same] = line;
    else lines.splice(end, 0, line);
    return lines.join('\n');
  })}`;
}

/** What a notice has said in its front matter of others is gone: what it repealed holds again, say. */
function dropRelation(folder: string, random: Random): string {
  const said = /^(?:repeals|amends|corrects|explains):.*\n(?:[ -].*\n)*/mu;
  const paths = filesIn(folder, '.md').filter((path) => said.test(readFileSync(join(folder, path), 'utf8')));
  if (paths.length === 0) return 'nothing: none says anything of others';
  return `relation of ${change(folder, pick(paths, random), (text) => text.replace(said, ''))}`;
}

/** A notice gets the number of another document, or one that nobody has; those that name it do so still. */
function renumber(folder: string, random: Random): string {
  const path = pick(filesIn(folder, '.md'), random);
  const by = pick([1, 1, 2, 1000], random);
  return `number of ${change(folder, path, (text) =>
    text.replace(
      /^(number: .*?)(\d+)号$/mu,
      (_whole, before: string, serial: string) => `${before}${Number(serial) + by}号`,
    ),
  )}`;
}

/** A notice gets another name, which its issue may know or not. */
function rename(folder: string, random: Random): string {
  const path = pick(filesIn(folder, '.md'), random);
  const name = `n${Math.floor(random() * 1e6)}.md`;
  renameSync(join(folder, path), join(folder, dirname(path), name));
  const issue = join(dirname(path), 'issue.yaml');
  if (random() < 0.7 && existsSync(join(folder, issue)))
    change(folder, issue, (text) => text.replace(basename(path), name));
  return `${path} is now ${name}`;
}

function addCopy(folder: string, random: Random): string {
  const [path, other] = [pick(filesIn(folder, '.md'), random), pick(filesIn(folder, 'issue.yaml'), random)];
  const name = `c${Math.floor(random() * 1e6)}.md`;
  cpSync(join(folder, path), join(folder, dirname(other), name));
  if (random() < 0.5)
    change(folder, other, (text) => `${text.trimEnd()}\n  - title: 其他\n    notices: [${name}]\n`);
  return `${path} again as ${name}`;
}

function removeNotice(folder: string, random: Random): string {
  const paths = filesIn(folder, '.md');
  if (paths.length < 5) return 'nothing: few are left';
  const path = pick(paths, random);
  rmSync(join(folder, path));
  return `${path} is gone`;
}

const YAML_LINES = [
  'city: 江澜市',
  'levels: { citation-resolves: off }',
  'levels: { date-form: off }',
  'x: 1',
  '',
];

function changeYaml(folder: string, random: Random): string {
  const path = pick(filesIn(folder, '.yaml'), random);
  return `${change(folder, path, (text) => {
    const lines = text.split('\n');
    const at = Math.floor(random() * lines.length);
    const chance = random();
    if (chance < 0.3) lines.splice(at, 1);
    else if (chance < 0.5) lines.push(pick(YAML_LINES, random));
    else if (chance < 0.8)
      lines[at] = (lines[at] ?? '').replace(/\d+/u, (digits) => String(Number(digits) + 1));
    else lines.splice(at, 2, ...lines.slice(at, at + 2).reverse());
    return lines.join('\n');
  })} changed`;
}
