import type { Catalogue } from '../edition/catalogue.js';
import { asset, type Asset } from './asset.js';
import { homeFiles } from './home-files.js';
import { issueFiles } from './issue-files.js';
import { noticeFiles } from './notice-files.js';
import { pageWriter } from './page-writer.js';
import { pictures } from './pictures.js';
import type { SiteFile } from './site-file.js';
import { icon, styleSheet } from './style-sheet.js';

/** All files of the web edition but the PDFs and the index of the search. */
export function site(catalogue: Catalogue): SiteFile[] {
  const [style, mark] = [asset('web.css', styleSheet()), asset('icon.svg', icon())];
  const images = pictures(catalogue.editions);
  const write = pageWriter({ publication: catalogue.publication, style: style.url, icon: mark.url });
  return [
    ...homeFiles(catalogue, write),
    ...issueFiles(catalogue, write),
    ...noticeFiles(catalogue, write, images.urlOf),
    ...assetFiles([style, mark, ...images.assets]),
  ];
}

/** Two issues may carry the same picture: it is one file then. */
function assetFiles(assets: readonly Asset[]): SiteFile[] {
  return Array.from(new Map(assets.map(({ url, content }) => [url, content])), ([url, content]) => ({
    path: url.slice(1),
    content,
  }));
}
