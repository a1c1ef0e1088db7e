import { hashOf } from '../model/inputs.js';
import { lastViews, lazy } from '../model/lazy.js';
import type { Memory } from '../model/memory.js';
import { charactersIn } from './characters-by-page.js';
import { offeredFiles } from './offered-files.js';
import type { KeptAsset } from './page-sheets.js';
import { contentId, contentSums, filesReadBy, textOf, type ContentSums, type SiteFile } from './site-file.js';
import type { IssueOfSite } from './site.js';
import { withSheet, type SiteFonts } from './with-fonts.js';

/** An issue with its files set in their fonts: where nothing that they follow from has changed none of them is asked for. */
export interface SetIssue {
  readonly files: readonly SiteFile[];
  /** The sheets and fonts of its pages. */
  readonly assets: readonly KeptAsset[];
  /** What its pages may show, each character once, in order. */
  readonly characters: string;
}

interface KeptIssue extends Omit<SetIssue, 'files'> {
  readonly files: readonly KeptFile[];
}

interface KeptFile {
  readonly path: string;
  /** Undefined of a page that is still to say how large the files are that it offers. */
  readonly sums: ContentSums | undefined;
  /** Of such a page. It follows from what the page itself is made from, so that one that stands still is known in an issue that has changed. */
  readonly id: string | undefined;
  /** Of a page: its sheet, and the addresses of these files. */
  readonly page: { readonly sheet: string; readonly offered: readonly string[] } | undefined;
}

const KIND = 'issue-of-site';
// Files are asked for in the order of their paths, by which a notice stands beside others of its series and year.
const lastFiles = lastViews(128);

/** The issue as an earlier build has set it; undefined where there was none, or something that it follows from has changed. */
export function knownIssue(issue: IssueOfSite, facesSum: string, memory: Memory): SetIssue | undefined {
  if (issue.key === '') return undefined;
  const kept = memory.recall(KIND, keyOf(issue, facesSum)) as KeptIssue | undefined;
  return kept && setIssue(kept, issue.files);
}

/** The issue with these files, which were made now and have these fonts; it is kept, so that the next build knows it. */
export function keptIssue(
  issue: IssueOfSite,
  files: readonly SiteFile[],
  { sheetOf, assetsOf, charactersOf }: SiteFonts,
  facesSum: string,
  memory: Memory,
): SetIssue {
  const assets = files.flatMap((file) => assetsOf.get(file) ?? []);
  const kept: KeptIssue = {
    files: files.map((file) => keptFile(file, sheetOf.get(file))),
    assets: [...new Map(assets.map((each) => [each.path, each])).values()],
    characters: charactersIn(files.map((file) => charactersOf.get(file) ?? '')),
  };
  memory.keep(KIND, keyOf(issue, facesSum), kept);
  return setIssue(kept, issue.files);
}

/** The scripts count by what they are: a page may show what its script writes. */
function keyOf({ key, scripts }: IssueOfSite, facesSum: string): string {
  return hashOf([key, facesSum, ...scripts.map(({ path }) => path)]);
}

function keptFile(file: SiteFile, sheet: string | undefined): KeptFile {
  const { path, known } = file;
  if (sheet === undefined)
    return { path, sums: known?.sums() ?? contentSums(file.content), id: undefined, page: undefined };
  const html = lazy(() => textOf(file));
  const offered = known?.offered ?? offeredFiles(html());
  const isWhole = offered.length === 0;
  return {
    path,
    sums: isWhole ? contentSums(withSheet(html(), sheet)) : undefined,
    id: isWhole ? undefined : hashOf([contentId(file), sheet]),
    page: { sheet, offered },
  };
}

function setIssue(kept: KeptIssue, plain: () => readonly SiteFile[]): SetIssue {
  const plainFiles = lastFiles(() => new Map(plain().map((file) => [file.path, file])));
  const contentOf = ({ path, page }: KeptFile): SiteFile['content'] => {
    const file = plainFiles().get(path);
    if (file === undefined) throw new Error(`${path} was not made`);
    return page === undefined ? file.content : withSheet(textOf(file), page.sheet);
  };
  const files = filesReadBy(kept.files, {
    content: contentOf,
    known: (file) => ({
      id: file.id ?? file.sums?.sha256 ?? '',
      sums: () => file.sums ?? contentSums(contentOf(file)),
      offered: file.page?.offered,
    }),
  });
  return { ...kept, files };
}
