import { posix } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { noticesOf, type Edition } from '../edition/edition.js';
import { standingOf, type Standing } from '../edition/standing.js';
import type { CivilDate } from '../model/date.js';
import type { Register } from '../model/register.js';
import { noticePlaces, type NoticePlace } from '../edition/notice-place.js';
import type { Pagination } from '../edition/pagination.js';
import { home } from '../../templates/web/home.js';
import { issue } from '../../templates/web/issue.js';
import { issueLabel } from '../model/issue.js';
import { notice } from '../../templates/web/notice.js';
import { page, type PageFrame } from '../../templates/web/page.js';
import { asset, type Asset } from './asset.js';
import { html } from './html.js';
import { governmentMetadata, linkedData } from './linked-data.js';
import { noticeData } from './notice-data.js';
import { icon, styleSheet } from './style-sheet.js';
import { webNotice } from './web-notice.js';

export interface SiteInput {
  /** All issues, oldest first. */
  readonly editions: readonly Edition[];
  /** By the edition's name. */
  readonly paginations: ReadonlyMap<string, Pagination>;
  /** Names of the editions, and ids of the notices, that have a PDF. */
  readonly pdfs: ReadonlySet<string>;
  /** Who does what with whom, and the day on which the pages say what is in force. */
  readonly register: Register;
  readonly today: CivilDate;
}

export interface SiteFile {
  /** Below the site's root, without a slash at its start. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** All files of the web edition but the PDFs. */
export function site({ editions, paginations, pdfs, register, today }: SiteInput): SiteFile[] {
  const newest = editions.at(-1);
  if (newest === undefined) return [];
  const [style, mark] = [asset('web.css', styleSheet()), asset('icon.svg', icon())];
  const pictures = picturesOf(editions);
  const urls = new Map(editions.flatMap(noticesOf).map(({ number, url }) => [number, url]));
  const written = (edition: Edition, own: OwnFrame, url: string, content: ElementContent[]): SiteFile => {
    const frame = { ...own, publication: edition.publication, style: style.url, icon: mark.url };
    return pageFile(url, page(frame, content));
  };

  const issuePage = (edition: Edition, index: number): SiteFile => {
    const around = { previous: editions[index - 1], next: editions[index + 1] };
    const content = issue(edition, paginations.get(edition.name), pdfs.has(edition.name), around);
    return written(edition, frameOfIssue(edition), edition.url, content);
  };
  const noticeFiles = (inIssue: NoticePlace): SiteFile[] => {
    const place = { ...inIssue, notice: webNotice(inIssue.notice, (path) => addressOf(pictures, path)) };
    const { id, url, number } = place.notice;
    const standing = standingOf(number, register, urls, today);
    return [
      written(place.edition, frameOfNotice(place, standing), url, notice(place, standing, pdfs.has(id))),
      { path: `${url.slice(1)}notice.md`, content: place.notice.markdown },
      { path: `${url.slice(1)}notice.json`, content: `${JSON.stringify(noticeData(place), undefined, 2)}\n` },
    ];
  };

  return [
    written(
      newest,
      frameOfHome(newest),
      '/',
      home(editions, newest, paginations.get(newest.name), pdfs.has(newest.name)),
    ),
    ...editions.map(issuePage),
    ...editions.flatMap((edition) =>
      noticePlaces(edition, paginations.get(edition.name)).flatMap(noticeFiles),
    ),
    ...uniqueFiles([style, mark, ...pictures.values()]),
  ];
}

type OwnFrame = Pick<PageFrame, 'title' | 'description' | 'kind' | 'metadata' | 'linkedData'>;

function frameOfHome({ publication, issue: newest }: Edition): OwnFrame {
  const { name } = publication;
  return {
    kind: 'home',
    title: name,
    description: `${name}网络版：最新一期为${issueLabel(newest)}，附历年公报。`,
  };
}

function frameOfIssue({ publication, issue: own }: Edition): OwnFrame {
  const name = `${publication.name}${issueLabel(own)}`;
  return { kind: 'issue', title: name, description: `${name}（总第${own.total}期）目录。` };
}

function frameOfNotice(place: NoticePlace, standing: Standing): OwnFrame {
  const { edition, notice: own } = place;
  const { publication, issue: within } = edition;
  return {
    kind: 'notice',
    title: `${own.title} - ${publication.name}`,
    description: `${own.number}，${own.issuers.join('、')}，${own.date}。${publication.name}${issueLabel(within)}。`,
    metadata: governmentMetadata(place),
    linkedData: linkedData(place, standing),
  };
}

function pageFile(url: string, document: Element): SiteFile {
  return { path: `${url.slice(1)}index.html`, content: html(document, url) };
}

/** By the path that figures name. Two issues may carry the same picture: it is one file then. */
function picturesOf(editions: readonly Edition[]): Map<string, Asset> {
  const pictures = editions.flatMap(({ images }) => Array.from(images));
  return new Map(pictures.map(([path, content]) => [path, asset(posix.basename(path), content)]));
}

function addressOf(pictures: ReadonlyMap<string, Asset>, path: string): string {
  const picture = pictures.get(path);
  if (picture === undefined) throw new Error(`${path} is not among the pictures of the edition`);
  return picture.url;
}

function uniqueFiles(assets: readonly Asset[]): SiteFile[] {
  return Array.from(new Map(assets.map(({ url, content }) => [url, content])), ([url, content]) => ({
    path: url.slice(1),
    content,
  }));
}
