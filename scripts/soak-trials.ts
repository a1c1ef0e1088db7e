import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, watch } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../test/check/mutation.js';
import {
  editionIn,
  halfUnpacked,
  type Ended,
  type House,
  type Places,
  type StartedBuild,
  type Version,
} from './soak-house.js';

/** How builds of one kind have ended, in counts. All is well where every trial has ended so, whole and with a next build. */
export interface Figures {
  readonly what: string;
  readonly trials: number;
  /** How a build had to end by itself, in words; a kill leaves it no choice. */
  readonly asked?: string;
  /** In which it has ended so. */
  readonly ended: number;
  /** After which the output was the edition before or the new one, every file of it. */
  readonly whole: number;
  /** After which the next build made the new edition. */
  readonly next: number;
  /** Folders and files that were left after the next build. */
  readonly leftOvers: number;
  /** Processes of browsers that were left half a minute after the end. */
  readonly browsers: number;
}

/** What a build that nothing disturbs makes of each version, and how long it takes. */
export interface Undisturbed {
  readonly editions: ReadonlyMap<Version, string>;
  readonly durationMs: number;
  /** From the moment that a stage appears beside the output until the build has ended. */
  readonly writeMs: number;
}

/** What one trial has shown. */
export type Trial = Omit<Figures, 'what' | 'asked' | 'trials'>;

const VERSIONS: readonly Version[] = ['20日', '21日'];
const BROWSER_MS = 30_000;

export async function undisturbed(house: House): Promise<Undisturbed> {
  const editions = new Map<Version, string>();
  let [durationMs, writeMs] = [0, 0];
  for (const version of VERSIONS) {
    const began = performance.now();
    const build = house.start(version);
    await beginsToWrite(house, build);
    const writes = performance.now();
    const { code, stderr } = await build.ended;
    [durationMs, writeMs] = [performance.now() - began, performance.now() - writes];
    const edition = editionIn(house.out);
    if (code !== 0 || edition === undefined) throw new Error(`the build fails: ${stderr}`);
    editions.set(version, edition);
  }
  return { editions, durationMs, writeMs };
}

/** Kills builds: while the output is written, and every second time at any moment. */
export async function kills(
  house: House,
  known: Undisturbed,
  count: number,
  random: Random,
): Promise<Figures> {
  const trials = await trialsOf(count, async (index) => {
    const build = house.start(otherVersion(house, known));
    await (index % 2 === 0 ? momentOfWrite(house, known, build, random) : wait(random() * known.durationMs));
    return (await isKilled(build)) ? shown(house, known, true) : undefined;
  });
  return figures('kills', trials);
}

/**
 * Kills builds that keep what they make, at any moment. Every third begins without anything kept; what the others find, some
 * of them have left behind when they were killed, and the next build uses it.
 */
export async function killsWithStore(
  house: House,
  known: Undisturbed,
  count: number,
  random: Random,
): Promise<Figures> {
  const store = join(house.folder, 'kept');
  const trials = await trialsOf(count, async (index) => {
    if (index % 3 === 0) rmSync(store, { recursive: true, force: true });
    const build = house.start(otherVersion(house, known), { store });
    await wait(random() * known.durationMs);
    return (await isKilled(build)) ? shown(house, known, true, { store }) : undefined;
  });
  return figures('kills with a store', trials);
}

/** Ends builds by TERM, INT and HUP, at any moment. */
export async function signals(
  house: House,
  known: Undisturbed,
  count: number,
  random: Random,
): Promise<Figures> {
  const trials = await trialsOf(count, async (index) => {
    const name = (['SIGTERM', 'SIGINT', 'SIGHUP'] as const)[index % 3] ?? 'SIGTERM';
    const build = house.start(otherVersion(house, known));
    await wait(random() * known.durationMs);
    build.child.kill(name);
    const { code, signal } = await build.ended;
    if (code === 0) return undefined;
    // Before the command has begun, the system itself ends it; a shell tells the same number.
    const isAsAsked = code === 128 + constants.signals[name] || signal === name;
    const leftOvers = house.leftOvers().length;
    const trial = await shown(house, known, isAsAsked);
    return { ...trial, leftOvers: Math.max(leftOvers, trial.leftOvers) };
  });
  return { ...figures('signals', trials), asked: 'ended with its code' };
}

/** Kills first builds while they unpack the browser. */
export async function firstBuilds(
  house: House,
  known: Undisturbed,
  count: number,
  random: Random,
): Promise<Figures> {
  const trials = await trialsOf(count, async () => {
    const cache = freshCache(house, 'unpacking');
    const build = house.start(otherVersion(house, known), { cache });
    await appeared(join(cache, 'gazette'), () => true, build);
    await wait(random() * 1000);
    if (!(await isKilled(build))) return undefined;
    const trial = await shown(house, known, true, { cache });
    return { ...trial, leftOvers: trial.leftOvers + halfUnpacked(cache).length };
  });
  return figures('first builds killed while unpacking', trials);
}

/** So many trials. An attempt that gives none is made again: the build was faster than its moment. */
export async function trialsOf(
  count: number,
  attempt: (index: number) => Promise<Trial | undefined>,
): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  while (trials.length < count) {
    const trial = await attempt(trials.length);
    if (trial !== undefined) trials.push(trial);
  }
  return trials;
}

/** Kills a build, and says whether that has ended it. */
async function isKilled({ child, ended }: StartedBuild): Promise<boolean> {
  child.kill('SIGKILL');
  return (await ended).signal === 'SIGKILL';
}

/** Runs two builds at once, as the first of all in every second trial. */
export async function buildsAtOnce(house: House, known: Undisturbed, count: number): Promise<Figures> {
  const trials: Trial[] = [];
  while (trials.length < count) {
    const places = trials.length % 2 === 0 ? { cache: freshCache(house, 'at-once') } : {};
    const version = otherVersion(house, known);
    const both = [house.start(version, places), house.start(version, places)];
    const ends = await Promise.all(both.map(({ ended }) => ended));
    trials.push(
      await shown(
        house,
        known,
        ends.every(({ code }) => code === 0),
        places,
      ),
    );
  }
  return { ...figures('two builds at once', trials), asked: 'both succeeded' };
}

/**
 * Builds onto full disks: the output's, the cache's, that of TMPDIR. Undefined where file systems cannot be mounted here.
 */
export async function fullDisks(house: House, known: Undisturbed): Promise<Figures | undefined> {
  const disks: readonly { readonly size: string; readonly places: (disk: string) => Places }[] = [
    { size: '1200k', places: (disk) => ({ out: join(disk, 'public') }) },
    { size: '60m', places: (disk) => ({ cache: disk }) },
    { size: '64k', places: (disk) => ({ temporary: disk }) },
  ];
  const trials: Trial[] = [];
  for (const { size, places } of disks) {
    const disk = join(house.folder, `disk-${size}`);
    mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).status !== 0)
      return undefined;
    try {
      trials.push(await onFullDisk(house, known, disk, places(disk)));
    } finally {
      spawnSync('umount', [disk]);
    }
  }
  return { ...figures('full disks', trials), asked: 'told in one line' };
}

async function onFullDisk(house: House, known: Undisturbed, disk: string, places: Places): Promise<Trial> {
  // An edition fits; the next one beside it does not.
  if (places.out !== undefined) await house.start(VERSIONS[0] ?? '20日', places).ended;
  const before = editionIn(places.out ?? house.out);
  const version = [...known.editions].find(([, edition]) => edition !== before)?.[0] ?? '20日';
  const ended = await house.start(version, places).ended;
  const isTold = isToldOf(`「${disk}`, ended);
  const isUnchanged = editionIn(places.out ?? house.out) === before;
  const trial = await shown(house, known, isTold);
  return {
    ...trial,
    whole: isUnchanged ? trial.whole : 0,
    leftOvers: trial.leftOvers + halfUnpacked(disk).length,
  };
}

/** The last line, after what the build has told of its progress, says what was wrong, and no stack stands there. */
function isToldOf(words: string, { code, stderr }: Ended): boolean {
  const last = stderr.trimEnd().split('\n').at(-1) ?? '';
  return code === 2 && last.includes(words) && /^(?!\s).*\p{Script=Han}/u.test(last);
}

/** What there is after a build has ended early, and whether the next one makes all good. */
export async function shown(
  house: House,
  known: Undisturbed,
  asAsked: boolean,
  places: Places = {},
): Promise<Trial> {
  const browsers = await lastingBrowsers(house);
  const before = editionIn(house.out);
  const version = otherVersion(house, known);
  const { code } = await house.start(version, places).ended;
  const isMade = code === 0 && editionIn(house.out) === known.editions.get(version);
  return {
    ended: Number(asAsked),
    whole: Number([...known.editions.values()].some((edition) => edition === before)),
    next: Number(isMade),
    leftOvers: house.leftOvers().length,
    browsers,
  };
}

/** The version that the output does not have. */
export function otherVersion({ out }: House, { editions }: Undisturbed): Version {
  const now = editionIn(out);
  return VERSIONS.find((version) => editions.get(version) !== now) ?? '20日';
}

async function lastingBrowsers(house: House): Promise<number> {
  const until = performance.now() + BROWSER_MS;
  while (house.browsers().length > 0 && performance.now() < until) await wait(50);
  return house.browsers().length;
}

async function momentOfWrite(
  house: House,
  { writeMs }: Undisturbed,
  build: StartedBuild,
  random: Random,
): Promise<void> {
  await beginsToWrite(house, build);
  await wait(random() * writeMs);
}

/** Resolves when the stage of a build appears beside the output, or it has ended before. */
function beginsToWrite(house: House, build: StartedBuild): Promise<void> {
  return appeared(house.folder, (name) => name.startsWith('.public-'), build);
}

/** Resolves when something appears in a folder, or the build has ended before. */
async function appeared(
  folder: string,
  isMeant: (name: string) => boolean,
  { ended }: StartedBuild,
): Promise<void> {
  const watcher = watch(folder);
  const seen = new Promise<void>((resolve) => {
    watcher.on('change', (_type, name) => {
      if (isMeant(String(name))) resolve();
    });
  });
  await Promise.race([seen, ended]);
  watcher.close();
}

/** Another each time: what a trial before has unpacked is not in it. */
function freshCache(house: House, name: string): string {
  const cache = mkdtempSync(join(house.folder, `${name}-`));
  mkdirSync(join(cache, 'gazette'), { recursive: true, mode: 0o700 });
  return cache;
}

export function figures(what: string, trials: readonly Trial[]): Figures {
  const sum = (of: (trial: Trial) => number): number => trials.reduce((all, trial) => all + of(trial), 0);
  return {
    what,
    trials: trials.length,
    ended: sum(({ ended }) => ended),
    whole: sum(({ whole }) => whole),
    next: sum(({ next }) => next),
    leftOvers: sum(({ leftOvers }) => leftOvers),
    browsers: sum(({ browsers }) => browsers),
  };
}
