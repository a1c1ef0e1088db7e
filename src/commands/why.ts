import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { noticesOf, type Edition } from '../edition/edition.js';
import { inputsHash, type Inputs } from '../model/inputs.js';
import { issueLabel } from '../model/issue.js';
import { nearest } from '../model/nearest.js';
import { assemble, type Assembled } from './build/assemble.js';
import { CARRIERS } from './build/carriers.js';
import { PROVED_CHARACTERS } from './build/record-files.js';
import { checkInThreads } from './check-archive.js';
import { UsageError } from './errors.js';
import { earlierOutput, type EarlierOutput } from './output/earlier-output.js';
import { MANIFEST } from './output/manifest.js';
import { pathBelow } from './path-below.js';
import { SEAL_FILES } from './seal/edition-files.js';
import type { Threads } from './threads.js';

export interface WhyOptions {
  readonly archive: string;
  readonly out: string;
  /** A file of the edition: its path here or below the output folder, or its address on the site. */
  readonly file: string;
}

/**
 * What a file of the built edition is made from, each input by its name, and which of them are others now.
 *
 * @returns Lines for the editor.
 * @throws UsageError where there is no edition, or the file is none that a build has made.
 */
export async function why({ archive: folder, out, file }: WhyOptions, threads: Threads): Promise<string> {
  const earlier = earlierOutput(resolve(out));
  if (earlier.manifest.size === 0)
    throw new UsageError(`「${out}」里没有生成过的公报；请先 gazette build --out ${out}`);
  const path = pathInEdition(out, file, earlier);
  const { from, carrier = '' } = earlier.manifest.get(path) ?? {};
  if (from === undefined)
    throw new UsageError(`「${path}」是较早的程序生成的，没有记下由什么做成；再生成一次就有了`);
  const { archive, failed } = await checkInThreads(folder, threads);
  const assembled = archive === undefined || failed ? undefined : assemble(archive, folder);
  const now = assembled && inputsNow(path, assembled, earlier);
  const label = CARRIERS.find(({ name }) => name === carrier)?.label ?? '记录';
  return [
    `${path}：${subjectOf(path, assembled?.editions ?? [])}${label}，由 ${from.size} 项做成`,
    ...inputLines(from, now ?? from, path, assembled?.editions ?? [], earlier),
    verdict(from, now, earlier.read(path) !== undefined, carrier),
  ].join('\n');
}

/** @throws UsageError where the edition has no such file. */
function pathInEdition(out: string, file: string, { manifest }: EarlierOutput): string {
  const here = pathBelow(out, file) ?? '';
  const address = file.replace(/^\/+/u, '').replace(/[?#].*$/u, '');
  const named = here === '' ? address : here;
  const candidates = [named, `${named.replace(/\/?$/u, '/')}index.html`.replace(/^\//u, '')];
  const found = candidates.find((path) => manifest.has(path));
  if (found !== undefined) return found;
  if (named === MANIFEST)
    throw new UsageError(`「${file}」是这一版的清单，每次生成都重写，由其他所有文件做成`);
  if (Object.values(SEAL_FILES).some((name) => name === named) || named.endsWith('.tlog-proof'))
    throw new UsageError(`「${file}」不是 gazette build 做的，是 gazette seal 写的`);
  if (existsSync(join(out, named))) throw new UsageError(`「${file}」不是本程序生成的，生成时原样留着`);
  const near = nearest(named, [...manifest.keys()]);
  throw new UsageError(`这一版里没有「${file}」${near === undefined ? '' : `，是不是 ${near}？`}`);
}

/** What a file of the edition would be made from now; undefined where it would not be made at all. */
function inputsNow(path: string, assembled: Assembled, earlier: EarlierOutput): Inputs | undefined {
  const { from = new Map<string, string>(), carrier } = earlier.manifest.get(path) ?? {};
  const pieces = CARRIERS.filter(({ name }) => name === carrier).flatMap((each) => each.pieces(assembled));
  const piece = pieces.find(({ path: own, folder = '' }) =>
    own === undefined ? path.startsWith(folder) : own === path,
  );
  if (piece !== undefined) return piece.inputs;
  if (carrier !== 'record') return undefined;
  // A record tells of other files of the edition, and has no piece of its own.
  return new Map(
    [...from].flatMap(([name, sum]) => {
      const own = recordedInput(name, sum, assembled, earlier);
      return own === undefined ? [] : [[name, own] as const];
    }),
  );
}

/** What an input of a record is now. A file of the edition that would be made anew is another one. */
function recordedInput(
  name: string,
  sum: string,
  assembled: Assembled,
  earlier: EarlierOutput,
): string | undefined {
  if (name === PROVED_CHARACTERS) return sum;
  const { from, sha256 } = earlier.manifest.get(name) ?? {};
  if (from === undefined) return assembled.inputs.get(name);
  const now = inputsNow(name, assembled, earlier);
  if (earlier.read(name) === undefined || now === undefined) return undefined;
  return inputsHash(now) === inputsHash(from) ? sha256 : inputsHash(now);
}

/** 绍政发〔2015〕13号的, 2015年第3期的, or nothing for what is of the whole site. */
function subjectOf(path: string, editions: readonly Edition[]): string {
  const notice = editions.flatMap(noticesOf).find(({ url }) => path.startsWith(url.slice(1)));
  if (notice !== undefined) return `${notice.name}的`;
  const edition = editions.find(({ url }) => path.startsWith(url.slice(1)));
  return edition === undefined ? '' : `${issueLabel(edition.issue)}的`;
}

// So many names of one kind are told; of more, those of the file's own notice and issue, and those that have changed.
const MOST_NAMES = 20;

function inputLines(
  from: Inputs,
  now: Inputs,
  path: string,
  editions: readonly Edition[],
  { manifest }: EarlierOutput,
): string[] {
  const names = [...new Set([...from.keys(), ...now.keys()])];
  const own = new Set(ownFiles(path, editions));
  const isShown = (name: string): boolean => own.has(name) || changeOf(name, from, now) !== '';
  return KINDS.flatMap(([kind, title]) => {
    const ofKind = names.filter((name) => kindOf(name, manifest) === kind);
    if (ofKind.length === 0) return [];
    const shown = ofKind.length <= MOST_NAMES ? ofKind : ofKind.filter(isShown);
    const left = ofKind.length - shown.length;
    return [
      `  ${title}`,
      ...shown.map((name) => `    ${name}${NOTES.get(name) ?? ''}${changeOf(name, from, now)}`),
      ...(left === 0 ? [] : [`    ${shown.length === 0 ? '' : '另有 '}${left} 项，没有改过`]),
    ];
  });
}

/** The files of the archive that the file of the edition is first of all made from. */
function ownFiles(path: string, editions: readonly Edition[]): string[] {
  return editions
    .filter((edition) => path.startsWith(edition.url.slice(1)) || noticesOf(edition).some(isAt(path)))
    .flatMap((edition) => [
      edition.issue.source.path,
      ...noticesOf(edition)
        .filter((notice) => path.startsWith(edition.url.slice(1)) || isAt(path)(notice))
        .map(({ file }) => file),
    ]);
}

function isAt(path: string): (notice: { readonly url: string }) => boolean {
  return ({ url }) => path.startsWith(url.slice(1));
}

type Kind = 'notice' | 'setting' | 'output' | 'composed' | 'program';

const KINDS: readonly (readonly [kind: Kind, title: string])[] = [
  ['notice', '公文'],
  ['setting', '设置、各期的目录和图片'],
  ['output', '这一版里的文件'],
  ['composed', '编排'],
  ['program', '程序'],
];

/** What stands behind a name that is no file. */
const NOTES: ReadonlyMap<string, string> = new Map([
  ['编成的文档', '：公文、issue.yaml、gazette.yaml 和所引公文的网址合成的'],
  ['版面', '：gazette.yaml 的 page 和所用的设计'],
  ['文件的说明', '：写在 PDF 里的刊名、期号、题目和日期'],
]);

function kindOf(name: string, edition: EarlierOutput['manifest']): Kind {
  if (/^(?:程序|样式表|浏览器|字体 .*)$/u.test(name)) return 'program';
  if (edition.has(name)) return 'output';
  if (name.endsWith('.md')) return 'notice';
  return /\.[a-z0-9]+$/u.test(name) ? 'setting' : 'composed';
}

function changeOf(name: string, from: Inputs, now: Inputs): string {
  if (!from.has(name)) return '（新加的）';
  if (!now.has(name)) return '（没有了）';
  return from.get(name) === now.get(name) ? '' : '（改了）';
}

function verdict(from: Inputs, now: Inputs | undefined, isWhole: boolean, carrier: string): string {
  if (now === undefined) return '现在的公报没有它，或者检查有错误（见 gazette check），说不出会不会重做';
  const names = new Set([...from.keys(), ...now.keys()]);
  const changed = [...names].filter((name) => changeOf(name, from, now) !== '').length;
  if (changed > 0) return `有 ${changed} 项和生成时不一样：再生成会重做`;
  if (!isWhole) return '各项都和生成时一样，但这个文件生成以后被改过：再生成会重做';
  const isMadeAnew = carrier === 'web' || carrier === 'record';
  return isMadeAnew
    ? '各项都和生成时一样：再生成还是这些内容（效力写的是生成那一天的，日子到了会变）'
    : '各项都和生成时一样：再生成会沿用';
}
