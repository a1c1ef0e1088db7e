import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArchive } from '../../src/content/read-archive.js';
import { compose } from '../../src/edition/compose.js';
import { noticesOf, type Edition, type EditionNotice } from '../../src/edition/edition.js';

const PUBLICATION = fileURLToPath(new URL('../../gazette/gazette.yaml', import.meta.url));
const ISSUERS = { 绍政发: '绍兴市人民政府', 绍政办发: '绍兴市人民政府办公室' };

/** The edition of an issue that holds notices of the city by number (绍政发〔2015〕1号) with these bodies. */
export function composed(bodies: Readonly<Record<string, string>>, works = '[]\n'): Edition {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-edition-'));
  try {
    cpSync(PUBLICATION, join(folder, 'gazette.yaml'));
    writeFileSync(join(folder, 'works.yaml'), works);
    mkdirSync(join(folder, '2015/03'), { recursive: true });
    const files = Object.entries(bodies).map(([number, body], index) => {
      const file = `${index + 1}.md`;
      const issuer = number.startsWith('绍政办发') ? ISSUERS.绍政办发 : ISSUERS.绍政发;
      const front = `number: ${number}\ntitle: ${issuer}关于示例的通知\nissuer: ${issuer}\ndate: 2015-03-02\n`;
      writeFileSync(join(folder, '2015/03', file), `---\n${front}---\n\n${body}\n`);
      return file;
    });
    const sections = `sections:\n  - title: 市政府文件\n    notices: [${files.join(', ')}]\n`;
    writeFileSync(
      join(folder, '2015/03/issue.yaml'),
      `year: 2015\nnumber: 3\ntotal: 245\npublished: 2015-04-15\n${sections}`,
    );
    const { archive, findings } = readArchive(folder);
    const issue = archive?.issues[0];
    if (archive === undefined || issue === undefined || findings.length > 0)
      throw new Error(findings.map(({ reason }) => reason.zh).join('\n'));
    return compose(archive, issue);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The first notice of such an issue. */
export function composedNotice(...args: Parameters<typeof composed>): EditionNotice {
  const [notice] = noticesOf(composed(...args));
  if (notice === undefined) throw new Error('no notice');
  return notice;
}
