import { oraPromise } from 'ora';
import { offprintUrl } from '../catalogue/addresses.js';
import { composeAll } from '../edition/compose.js';
import { noticesOf, type Edition } from '../edition/edition.js';
import { issueData, pdfName } from '../edition/issue-data.js';
import { issueLabel, issueName, type Issue } from '../model/issue.js';
import type { LineSetting } from '../print/line-setting.js';
import { withPage } from '../print/browser.js';
import type { Offprint } from '../print/offprint.js';
import { print, type PrintedIssue } from '../print/print.js';
import { catalogue } from '../catalogue/catalogue.js';
import { webEdition } from '../web/web-edition.js';
import { checkInThreads } from './check-archive.js';
import { ProofError, UsageError } from './errors.js';
import { earlierIssues, pdfPaths, type EarlierIssue } from './earlier-issues.js';
import { refuseLostAddresses } from './lost-addresses.js';
import { CARRIERS, proveAll, type Carrier, type OffprintsByIssue, type ProofsByIssue } from './prove-all.js';
import { pictureFiles } from './picture-files.js';
import { readBack } from './read-back.js';
import { pretty } from './reports/pretty.js';
import type { Threads } from './threads.js';
import { today } from './today.js';
import { refuseForeign, writeOutput, type OutputFile } from './write-output.js';

export interface BuildOptions {
  readonly archive: string;
  readonly out: string;
  /** Names of the issues to print (2015-03); all where it is empty. */
  readonly issues: readonly string[];
  /** Builds one part and leaves the files of the others as an earlier build has made them. */
  readonly only: BuildPart | undefined;
  /** Folder for a picture of each printed page; none are drawn without it. */
  readonly pictures?: string | undefined;
}

type BuildPart = 'print' | 'offprints' | 'web';

/** Checks, prints, makes the web edition, proves that all say the same, and only then writes. False where a check failed. */
export async function build(options: BuildOptions, threads: Threads): Promise<boolean> {
  const { archive: folder, out, issues, only, pictures } = options;
  // What is wrong with the call is said before the minutes that the work may take, and without the archive's warnings.
  refuseForeign(out);
  if (pictures !== undefined) {
    if (only !== undefined && only !== 'print')
      throw new UsageError(`--pictures 画的是印刷页，不能和 --only ${only} 一起用`);
    refuseForeign(pictures);
  }
  const checked = await checkInThreads(folder, threads);
  if (!checked.failed) refuseUnknown(issues, checked.archive?.issues ?? []);
  // Notes are for `gazette check`: a build tells what should be mended first.
  const told = checked.findings.filter(({ severity }) => severity !== 'note');
  if (told.length > 0) console.error(`${pretty(told, folder, 'zh')}\n`);
  if (checked.failed || checked.archive === undefined) {
    console.error(`检查没有通过，${out}/ 没有改动`);
    return false;
  }
  const { archive } = checked;
  if (archive.issues.length === 0) throw new UsageError(`「${folder}」里没有一期公报`);

  const notes = checked.findings.length - told.length;
  console.error(
    `检查：${archive.notices.length} 件公文${notes > 0 ? `，${notes} 处提示（gazette check 列出）` : ''}`,
  );

  const editions = composeAll(archive);
  const chosen = issues.length === 0 ? editions : editions.filter(({ name }) => issues.includes(name));
  const isMade = (part: BuildPart): boolean => only === undefined || only === part;
  if (isMade('web')) refuseLostAddresses(out, editions, archive.publication);
  const printed = new Map<string, PrintedIssue>();
  const offprints = new Map<string, ReadonlyMap<string, Offprint>>();
  for (const edition of chosen) {
    if (isMade('print')) printed.set(edition.name, await printIssue(edition));
    if (isMade('offprints')) offprints.set(edition.name, await printNotices(edition));
  }

  // Issues that are not printed now keep the page numbers and the offprints of the build before.
  const earlier = earlierIssues(out, editions);
  refuseStale(earlier, { printed, offprints, isWeb: isMade('web') });
  const pages = isMade('web')
    ? await webEdition(
        catalogue({
          publication: archive.publication,
          editions,
          ...placesOf(editions, printed, offprints, earlier),
          register: archive.register,
          today: today(),
        }),
        (cuts) => threads('cutFonts', cuts),
      )
    : [];
  const proofs = proveAll(editions, printed, offprints, await readBack(editions, pages, threads));
  console.error(`校对：${summary(proofs)}`);
  for (const [name, { setting }] of printed) console.error(`排版：${name} ${settingText(setting)}`);

  const files = [
    ...pages,
    ...issueFiles(editions, printed, earlier, proofs),
    ...offprintFiles(editions, offprints),
  ];
  // A new web edition leaves nothing of the old one: what is withdrawn is gone from pictures and search too.
  const pdfs = pdfPaths(editions);
  const keeps = (path: string): boolean => !isMade('web') || pdfs.has(path);
  writeOutput(out, files, only !== undefined || issues.length > 0 ? keeps : undefined);
  console.error(`写入 ${out}/：${files.length} 个文件`);
  if (pictures !== undefined) {
    const drawn = await pictureFiles(printed);
    writeOutput(pictures, drawn);
    console.error(`写入 ${pictures}/：${drawn.length} 张印刷页的图`);
  }
  return true;
}

function printIssue(edition: Edition): Promise<PrintedIssue> {
  const label = issueLabel(edition.issue);
  return oraPromise(
    withPage((page) => print(edition, page)),
    { text: `印刷 ${label}`, successText: ({ pagination }) => `印刷 ${label}：${pagination.sheets} 页` },
  );
}

async function printNotices(edition: Edition): Promise<ReadonlyMap<string, Offprint>> {
  const { printOffprints } = await import('../print/offprint.js');
  const label = issueLabel(edition.issue);
  return oraPromise(
    withPage((page) => printOffprints(edition, page)),
    { text: `单行本 ${label}`, successText: (offprints) => `单行本 ${label}：${offprints.size} 件` },
  );
}

/** What is left from the build before must say what is built now: part of an edition may not change its words. */
function refuseStale(
  earlier: ReadonlyMap<string, EarlierIssue>,
  made: {
    readonly printed: ReadonlyMap<string, PrintedIssue>;
    readonly offprints: OffprintsByIssue;
    readonly isWeb: boolean;
  },
): void {
  for (const [name, { changed, printed, offprints, hasPages }] of earlier) {
    const stale = [
      ...(printed !== undefined && !made.printed.has(name) ? [CARRIERS.print] : []),
      ...(offprints.size > 0 && !made.offprints.has(name) ? [CARRIERS.offprints] : []),
      ...(hasPages && !made.isWeb ? [CARRIERS.web] : []),
    ];
    if (changed.length === 0 || stale.length === 0) continue;
    throw new ProofError(
      `${name} 上次生成之后改过${changed.join('、')}，${stale.join('、')}也要重新生成：请不带 --only 再生成一次`,
    );
  }
}

function refuseUnknown(names: readonly string[], issues: readonly Issue[]): void {
  const known = issues.map(issueName);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`没有「${unknown}」这一期；写法如 ${known.at(-1) ?? '2015-03'}`);
}

function placesOf(
  editions: readonly Edition[],
  printed: ReadonlyMap<string, PrintedIssue>,
  offprints: OffprintsByIssue,
  earlier: ReadonlyMap<string, EarlierIssue>,
) {
  const known = editions.flatMap(({ name }) => {
    const pagination = (printed.get(name) ?? earlier.get(name)?.printed)?.pagination;
    return pagination === undefined ? [] : [[name, pagination] as const];
  });
  const ofNotices = editions.flatMap(({ name }) => [
    ...(offprints.get(name)?.keys() ?? earlier.get(name)?.offprints ?? []),
  ]);
  return { paginations: new Map(known), pdfs: new Set([...known.map(([name]) => name), ...ofNotices]) };
}

function offprintFiles(editions: readonly Edition[], offprints: OffprintsByIssue): OutputFile[] {
  return editions.flatMap((edition) =>
    noticesOf(edition).flatMap((notice) => {
      const offprint = offprints.get(edition.name)?.get(notice.id);
      return offprint === undefined ? [] : [{ path: offprintUrl(notice).slice(1), content: offprint.pdf }];
    }),
  );
}

function issueFiles(
  editions: readonly Edition[],
  printed: ReadonlyMap<string, PrintedIssue>,
  earlier: ReadonlyMap<string, EarlierIssue>,
  proofs: ProofsByIssue,
): OutputFile[] {
  return editions.flatMap((edition) => {
    const now = printed.get(edition.name);
    const before = earlier.get(edition.name)?.printed;
    const file = now ?? before;
    const data = issueData(edition, file, proofs.get(edition.name) ?? new Map());
    const folder = edition.url.slice(1);
    return [
      { path: `${folder}issue.json`, content: `${JSON.stringify(data, undefined, 2)}\n` },
      ...(file === undefined ? [] : [{ path: `${folder}${pdfName(edition)}`, content: file.pdf }]),
    ];
  });
}

/** How evenly the lines are set, and the paragraphs that end with a single character (last-line). */
function settingText({ fullLines, stretched, shortLastLines }: LineSetting): string {
  const share = fullLines === 0 ? 0 : (100 * stretched.length) / fullLines;
  const short = shortLastLines.map(({ sheet, text }) => `第 ${sheet} 张「${text}」`);
  return (
    `${fullLines} 行，字距拉开超过一成的占 ${share.toFixed(1)}%` +
    (short.length === 0 ? '' : `；段末孤字 ${short.length} 处：${short.join('、')}`)
  );
}

function summary(proofs: ProofsByIssue): string {
  const counts = new Map<Carrier, number>();
  for (const ofIssue of proofs.values()) {
    for (const [carrier, { characters }] of ofIssue)
      counts.set(carrier, (counts.get(carrier) ?? 0) + characters);
  }
  return (
    Array.from(counts, ([carrier, count]) => `${CARRIERS[carrier]} ${count} 字`).join('，') + '，与原文一致'
  );
}
