import { Forgotten, forgetful, NO_MEMORY, type Memory } from '../model/memory.js';
import { askAll } from '../check/record-notice.js';
import type { Archive } from '../model/archive.js';
import { lazy } from '../model/lazy.js';
import { assemble, passesCheck, readsWell, type Assembled } from './build/assemble.js';
import { openFaces } from '../print/subset-fonts.js';
import { withPage, type WithPage } from '../print/browser.js';
import { PROVED, type CarrierName, type Tools } from './build/carrier.js';
import { workForLater } from '../print/meanwhile.js';
import { CARRIERS } from './build/carriers.js';
import { refuseWrongPages } from './build/correction-pages.js';
import { dataZips } from './build/data-zips.js';
import { withDownloadSizes } from './build/download-sizes.js';
import { make } from './build/make.js';
import { pageFiles } from './build/page-files.js';
import { planOf } from './build/plan.js';
import { readRecorded, type Reading } from './build/read-recorded.js';
import { prove, withTaken, type ProvedCharacters } from './build/prove.js';
import { recordFiles } from './build/record-files.js';
import { keepCompared } from './build/compared.js';
import { heldBack, type Report } from './build/report.js';
import { unitsOf, type WorkUnit } from './build/work-unit.js';
import { UsageError } from './errors.js';
import { refuseUnknownIssues } from './issue-names.js';
import { earlierOutput, type EarlierOutput } from './output/earlier-output.js';
import { refuseLostAddresses } from './output/lost-addresses.js';
import { refuseLostProvisions } from './output/lost-provisions.js';
import { openOutput, refuseOverlap } from './output/open-output.js';
import { writeOutput } from './output/write-output.js';
import type { Threads } from './threads.js';

export interface BuildOptions {
  readonly archive: string;
  readonly out: string;
  /** Names of the issues to print (2015-03); all where it is empty. */
  readonly issues: readonly string[];
  /** Makes one carrier; the others stay as an earlier build has made them. */
  readonly only: CarrierName | undefined;
  /** Folder for a picture of each printed page; none are drawn without it. */
  readonly pictures?: string | undefined;
}

/** Has units of work made elsewhere, as far as others do it, and kept in the memory of the build. */
export type HandOut = (units: readonly WorkUnit[], assembled: Assembled) => Promise<void>;

/** What works beside a build that needs it. */
export interface Beside {
  /** Is given all that others can make before anything is made here. */
  readonly handOut?: HandOut;
  /** Has a browser that is starting already. */
  readonly withPage?: WithPage;
}

/** Checks, makes, proves that all say the same, and only then writes. False where the check has failed. */
export async function build(
  options: BuildOptions,
  threads: Threads,
  report: Report,
  memory: Memory = NO_MEMORY,
  beside: Beside = {},
): Promise<boolean> {
  const folders = openFolders(options, memory);
  const earlier = earlierOutput(folders.target, memory);
  return checkAndPublish({
    ...folders,
    options,
    earlier,
    isFirst: options.only !== 'web' && earlier.manifest.size === 0 && beside.handOut === undefined,
    handOut: beside.handOut,
    tools: { threads, memory, report, withPage: beside.withPage ?? withPage, later: workForLater() },
  });
}

/** Where a build writes; the second folder is for the pictures of pages. */
interface Folders {
  readonly target: string;
  readonly picturesTarget: string | undefined;
}

/** What a build was asked for, what it has found in the output folder, and what is at hand. */
interface Job extends Folders {
  readonly options: BuildOptions;
  readonly earlier: EarlierOutput;
  /** Whether there is nothing to take over, and nobody else works, so that it begins to print before the check has ended. */
  readonly isFirst: boolean;
  readonly handOut: HandOut | undefined;
  readonly tools: Tools;
}

/**
 * Publishes what passes the check. A first build makes its print meanwhile: the rules take as long as Chromium does to lay
 * it out. What goes wrong with an archive that does not pass is told as what the rules say of it, and nothing else is.
 */
async function checkAndPublish(job: Job): Promise<boolean> {
  const { options, tools } = job;
  const reading = await readRecorded(options.archive, tools.threads, tools.memory);
  const { read } = reading;
  const { report, release } = heldBack(tools.report);
  const passes = lazy(() => {
    const has = passesCheck(read, options.archive, options.issues, tools.report);
    if (has) release();
    else tools.report({ type: 'refused', out: options.out });
    return has;
  });
  if (job.isFirst && readsWell(read) && read.archive !== undefined) {
    const { archive } = read;
    refuseUnknownIssues(options.issues, archive);
    openFaces(archive.typefaces);
    for (const notice of archive.notices) tools.later.add(() => askAll(notice, archive));
    tools.later.add(() => {
      if (!passes()) throw new Error('the archive has errors');
    });
  } else if (!passes()) return false;
  const { archive } = read;
  if (archive === undefined) return false;
  try {
    const publishWith = (memory: Memory): Promise<boolean> =>
      publish({ ...job, tools: { ...tools, report, memory } }, { archive, passes, keep: reading.keep });
    return await publishWith(tools.memory).catch((error: unknown) => {
      if (error instanceof Forgotten) return publishWith(forgetful(tools.memory));
      throw error;
    });
  } catch (error) {
    if (passes()) throw error;
    return false;
  }
}

/** An archive that was read, whether it passes the check, which may be asked for late, and what keeps its records. */
interface ReadForBuild extends Pick<Reading, 'keep'> {
  readonly archive: Archive;
  readonly passes: () => boolean;
}

async function publish(
  { options, target, picturesTarget, earlier, handOut, tools }: Job,
  { archive, passes, keep }: ReadForBuild,
): Promise<boolean> {
  const { archive: folder, out, pictures } = options;
  const { report } = tools;
  const assembled = assemble(archive, folder, tools.memory);
  if (options.only === undefined || options.only === 'web') {
    refuseLostAddresses(out, earlier.manifest, assembled.editions, assembled.archive.publication);
    refuseLostProvisions(out, earlier.manifest, assembled.editions, assembled.archive.publication);
  }

  const plans = planOf(assembled, CARRIERS, options, earlier);
  await handOut?.(unitsOf(plans), assembled);
  const made = await make(assembled, plans, earlier, tools);
  // Writing needs memory, and none of them.
  await tools.threads.letGo();
  if (!passes()) return false;
  const proved = prove(made.readings);
  refuseWrongPages(made);
  keepCompared(made.readings, tools.memory);
  keep();
  report({ type: 'proved', characters: total(proved) });

  const records = recordFiles(made, withTaken(proved, made, CARRIERS), earlier);
  const zips = dataZips(made, records, earlier, tools.memory);
  const files = withDownloadSizes([...made.files, ...records, ...zips], earlier, tools.memory);
  const { written, kept, removed } = await writeOutput(target, files, tools.memory);
  const what = `${files.length} 个文件，新写 ${written} 个，照旧 ${kept} 个，删去 ${removed} 个`;
  report({ type: 'written', folder: out, what });
  if (pictures !== undefined && picturesTarget !== undefined) {
    const drawn = await pageFiles(made, options.issues, target);
    await writeOutput(picturesTarget, drawn);
    report({ type: 'written', folder: pictures, what: `${drawn.length} 张印刷页的图` });
  }
  return true;
}

/** What is wrong with the call is said before the minutes that the work may take. */
function openFolders({ archive, out, only, pictures }: BuildOptions, memory: Memory): Folders {
  refuseOverlap(archive, out);
  if (pictures === undefined) return { target: openOutput(out, memory), picturesTarget: undefined };
  if (only !== undefined && only !== 'print')
    throw new UsageError(`--pictures 画的是印刷页，不能和 --only ${only} 一起用`);
  refuseOverlap(out, pictures);
  refuseOverlap(archive, pictures);
  return { target: openOutput(out, memory), picturesTarget: openOutput(pictures) };
}

/** Characters of all issues, by the name of what was compared. */
function total(proved: ProvedCharacters): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const own of proved.values())
    for (const [kind, characters] of own)
      counts.set(PROVED[kind], (counts.get(PROVED[kind]) ?? 0) + characters);
  return counts;
}
