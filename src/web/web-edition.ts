import { setImmediate as turn } from 'node:timers/promises';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Edition } from '../edition/edition.js';
import { interned } from '../model/interned.js';
import { NO_MEMORY, type Memory } from '../model/memory.js';
import type { CutFonts } from './cut-fonts.js';
import { keptIssue, knownIssue, type SetIssue } from './known-issue.js';
import { assetName } from './page-sheets.js';
import { searchIndex } from './search-index.js';
import { siteByIssues, type IssueOfSite, type SharedByPages } from './site.js';
import type { SiteFile } from './site-file.js';
import { cutAhead, inFonts, siteFonts, type SiteFonts } from './with-fonts.js';

// The fonts of so many new pages are cut by threads while the next pages are made.
const CUT_AT_ONCE = 100;

/**
 * All that the public is given but the PDFs: pages and data, set in the printed faces, and the index of the search, which
 * comes later. `facesSum` is the hash of all font files. `beside` is what else is made of an issue, while its notices are at
 * hand; `ahead` has threads make the files of issues that are not known, which are then found in the memory.
 */
export async function webEdition(
  catalogue: Catalogue,
  cutFonts: CutFonts,
  memory: Memory = NO_MEMORY,
  facesSum = '',
  beside: (edition: Edition) => void = () => undefined,
  ahead: MakeAhead = () => () => undefined,
): Promise<{ readonly pages: SiteFile[]; readonly index: Promise<SiteFile[]> }> {
  const search = searchIndex(catalogue, memory);
  const site = siteByIssues(catalogue, memory);
  const issues = issuesWithKnown(catalogue.editions.map(site.issueOf), facesSum, memory);
  const madeAhead = ahead(
    site.shared,
    issues.flatMap(({ issue, before }) => (before === undefined ? [issue.edition] : [])),
  );
  const known: SetIssue[] = [];
  const made: MadeIssue[] = [];
  let waiting: SiteFile[] = [];
  let cutting = Promise.resolve();
  const ofIssues: SiteFile[] = [];
  for (const [place, { issue, before }] of issues.entries()) {
    const making = madeAhead(issue.edition);
    await making;
    beside(issue.edition);
    if (before !== undefined) known.push(before);
    const files = before?.files ?? issue.files();
    if (before === undefined) made.push({ issue, files });
    ofIssues.push(...files);
    const isNew = (file: SiteFile): boolean => making !== undefined || file.known?.isNew === true;
    waiting.push(...files.filter((file) => file.path.endsWith('.html') && isNew(file)));
    if (waiting.length >= CUT_AT_ONCE) {
      const own = [...waiting, ...issue.scripts];
      waiting = [];
      cutting = cutting.then(() => cutAhead(own, catalogue.editions, cutFonts, memory, facesSum));
      // It is awaited later, and its failure told then.
      cutting.catch(() => undefined);
    }
    const { year } = issue.edition.issue;
    // Another process indexes a year, while the pages of the next are made: what it has done is handed over only in between.
    if (issues[place + 1]?.issue.edition.issue.year !== year) search.begin(year);
    await turn();
  }
  const all = site.whole(ofIssues);
  const index = search.files();
  index.catch(() => undefined);
  await cutting;
  const printed = catalogue.editions.at(-1)?.typefaces;
  if (printed === undefined) return { pages: all, index };
  const isSet = new Set(known.flatMap(({ files }) => files));
  const others = all.filter((file) => !isSet.has(file));
  const fonts = await siteFonts(others, printed, cutFonts, memory, facesSum, known);
  return { pages: withKnown(others, made, known, fonts, memory, facesSum), index };
}

/** Begins to make the files of these issues, and gives for each when they are made; nothing where they are not. */
export type MakeAhead = (
  shared: SharedByPages,
  issues: readonly Edition[],
) => (edition: Edition) => Promise<void> | undefined;

/** Issues, each as an earlier build has set it, where it has. */
function issuesWithKnown(
  issues: readonly IssueOfSite[],
  facesSum: string,
  memory: Memory,
): { readonly issue: IssueOfSite; readonly before: SetIssue | undefined }[] {
  // They share most of their fonts.
  const oneOf = interned(assetName);
  return issues.map((issue) => {
    const before = knownIssue(issue, facesSum, memory);
    return { issue, before: before && { ...before, assets: before.assets.map(oneOf) } };
  });
}

interface MadeIssue {
  readonly issue: IssueOfSite;
  readonly files: readonly SiteFile[];
}

/** All files of the site in their fonts; the issues that were made now are kept. */
function withKnown(
  files: readonly SiteFile[],
  made: readonly MadeIssue[],
  known: readonly SetIssue[],
  fonts: SiteFonts,
  memory: Memory,
  facesSum: string,
): SiteFile[] {
  const toKeep = made.filter(({ issue }) => issue.key !== '');
  const isToKeep = new Set(toKeep.flatMap((each) => each.files));
  const set = toKeep.map((each) => keptIssue(each.issue, each.files, fonts, facesSum, memory));
  return [
    ...inFonts(
      files.filter((file) => !isToKeep.has(file)),
      fonts,
      memory,
    ),
    ...[...known, ...set].flatMap((issue) => issue.files),
    ...fonts.assets,
  ];
}
