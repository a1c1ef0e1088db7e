import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/read-archive.js';
import type { FaceName } from '../../src/model/typeface.js';
import { publishedFaces } from '../../src/model/typeface.js';
import { writeArchive } from '../print/made-edition.js';
import { cutFont, withFsType } from './made-fonts.js';

const BODY = '各单位：\n\n现将有关事项通知如下。\n';
const TITLE = '绍兴市人民政府关于做好示例工作的通知';
// Every character that the archive of this test prints in its text.
const ALL = `${TITLE}${BODY}绍政发〔2015〕1号，年3月日`;

let folder: string;
const whole = await cutFont('kai', ALL);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-own-fonts-'));
  writeArchive(folder, [{ series: 'szf', number: 1, title: TITLE, body: BODY }]);
  mkdirSync(join(folder, '字体'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What reading finds where a face is a file with these bytes. */
function foundWith(bytes: Uint8Array, faces = '{ kai: 字体/甲.ttf }') {
  writeFileSync(join(folder, '字体/甲.ttf'), bytes);
  const file = join(folder, 'gazette.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `${text}faces: ${faces}\n`);
  const line = text.split('\n').length;
  const { archive, findings } = readArchive(folder);
  const fileOf = (name: FaceName, character: string) =>
    archive?.typefaces.get(name)?.fileFor(character.codePointAt(0) ?? 0);
  return {
    archive,
    fileOf,
    own: join(folder, '字体/甲.ttf'),
    line,
    findings: findings.map(({ ruleId, severity, path, place, reason }) => ({
      told: `${severity} ${ruleId} ${path}:${place.start.line}`,
      zh: reason.zh,
    })),
  };
}

describe('a font file of the archive', () => {
  it('stands for its face, and for no other', () => {
    const { findings, fileOf, own } = foundWith(whole);
    expect(findings).toEqual([]);
    expect(fileOf('kai', '政')).toBe(own);
    for (const name of ['song', 'song-black', 'hei', 'fangsong'] as const)
      expect(fileOf(name, '政')).not.toBe(own);
  });

  it.each<[string, readonly FaceName[]]>([
    ['song', ['song', 'fangsong']],
    ['biaosong', ['song-bold', 'song-black']],
    ['fangsong', ['fangsong']],
    ['hei', ['hei']],
  ])('as %s stands for %s', (name, expected) => {
    const { fileOf, own } = foundWith(whole, `{ ${name}: 字体/甲.ttf }`);
    const faces = ['song', 'song-bold', 'song-black', 'fangsong', 'hei', 'kai'] as const;
    expect(faces.filter((face) => fileOf(face, '政') === own)).toEqual(expected);
  });

  it('gives way, character by character, to the packaged face', () => {
    const { fileOf, own } = foundWith(whole, '{ song: 字体/甲.ttf }');
    expect(fileOf('song', '政')).toBe(own);
    expect(fileOf('song', '喆')).toMatch(/NotoSerifSC_400Regular\.ttf$/);
  });

  it('is not published on the web unless the editor says so', () => {
    const { archive, own } = foundWith(whole, '{ song: 字体/甲.ttf }');
    const web = publishedFaces(archive?.typefaces ?? new Map());
    expect(web.get('song')?.fileFor(0x653f)).toMatch(/NotoSerifSC_400Regular\.ttf$/);
    expect(own).not.toBe(web.get('song')?.fileFor(0x653f));
  });

  it('is published where the editor says so', () => {
    const { archive, own } = foundWith(whole, '{ song: { file: 字体/甲.ttf, web: true } }');
    expect(
      publishedFaces(archive?.typefaces ?? new Map())
        .get('song')
        ?.fileFor(0x653f),
    ).toBe(own);
  });
});

describe('a font file that lacks characters of the notices', () => {
  it('is a warning that names them', async () => {
    const { findings, line } = foundWith(await cutFont('kai', ALL.replaceAll('政', '')));
    expect(findings.map(({ told }) => told)).toEqual([`warning own-face-glyphs gazette.yaml:${line}`]);
    expect(findings[0]?.zh).toMatch(/1 个字：政；/u);
  });

  it('is none where the characters stand in other faces alone', async () => {
    const { findings } = foundWith(await cutFont('hei', TITLE), '{ biaosong: 字体/甲.ttf }');
    expect(findings).toEqual([]);
  });
});

describe('a file that cannot be a face', () => {
  // OpenType 1.9, OS/2: of restricted (2), preview and print (4) and editable (8) the most generous holds.
  it.each([
    [0, undefined],
    [4, undefined],
    [6, undefined],
    [8, undefined],
    [2, /不准嵌入/u],
    [0x100, /只嵌入一部分/u],
    [0x104, /只嵌入一部分/u],
    [0x200, /点阵/u],
  ])('is one by its licence: fsType %i', (fsType, reason) => {
    const { findings, line } = foundWith(withFsType(whole, fsType));
    if (reason === undefined) {
      expect(findings).toEqual([]);
      return;
    }
    expect(findings.map(({ told }) => told)).toEqual([`error own-face gazette.yaml:${line}`]);
    expect(findings[0]?.zh).toMatch(reason);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['a text', Buffer.from('甲乙'), /不是可用的/u],
    ['nothing', Buffer.alloc(0), /不是可用的/u],
    ['a web font, whatever its name', Buffer.concat([Buffer.from('wOF2'), whole]), /不是可用的/u],
    ['a collection', Buffer.concat([Buffer.from('ttcf'), whole]), /字库集/u],
    ['half a font', whole.subarray(0, whole.length / 2), /不是可用的/u],
  ])('is one by its content: %s', (_what, bytes, reason) => {
    const { findings, fileOf, own } = foundWith(bytes);
    expect(findings.map(({ told }) => told.replace(/:\d+$/u, ''))).toEqual(['error own-face gazette.yaml']);
    expect(findings[0]?.zh).toMatch(reason);
    expect(fileOf('kai', '政')).not.toBe(own);
  });

  it('is one by its size', () => {
    const { own } = foundWith(whole);
    truncateSync(own, 64_000_001);
    expect(readArchive(folder).findings.map(({ reason }) => reason.zh)).toEqual([
      '「字体/甲.ttf」超过 6400 万字节',
    ]);
  });

  it('is one where it is a link out of the archive', () => {
    const { own } = foundWith(whole);
    const outside = `${folder}.ttf`;
    try {
      writeFileSync(outside, whole);
      rmSync(own);
      symlinkSync(outside, own);
      expect(readArchive(folder).findings.map(({ ruleId }) => ruleId)).toEqual(['own-face']);
    } finally {
      rmSync(outside);
    }
  });
});
