import { inputsHash } from '../../../src/model/inputs.js';
import { describe, expect, it } from 'vitest';
import type { Carrier, CarrierName, Piece } from '../../../src/commands/build/carrier.js';
import { planOf, type Wanted } from '../../../src/commands/build/plan.js';
import { ProofError } from '../../../src/commands/errors.js';
import type { EarlierOutput } from '../../../src/commands/output/earlier-output.js';
import { noticesOf } from '../../../src/edition/edition.js';
import { madeEdition } from '../../print/made-edition.js';

const edition = madeEdition([
  { series: 'szf', number: 1, title: '绍兴市人民政府关于做好示例工作的通知', body: '请照办。\n' },
]);
const [notice] = noticesOf(edition);
if (notice === undefined) throw new Error('the edition has no notice');

const NOW = new Map([['2015/03/issue.yaml', 'now']]);
const PDF: Piece = { carrier: 'print', edition, path: 'issue.pdf', record: 'issue.json', inputs: NOW };
const OFFPRINT: Piece = { carrier: 'offprints', edition, notice, path: 'notice.pdf', inputs: NOW };
const SITE: Piece = { carrier: 'web', inputs: NOW };
const CARRIERS = [
  carrier('print', '印刷版', PDF),
  carrier('offprints', '单行本', OFFPRINT),
  carrier('web', '网页', SITE),
];
const SHEETS: Piece = { carrier: 'sheets', edition, folder: 'pages/', inputs: NOW };
const WITH_SHEETS = [
  ...CARRIERS.slice(0, 2),
  { ...carrier('sheets', '印刷页的图', SHEETS), askedWith: 'web' } as const,
  ...CARRIERS.slice(2),
];
const ALL: Wanted = { only: undefined, issues: [] };

describe('planOf', () => {
  it('makes all where nothing was built', () => {
    expect(fates(ALL, {})).toEqual({ made: ['print', 'offprints', 'web'], taken: [] });
  });

  it('takes over what has the same inputs, but for the site where it is asked for', () => {
    const before = { 'issue.pdf': 'now', 'issue.json': 'now', 'notice.pdf': 'now', 'index.html': 'now' };
    expect(fates(ALL, before)).toEqual({ made: ['web'], taken: ['print', 'offprints'] });
    expect(fates({ only: 'print', issues: [] }, before)).toEqual({
      made: [],
      taken: ['print', 'offprints', 'web'],
    });
  });

  it('makes anew what has other inputs, or none as in version 0.1', () => {
    const before = { 'issue.pdf': 'then', 'issue.json': 'now', 'notice.pdf': undefined };
    expect(fates(ALL, before)).toEqual({ made: ['print', 'offprints', 'web'], taken: [] });
  });

  it('makes anew what is no longer as it was made, and a PDF whose record is lost', () => {
    const before = { 'issue.pdf': 'now', 'notice.pdf': 'now' };
    expect(fates(ALL, before, ['notice.pdf'])).toEqual({ made: ['print', 'offprints', 'web'], taken: [] });
  });

  it('leaves unmade what nobody asks for and no build has made', () => {
    expect(fates({ only: 'web', issues: [] }, {})).toEqual({ made: ['web'], taken: [] });
    expect(fates({ only: undefined, issues: ['2015-04'] }, {})).toEqual({ made: ['web'], taken: [] });
  });

  describe('of what has a folder of files', () => {
    const whole = { 'issue.pdf': 'now', 'issue.json': 'now', 'notice.pdf': 'now', 'index.html': 'now' };

    it('takes it over where all its files are there with the same inputs', () => {
      const before = { ...whole, 'pages/1.webp': 'now', 'pages/2.webp': 'now' };
      expect(fates(ALL, before, [], WITH_SHEETS)).toEqual({
        made: ['web'],
        taken: ['print', 'offprints', 'sheets'],
      });
    });

    it.each([
      ['is gone', [], ['pages/2.webp']],
      ['is another file', ['pages/2.webp'], []],
    ] as const)('makes all of it anew where one of its files %s', (_what, damaged, gone) => {
      const before = { ...whole, 'pages/1.webp': 'now', 'pages/2.webp': 'now' };
      expect(fates(ALL, before, damaged, WITH_SHEETS, gone)).toEqual({
        made: ['sheets', 'web'],
        taken: ['print', 'offprints'],
      });
    });

    it('is not concerned by the files of another folder', () => {
      const before = { ...whole, 'other/1.webp': 'then' };
      expect(fates(ALL, before, [], WITH_SHEETS).made).toEqual(['sheets', 'web']);
    });
  });

  it('makes what is asked for with the site where the site is asked for, for all issues, and nowhere else', () => {
    const made = (wanted: Wanted) => fates(wanted, {}, [], WITH_SHEETS).made;
    expect(made({ only: 'web', issues: [] })).toEqual(['sheets', 'web']);
    expect(made({ only: 'print', issues: [] })).toEqual(['print']);
    expect(made({ only: undefined, issues: ['2015-04'] })).toEqual(['sheets', 'web']);
  });

  it.each([
    [
      { only: 'web', issues: [] },
      { 'issue.pdf': 'then', 'issue.json': 'now', 'notice.pdf': 'then' },
      '2015-03 印刷版、绍政发〔2015〕1号单行本',
      '不带 --only',
    ],
    [{ only: 'print', issues: [] }, { 'index.html': 'then' }, '网页', '不带 --only'],
    [
      { only: undefined, issues: ['2015-04'] },
      { 'notice.pdf': 'then' },
      '绍政发〔2015〕1号单行本',
      '不写期号',
    ],
    [
      { only: 'print', issues: ['2015-04'] },
      { 'issue.pdf': 'then', 'issue.json': 'then' },
      '2015-03 印刷版',
      '不写期号',
    ],
  ] as const)('refuses for %o what would stay as it was before a change', (wanted, before, what, how) => {
    expect(() => fates(wanted, before)).toThrow(
      new ProofError(`上次生成之后内容或程序改过，${what}也要重新生成：请${how} 再生成一次`),
    );
  });
});

function carrier(name: CarrierName, label: string, piece: Piece): Carrier {
  return {
    name,
    label,
    proves: [],
    pieces: () => [piece],
    make: () => Promise.reject(new Error('nothing is made here')),
  };
}

/** What becomes of the pieces, where the last build has left these files, made from these inputs, and since then some were damaged or are gone. */
function fates(
  wanted: Wanted,
  before: Readonly<Record<string, string | undefined>>,
  damaged: readonly string[] = [],
  carriers: readonly Carrier[] = CARRIERS,
  gone: readonly string[] = [],
): Record<'made' | 'taken', CarrierName[]> {
  const carrierOf = (path: string) => {
    if (path.endsWith('.webp')) return 'sheets';
    return path === 'notice.pdf' ? 'offprints' : path.endsWith('.html') ? 'web' : 'print';
  };
  const manifest = new Map(
    Object.entries(before).map(([path, inputs]) => [
      path,
      { sha256: '', carrier: carrierOf(path), inputs: inputs === 'now' ? inputsHash(NOW) : inputs },
    ]),
  );
  const has = (path: string): boolean => manifest.has(path) && !gone.includes(path);
  const earlier: EarlierOutput = {
    manifest,
    has,
    read: (path) => (has(path) && !damaged.includes(path) ? Buffer.from('') : undefined),
  };
  const assembled = { editions: [edition] } as unknown as Parameters<typeof planOf>[0];
  const plans = planOf(assembled, carriers, wanted, earlier);
  const names = (pieces: readonly Piece[]) => pieces.map((piece) => piece.carrier);
  return {
    made: plans.flatMap(({ made }) => names(made)),
    taken: plans.flatMap(({ taken }) => names(taken)),
  };
}
