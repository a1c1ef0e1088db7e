import type { ArchivedItem } from './archived-item.js';
import type { PublishedIssue } from './published-issue.js';

/** 说明文件.TXT: what the package holds, how it is laid out, and how it is verified. */
export function readMe(
  { data, publication }: PublishedIssue,
  items: readonly ArchivedItem[],
  missing: readonly string[],
): string {
  const [issue] = items;
  const lines = [
    `${data.title}归档说明`,
    '',
    `公报：${publication}`,
    `责任者：${issue?.responsible ?? ''}`,
    `出版日期：${issue?.date ?? ''}`,
    `件数：${items.length} 件（公报 1 件，公文 ${items.length - 1} 件）`,
    '密级：公开',
    '',
    '一、目录',
    '文件目录.XML　　各件的顺序号、档号、责任者、题名、日期、密级、电子档案名称。档号由接收的档案馆编，这里空着。',
    '电子档案/　　　　按年度、类别分，一件一个文件夹，里面的 元数据.xml 写明来源、格式和各文件的数字摘要。',
    '其他/　　　　　　本期的数据（issue.json）；作过登记的，还有登记簿和签过名的 checkpoint。',
    'SHA256SUMS　　　所有文件的数字摘要。',
    '',
    '二、格式',
    'PDF　按 PDF/A-2a（ISO 19005-2）制作，不带附件；程序查过它能查的各条，没有请专门的软件认证。',
    'OFD　结构合 GB/T 33190—2016，由同一份 PDF 逐面照画，文字与 PDF 逐字核对；没有电子印章。',
    'XML　Akoma Ntoso 3.0。JSON、Markdown 是同一件公文的数据和原稿。',
    '',
    '三、验证',
    '完整：在本文件夹里运行 sha256sum -c SHA256SUMS，应全部为 OK。',
    '真实：gazette verify notice.json --key 公钥一行（旁边要有 notice.tlog-proof）；公钥登在公报上。',
    ...(missing.length === 0 ? [] : ['', '四、本包没有的', ...missing]),
  ];
  // Read in editors of Windows too.
  return lines.map((line) => `${line}\r\n`).join('');
}
