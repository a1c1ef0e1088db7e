import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

const FIRST_YEAR = 2015;
const ISSUES_PER_YEAR = 12;
const PUBLICATION_FILES = ['gazette.yaml', 'works.yaml'];
const SECTIONS = [
  ['szf', '市政府文件'],
  ['szbf', '市政府办公室文件'],
] as const;

/**
 * Writes an archive of `issues` monthly issues into the empty `folder`. Each has the notices of the issue `gazette/2015/03`
 * with numbers, years and file names of its own. Returns how many notices it has.
 */
export function writeManyNotices(folder: string, issues: number): number {
  const models = readdirSync('gazette/2015/03').filter((name) => name.endsWith('.md'));
  const texts = new Map(models.map((name) => [name, readFileSync(`gazette/2015/03/${name}`, 'utf8')]));
  for (const name of PUBLICATION_FILES)
    writeFileSync(join(folder, name), readFileSync(`gazette/${name}`, 'utf8'));
  for (let index = 0; index < issues; index++) {
    const year = FIRST_YEAR + Math.floor(index / ISSUES_PER_YEAR);
    const number = (index % ISSUES_PER_YEAR) + 1;
    const place = join(folder, `${year}/${String(number).padStart(2, '0')}`);
    mkdirSync(place, { recursive: true });
    const sections = SECTIONS.map(([slug, title]) => {
      const ofSeries = models.filter((name) => name.startsWith(`${slug}-`));
      const notices = ofSeries.map((name, position) => {
        const serial = (number - 1) * ofSeries.length + position + 1;
        const file = `${slug}-${year}-${serial}.md`;
        writeFileSync(join(place, file), renumbered(texts.get(name) ?? '', year, serial));
        return file;
      });
      return { title, notices };
    });
    writeFileSync(join(place, 'issue.yaml'), stringify({ year, number, total: index + 1, sections }));
  }
  return issues * models.length;
}

// From this year on the one act stands for the other (民法典 第一千二百六十条), and nothing may rest on the repealed one.
const [CODE_YEAR, REPEALED, CODE] = [2021, '中华人民共和国合同法', '中华人民共和国民法典'];

/** The notice in another year of the same calendar, with another number of its series. */
function renumbered(text: string, year: number, serial: number): string {
  return (year < CODE_YEAR ? text : text.replaceAll(REPEALED, CODE))
    .replace(/^(number: [^〔]+)〔\d{4}〕\d+号/m, `$1〔2015〕${serial}号`)
    .replace(/2015|2016/g, (written) => String(Number(written) - FIRST_YEAR + year));
}
