import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../src/commands/build.js';
import { UsageError } from '../../src/commands/errors.js';
import { withThreads } from '../../src/commands/threads.js';
import { why } from '../../src/commands/why.js';
import { writeArchive } from '../print/made-edition.js';

const TITLE = '绍兴市人民政府关于做好示例工作的通知';

let folder: string;
let archive: string;
let out: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-why-'));
  [archive, out] = [join(folder, 'gazette'), join(folder, 'public')];
  mkdirSync(archive);
  writeArchive(archive, [
    { series: 'szf', number: 1, title: TITLE, body: '各单位：\n\n现将有关事项通知如下。\n' },
    { series: 'szf', number: 2, title: TITLE.replace('示例', '其他'), body: '各单位：\n\n请照办。\n' },
  ]);
  const options = { archive, out, issues: [], only: 'web' } as const;
  expect(await withThreads((threads) => build(options, threads, () => undefined))).toBe(true);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function told(file: string): Promise<string[]> {
  return withThreads(async (threads) => (await why({ archive, out, file }, threads)).split('\n'));
}

it('names all that a page is made from, and says that nothing has changed', async () => {
  const lines = await told(join(out, 'szf/2015/1/index.html'));
  expect(lines[0]).toMatch(/^szf\/2015\/1\/index\.html：绍政发〔2015〕1号的网页，由 \d+ 项做成$/u);
  expect(lines).toEqual(
    expect.arrayContaining([
      '    2015/03/szf-2015-1.md',
      '    2015/03/issue.yaml',
      '    gazette.yaml',
      '    程序',
      '    样式表',
    ]),
  );
  expect(lines.at(-1)).toMatch(/^各项都和生成时一样/u);
});

it('knows a page by its address', async () => {
  const [byPath, byAddress] = await Promise.all([told('szf/2015/1/index.html'), told('/szf/2015/1/')]);
  expect(byAddress).toEqual(byPath);
});

it('says of a file that tells of others which of them these are', async () => {
  const lines = await told('2015/3/gazette-2015-03.zip');
  expect(lines).toEqual(
    expect.arrayContaining(['  这一版里的文件', '    2015/3/issue.json', '    szf/2015/1/notice.xml']),
  );
});

it('says which input has changed since, and what would be made anew', async () => {
  const notice = join(archive, '2015/03/szf-2015-2.md');
  appendFileSync(notice, '\n特此通知。\n');
  const page = await told('szf/2015/1/index.html');
  expect(page).toContain('    2015/03/szf-2015-2.md（改了）');
  expect(page).toContain('    2015/03/szf-2015-1.md');
  expect(page.at(-1)).toBe('有 1 项和生成时不一样：再生成会重做');
  expect(await told('2015/3/issue.json')).toContain('    2015/03/szf-2015-2.md（改了）');
  expect(await told('2015/3/gazette-2015-03.zip')).toContain('    2015/3/issue.json（改了）');
});

it('says that it cannot tell while the archive has errors', async () => {
  const stray = join(archive, '2015/03/issue.yaml');
  appendFileSync(stray, 'unknown: 1\n');
  expect((await told('szf/2015/1/')).at(-1)).toContain('检查有错误');
});

it.each([
  ['szf/2015/1/notice.jsn', '这一版里没有「szf/2015/1/notice.jsn」，是不是 szf/2015/1/notice.json？'],
  ['manifest.json', '「manifest.json」是这一版的清单，每次生成都重写，由其他所有文件做成'],
  ['seal.log', '「seal.log」不是 gazette build 做的，是 gazette seal 写的'],
  ['CNAME', '「CNAME」不是本程序生成的，生成时原样留着'],
])('refuses %s, which no build has made, and says what it is', async (file, message) => {
  writeFileSync(join(out, 'CNAME'), 'gazette.example.cn');
  await expect(told(file)).rejects.toThrow(new UsageError(message));
});

it('refuses a folder without an edition', async () => {
  const none = join(folder, 'none');
  const asked = withThreads((threads) => why({ archive, out: none, file: 'index.html' }, threads));
  await expect(asked).rejects.toThrow(`「${none}」里没有生成过的公报；请先 gazette build --out ${none}`);
});
