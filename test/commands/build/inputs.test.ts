import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  archiveInputs,
  editionInputs,
  programCode,
  programInputs,
} from '../../../src/commands/build/inputs.js';
import { composeAll } from '../../../src/edition/compose.js';
import { inputsHash } from '../../../src/model/inputs.js';
import { madeArchive } from '../../print/made-edition.js';

const NOTICE = {
  series: 'szf',
  number: 1,
  title: '绍兴市人民政府关于做好示例工作的通知',
  body: '请照办。\n',
} as const;
const PICTURE = { type: 'png', bytes: new Uint8Array([1]), width: 1, height: 1 } as const;
const archive = madeArchive([NOTICE]);
const inputs = archiveInputs(archive, 'gazette');

describe('archiveInputs', () => {
  it('is the same for the same archive', () => {
    expect(archiveInputs(madeArchive([NOTICE]), 'gazette')).toEqual(inputs);
  });

  it.each([
    ['a text', ['2015/03/szf-2015-1.md'], madeArchive([{ ...NOTICE, body: '请遵照执行。\n' }])],
    ['a picture', ['2015/03/map.png'], { ...archive, images: new Map([['2015/03/map.png', PICTURE]]) }],
    [
      'the publication',
      ['gazette.yaml'],
      { ...archive, publication: { ...archive.publication, city: '嘉兴市' } },
    ],
    ['the page', ['gazette.yaml'], withPage({ lines: 45 })],
    [
      'a cited work',
      ['works.yaml'],
      { ...archive, works: [{ number: '国发〔2014〕47号', title: '甲', status: 'unknown' }] },
    ],
  ] as const)('is another with %s, and says where', (_, names, other) => {
    const now = archiveInputs(other, 'gazette');
    expect([...now.keys()].filter((name) => now.get(name) !== inputs.get(name))).toEqual(names);
    expect(inputsHash(now)).not.toBe(inputsHash(inputs));
  });
});

describe('editionInputs', () => {
  it('names the program, the publication, the issue and its own notices', () => {
    const [edition] = composeAll(archive);
    if (edition === undefined) throw new Error('no edition');
    expect([...editionInputs(edition).keys()]).toEqual([
      ...programInputs().keys(),
      'gazette.yaml',
      ...archive.issues.map(({ source }) => source.path),
      ...archive.notices.map(({ source }) => source.path),
    ]);
  });
});

describe('programCode', () => {
  it('follows from the code, wherever it stands, and not from the style sheets', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gazette-program-'));
    try {
      for (const name of ['src', 'designs', 'templates']) mkdirSync(join(folder, name));
      writeFileSync(join(folder, 'src/cli.js'), 'one');
      const first = programCode(folder);
      writeFileSync(join(folder, 'src/page.css'), 'p {}');
      expect(programCode(folder)).toBe(first);
      writeFileSync(join(folder, 'src/cli.js'), 'two');
      expect(programCode(folder)).not.toBe(first);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('programInputs', () => {
  it('names the code, the style sheets and the browser, hashed once', () => {
    expect([...programInputs().keys()]).toEqual(['程序', '样式表', '浏览器']);
    for (const sum of programInputs().values()) expect(sum).toMatch(/^[0-9a-f]{64}$/);
    expect(programInputs()).toBe(programInputs());
  });
});

function withPage(page: Partial<typeof archive.publication.page>) {
  return {
    ...archive,
    publication: { ...archive.publication, page: { ...archive.publication.page, ...page } },
  };
}
