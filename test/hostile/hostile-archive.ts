import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check } from '../../src/check/check.js';
import { readArchive } from '../../src/content/read-archive.js';
import type { Finding } from '../../src/model/finding.js';

/** An archive with one hostile thing in it, and what must come of it. */
export interface HostileCase {
  readonly name: string;
  /** Files in place of those of a good archive, or beside them, by path; a link is written `-> target`. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /**
   * The rule that must find it; `*` for an error of any rule, `passes` where there must be no error, `?` where it is only
   * asked that reading and checking neither throw nor take too long.
   */
  readonly expected: string;
  /** Where it must be found, as path or path:line; anywhere where it does not say. */
  readonly at?: string;
}

export const NOTICE = '2015/03/a.md';

const FRONT: Readonly<Record<string, string>> = {
  number: '绍政发〔2015〕3号',
  title: '绍兴市人民政府关于做好示例工作的通知',
  issuer: '绍兴市人民政府',
  date: '2015-03-02',
};

const PAGE =
  'widthMm: 210, heightMm: 297, columns: 2, columnEms: 20, columnGapEms: 2, lines: 46, fontSizePt: 10.5, lineHeightPt: 15.5, topMm: 26';

/** A good gazette.yaml, with these lines in place of its own or after them. */
export function publication(changed: Readonly<Record<string, string>> = {}): string {
  const fields = {
    name: '绍兴市人民政府公报',
    englishName: 'Gazette',
    city: '绍兴市',
    series: '[{ prefix: 绍政发, slug: szf, issuer: 绍兴市人民政府, section: 市政府文件 }]',
    prefixes: '{ 国发: 国务院 }',
    colophon: '[{ label: 主办, value: 绍兴市人民政府 }]',
    page: `{ ${PAGE} }`,
    ...changed,
  };
  return Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}

/** A page design with one measure changed. */
export function page(key: string, value: string): string {
  const measures = PAGE.split(', ').filter((each) => !each.startsWith(`${key}:`));
  return publication({ page: `{ ${[...measures, `${key}: ${value}`].join(', ')} }` });
}

/** A good notice with these fields changed, or left out where they are empty, and this body. */
export function notice(body: string, changed: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ ...FRONT, ...changed }).flatMap(([key, value]) =>
    value === '' ? [] : [`${key}: ${value}\n`],
  );
  return `---\n${lines.join('')}---\n\n${body}\n`;
}

export function issue(changed: Readonly<Record<string, string>> = {}): string {
  const fields = {
    year: '2015',
    number: '3',
    total: '245',
    sections: '[{ title: 市政府文件, notices: [a.md] }]',
    ...changed,
  };
  return Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}

/** All that is found in the archive of a case; `folder` in front of a place is left out. */
export function findingsOf({ files }: HostileCase): readonly Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-hostile-'));
  try {
    const good = {
      'gazette.yaml': publication(),
      '2015/03/issue.yaml': issue(),
      [NOTICE]: notice('请照办。'),
    };
    for (const [path, content] of Object.entries({ ...good, ...files })) write(folder, path, content);
    const { archive, findings } = readArchive(folder);
    return [...findings, ...(archive === undefined ? [] : check(archive))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  const target = typeof content === 'string' ? /^-> (.*)$/s.exec(content)?.[1] : undefined;
  if (target === undefined) writeFileSync(file, content);
  else symlinkSync(target, file);
}
