import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyDraft } from './draft-archive.js';
import { contentsOf } from './folder-contents.js';
import { gazette, gazetteProcess } from './run-gazette.js';

let folder: string;
let archive: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-cli-'));
  [archive, out] = [join(folder, 'gazette'), join(folder, 'public')];
  copyDraft(archive);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Break {
  readonly what: string;
  /** Name of the notice, and what is replaced in it by what. */
  readonly notice: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly ruleId: string;
  /** What stands at the start of the line that the finding names. */
  readonly line: string;
  readonly reason: RegExp;
}

const WAYS: readonly Break[] = [
  {
    what: 'a document number as Word users write it',
    notice: 'szf-2015-13',
    from: '绍政发〔2015〕13号',
    to: '绍政发[2015]第013号',
    ruleId: 'document-number-form',
    line: 'number: 绍政发[2015]第013号',
    reason: /应为「绍政发〔2015〕13号」/u,
  },
  {
    what: 'the number of another year than the date',
    notice: 'szf-2015-14',
    from: '绍政发〔2015〕14号',
    to: '绍政发〔2014〕14号',
    ruleId: 'document-number-year',
    line: 'number: 绍政发〔2014〕14号',
    reason: /应为「2015」.*实为「2014」/u,
  },
  {
    what: '一、二、四、',
    notice: 'szf-2015-13',
    from: '## 三、做好',
    to: '## 四、做好',
    ruleId: 'ordinal-sequence',
    line: '## 四、做好',
    reason: /应为「三、」，实为「四、」/u,
  },
  {
    what: 'an attachment that is listed and not there',
    notice: 'szf-2015-13',
    from: /# 附件　[\s\S]*$/u,
    to: '',
    ruleId: 'attachment-match',
    line: '附件：绍兴市工业企业',
    reason: /绍兴市工业企业“零土地”技术改造项目审批目录清单/u,
  },
  {
    what: '第二十条 of nineteen',
    notice: 'szf-2015-15',
    from: '第十八条　各县（市）可参照本办法执行。',
    to: '第十八条　各县（市）可参照本办法第二十条执行。',
    ruleId: 'reference-resolves',
    line: '第十八条　',
    reason: /「第二十条」/u,
  },
  {
    what: 'a half-width comma',
    notice: 'szf-2015-14',
    from: '根据省政府有关要求，',
    to: '根据省政府有关要求,',
    ruleId: 'fullwidth-punctuation',
    line: '根据省政府有关要求,',
    reason: /应为「，」，实为「,」/u,
  },
  {
    what: 'an unclosed 《',
    notice: 'szf-2015-15',
    from: '《绍兴市区城乡居民临时救助申请审批表》',
    to: '《绍兴市区城乡居民临时救助申请审批表',
    ruleId: 'paired-marks',
    line: '（一）**申请。**',
    reason: /《/u,
  },
  {
    what: 'a table row one cell short',
    notice: 'szf-2015-16',
    from: '| ^ | ^ | 6 | 出口食品检验合格率 | > | ≥99% |',
    to: '| ^ | ^ | 6 | 出口食品检验合格率 | ≥99% |',
    ruleId: 'table-grid',
    line: '| ^ | ^ | 6 |',
    reason: /应有6格，实有5格/u,
  },
  {
    what: 'a character that no face has',
    notice: 'szf-2015-14',
    from: '根据省政府',
    to: '根据\u{30EDD}省政府',
    ruleId: 'glyph-coverage',
    line: '根据\u{30EDD}省政府',
    reason: /「\u{30EDD}」（U\+30EDD）/u,
  },
  {
    what: 'front matter that is a program',
    notice: 'szf-2015-14',
    from: /^---\n/u,
    to: `---js\n{ number: require('fs').writeFileSync(process.env.RAN, 'x') }\n---\n---\n`,
    ruleId: 'front-matter',
    line: '---js',
    reason: /---js/u,
  },
];

/** Found by reading, by a rule, and by what no face has: the build asks the same check in each way. */
const NOT_BUILT: ReadonlySet<string> = new Set(['front-matter', 'ordinal-sequence', 'glyph-coverage']);

/** Breaks a notice of the archive; gives its file, and what stands there now. */
function breakNotice({ notice, from, to }: Break): { readonly file: string; readonly broken: string } {
  const file = join(archive, `2015/03/${notice}.md`);
  const whole = readFileSync(file, 'utf8');
  const broken = whole.replace(from, () => to);
  expect(broken).not.toBe(whole);
  writeFileSync(file, broken);
  return { file, broken };
}

describe('an archive with one notice broken', () => {
  it.each(WAYS)('is told of $what', async (way) => {
    const { file, broken } = breakNotice(way);
    const { ruleId, line, reason } = way;
    const ran = join(folder, 'ran');
    const check = await gazette(['check', '--archive', archive, '--format', 'json'], { RAN: ran });
    expect(check.code).toBe(1);
    const findings = (JSON.parse(check.stdout) as JsonFinding[]).filter(
      ({ severity }) => severity === 'error',
    );
    expect(findings.map((finding) => [finding.file, finding.ruleId])).toEqual([[file, ruleId]]);
    expect(findings[0]?.reason).toMatch(reason);
    const at = broken.split('\n').findIndex((text) => text.startsWith(line)) + 1;
    expect([at > 0, findings[0]?.line]).toEqual([true, at]);
    expect(existsSync(ran)).toBe(false);
  });

  it.each(WAYS.filter(({ ruleId }) => NOT_BUILT.has(ruleId)))('is not built: $what', async (way) => {
    breakNotice(way);
    const marked = earlierBuild();
    const ran = join(folder, 'ran');
    const build = await gazette(['build', '--archive', archive, '--out', out], { RAN: ran });
    expect(build.code).toBe(1);
    expect(build.stderr).toContain(way.ruleId);
    expect(contentsOf(out)).toEqual(marked);
    expect(existsSync(ran)).toBe(false);
  });
});

describe('gazette check', () => {
  it('is content with the archive: exit code 0', async () => {
    const { code, stdout } = await gazetteProcess(['check', '--archive', archive]);
    expect([code, stdout.trimEnd().split('\n').at(-1)]).toEqual([
      0,
      expect.not.stringContaining('错误') as string,
    ]);
  });

  it('shows only the findings of the given paths', async () => {
    const file = join(archive, '2015/03/szf-2015-14.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('要求，', '要求,'));
    const [here, elsewhere] = await Promise.all([
      gazetteProcess(['check', file, '--archive', archive, '--format', 'json']),
      gazette(['check', join(archive, '2015/03/szf-2015-13.md'), '--archive', archive, '--format', 'json']),
    ]);
    expect([here.code, (JSON.parse(here.stdout) as unknown[]).length]).toEqual([1, 1]);
    expect([elsewhere.code, JSON.parse(elsewhere.stdout)]).toEqual([0, []]);
  });
});

describe('gazette check --fix', () => {
  let file: string;
  let before: string;
  beforeEach(() => {
    file = join(archive, '2015/03/szf-2015-14.md');
    before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('要求，', '要求,').replace('本通知', '本 通知'));
  });

  it('mends, tells on standard error what it did, and reports what is left', async () => {
    const words = ['check', file, '--archive', archive, '--fix', '--format', 'json'];
    const { code, stdout, stderr } = await gazette(words);
    expect([code, JSON.parse(stdout)]).toEqual([0, []]);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `${file}:11:10  「,」改为「，」  fullwidth-punctuation`,
      `${file}:11:78  删去「 」  no-han-spacing`,
      '改正 2 处，1 个文件',
    ]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('shows with --dry-run what it would do, and writes nothing', async () => {
    const untouched = contentsOf(archive);
    const { code, stdout, stderr } = await gazette([
      'check',
      ...[file, '--archive', archive, '--fix', '--dry-run'],
    ]);
    expect(code).toBe(1);
    expect(stdout.split('\n').filter((line) => /^[-+](?![-+])/u.test(line))).toEqual([
      expect.stringMatching(/^-根据省政府有关要求,经研究.*本 通知/u) as string,
      expect.stringMatching(/^\+根据省政府有关要求，经研究.*本通知/u) as string,
    ]);
    expect(stderr.trimEnd()).toBe('可改正 2 处，1 个文件；没有写');
    expect(contentsOf(archive)).toEqual(untouched);
  });

  it('takes rules one by one or together', async () => {
    const only = ['--rule', 'date-form', '--rule', 'no-han-spacing,title-form'];
    const { code } = await gazette(['check', ...only, file, '--archive', archive, '--fix']);
    expect(code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(before.replace('要求，', '要求,'));
  });
});

describe('a call that cannot be carried out', () => {
  it.each([
    ['an unknown option', ['check', '--loudly'], /--loudly/u],
    ['an unknown command', ['proclaim'], /proclaim/u],
    ['no issue to publish', ['publish'], /^缺少参数「期」/u],
    ['no certificate to sign with', ['sign', 'a.pdf'], /^缺少选项「--certificate <文件>」/u],
    ['an unknown issue to publish', ['publish', '2015-99'], /^没有「2015-99」这一期；写法如 2015-03$/u],
    ['an unknown part', ['build', '--only', 'pdf'], /--only/u],
    ['an option without its word', ['build', '--out'], /--out/u],
    ['an empty output', ['build', '--out', ''], /^选项「--out .*」的内容不对/u],
    ['an empty folder of pictures', ['build', '--pictures='], /^选项「--pictures .*」的内容不对/u],
    ['an empty archive', ['check', '--archive', ''], /^选项「--archive .*」的内容不对/u],
    ['an empty archive to cite from', ['cite', '13号', '--archive='], /^选项「--archive .*」的内容不对/u],
    ['an unknown format', ['check', '--format', 'xml'], /--format/u],
    ['an unknown severity', ['check', '--severity', 'grave'], /--severity.*，可用：error、warning、note；/u],
    [
      'an option of another name',
      ['check', '--severty', 'note'],
      /「--severty」这个选项，是不是「--severity」；/u,
    ],
    ['a command of another name', ['buidl'], /「buidl」这个命令，是不是「build」；/u],
    ['a day that is none', ['cite', '13号', '--on', '2015-02-30'], /^--on 写的「2015-02-30」没有这一天$/u],
    ['a day in words', ['cite', '13号', '--on', '明天'], /^--on 应写成 2015-04-10 的样子，实为「明天」$/u],
    ['an unknown rule', ['check', '--rule', 'ordinal-sequense'], /是不是 ordinal-sequence？$/u],
    ['a dry run of nothing', ['check', '--dry-run'], /^--dry-run 要和 --fix 一起用$/u],
    ['no command', [], /命令/u],
    ['a missing archive', ['check', '--archive', '/nowhere'], /^找不到「\/nowhere」$/u],
    ['a missing archive to build', ['build', '--archive', '/nowhere'], /^找不到「\/nowhere」$/u],
    ['a missing path', ['check', '/nowhere.md'], /^找不到「\/nowhere\.md」$/u],
    ['a file for an archive', ['check', '--archive', 'gazette/gazette.yaml'], /不是文件夹/u],
    ['an unknown issue', ['build', '2015-99', '--out', '/nowhere'], /「2015-99」/u],
    [
      'an unknown issue without print',
      ['build', '2015-99', '--only', 'web', '--out', '/nowhere'],
      /「2015-99」/u,
    ],
  ])('is told in one Chinese line, exit code 2: %s', async (_, words, message) => {
    const { code, stdout, stderr } = await gazette(words);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(message);
    expect(lines[0]).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['a clock that is none', { SOURCE_DATE_EPOCH: 'abc' }, /^SOURCE_DATE_EPOCH 应为.*「abc」$/u],
    ['no folder for what is temporary', { TMPDIR: '/nowhere' }, /^「\/nowhere\/.*」：找不到$/u],
    [
      'a browser that is not there',
      { GAZETTE_CHROMIUM: '/nowhere' },
      /^GAZETTE_CHROMIUM 指的「\/nowhere」不存在$/u,
    ],
  ])('builds nothing with %s, and says so in one line, exit code 2', async (_, environment, message) => {
    const words = ['build', '--archive', archive, '--out', out];
    const { code, stderr } = await gazetteProcess(words, environment);
    expect(code).toBe(2);
    const lines = stderr.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(message);
    expect(stderr).not.toMatch(/^ +at /mu);
    expect(existsSync(out)).toBe(false);
  });

  it.each([[[]], [['--only', 'web']], [['--only', 'print']]])(
    'does not write where another program has written (%j)',
    async (options) => {
      mkdirSync(out);
      writeFileSync(join(out, 'mine.txt'), 'mine');
      const { code, stderr } = await gazette(['build', '--archive', archive, '--out', out, ...options]);
      expect(code).toBe(2);
      // Above it may stand warnings of the check.
      expect(stderr.trimEnd().split('\n').at(-1)).toContain(`「${out}」里有别的文件`);
      expect(contentsOf(out)).toEqual({ 'mine.txt': 'mine' });
    },
  );
});

interface JsonFinding {
  readonly file: string;
  readonly line: number;
  readonly ruleId: string;
  readonly severity: string;
  readonly reason: string;
}

/** An output folder as an earlier build may have left it, with its contents. */
function earlierBuild(): Record<string, string> {
  mkdirSync(join(out, '2015/3'), { recursive: true });
  writeFileSync(join(out, 'manifest.json'), '{"generator":"gazette","files":{}}\n');
  writeFileSync(join(out, '2015/3/index.html'), 'last good');
  writeFileSync(join(out, '2015/3/gazette-2015-03.pdf'), Buffer.from([0x25, 0, 0xff]));
  return contentsOf(out);
}
