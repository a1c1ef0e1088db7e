import { issue, NOTICE, notice, type HostileCase } from '../hostile-archive.js';

const PICTURED = notice('![图](x.png)');
// Bytes of 正文 and 绍 in GBK.
const GBK = Uint8Array.of(0xd5, 0xfd, 0xce, 0xc4);

function linked(name: string, files: HostileCase['files'], at: string): HostileCase {
  return { name, files, expected: 'outside-archive', at };
}

function stray(path: string, text = notice('甲。')): HostileCase {
  return { name: `${path} beside the issues`, files: { [path]: text }, expected: 'issue-folder' };
}

export const FILE_CASES: readonly HostileCase[] = [
  linked('a notice is a link to a secret', { '2015/03/b.md': '-> /etc/passwd' }, '2015/03/b.md'),
  linked('a notice is a link to itself', { '2015/03/b.md': '-> b.md' }, '2015/03/b.md'),
  linked('a notice is a link to nothing', { '2015/03/b.md': '-> nothing.md' }, '2015/03/b.md'),
  linked('a notice is a link to another', { '2015/03/b.md': '-> a.md' }, '2015/03/b.md'),
  linked('a notice is a folder', { '2015/03/b.md/x.txt': '' }, '2015/03/b.md'),
  linked('a notice is a device', { '2015/03/b.md': '-> /dev/zero' }, '2015/03/b.md'),
  linked('works.yaml is a link to nothing', { 'works.yaml': '-> nothing.yaml' }, 'works.yaml'),
  linked('works.yaml is a link to a secret', { 'works.yaml': '-> /etc/passwd' }, 'works.yaml'),
  linked('works.yaml is a folder', { 'works.yaml/x': '' }, 'works.yaml'),
  linked('an issue is a link', { '2015/04': '-> 03' }, '2015/04'),
  linked('an issue is a link to nothing', { '2015/04': '-> nothing' }, '2015/04'),
  linked('an issue is a link elsewhere', { '2015/04': '-> /etc' }, '2015/04'),
  linked('a year is a link', { '2016': '-> 2015' }, '2016'),
  linked('a year is a link elsewhere', { '2016': '-> /tmp' }, '2016'),
  ...[
    '2015年/03/issue.yaml',
    '２０１５/05/issue.yaml',
    '2016-04/issue.yaml',
    '2015/三月/issue.yaml',
    '2015/0003/issue.yaml',
    '2015/03a/issue.yaml',
    '第2015卷/1/issue.yaml',
  ].map((path) => stray(path, issue())),
  ...[
    '2015/loose.md',
    '2015/03/B.MD',
    '2015/03/b.markdown',
    '2015/03/b.Md',
    '2015/03/inner/b.md',
    '2015/03/a/b/c.md',
    '2015/04/b.md',
  ].map((path) => stray(path)),
  ...[
    'notes.txt',
    'README.md',
    '.hidden/a.md',
    'schema/x.json',
    '2015/03/maps/readme.txt',
    '2015/03/.a.md.swp',
    '草稿/a.md',
  ].map((path) => ({
    name: `${path} is nobody's concern`,
    files: { [path]: '甲' },
    expected: 'passes',
  })),
  ...['gazette.yaml', '2015/03/issue.yaml', 'works.yaml', NOTICE].map((path) => ({
    name: `${path} is in GBK`,
    files: {
      [path]: Buffer.concat([
        Buffer.from(path === NOTICE ? notice('甲。') : path === 'gazette.yaml' ? 'name: ' : '# '),
        GBK,
        Buffer.from('\n'),
      ]),
    },
    expected: 'encoding',
    at: path,
  })),
  ...['gazette.yaml', NOTICE].flatMap((path) =>
    (['utf16le', 'latin1'] as const).map((encoding) => ({
      name: `${path} is in ${encoding}`,
      files: {
        [path]:
          encoding === 'latin1'
            ? Buffer.from('a: \xe9\xe8\n', 'latin1')
            : Buffer.from(`\uFEFF${notice('甲。')}`, encoding),
      },
      expected: 'encoding',
      at: path,
    })),
  ),
  ...['\r\n', '\r'].map((end) => ({
    name: `lines end with ${JSON.stringify(end)}`,
    files: { [NOTICE]: notice('甲。\n\n乙。').replaceAll('\n', end) },
    expected: end === '\r' ? 'front-matter' : 'passes',
  })),
  { name: 'a byte order mark', files: { [NOTICE]: `\uFEFF${notice('甲。')}` }, expected: 'passes' },
  {
    name: 'the picture is a link to a secret',
    files: { [NOTICE]: PICTURED, '2015/03/x.png': '-> /etc/passwd' },
    expected: 'image-source',
    at: NOTICE,
  },
  {
    name: 'the picture is a link to nothing',
    files: { [NOTICE]: PICTURED, '2015/03/x.png': '-> nothing' },
    expected: 'image-source',
    at: NOTICE,
  },
  {
    name: 'the picture is a link to itself',
    files: { [NOTICE]: PICTURED, '2015/03/x.png': '-> x.png' },
    expected: 'image-source',
    at: NOTICE,
  },
  {
    name: 'the picture is a folder',
    files: { [NOTICE]: PICTURED, '2015/03/x.png/y': '' },
    expected: 'image-source',
    at: NOTICE,
  },
  { name: 'the picture is not there', files: { [NOTICE]: PICTURED }, expected: 'image-source', at: NOTICE },
  ...[
    ['is empty', Buffer.alloc(0)],
    ['is a text', Buffer.from('甲')],
    ['is a page', Buffer.from('<html><script>1</script></html>')],
    ['is only a signature', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['is a JPEG', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')],
    ['is a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['is zeros', Buffer.alloc(1000)],
  ].map(([what, bytes]) => ({
    name: `the picture ${String(what)}`,
    files: { [NOTICE]: PICTURED, '2015/03/x.png': bytes as Uint8Array },
    expected: 'image-content',
    at: NOTICE,
  })),
];
