import { x } from 'xastscript';
import { xml } from '../../format/xml.js';
import { sha256 } from '../output/manifest.js';

/** A file of the package, by its path in it or in the folder of its item. */
export interface PackedFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** 件: what the archives register as one: the issue, or a notice of it. */
export interface ArchivedItem {
  /** 公报, 公文 */
  readonly kind: string;
  readonly year: number;
  /** Its folder's name: gazette-2015-03, szf-2015-13. */
  readonly name: string;
  readonly title: string;
  readonly number: string | undefined;
  readonly responsible: string;
  /** 2015-03-02 */
  readonly date: string;
  /** Where it was published: the gazette, issue and page, and the permanent address. */
  readonly source: string;
  readonly url: string;
  readonly files: readonly PackedFile[];
}

/** 电子档案/年度/类别/件 */
export function folderOf({ year, kind, name }: ArchivedItem): string {
  return `电子档案/${year}/${kind}/${name}`;
}

/** How the name of a PDF ends that was signed. */
export const SIGNED = '-签名.pdf';

const FORMATS: Readonly<Record<string, string>> = {
  pdf: 'PDF/A-2a（ISO 19005-2）',
  ofd: 'OFD（GB/T 33190—2016 结构）',
  xml: 'XML（Akoma Ntoso 3.0）',
  json: 'JSON',
  md: 'Markdown（原稿）',
  'tlog-proof': '登记证明（C2SP tlog-proof）',
};

function formatOf(path: string): string {
  if (path.endsWith(SIGNED)) return 'PDF/A-3a（ISO 19005-3），带电子签名';
  return FORMATS[path.slice(path.lastIndexOf('.') + 1)] ?? path;
}

/** 元数据.xml of an item: what it is, where it was published, and its files. */
export function itemMetadata(item: ArchivedItem): string {
  const { title, number, responsible, date, source, url, files, kind, year } = item;
  return xml(
    x('元数据', [
      x('题名', title),
      ...(number === undefined ? [] : [x('文件编号', number)]),
      x('责任者', responsible),
      x('日期', date),
      x('年度', String(year)),
      x('类别', kind),
      x('密级', '公开'),
      x('语种', 'zh-CN'),
      x('来源', source),
      x('网址', url),
      x(
        '电子文件',
        files.map(({ path, content }) =>
          x('文件', [
            x('名称', path),
            x('格式', formatOf(path)),
            x('大小', { 单位: '字节' }, String(content.length)),
            x('数字摘要', { 算法: 'SHA-256' }, sha256(content)),
          ]),
        ),
      ),
    ]),
  );
}

/** 文件目录.XML: all items in order. The number of the archives (档号) is theirs to give. */
export function catalogueOfItems(items: readonly ArchivedItem[]): string {
  return xml(
    x(
      '文件目录',
      items.map((item, index) =>
        x('文件', [
          x('顺序号', String(index + 1)),
          x('档号'),
          x('责任者', item.responsible),
          x('题名', item.title),
          x('文件编号', item.number ?? ''),
          x('日期', item.date),
          x('密级', '公开'),
          x('电子档案名称', folderOf(item)),
        ]),
      ),
    ),
  );
}
