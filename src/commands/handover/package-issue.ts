import { basename } from 'node:path';
import { offprintUrl } from '../../catalogue/addresses.js';
import { ofdName } from '../../edition/issue-data.js';
import { noticeId } from '../../model/permanent-address.js';
import { loadPdf } from '../../pdf/load-pdf.js';
import { pdfA2 } from '../../print/archival/pdf-a2.js';
import type { NoticeData } from '../../web/notice-data.js';
import { UsageError } from '../errors.js';
import { sha256 } from '../output/manifest.js';
import { SEAL_FILES } from '../seal/edition-files.js';
import { PROOF_NAME } from '../seal/published-notices.js';
import {
  catalogueOfItems,
  folderOf,
  SIGNED,
  itemMetadata,
  type ArchivedItem,
  type PackedFile,
} from './archived-item.js';
import type { PublishedIssue, PublishedPdf } from './published-issue.js';
import { readMe } from './read-me.js';

/** The package of an issue for the archives, and what it had to do without. */
export interface IssuePackage {
  readonly files: readonly PackedFile[];
  readonly items: number;
  /** Each in one sentence for the editor. */
  readonly missing: readonly string[];
}

/**
 * What an issue is handed over to the archives as: the issue and its notices as items with their metadata, a list of them,
 * an explanation, and the sums of all files. The same edition gives the same bytes.
 *
 * @throws UsageError where the issue was not printed, or a PDF is found not to keep PDF/A-2a.
 */
export async function packageIssue(issue: PublishedIssue): Promise<IssuePackage> {
  const items = [await issueItem(issue)];
  for (const notice of issue.notices) items.push(await noticeItem(issue, notice));
  const missing = missingIn(items);
  const inItems = items.flatMap((item) => {
    const metadata = { path: '元数据.xml', content: Buffer.from(itemMetadata(item)) };
    return [...item.files, metadata].map(({ path, content }) => ({
      path: `${folderOf(item)}/${path}`,
      content,
    }));
  });
  const files = [
    { path: '说明文件.TXT', content: Buffer.from(readMe(issue, items, missing)) },
    { path: '文件目录.XML', content: Buffer.from(catalogueOfItems(items)) },
    ...inItems,
    ...others(issue),
  ].sort((one, other) => (one.path < other.path ? -1 : 1));
  const sums = files.map(({ path, content }) => `${sha256(content)}  ${path}\n`).join('');
  return {
    files: [...files, { path: 'SHA256SUMS', content: Buffer.from(sums) }],
    items: items.length,
    missing,
  };
}

async function issueItem(issue: PublishedIssue): Promise<ArchivedItem> {
  const { data, publication, read, readPdf, name } = issue;
  const pdf = data.pdf && readPdf(data.url.slice(1) + data.pdf.file);
  if (data.pdf === undefined || pdf === undefined)
    throw new UsageError(`${name} 没有印刷版的 PDF，不能归档；请先 gazette build`);
  const document = await loadPdf(pdf.built);
  const day = document.getCreationDate()?.toISOString().slice(0, 10) ?? '';
  const ofd = read(data.url.slice(1) + ofdName({ name }));
  return {
    kind: '公报',
    year: data.year,
    name: data.pdf.file.replace(/\.pdf$/u, ''),
    title: data.title,
    number: undefined,
    responsible: document.getAuthor() ?? publication,
    date: day,
    source: publication,
    url: data.url,
    files: [
      ...(await archivalFiles(pdf, data.pdf.file, data.pdf.file)),
      ...(ofd === undefined ? [] : [{ path: ofdName({ name }), content: ofd }]),
    ],
  };
}

async function noticeItem(
  { read, readPdf, data }: PublishedIssue,
  notice: NoticeData,
): Promise<ArchivedItem> {
  const folder = notice.url.slice(1);
  const name = noticeId(notice.url);
  const texts = ['notice.xml', 'notice.json', 'notice.md', PROOF_NAME].flatMap((path) => {
    const content = read(folder + path);
    return content === undefined ? [] : [{ path, content }];
  });
  const offprint = readPdf(offprintUrl(notice).slice(1));
  const page = notice.issue.page === undefined ? '' : `第${notice.issue.page}页`;
  return {
    kind: '公文',
    year: data.year,
    name,
    title: notice.title,
    number: notice.number,
    responsible: notice.issuers.join('、'),
    date: notice.date,
    source: data.title + page,
    url: notice.url,
    files: [
      ...(offprint === undefined ? [] : await archivalFiles(offprint, 'notice.pdf', `${name} 的单行本`)),
      ...texts,
    ],
  };
}

/**
 * A PDF as PDF/A-2a, and with its signature as it was published.
 *
 * @throws UsageError where it does not keep PDF/A-2a: the archives would refuse it.
 */
async function archivalFiles(
  { built, signed }: PublishedPdf,
  path: string,
  what: string,
): Promise<PackedFile[]> {
  const { pdf, faults } = await pdfA2(built);
  const [fault] = faults;
  if (fault !== undefined) throw new UsageError(`${what}不合 PDF/A-2a，不能归档：${fault}`);
  const name = path.replace(/\.pdf$/u, SIGNED);
  return [{ path, content: pdf }, ...(signed === undefined ? [] : [{ path: name, content: signed }])];
}

/** What the package would have, had the edition more of it. */
function missingIn([issue, ...notices]: readonly ArchivedItem[]): string[] {
  const without = (name: string): number =>
    notices.filter(({ files }) => files.every(({ path }) => path !== name)).length;
  const hasOfd = issue?.files.some(({ path }) => path.endsWith('.ofd')) === true;
  const said: readonly (readonly [number, string])[] = [
    [hasOfd ? 0 : 1, '没有 OFD：在 gazette.yaml 写 ofd: true，再 gazette build'],
    [without(PROOF_NAME), `${without(PROOF_NAME)} 件公文没有登记证明：先 gazette seal，再归档`],
    [without('notice.pdf'), `${without('notice.pdf')} 件公文没有单行本：先 gazette build`],
    [without('notice.xml'), `${without('notice.xml')} 件公文没有 notice.xml：先 gazette build`],
  ];
  return said.flatMap(([count, words]) => (count === 0 ? [] : [words]));
}

/** 其他: what belongs to no item: the data of the issue, and the log and its signed checkpoint, by which proofs are verified. */
function others({ read, data }: PublishedIssue): PackedFile[] {
  return [`${data.url.slice(1)}issue.json`, SEAL_FILES.checkpoint, SEAL_FILES.log].flatMap((path) => {
    const content = read(path);
    return content === undefined ? [] : [{ path: `其他/${basename(path)}`, content }];
  });
}
