import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Random } from '../test/check/mutation.js';
import { png } from '../test/content/made-pictures.js';
import { filesOf } from './files-of.js';

/** What an office may do with its archive so that it can still be built; each says in a few words what was done. */
type Edit = (archive: string, random: Random) => string;

const EDITS: readonly Edit[] = [
  // Most often a notice is worked on.
  changeWords,
  changeWords,
  changeWords,
  changeWords,
  changeFront,
  cite,
  cite,
  forgetRepeal,
  picture,
  picture,
  moveNotice,
  changeRegister,
  changeRegister,
  changeDesign,
  removeIssue,
];

/** Makes one edit in the archive. */
export function editForBuild(archive: string, random: Random): string {
  return pick(EDITS, random)(archive, random);
}

// Words that stand in the texts of any gazette, and others that may stand for them.
const WORDS: readonly (readonly [words: string, other: string])[] = [
  ['通知如下', '通告如下'],
  ['工作', '有关工作'],
  ['应当', '要'],
  ['。', '，请照办。'],
  ['关于', '关于做好'],
  ['2024', '2025'],
  ['认真', '仔细'],
];

/** Changes words, or adds a paragraph before the last one. */
function changeWords(archive: string, random: Random): string {
  return changeNotice(archive, random, (text) => {
    const [words, other] = pick(WORDS, random);
    const places = Array.from(text.matchAll(new RegExp(words, 'gu')), ({ index }) => index);
    if (places.length === 0) return withParagraph(text, `各单位要及时报告第${number(random)}批进展。`);
    const at = pick(places, random);
    return text.slice(0, at) + other + text.slice(at + words.length);
  });
}

const FRONT_LINES = ['keywords: [城市管理]', 'keywords: [民政, 财政]', 'effective: 2026-03-01'];

function changeFront(archive: string, random: Random): string {
  const line = pick(FRONT_LINES, random);
  return changeNotice(archive, random, (text) => {
    const key = line.slice(0, line.indexOf(':'));
    const without = text.replace(new RegExp(`^${key}:.*\\n(?: +- .*\\n)*`, 'mu'), '');
    return without.replace(/^---\n([\s\S]*?)^---$/mu, `---\n$1${line}\n---`);
  });
}

/** A notice names another, of whichever issue: that one's page says by whom it is cited. */
function cite(archive: string, random: Random): string {
  const cited = readFileSync(join(archive, pick(noticesIn(archive), random)), 'utf8');
  const [, documentNumber = ''] = /^number: (.*)$/mu.exec(cited) ?? [];
  const [, title = ''] = /^title: (.*)$/mu.exec(cited) ?? [];
  const words = `其他事项按照《${title}》（${documentNumber}）办理。`;
  return `${words} in ${changeNotice(archive, random, (text) => withParagraph(text, words))}`;
}

/** A notice no longer repeals what it has repealed, neither in its front matter nor in its text. */
function forgetRepeal(archive: string, random: Random): string {
  const repealing = noticesIn(archive).filter((path) =>
    readFileSync(join(archive, path), 'utf8').includes('\nrepeals:'),
  );
  if (repealing.length === 0) return 'nothing: nothing is repealed';
  return change(archive, pick(repealing, random), (text) =>
    text
      .replace(/^repeals:\n(?: +- .*\n)+/mu, '')
      .replace(/，(?:《[^》]*》（[^）]*）[、和]?)+同时废止/gu, ''),
  );
}

/** The picture of a notice becomes another; or it gets one. */
function picture(archive: string, random: Random): string {
  const path = pick(noticesIn(archive), random);
  const name = `${basename(path, '.md')}.png`;
  const file = join(archive, dirname(path), name);
  if (!existsSync(file)) change(archive, path, (text) => withParagraph(text, `![示意图](${name})`));
  writeFileSync(file, png({ width: 100 + number(random), height: 80 }));
  return `the picture of ${path}`;
}

/** A notice comes out in another issue. */
function moveNotice(archive: string, random: Random): string {
  const path = pick(noticesIn(archive), random);
  const to = dirname(pick(issuesIn(archive), random));
  const [name, from] = [basename(path), dirname(path)];
  if (from === to) return 'nothing: it stays where it is';
  const files = [name, name.replace(/\.md$/u, '.png')].filter((file) =>
    existsSync(join(archive, from, file)),
  );
  for (const file of files) renameSync(join(archive, from, file), join(archive, to, file));
  change(archive, join(from, 'issue.yaml'), (text) => text.replace(new RegExp(`^ *- ${name}\\n`, 'mu'), ''));
  change(archive, join(to, 'issue.yaml'), (text) => text.replace(/^( +)notices:\n/mu, `$&$1  - ${name}\n`));
  return `${path} is now in ${to}`;
}

const REGISTERS: readonly (readonly [key: string, entry: (count: number) => string])[] = [
  ['colophon', (count) => `  - { label: 说明, value: 第${count}次 }`],
  ['prefixes', (count) => `  东政函${count}: 东江省人民政府`],
  ['organs', (count) => `  江澜市城市管理第${count}局: [市城管${count}局]`],
  ['words', (count) => `  帐目${count}: 账目${count}`],
];

function changeRegister(archive: string, random: Random): string {
  const [key, entry] = pick(REGISTERS, random);
  return change(archive, 'gazette.yaml', (text) => {
    const own = entry(number(random));
    return text.includes(`\n${key}:\n`)
      ? text.replace(`\n${key}:\n`, `\n${key}:\n${own}\n`)
      : `${text.trimEnd()}\n\n${key}:\n${own}\n`;
  });
}

/** Another design has other faces. */
function changeDesign(archive: string): string {
  return change(archive, 'gazette.yaml', (text) => {
    if (!text.includes('design: ')) return `${text}\ndesign: modern\n`;
    return text.replace(/design: (\S+)/u, (_, name: string) =>
      name === 'modern' ? 'design: two-column' : 'design: modern',
    );
  });
}

function removeIssue(archive: string, random: Random): string {
  const issues = issuesIn(archive);
  if (issues.length < 2) return 'nothing: no other issue is left';
  const folder = dirname(pick(issues, random));
  rmSync(join(archive, folder), { recursive: true });
  return `${folder} is gone`;
}

function withParagraph(text: string, words: string): string {
  const body = text.trimEnd();
  const at = body.lastIndexOf('\n\n');
  return `${body.slice(0, at)}\n\n${words}${body.slice(at)}\n`;
}

function noticesIn(archive: string): string[] {
  return filesOf(archive, '.md');
}

function issuesIn(archive: string): string[] {
  return filesOf(archive, 'issue.yaml');
}

function changeNotice(archive: string, random: Random, make: (text: string) => string): string {
  return change(archive, pick(noticesIn(archive), random), make);
}

function change(archive: string, path: string, make: (text: string) => string): string {
  const text = readFileSync(join(archive, path), 'utf8');
  writeFileSync(join(archive, path), make(text));
  return `${path} changed`;
}

function number(random: Random): number {
  return 1 + Math.floor(random() * 900);
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
