import type { Page } from 'puppeteer';
import type { ServedEditions } from './editions.js';

/** A kind of page, by an example of one of the editions. */
export interface PageType {
  readonly type: string;
  readonly edition: keyof ServedEditions;
  readonly path: string;
}

export const PAGE_TYPES: readonly PageType[] = [
  { type: 'the home page', edition: 'synthetic', path: '' },
  { type: 'all issues', edition: 'synthetic', path: 'issues/' },
  { type: 'a year', edition: 'synthetic', path: '2025/' },
  { type: 'an issue', edition: 'synthetic', path: '2024/2/' },
  { type: 'an issue with the index of its year', edition: 'synthetic', path: '2025/6/' },
  { type: 'an issue with large tables', edition: 'real', path: '2015/3/' },
  { type: 'the printed pages of an issue', edition: 'real', path: '2015/3/pages/' },
  { type: 'a notice of articles', edition: 'real', path: 'szf/2015/15/' },
  { type: 'a notice with large tables', edition: 'real', path: 'szf/2015/16/' },
  { type: 'a notice with a roster', edition: 'real', path: 'szbf/2015/21/' },
  { type: 'an act as amended', edition: 'synthetic', path: 'jzf/2024/1/2025-04-01/' },
  { type: 'the articles of an act through its texts', edition: 'synthetic', path: 'jzf/2024/1/versions/' },
  {
    type: 'two texts of an act compared',
    edition: 'amended',
    path: 'jzf/2015/1/2016-05-01/compare/published/',
  },
  { type: 'a repealed notice', edition: 'synthetic', path: 'jzf/2024/10/' },
  { type: 'a notice that was corrected', edition: 'corrected', path: 'szf/2015/13/' },
  { type: 'all organs', edition: 'synthetic', path: 'organs/' },
  { type: 'an organ', edition: 'synthetic', path: 'organs/江澜市人民政府/' },
  { type: 'all sections', edition: 'synthetic', path: 'sections/' },
  { type: 'a section', edition: 'synthetic', path: 'sections/市政府文件/' },
  { type: 'all subject words', edition: 'synthetic', path: 'subjects/' },
  { type: 'a subject word', edition: 'synthetic', path: 'subjects/社会救助/' },
  { type: 'what changes in force', edition: 'synthetic', path: 'effects/' },
  { type: 'the search with what it found', edition: 'synthetic', path: 'search/?q=救助&list=' },
  { type: 'the search that found nothing', edition: 'synthetic', path: 'search/?q=五水共治&list=' },
  { type: 'what explains the site', edition: 'real', path: 'about/' },
  { type: 'what data there is', edition: 'real', path: 'data/' },
  { type: 'no page', edition: 'real', path: 'szf/2015/99/' },
  { type: 'a former address', edition: 'real', path: 'szf/2015/31/' },
];

/** Opens the page and waits for what its script shows. */
export async function openPage(
  page: Page,
  { edition, path }: PageType,
  editions: ServedEditions,
): Promise<void> {
  await page.goto(encodeURI(editions[edition].url + path));
  await page.waitForFunction(() => {
    const found = document.querySelector('#found')?.textContent;
    return found === undefined || (found !== '' && !found.startsWith('正在'));
  });
}
