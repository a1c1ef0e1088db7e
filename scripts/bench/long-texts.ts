import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../src/check/rules/index.js';
import { ruleDocumentation } from '../rule-documentation.js';

/** What the body of a long notice is made of: right or wrong throughout, and in many blocks or in one paragraph. */
export const LONG_TEXTS = {
  'clean, many blocks': () => realBodies(),
  'clean, one paragraph': () => inOneParagraph(realBodies()),
  'full of errors, many blocks': () => wrongExamples(),
  'full of errors, one paragraph': () => inOneParagraph(wrongExamples()),
} as const;

const FRONT_MATTER = /^---\n[\s\S]*?^---\n/m;
const REAL_NOTICES = ['szf-2015-13', 'szf-2015-15', 'szbf-2015-21'];

/** Writes an archive of one notice whose body is the text so many times over. */
export function writeLongNotice(folder: string, body: string, times: number): void {
  for (const name of ['gazette.yaml', 'works.yaml'])
    writeFileSync(join(folder, name), readFileSync(`gazette/${name}`, 'utf8'));
  const issue =
    'year: 2015\nnumber: 3\ntotal: 245\nsections:\n  - { title: 市政府文件, notices: [szf-2015-1.md] }\n';
  writeFileSync(join(folder, '2015/03/issue.yaml'), issue);
  const front =
    'number: 绍政发〔2015〕1号\ntitle: 绍兴市人民政府关于做好示例工作的通知\nissuer: 绍兴市人民政府\ndate: 2015-03-02';
  writeFileSync(join(folder, '2015/03/szf-2015-1.md'), `---\n${front}\n---\n\n${body.repeat(times)}\n`);
}

function realBodies(): string {
  return REAL_NOTICES.map((name) => bodyOf(readFileSync(`gazette/2015/03/${name}.md`, 'utf8'))).join('\n\n');
}

/** The bodies of everything that the rules' documentation gives as wrong. */
function wrongExamples(): string {
  return rules
    .flatMap(({ id }) => ruleDocumentation(readFileSync(`src/check/rules/${id}.ts`, 'utf8')).examples)
    .filter(({ verdict }) => verdict === '错')
    .flatMap(({ files }) => files.filter(({ name }) => !name.endsWith('.yaml')))
    .map(({ text }) => bodyOf(text))
    .join('\n\n');
}

function bodyOf(text: string): string {
  return text.replace(FRONT_MATTER, '').trim();
}

function inOneParagraph(body: string): string {
  return body.replace(/^(?::::.*|#+ |> |\|.*\|)$/gm, '').replace(/\s*\n\s*/g, '');
}
