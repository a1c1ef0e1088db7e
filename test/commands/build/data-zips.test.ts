import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dataZips } from '../../../src/commands/build/data-zips.js';
import type { Made } from '../../../src/commands/build/make.js';
import type { EarlierOutput } from '../../../src/commands/output/earlier-output.js';
import type { OutputFile } from '../../../src/commands/output/output-file.js';
import { noticesOf } from '../../../src/edition/edition.js';
import { inputsHash } from '../../../src/model/inputs.js';
import { NO_MEMORY } from '../../../src/model/memory.js';
import { composeAll } from '../../../src/edition/compose.js';
import { tablesOf } from '../../../src/catalogue/notice-tables.js';
import { writtenSite } from '../../web/written-site.js';

const real = writtenSite('gazette');
const editions = composeAll(real.archive);
const [edition] = editions;
if (edition === undefined) throw new Error('no edition');
const site = real.files.map(({ path, content }): OutputFile => ({
  path,
  carrier: 'web',
  inputs: new Map(),
  content,
}));
const RECORD: OutputFile = {
  path: '2015/3/issue.json',
  carrier: 'record',
  inputs: new Map([['issue.yaml', 'record']]),
  content: '{"year": 2015}\n',
};
const NOTHING: EarlierOutput = { manifest: new Map(), has: () => false, read: () => undefined };

describe('the data of an issue in one file', () => {
  it('is its record, and of every notice its data, its text and its tables, below their addresses', () => {
    const expected = [
      '2015/3/issue.json',
      ...noticesOf(edition).flatMap((notice) => [
        ...['notice.json', 'notice.md', 'notice.xml'].map((file) => notice.url.slice(1) + file),
        ...tablesOf(notice).map(({ url }) => url.slice(1)),
      ]),
    ];
    expect(expected.filter((path) => path.endsWith('.csv'))).toHaveLength(2);
    expect(Object.keys(unzipped(zipOf(site))).sort()).toEqual(expected.sort());
  });

  it('holds the files byte for byte as they stand beside the pages', () => {
    const written = new Map([...site, RECORD].map(({ path, content }) => [path, content]));
    for (const [path, content] of Object.entries(unzipped(zipOf(site))))
      expect([path, Buffer.from(content).equals(Buffer.from(written.get(path) ?? ''))]).toEqual([path, true]);
  });

  it('stands beside the page of the issue, and is the same where its data are', () => {
    const zip = zipOf(site);
    expect(zip.path).toBe('2015/3/gazette-2015-03.zip');
    expect(zipOf(site.toReversed())).toEqual(zip);
    const other = site.map((file) =>
      file.path === 'szf/2015/13/notice.md' ? { ...file, content: `${String(file.content)}\n` } : file,
    );
    expect(inputsHash(zipOf(other).inputs)).not.toBe(inputsHash(zip.inputs));
    const page = site.map((file) =>
      file.path === 'szf/2015/13/index.html' ? { ...file, content: '' } : file,
    );
    expect(zipOf(page)).toEqual(zip);
  });

  it('has what is taken over as the last build has left it', () => {
    const taken = site.map((file) => ({ ...file, content: undefined }));
    const kept = new Map(site.map(({ path, content }) => [path, content]));
    const read = (path: string): Buffer | undefined => {
      const content = kept.get(path);
      return content === undefined ? undefined : Buffer.from(content);
    };
    expect(zipOf(taken, { ...NOTHING, read })).toEqual(zipOf(site));
  });

  it('is not made for an issue without a site', () => {
    expect(dataZips(made([]), [RECORD], NOTHING, NO_MEMORY)).toEqual([]);
  });
});

function made(files: readonly OutputFile[]): Made {
  const assembled = { archive: real.archive, editions, textChanges: new Map(), inputs: new Map() };
  return { assembled, files, readings: [], taken: [], paginations: new Map() };
}

function zipOf(files: readonly OutputFile[], earlier = NOTHING): OutputFile {
  const [zip, ...others] = dataZips(made(files), [RECORD], earlier, NO_MEMORY);
  if (zip === undefined || others.length > 0) throw new Error('not one file');
  return zip;
}

function unzipped({ content }: OutputFile): Record<string, Uint8Array> {
  if (!(content instanceof Uint8Array)) throw new Error('no bytes');
  return unzipSync(content);
}
