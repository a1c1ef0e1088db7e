import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../../src/commands/build.js';
import { withThreads } from '../../../src/commands/threads.js';
import { AddressError } from '../../../src/commands/errors.js';
import { refuseLostAddresses } from '../../../src/commands/output/lost-addresses.js';
import { manifestOf } from '../../../src/commands/output/manifest.js';
import type { OutputFile } from '../../../src/commands/output/output-file.js';
import { writeOutput } from '../../../src/commands/output/write-output.js';
import type { Publication } from '../../../src/model/publication.js';
import { madeEdition, writeArchive, type MadeNotice } from '../../print/made-edition.js';
import { contentsOf } from '../folder-contents.js';

// 2015/3/ with szf/2015/1/ and szf/2015/2/.
const edition = madeEdition([notice(1), notice(2)]);

let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-addresses-'));
  out = join(folder, 'public');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('refuseLostAddresses', () => {
  it('lets a first build be', () => {
    expect(refusal({})).toBeUndefined();
  });

  it('lets a build be that keeps every page, whatever becomes of lists and files', async () => {
    await builtBefore('2015/3/', 'szf/2015/1/', 'organs/绍兴市人民政府/', 'subjects/机构/');
    expect(refusal({})).toBeUndefined();
  });

  it('names the notices and issues that would vanish, and the ways out', async () => {
    await builtBefore('2015/3/', '2015/2/', 'szf/2015/1/', 'szf/2015/31/');
    expect(refusal({})).toBe(
      '上次生成的网址这次没有了：2015/2/、szf/2015/31/。发布过的网址要一直有效：文号、期号或 slug 改错了的，请改回来；' +
        '确实改了的，在 gazette.yaml 的 moved 里写明，如「2015/2/: 新网址」，撤下的写「2015/2/: withdrawn」；' +
        `还没有发布过的，删去「${out}」再生成`,
    );
  });

  it('lets go what has a new address or was withdrawn', async () => {
    await builtBefore('2015/2/', 'szf/2015/31/');
    expect(refusal({ '2015/2/': 'withdrawn', 'szf/2015/31/': 'szf/2015/1/' })).toBeUndefined();
    expect(refusal({ '2015/2/': 'withdrawn' })).toMatch(/没有了：szf\/2015\/31\/。/u);
  });

  it('needs only the manifest of the earlier build', async () => {
    await builtBefore('2015/3/', 'szf/2015/31/');
    for (const name of readdirSync(out).filter((each) => each !== 'manifest.json'))
      rmSync(join(out, name), { recursive: true });
    expect(refusal({})).toMatch(/没有了：szf\/2015\/31\/。/u);
  });
});

describe('gazette build', () => {
  it('writes nothing where a notice has lost its address, and a page at the old one where that is said', async () => {
    const archive = join(folder, 'archive');
    writeArchive(archive, [notice(31)]);
    const make = () =>
      withThreads((threads) => build({ archive, out, issues: [], only: 'web' }, threads, () => undefined));
    await make();
    const before = contentsOf(out);
    expect(Object.keys(before)).toContain('szf/2015/31/index.html');

    rmSync(join(archive, '2015'), { recursive: true });
    writeArchive(archive, [notice(13)]);
    await expect(make()).rejects.toThrow(/没有了：szf\/2015\/31\/。/u);
    expect(contentsOf(out)).toEqual(before);

    appendFileSync(join(archive, 'gazette.yaml'), 'moved:\n  szf/2015/31/: szf/2015/13/\n');
    // An offprint of the former number, the PDF of an issue that is no longer there, the style sheet and the words that a
    // search found in an earlier build.
    const stale = [
      'szf/2015/31/notice.pdf',
      '2015/2/gazette-2015-02.pdf',
      'assets/web-0.css',
      'pagefind/fragment/zh-cn_0.pf_fragment',
    ];
    await leftBy(stale);
    writeFileSync(join(out, 'CNAME'), 'gazette.example.cn');
    expect(await make()).toBe(true);
    expect(readFileSync(join(out, 'szf/2015/31/index.html'), 'utf8')).toContain('<h1>网址已改</h1>');
    expect(readdirSync(join(out, 'szf/2015/31'))).toEqual(['index.html']);
    const after = contentsOf(out);
    expect(stale.filter((path) => after[path] !== undefined)).toEqual([]);
    expect(after['CNAME']).toBe('gazette.example.cn');
    expect([...(manifestOf(out)?.keys() ?? [])]).toEqual(
      Object.keys(after)
        .filter((path) => !['CNAME', 'manifest.json'].includes(path))
        .sort(),
    );

    // A PDF of this issue that was made from something else may not stay.
    expect(Object.keys(after).filter((path) => path.endsWith('.pdf'))).toEqual([]);
    await leftBy(['szf/2015/13/notice.pdf', '2015/3/gazette-2015-03.pdf']);
    await expect(make()).rejects.toThrow(
      '上次生成之后内容或程序改过，2015-03 印刷版、绍政发〔2015〕13号单行本也要重新生成：请不带 --only 再生成一次',
    );
  });
});

function notice(number: number): MadeNotice {
  return { series: 'szf', number, title: '绍兴市人民政府关于做好示例工作的通知', body: '请照办。\n' };
}

async function builtBefore(...addresses: readonly string[]): Promise<void> {
  const pages = addresses.map((address) => file(`${address}index.html`));
  await writeOutput(out, [...pages, file('assets/web-0.css')]);
}

/** Adds files to the output as if an earlier build had made them. */
async function leftBy(paths: readonly string[]): Promise<void> {
  const before = Array.from(
    manifestOf(out) ?? [],
    ([path, { carrier = '', from = new Map<string, string>() }]): OutputFile => {
      return { path, carrier, inputs: from, content: undefined };
    },
  );
  await writeOutput(out, [...before, ...paths.map(file)]);
}

function file(path: string): OutputFile {
  const carrier = path.endsWith('notice.pdf') ? 'offprints' : path.endsWith('.pdf') ? 'print' : 'web';
  return { path, carrier, inputs: new Map(), content: 'stale' };
}

/** What an editor is told, if anything. */
function refusal(moved: Publication['moved']): string | undefined {
  try {
    refuseLostAddresses(out, manifestOf(out) ?? new Map(), [edition], { ...edition.publication, moved });
    return undefined;
  } catch (error) {
    if (error instanceof AddressError) return error.message;
    throw error;
  }
}
