import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a reader of it sees it: read with pdf.js alone, with nothing of this project's own. */
export interface ReadPdf {
  readonly sheets: readonly ReadSheet[];
  /** Title, Language, Creator … */
  readonly info: Readonly<Record<string, unknown>>;
  readonly labels: readonly string[];
  readonly outline: readonly OutlineEntry[];
  /** Sheet, counted from 1, of each named destination. */
  readonly places: ReadonlyMap<string, number>;
}

export interface ReadSheet {
  readonly runs: readonly Run[];
  /** All of its text in the order of drawing, without white space. */
  readonly text: string;
  readonly fonts: readonly { readonly name: string; readonly isType3: boolean; readonly missing: boolean }[];
  readonly links: readonly { readonly sheet: number; readonly rect: readonly number[] }[];
  /** Roles of the structure tree with how often each occurs on the sheet. */
  readonly roles: ReadonlyMap<string, number>;
}

export interface Run {
  /** As the file has it, without pdf.js's normalization. */
  readonly text: string;
  readonly x: number;
  /** Above the lower edge of the paper, in pt. */
  readonly y: number;
  readonly sizePt: number;
}

export interface OutlineEntry {
  readonly title: string;
  readonly items: readonly OutlineEntry[];
}

interface TreeNode {
  readonly role?: string;
  readonly children?: readonly TreeNode[];
}

interface LoadedFont {
  readonly name: string;
  readonly isType3Font: boolean;
  readonly missingFile: boolean;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  });
  const document = await task.promise;
  const sheetOf = async (destination: unknown): Promise<number> => {
    const explicit =
      typeof destination === 'string' ? await document.getDestination(destination) : destination;
    const [target] = explicit as [{ num: number; gen: number }];
    return (await document.getPageIndex(target)) + 1;
  };
  const sheets: ReadSheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items, styles } = await page.getTextContent({ disableNormalization: true });
    // pdf.js loads a page's fonts when it reads what is drawn.
    await page.getOperatorList();
    const fonts = Object.keys(styles).map((name) => {
      const font = page.commonObjs.get(name) as LoadedFont;
      return { name: font.name, isType3: font.isType3Font, missing: font.missingFile };
    });
    const runs = items.flatMap((item): Run[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , sizePt = 0, x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, x, y, sizePt }];
    });
    const annotations = (await page.getAnnotations()) as {
      subtype: string;
      dest?: unknown;
      rect: number[];
    }[];
    const links = annotations.filter(({ subtype, dest }) => subtype === 'Link' && dest !== undefined);
    sheets.push({
      runs,
      text: textOf(runs),
      fonts,
      links: await Promise.all(links.map(async ({ dest, rect }) => ({ sheet: await sheetOf(dest), rect }))),
      roles: rolesOf((await page.getStructTree()) as TreeNode | null),
    });
  }
  const named = Object.entries(await document.getDestinations());
  const places = await Promise.all(named.map(async ([name, to]) => [name, await sheetOf(to)] as const));
  const read = {
    sheets,
    info: (await document.getMetadata()).info as Record<string, unknown>,
    labels: (await document.getPageLabels()) ?? [],
    outline: ((await document.getOutline()) as OutlineEntry[] | null) ?? [],
    places: new Map(places),
  };
  await task.destroy();
  return read;
}

/** Runs joined, without white space. */
export function textOf(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, '');
}

function rolesOf(tree: TreeNode | null): ReadonlyMap<string, number> {
  const roles = new Map<string, number>();
  const count = ({ role, children = [] }: TreeNode): void => {
    if (role !== undefined) roles.set(role, (roles.get(role) ?? 0) + 1);
    children.forEach(count);
  };
  if (tree !== null) count(tree);
  return roles;
}
