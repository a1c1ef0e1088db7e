import { issue, NOTICE, notice, publication, type HostileCase } from '../hostile-archive.js';

// Characters that nobody sees, or that make others seen otherwise.
const INVISIBLE = [
  0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x1b, 0x1f, 0x7f, 0x80, 0x9f, 0xad, 0x200b, 0x200c, 0x200d, 0x200e,
  0x202a, 0x202e, 0x2060, 0x2066, 0x180e, 0x206a, 0xfeff, 0xfff9, 0xfffd, 0xfffe, 0xe000, 0xe0001, 0xe0041,
];

// Where text stands that is published; YAML itself refuses what is no character of it.
const PLACES: readonly (readonly [string, string, (bad: string) => HostileCase['files']])[] = [
  ['the body', NOTICE, (bad) => ({ [NOTICE]: notice(`甲${bad}乙。`) })],
  ['a cell', NOTICE, (bad) => ({ [NOTICE]: notice(`| 甲 |\n|---|\n| 乙${bad}丙 |`) })],
];
const YAML_PLACES: readonly (readonly [string, string, (bad: string) => HostileCase['files']])[] = [
  ['the title', NOTICE, (bad) => ({ [NOTICE]: notice('甲。', { title: `"关于甲${bad}的通知"` }) })],
  ['a keyword', NOTICE, (bad) => ({ [NOTICE]: notice('甲。', { keywords: `["甲${bad}乙"]` }) })],
  ['the release', NOTICE, (bad) => ({ [NOTICE]: notice('甲。', { release: `"此件${bad}公开"` }) })],
  ['the index number', NOTICE, (bad) => ({ [NOTICE]: notice('甲。', { indexNumber: `"甲${bad}乙"` }) })],
  ['the note of a sic', NOTICE, (bad) => ({ [NOTICE]: notice(`:sic[甲]{note="乙${bad}丙"}。`) })],
  [
    'the colophon',
    'gazette.yaml',
    (bad) => ({ 'gazette.yaml': publication({ colophon: `[{ label: 主办, value: "甲${bad}乙" }]` }) }),
  ],
  ['the name', 'gazette.yaml', (bad) => ({ 'gazette.yaml': publication({ name: `"甲${bad}公报"` }) })],
  [
    'a section',
    '2015/03/issue.yaml',
    (bad) => ({
      '2015/03/issue.yaml': issue({ sections: `[{ title: "市政府${bad}文件", notices: [a.md] }]` }),
    }),
  ],
  [
    'the title of a work',
    'works.yaml',
    (bad) => ({ 'works.yaml': `- { number: 国发〔2014〕1号, title: "甲${bad}乙", status: unknown }\n` }),
  ],
];

const codeOf = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

export const CHARACTER_CASES: readonly HostileCase[] = [
  ...INVISIBLE.flatMap((code) =>
    PLACES.map(([where, at, files]) => ({
      name: `${codeOf(code)} in ${where}`,
      files: files(String.fromCodePoint(code)),
      expected: '*',
      at,
    })),
  ),
  ...[0x200b, 0x202e, 0x180e, 0xe0041, 0xfffd].flatMap((code) =>
    YAML_PLACES.map(([where, at, files]) => ({
      name: `${codeOf(code)} in ${where}`,
      files: files(String.fromCodePoint(code)),
      expected: '*',
      at,
    })),
  ),
  ...['\\0', '\\x01', '\\x08', '\\u202e'].flatMap((escape) =>
    YAML_PLACES.filter(([where]) => where !== 'the note of a sic').map(([where, at, files]) => ({
      name: `${escape} in ${where}`,
      files: files(escape),
      expected: '*',
      at,
    })),
  ),
  // A character that no face has, where it would be printed.
  ...[
    ...PLACES,
    ...YAML_PLACES.filter(([where]) => ['the title', 'the colophon', 'a section'].includes(where)),
  ].map(([where, at, files]) => ({
    name: `U+30EDD in ${where}`,
    files: files('\u{30EDD}'),
    expected: 'glyph-coverage',
    at,
  })),
  {
    name: 'a variation selector after a Han character',
    files: { [NOTICE]: notice('辻\u{E0100}堂。') },
    expected: 'glyph-coverage',
    at: NOTICE,
  },
];
