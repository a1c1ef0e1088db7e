import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../../src/commands/build.js';
import { AddressError } from '../../../src/commands/errors.js';
import { refuseLostProvisions } from '../../../src/commands/output/lost-provisions.js';
import { manifestOf } from '../../../src/commands/output/manifest.js';
import { writeOutput } from '../../../src/commands/output/write-output.js';
import { withThreads } from '../../../src/commands/threads.js';
import { noticesOf } from '../../../src/edition/edition.js';
import type { Publication } from '../../../src/model/publication.js';
import { madeEdition, writeArchive, type MadeNotice } from '../../print/made-edition.js';
import { contentsOf } from '../folder-contents.js';

const FIRST = '第一条　申请人包括：\n\n（一）个人；\n\n（二）单位。\n';
const SECOND = '第二条　材料不全的，一次告知。\n';
const INSERTED = '第二条之一　受理不收费。\n';
const THIRD = '第三条　本办法自公布之日起施行。\n';

const edition = madeEdition([rules(FIRST, SECOND, THIRD)]);
const PAGE = 'szf/2015/1/';

let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-provisions-'));
  out = join(folder, 'public');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('knows what may be linked to by its number', () => {
  const [notice] = noticesOf(edition);
  expect(notice?.digest().provisions).toEqual(['enc-1', 'art-1', 'art-1-1', 'art-1-2', 'art-2', 'art-3']);
});

describe('every kind of address', () => {
  const body = [
    '现将有关事项通知如下：\n\n## 一、总体要求\n\n要求。\n\n### （一）目标\n\n1.到年底建成。\n',
    '附件：1.办法\n2.名录\n',
    '# 附件1　办法\n\n## 第一章　总则\n\n第一条　为做好工作，制定本办法。\n\n第一条之一　适用本市。\n\n（一）城区；\n',
    '# 附件2　名录\n\n:::table{head=1}\n| 项 | 目 |\n| --- | --- |\n| 甲 | 乙 |\n:::\n',
  ].join('\n');
  const title = '绍兴市人民政府关于做好示例工作的通知';
  const [notice] = noticesOf(madeEdition([{ series: 'szf', number: 2, title, body }]));
  const ids = notice === undefined ? [] : notice.digest().provisions;

  it.each([
    's-1',
    's-1-1',
    's-1-1-1',
    'app-1',
    'app-1-chap-1',
    'app-1-art-1',
    'app-1-art-1.1',
    'app-1-art-1.1-1',
    'app-2',
    'tab-1',
  ])('is kept: %s', async (id) => {
    expect(ids).toContain(id);
    await builtBefore('szf/2015/2/', [...ids, `${id}9`]);
    const other = madeEdition([{ series: 'szf', number: 2, title, body }]);
    const told = (): void => {
      refuseLostProvisions(out, manifestOf(out) ?? new Map(), [other], other.publication);
    };
    expect(told).toThrow(`条款网址这次没有了：szf/2015/2/#${id}9。`);
  });
});

describe('refuseLostProvisions', () => {
  it('lets a first build be, and one after which everything is there', async () => {
    expect(refusal({})).toBeUndefined();
    await builtBefore(PAGE, ['art-1', 'art-1-2', 'art-3']);
    expect(refusal({})).toBeUndefined();
  });

  it('names the provisions that would vanish, and the ways out', async () => {
    await builtBefore(PAGE, ['art-2', 'art-2.1', 'art-9']);
    expect(refusal({})).toBe(
      '上次生成的条款网址这次没有了：szf/2015/1/#art-2.1、szf/2015/1/#art-9。发布过的网址要一直有效：序数改错了的，请改回来；' +
        "确实改了的，在 gazette.yaml 的 movedProvisions 里写明，如「'szf/2015/1/#art-2.1': '#新的位置'」，" +
        `删去的写「'szf/2015/1/#art-2.1': withdrawn」；还没有发布过的，删去「${out}」再生成`,
    );
  });

  it('lets go what has moved within its notice or was taken out, and all of a notice that is gone', async () => {
    await builtBefore(PAGE, ['art-2.1', 'art-9']);
    const moved = { [`${PAGE}#art-2.1`]: '#art-3', [`${PAGE}#art-9`]: 'withdrawn' };
    expect(refusal(moved)).toBeUndefined();
    await builtBefore('szf/2015/31/', ['art-1']);
    expect(refusal({})).toBeUndefined();
  });

  it('believes no move of what is still there, and none to nowhere', () => {
    expect(refusal({ [`${PAGE}#art-2`]: '#art-3' })).toMatch(/^网址「szf\/2015\/1\/#art-2」还在用/u);
    expect(refusal({ [`${PAGE}#art-2.1`]: '#art-4' })).toMatch(/「#art-4」在这件公文里没有/u);
  });
});

describe('gazette build', () => {
  it('writes nothing where an article has lost its address, and keeps its place where it has moved', async () => {
    const archive = join(folder, 'archive');
    const make = () =>
      withThreads((threads) => build({ archive, out, issues: [], only: 'web' }, threads, () => undefined));
    writeArchive(archive, [rules(FIRST, SECOND, INSERTED, THIRD)]);
    await make();
    const before = contentsOf(out);
    expect(manifestOf(out)?.get(`${PAGE}index.html`)?.provisions).toContain('art-2.1');

    rmSync(join(archive, '2015'), { recursive: true });
    writeArchive(archive, [rules(FIRST, SECOND, THIRD)]);
    await expect(make()).rejects.toThrow(/条款网址这次没有了：szf\/2015\/1\/#art-2\.1。/u);
    expect(contentsOf(out)).toEqual(before);

    appendFileSync(join(archive, 'gazette.yaml'), `movedProvisions:\n  '${PAGE}#art-2.1': '#art-3'\n`);
    expect(await make()).toBe(true);
    const page = readFileSync(join(out, PAGE, 'index.html'), 'utf8');
    expect(page).toMatch(
      /<p id="art-3"[^>]*><span id="art-2\.1"><\/span><a class="ordinal" href="#art-3">第三条<\/a>/u,
    );
  });
});

function rules(...articles: readonly string[]): MadeNotice {
  return {
    series: 'szf',
    number: 1,
    title: '绍兴市人民政府关于印发示例办法的通知',
    body: `现将《示例办法》印发给你们，请照办。\n\n# 示例办法\n\n${articles.join('\n')}`,
  };
}

async function builtBefore(page: string, provisions: readonly string[]): Promise<void> {
  const inputs = new Map<string, string>();
  await writeOutput(out, [
    { path: `${page}index.html`, carrier: 'web', inputs, content: 'stale', provisions },
  ]);
}

/** What an editor is told, if anything. */
function refusal(movedProvisions: Publication['movedProvisions']): string | undefined {
  try {
    refuseLostProvisions(out, manifestOf(out) ?? new Map(), [edition], {
      ...edition.publication,
      movedProvisions,
    });
    return undefined;
  } catch (error) {
    if (error instanceof AddressError) return error.message;
    throw error;
  }
}
