import { issue, NOTICE, notice, page, publication, type HostileCase } from '../hostile-archive.js';

const GAZETTE = 'gazette.yaml';
const ISSUE = '2015/03/issue.yaml';
const WORKS = 'works.yaml';

function of(path: string, name: string, text: string, expected: string): HostileCase {
  return {
    name: `${path}: ${name}`,
    files: { [path]: text },
    expected,
    ...(expected !== 'passes' && { at: path }),
  };
}

const DEEP = 3000;
const SHAPES: readonly (readonly [string, string, string])[] = [
  ['a list', '- 甲\n', 'schema'],
  ['a text', '甲\n', 'schema'],
  ['a number', '1\n', 'schema'],
  ['syntax that breaks off', 'a: [\n', 'yaml-syntax'],
  ['two documents', 'a: 1\n---\nb: 2\n', 'yaml-syntax'],
  ['an alias', 'a: &x 1\nb: *x\n', 'yaml-syntax'],
  ['a tag', 'a: !!js/function "x"\n', 'yaml-syntax'],
  ['lists within lists', `a: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}\n`, 'nesting-depth'],
  ['maps within maps', `${'{a: '.repeat(DEEP)}1${'}'.repeat(DEEP)}\n`, 'nesting-depth'],
  ['a strange key', 'constructor: 1\n', 'schema'],
];

export const YAML_CASES: readonly HostileCase[] = [
  ...[GAZETTE, ISSUE, WORKS].flatMap((path) =>
    SHAPES.filter(([name]) => path !== WORKS || name !== 'a list').map(([name, text, expected]) =>
      of(path, name, text, expected),
    ),
  ),
  of(WORKS, 'a list of texts', '- 甲\n', 'schema'),
  of(WORKS, 'an unknown status', '- { number: 国发〔2014〕1号, title: 甲, status: old }\n', 'schema'),
  ...[
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    '//evil.example',
    'ftp://a.b/',
    'vbscript:x',
    ' javascript:x',
  ].map((url) =>
    of(
      WORKS,
      `leads to ${url}`,
      `- { number: 国发〔2014〕1号, title: 甲, status: unknown, url: "${url}" }\n`,
      'schema',
    ),
  ),
  ...[
    '../x',
    'a/b',
    'A',
    '甲',
    '.',
    '',
    '-',
    'a b',
    'a%2e',
    '2015',
    'assets',
    'organs',
    'search',
    'a\\b',
    'a?b',
    'a#b',
  ].map((slug) =>
    of(
      GAZETTE,
      `slug “${slug}”`,
      publication({
        series: `[{ prefix: 绍政发, slug: "${slug.replaceAll('\\', '\\\\')}", issuer: 甲, section: 乙 }]`,
      }),
      'schema',
    ),
  ),
  ...['(a+)+', '[', '\\d', '.*', '^$', ''].map((prefix) => ({
    name: `a prefix ${prefix || '(empty)'}`,
    files: { [GAZETTE]: publication({ prefixes: `{ "${prefix.replaceAll('\\', '\\\\')}": 国务院 }` }) },
    expected: prefix === '' ? 'yaml-syntax' : 'passes',
  })),
  ...['javascript:1', 'ftp://a.b', 'a.b', 'http://', 'https://a.b/?x', '//a.b'].map((address) =>
    of(GAZETTE, `address ${address}`, publication({ address: `"${address}"` }), 'schema'),
  ),
  ...['../../etc/passwd', '/etc/passwd', 'none.ttf', '2015/03/a.md'].map((path) =>
    of(GAZETTE, `fallback font ${path}`, publication({ fallbackFont: path }), 'fallback-font'),
  ),
  ...['../../etc/passwd', '/etc/passwd', '2015/../../a.ttf', 'none.ttf', '2015', '2015/03/a.md'].map((path) =>
    of(GAZETTE, `own face ${path}`, publication({ faces: `{ kai: "${path}" }` }), 'own-face'),
  ),
  of(GAZETTE, 'a face that no page has', publication({ faces: '{ script: a.ttf }' }), 'schema'),
  of(GAZETTE, 'a face without a file', publication({ faces: '{ kai: { web: true } }' }), 'schema'),
  ...['none', 'toString', '../modern'].map((name) =>
    of(GAZETTE, `design ${name}`, publication({ design: name }), 'schema'),
  ),
  ...['nothing', 'toString', 'constructor', 'schema'].map((id) =>
    of(GAZETTE, `level of ${id}`, publication({ levels: `{ ${id}: off }` }), 'levels'),
  ),
  of(GAZETTE, 'a level that is none', publication({ levels: '{ doubled-word: loud }' }), 'schema'),
  ...(['columns', 'columnEms', 'lines', 'fontSizePt', 'widthMm'] as const).flatMap((key) =>
    ['0', '-1', '甲', '.inf', '.nan', '[]', '1e9'].map((value) =>
      of(GAZETTE, `page ${key} ${value}`, page(key, value), 'schema'),
    ),
  ),
  ...['szf/2015/3/', 'nowhere', '../x/', 'https://a.b/', 'szf/2015/9/'].map((to) =>
    of(
      GAZETTE,
      `moved to ${to}`,
      publication({ moved: `{ szf/2015/31/: "${to}" }` }),
      to === 'szf/2015/3/' ? 'passes' : to === 'szf/2015/9/' ? 'moved' : 'schema',
    ),
  ),
  of(
    GAZETTE,
    'moved in a circle',
    publication({ moved: '{ szf/2015/31/: szf/2015/32/, szf/2015/32/: szf/2015/31/ }' }),
    'moved',
  ),
  ...['0', '-3', '1.5', '甲', '1e9', '1000', '[3]', 'null'].map((number) =>
    of(ISSUE, `number ${number}`, issue({ number }), 'schema'),
  ),
  ...['0', '15', '-2015', '99999', '"2015"'].map((year) =>
    of(ISSUE, `year ${year}`, issue({ year }), 'schema'),
  ),
  ...['../a.md', '/etc/passwd', 'b.md', 'a.MD', './a.md', 'a.md/../a.md', '.a.md'].map((name) => ({
    name: `issue.yaml lists ${name}`,
    files: { [ISSUE]: issue({ sections: `[{ title: 市政府文件, notices: [a.md, "${name}"] }]` }) },
    expected: /^[a-z]\.md$/.test(name) ? 'issue-sequence' : name === 'a.MD' || name === '.a.md' ? '*' : '*',
  })),
  of(
    ISSUE,
    'lists one notice twice',
    issue({ sections: '[{ title: 市政府文件, notices: [a.md, a.md] }]' }),
    'issue-sequence',
  ),
  of(ISSUE, 'has no sections', issue({ sections: '[]' }), '*'),
  {
    name: 'one number in two notices',
    files: {
      '2015/03/b.md': notice('甲。'),
      [ISSUE]: issue({ sections: '[{ title: 市政府文件, notices: [a.md, b.md] }]' }),
    },
    expected: 'document-number-unique',
  },
  {
    name: 'a notice of an unknown series',
    files: { [NOTICE]: notice('甲。', { number: '甲政发〔2015〕3号' }) },
    expected: '*',
  },
];
