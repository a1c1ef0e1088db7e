import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArchive } from '../../src/content/read-archive.js';
import { compose } from '../../src/edition/compose.js';
import type { Archive } from '../../src/model/archive.js';
import type { Edition } from '../../src/edition/edition.js';

/** A notice of 绍政发 or 绍政办发 by its number in 2015, with its Markdown body. */
export interface MadeNotice {
  readonly series: 'szf' | 'szbf';
  readonly number: number;
  readonly title: string;
  readonly body: string;
  /** More lines of front matter, each with its line break. */
  readonly front?: string;
}

const REPOSITORY = new URL('../../', import.meta.url);
const ORGANS = {
  szf: { prefix: '绍政发', issuer: '绍兴市人民政府', section: '市政府文件' },
  szbf: { prefix: '绍政办发', issuer: '绍兴市人民政府办公室', section: '市政府办公室文件' },
};

/** Writes 2015年第3期 with the given notices, in their order, as an archive into an empty folder. */
export function writeArchive(folder: string, notices: readonly MadeNotice[]): void {
  const issue = join(folder, '2015/03');
  mkdirSync(issue, { recursive: true });
  cpSync(fileURLToPath(new URL('gazette/gazette.yaml', REPOSITORY)), join(folder, 'gazette.yaml'));
  for (const { series, number, title, body, front: more = '' } of notices) {
    const { prefix, issuer } = ORGANS[series];
    const front = `number: ${prefix}〔2015〕${number}号\ntitle: ${title}\nissuer: ${issuer}\ndate: 2015-03-02\n${more}`;
    writeFileSync(join(issue, `${series}-2015-${number}.md`), `---\n${front}---\n\n${body}`);
  }
  const sections = (['szf', 'szbf'] as const).flatMap((wanted) => {
    const files = notices
      .filter(({ series }) => series === wanted)
      .map(({ number }) => `${wanted}-2015-${number}.md`);
    return files.length === 0
      ? []
      : [`  - title: ${ORGANS[wanted].section}\n    notices: [${files.join(', ')}]\n`];
  });
  writeFileSync(
    join(issue, 'issue.yaml'),
    `year: 2015\nnumber: 3\ntotal: 245\nsections:\n${sections.join('')}`,
  );
}

/** The archive of such an issue. */
export function madeArchive(notices: readonly MadeNotice[]): Archive {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-made-'));
  try {
    writeArchive(folder, notices);
    return readWhole(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The edition of such an issue. */
export function madeEdition(notices: readonly MadeNotice[]): Edition {
  return newestEdition(madeArchive(notices));
}

/** The edition of an archive's only or newest issue. A path is below the repository. */
export function readEdition(folder: string): Edition {
  return newestEdition(readWhole(fileURLToPath(new URL(folder, REPOSITORY))));
}

export function newestEdition(archive: Archive): Edition {
  const issue = archive.issues.at(-1);
  if (issue === undefined) throw new Error('the archive has no issue');
  return compose(archive, issue);
}

function readWhole(folder: string): Archive {
  const { archive, findings } = readArchive(folder);
  if (archive === undefined || findings.some(({ severity }) => severity === 'error'))
    throw new Error(`${folder} was not read: ${findings.map(({ reason }) => reason.zh).join('; ')}`);
  return archive;
}
