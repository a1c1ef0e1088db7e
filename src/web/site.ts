import { designOf } from '../../designs/designs.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { hashOf } from '../model/inputs.js';
import { NO_MEMORY, type Memory } from '../model/memory.js';
import { aboutFiles } from './about-files.js';
import { archiveDataFile } from './archive-data.js';
import { asset, type Asset } from '../edition/asset.js';
import type { Edition } from '../edition/edition.js';
import type { ImageUrl } from '../edition/image-addresses.js';
import { bookletFiles } from './booklet-files.js';
import { besideScript, clientScript, earlyScript } from './client-script.js';
import { collectionFiles } from './collection-files.js';
import { dataPageFiles } from './data-page-files.js';
import { effectFiles } from './effect-files.js';
import { feedFiles } from './feeds.js';
import { homeFiles } from './home-files.js';
import { issueFiles } from './issue-files.js';
import { movedFiles } from './moved-files.js';
import { notFoundFile } from './not-found-file.js';
import { noticeFiles } from './notice-files.js';
import { pageWriter, type SiteFrame } from './page-writer.js';
import { pictures } from './pictures.js';
import { searchFiles } from './search-files.js';
import { searchWordFiles } from './search-words.js';
import type { FilesToBe } from './kept-files.js';
import type { SiteFile } from './site-file.js';
import { sitemapFiles } from './sitemap.js';
import { verifyFiles } from './verify-files.js';
import { collectionStyleSheet, easyStyleSheet, icon, searchStyleSheet, styleSheet } from './style-sheet.js';
import { NO_FONTS } from './with-fonts.js';
import { versionFiles } from './version-files.js';
import { shownNotices } from './web-notice.js';
import { yearFiles } from './year-files.js';

/** All files of the web edition but the PDFs, the fonts and the index of the search. */
export function site(catalogue: Catalogue, memory: Memory = NO_MEMORY): SiteFile[] {
  const { issueOf, whole } = siteByIssues(catalogue, memory);
  return whole(catalogue.editions.flatMap((edition) => issueOf(edition).files()));
}

/** The files of an issue, with those of its notices, and the scripts that all pages may name. */
export interface IssueOfSite extends FilesToBe {
  readonly edition: Edition;
  readonly scripts: readonly SiteFile[];
}

/** The same, issue by issue. */
export interface SiteByIssues {
  /** What the pages of issues and notices have from the site. */
  readonly shared: SharedByPages;
  readonly issueOf: (edition: Edition) => IssueOfSite;
  /** All files, with those of all issues. */
  readonly whole: (ofIssues: readonly SiteFile[]) => SiteFile[];
}

/** What the pages of issues and notices have from the site: plain values. */
export interface SharedByPages {
  readonly frame: SiteFrame;
  /** Addresses of the scripts of their pages. */
  readonly issueScript: string;
  readonly noticeScript: string;
}

/** What the files of an issue are made from, beside its notices: all of it is known when its turn comes. */
export type AroundIssues = Pick<
  Catalogue,
  'publication' | 'editions' | 'entriesByIssue' | 'pdfs' | 'versions' | 'textChanges'
>;

/** Makes the files of issues, each with those of its notices, one after the other. */
export function filesOfIssues(
  catalogue: AroundIssues,
  memory: Memory,
  { frame, issueScript, noticeScript }: SharedByPages,
  imageUrl: ImageUrl,
): (edition: Edition) => readonly FilesToBe[] {
  const write = pageWriter(frame);
  const shown = shownNotices(imageUrl);
  const issueFile = issueFiles(catalogue, memory, write, shown, imageUrl, issueScript);
  const noticeFile = noticeFiles(catalogue, memory, write, shown, imageUrl, noticeScript);
  return (edition) => {
    const entries = catalogue.entriesByIssue.get(edition.name) ?? [];
    return [issueFile(edition), ...entries.map(noticeFile)];
  };
}

/** Has what all pages share at hand, and makes the files of an issue, and those of the whole, when they are asked for. */
export function siteByIssues(catalogue: Catalogue, memory: Memory): SiteByIssues {
  const [style, fonts, mark] = [
    asset('web.css', styleSheet(memory)),
    NO_FONTS,
    asset('icon.svg', icon(designOf(catalogue.publication))),
  ];
  const easyStyle = asset('easy.css', easyStyleSheet(memory));
  const early = earlyScript(easyStyle);
  const shareScript = clientScript('share');
  const forTools = { SHARE_SCRIPT: besideScript(shareScript) };
  const [issueScript, noticeScript] = [clientScript('issue', forTools), clientScript('notice', forTools)];
  const [searchScript, notFoundScript] = [clientScript('search'), clientScript('not-found')];
  const bookletScript = clientScript('booklet');
  const verifyScript = catalogue.publication.seal && clientScript('verify');
  const collectionStyle = asset('collections.css', collectionStyleSheet(memory));
  const searchStyle = asset('search.css', searchStyleSheet(memory));
  const images = pictures(catalogue.editions);
  const frame: SiteFrame = {
    publication: catalogue.publication,
    style: style.url,
    collectionStyle: collectionStyle.url,
    fonts: fonts.url,
    icon: mark.url,
    early: early.url,
    emptyPlaces: emptyPlaces(catalogue),
  };
  const write = pageWriter(frame);
  const shared = { frame, issueScript: issueScript.url, noticeScript: noticeScript.url };
  const filesOf = filesOfIssues(catalogue, memory, shared, images.urlOf);
  const scripts = [
    early,
    issueScript,
    bookletScript,
    noticeScript,
    searchScript,
    ...(verifyScript === undefined ? [] : [verifyScript]),
    shareScript,
    notFoundScript,
  ];
  const scriptFiles = assetFiles(scripts);
  const issueOf = (edition: Edition): IssueOfSite => {
    const own = filesOf(edition);
    const key = memory === NO_MEMORY ? '' : hashOf(own.map((each) => each.key));
    return { edition, key, files: () => own.flatMap((each) => each.files()), scripts: scriptFiles };
  };
  const whole = (ofIssues: readonly SiteFile[]): SiteFile[] => {
    const pages = [
      ...homeFiles(catalogue, write),
      ...yearFiles(catalogue, memory, write),
      ...collectionFiles(catalogue, memory, write),
      ...effectFiles(catalogue, memory, write),
      ...ofIssues,
      ...bookletFiles(catalogue, write, bookletScript.url),
      ...versionFiles(catalogue, memory, write),
      ...searchFiles(catalogue, write, searchScript.url, searchStyle.url),
      ...aboutFiles(catalogue, write),
      ...(verifyScript === undefined ? [] : verifyFiles(catalogue, write, verifyScript.url)),
      ...dataPageFiles(catalogue, write),
    ];
    return [
      ...pages,
      ...movedFiles(catalogue, write),
      notFoundFile(catalogue, write, notFoundScript.url),
      archiveDataFile(catalogue),
      ...searchWordFiles(catalogue),
      ...feedFiles(catalogue),
      ...sitemapFiles(catalogue, pages),
      ...assetFiles([
        style,
        collectionStyle,
        searchStyle,
        fonts,
        mark,
        easyStyle,
        ...scripts,
        ...images.assets,
      ]),
    ];
  };
  return { shared, issueOf, whole };
}

/** 主题词 and 施行与失效, as long as no notice has a subject word, or none comes into force or ends. */
function emptyPlaces({ collections, effectChanges }: Catalogue): ReadonlySet<string> {
  const { begun, pending, expiring, ended } = effectChanges;
  const places = [
    { url: '/subjects/', shown: collections.subjects },
    { url: '/effects/', shown: [...begun, ...pending, ...expiring, ...ended] },
  ];
  return new Set(places.filter(({ shown }) => shown.length === 0).map(({ url }) => url));
}

/** The files of the assets. Two issues may carry the same picture: it is one file then. */
function assetFiles(assets: readonly Asset[]): SiteFile[] {
  return Array.from(new Map(assets.map(({ url, content }) => [url, content])), ([url, content]) => ({
    path: url.slice(1),
    content,
  }));
}
