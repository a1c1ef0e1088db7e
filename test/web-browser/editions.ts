import { PDFDocument } from '@cantoo/pdf-lib';
import { noticesOf, type Edition } from '../../src/edition/edition.js';
import type { Pagination } from '../../src/edition/pagination.js';
import { withoutSpace } from '../../src/model/without-space.js';
import { drawSheets } from '../../src/print/draw-sheets.js';
import { cutFonts } from '../../src/web/cut-fonts.js';
import { searchIndex } from '../../src/web/search-index.js';
import type { SiteFile } from '../../src/web/site-file.js';
import { siteInFonts } from '../web/site-in-fonts.js';
import { amendedThrice } from '../consolidation/amended-thrice.js';
import { correctedArchive } from '../model/corrected.js';
import { indexedYear } from '../editions/indexed-year.js';
import { catalogueOf, printedSite, writtenSite, type WrittenSite } from '../web/written-site.js';
import { servedSite, type ServedSite } from './serve.js';

// The pages that the contents of the printed issue name.
const FIRST_PAGES: readonly (readonly [id: string, page: number])[] = [
  ['szf-2015-13', 1],
  ['szf-2015-14', 3],
  ['szf-2015-15', 3],
  ['szf-2015-16', 5],
  ['szbf-2015-17', 19],
  ['szbf-2015-20', 21],
  ['szbf-2015-21', 22],
  ['szbf-2015-22', 27],
  ['szbf-2015-23', 28],
  ['szbf-2015-24', 29],
];

/** The words with which page 12 begins here, in the middle of a paragraph of 绍政发〔2015〕16号. */
export const PAGE_12 = '建立健全与我市经济发展、产业转型升级相适应的计量体系；';

/** The site of the real issue; two of its notices have former addresses. */
function realSite(): WrittenSite {
  const { archive } = writtenSite('gazette');
  const publication = {
    ...archive.publication,
    // Below the path at which it is served.
    address: 'https://gazette.example.cn/gazette/',
    moved: { 'szf/2015/31/': 'szf/2015/13/', 'szbf/2015/40/': 'withdrawn' },
  };
  return printedSite({ ...archive, publication }, asPrinted);
}

function asPrinted(edition: Edition): Pagination {
  const pages = new Map(FIRST_PAGES);
  const notices = noticesOf(edition).map(({ id, text }) => {
    const page = pages.get(id) ?? NaN;
    const breaks = [{ page, offset: 0 }];
    if (id === 'szf-2015-16')
      breaks.push({ page: 12, offset: withoutSpace(text.join('')).indexOf(withoutSpace(PAGE_12)) });
    return [id, { page, sheet: page + 2, breaks }] as const;
  });
  return { notices: new Map(notices), sheets: 36 };
}

/** The sites of the real issue, of the invented city, of a notice that was corrected, and of an act that was amended three times, each with its index, served from one place each. */
export interface ServedEditions {
  readonly real: ServedSite;
  readonly synthetic: ServedSite;
  readonly corrected: ServedSite;
  readonly amended: ServedSite;
}

const served = new Map<boolean, Promise<ServedEditions>>();

/**
 * Serves them; in the packaged faces, which take seconds to cut, where `faces`. They are made once for all tests of a
 * process, which may read them and nothing else, and are served until it ends.
 */
export function servedEditions(faces = false): Promise<ServedEditions> {
  const known = served.get(faces) ?? serveEditions(faces);
  served.set(faces, known);
  return known;
}

async function serveEditions(faces: boolean): Promise<ServedEditions> {
  const { real, synthetic, corrected, amended } = await (undressed ??= undressedSites());
  return {
    real: await serveSite(real, faces),
    synthetic: await serveSite(synthetic, faces),
    corrected: await serveSite(corrected, faces),
    amended: await serveSite(amended, faces),
  };
}

/** A site, and what stands beside its pages. */
interface WholeSite extends WrittenSite {
  readonly beside: readonly SiteFile[];
}

let undressed: Promise<Readonly<Record<keyof ServedEditions, WholeSite>>> | undefined;

async function undressedSites(): Promise<Readonly<Record<keyof ServedEditions, WholeSite>>> {
  const whole = async (site: WrittenSite): Promise<WholeSite> => ({
    ...site,
    beside: [...(await blankSheets(site.files)), ...(await searchIndex(catalogueOf(site.archive)).files())],
  });
  return {
    real: await whole(realSite()),
    synthetic: await whole(printedSite(indexedYear())),
    corrected: await whole(printedSite(correctedArchive())),
    amended: await whole(printedSite(amendedThrice())),
  };
}

async function serveSite({ files, editions, beside }: WholeSite, faces: boolean): Promise<ServedSite> {
  const dressed = faces ? await siteInFonts(files, editions, cutFonts) : files;
  return servedSite([...dressed, ...beside]);
}

/** White paper in place of the pictures of printed pages, in their size. */
async function blankSheets(files: readonly SiteFile[]): Promise<SiteFile[]> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  const size = { width: 1100, height: 1556 };
  const [sheet] = await drawSheets({ pdf: await document.save(), first: 1, last: 1, size });
  if (sheet === undefined) throw new Error('nothing was drawn');
  return files
    .filter(({ path }) => path.endsWith('/pages/index.html'))
    .flatMap(({ path, content }) =>
      Array.from(String(content).matchAll(/<img src="([^"]+\.webp)"/g), ([, name = '']) => ({
        path: path.replace('index.html', name),
        content: sheet.picture,
      })),
    );
}
