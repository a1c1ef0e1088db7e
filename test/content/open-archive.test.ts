import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordKey } from '../../src/check/record-key.js';
import { fixedText } from '../../src/content/notice-files.js';
import { readHashes, readTexts } from '../../src/content/open-archive.js';
import { NO_MEMORY } from '../../src/model/memory.js';

const folder = mkdtempSync(join(tmpdir(), 'gazette-hashes-'));
for (const part of ['gazette.yaml', 'works.yaml', '2024/01'])
  cpSync(join('test/editions/jianglan', part), join(folder, part), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('readHashes', () => {
  it('reads what readTexts reads, under the same keys of a store', () => {
    const [light, whole] = [readHashes(folder), readTexts(folder)];
    const plain = ({ path, text }: { path: string; text: string }) => [path, text];
    expect(light.texts.map(plain)).toEqual(whole.texts.map(plain));
    expect(light.texts.length).toBeGreaterThan(1);
    expect({ ...light, texts: [] }.findings).toEqual(whole.findings);
    const keys = (files: typeof whole.texts) => files.map((file) => recordKey(file, '/2024/1/n1/', 'house'));
    expect(keys(light.texts)).toEqual(keys(whole.texts));
  });

  it('keeps no text: each is read when it is asked for, and what is gone is told', () => {
    const [first, second] = readHashes(folder).texts;
    if (first === undefined || second === undefined) throw new Error('there are no notices');
    const before = first.text;
    appendFileSync(join(folder, first.path), '\n请照此执行。\n');
    expect(first.text).toBe(`${before}\n请照此执行。\n`);
    rmSync(join(folder, second.path));
    expect(() => second.text).toThrow(`「${second.path}」在检查时被改动`);
  });

  it('refuses a text that was edited meanwhile, where it is to stay as it was', () => {
    const [first] = readHashes(folder, NO_MEMORY, fixedText).texts;
    if (first === undefined) throw new Error('there are no notices');
    expect(first.text).toContain('title:');
    appendFileSync(join(folder, first.path), '\n特此通知。\n');
    expect(() => first.text).toThrow(`「${first.path}」在生成的时候被改动了`);
  });
});
