import { NOTICE, notice, type HostileCase } from '../hostile-archive.js';

const BODY = '请照办。';

/** A notice's whole file. */
function file(name: string, text: string, expected: string, at = NOTICE): HostileCase {
  return { name, files: { [NOTICE]: text }, expected, at };
}

function field(key: string, value: string, expected: string): HostileCase {
  const name = `${key}: ${value.length > 40 ? `${value.slice(0, 40)}…` : value}`;
  return {
    name,
    files: { [NOTICE]: notice(BODY, { [key]: value }) },
    expected,
    ...(expected !== 'passes' && { at: NOTICE }),
  };
}

const LANGUAGES = ['js', 'javascript', 'json', 'coffee', 'toml', ' js', 'JS', 'yaml', 'ruby', '-js', '=js'];

export const FRONT_MATTER_CASES: readonly HostileCase[] = [
  ...LANGUAGES.map((language) =>
    file(
      `begins with ---${language}`,
      `---${language}\nprocess.exit(3)\n---\n${BODY}\n`,
      'front-matter',
      `${NOTICE}:1`,
    ),
  ),
  file('ends with ---js', notice(BODY).replace(/\n---\n\n/, '\n---js\n\n'), 'front-matter'),
  file('has no front matter', `${BODY}\n`, 'front-matter', `${NOTICE}:1`),
  file('is empty', '', 'front-matter', `${NOTICE}:1`),
  file('has no end', '---\nnumber: 甲\n', 'front-matter', `${NOTICE}:1`),
  file('has two front matters', `---\n---\n${notice(BODY)}`, 'schema'),
  file('has a million blank lines', `---\n${'\n'.repeat(900_000)}a: 1\n---\n`, 'too-complex', `${NOTICE}:1`),
  file(
    'has a million blanks',
    `---\n${'\n'.repeat(1_900)}${' '.repeat(900_000)}a: 1\n---\n`,
    'too-complex',
    `${NOTICE}:1`,
  ),
  file('is a list', '---\n- 甲\n---\n', 'schema'),
  file('is a text', '---\n甲\n---\n', 'schema'),
  file('is a number', '---\n1\n---\n', 'schema'),
  file('is null', '---\nnull\n---\n', 'schema'),
  file('has only comments', '---\n# 甲\n---\n', 'schema'),
  file('has two documents', '---\na: 1\n...\nb: 2\n---\n', 'yaml-syntax'),
  file('has a key twice', notice(BODY).replace('date:', 'title: 乙\ndate:'), 'yaml-syntax'),
  file('has a tab', notice(BODY).replace('date:', '\tdate:'), 'yaml-syntax'),
  file('has an open quote', notice(BODY, { title: '"甲' }), 'yaml-syntax'),
  file('has an open bracket', notice(BODY, { keywords: '[甲' }), 'yaml-syntax'),
  file('refers to itself', notice(BODY, { keywords: '&a [*a]' }), 'yaml-syntax'),
  file('has an alias', notice(BODY, { title: '&a 甲', indexNumber: '*a' }), 'yaml-syntax'),
  file('has an alias of nothing', notice(BODY, { title: '*a' }), 'yaml-syntax'),
  file('has a bomb of aliases', notice(BODY, { keywords: bomb() }), 'yaml-syntax'),
  file('merges', notice(BODY, { '<<': '{ title: 甲 }' }), 'schema'),
  ...['!!js/function "x"', '!!python/object:os.system x', '!local 甲', '!<tag:x> 甲'].map((value) =>
    field('indexNumber', value, 'yaml-syntax'),
  ),
  ...['keyword', 'Title', 'number2', '__proto__2', 'constructor', 'toString', 'hasOwnProperty'].map((key) =>
    field(key, '甲', 'schema'),
  ),
  ...['title', 'issuer', 'date'].map((key) => ({
    name: `lacks ${key}`,
    files: { [NOTICE]: notice(BODY, { [key]: '' }) },
    expected: 'schema',
    at: NOTICE,
  })),
  ...['1', 'true', 'null', '[甲]', '{ a: 1 }', '2015-03-02', '.nan', '0x10'].map((value) =>
    field(
      'title',
      value,
      value === '2015-03-02' || value === '0x10' ? (value === '0x10' ? 'schema' : 'passes') : 'schema',
    ),
  ),
  {
    name: 'lacks number',
    files: { [NOTICE]: notice(BODY, { number: '' }) },
    expected: 'document-number-form',
    at: NOTICE,
  },
  field('date', '20150302', 'schema'),
  field('indexNumber', '!!binary aGk=', 'yaml-syntax'),
  ...['1', '[1]', '[[甲]]', '{ a: 1 }', '[]', '""'].map((value) => field('issuer', value, 'schema')),
  ...[
    '2015-02-30',
    '2015-13-01',
    '2015-00-10',
    '0000-01-01',
    '2015年3月2日',
    '2015/3/2',
    '-2015-03-02',
    '99999-01-01',
  ].map((value) => field('date', value, 'date-form')),
  ...[
    '绍政发[2015]3号',
    '绍政发〔2015〕第3号',
    '绍政发〔15〕3号',
    '绍政发〔2015〕03号',
    '绍政发〔2015〕-3号',
    '绍政发〔2015〕３号',
    '绍政发2015 3号',
    '甲',
    '../../etc/passwd',
    '<b>绍政发〔2015〕3号</b>',
  ].map((value) => field('number', `"${value}"`, 'document-number-form')),
];

function bomb(): string {
  const levels = 'abcdefghi'.split('');
  return `[${levels
    .map(
      (name, index) =>
        `&${name} [${
          index === 0
            ? '甲'
            : Array(9)
                .fill(`*${levels[index - 1] ?? ''}`)
                .join(', ')
        }]`,
    )
    .join(', ')}]`;
}
