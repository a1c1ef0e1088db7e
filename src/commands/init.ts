import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { jsonSchemas } from '../content/json-schemas.js';
import { publicationSchema } from '../content/schema/publication.js';
import { readYaml } from '../content/yaml.js';
import { formatIsoDate, type CivilDate } from '../model/date.js';
import type { Series } from '../model/publication.js';
import { UsageError } from './errors.js';
import { replaceFile } from './replace-file.js';

/** What a new archive is made of: what `gazette init` asks for. */
export interface NewArchive {
  /** 绍兴市 */
  readonly city: string;
  /** 绍兴市人民政府公报 */
  readonly name: string;
  readonly englishName: string;
  readonly series: readonly Series[];
  readonly design: string;
}

/**
 * Makes an archive in a folder that is not there or empty: `gazette.yaml`, a first issue with one notice to write over, and
 * the schemas from which editors' programs complete. Gives the paths below the folder.
 *
 * @throws UsageError where the folder holds anything, or an answer is none that `gazette.yaml` may have. Nothing is written.
 */
export function init(folder: string, answers: NewArchive, today: CivilDate): string[] {
  if (existsSync(folder) && holdsAnything(folder))
    throw new UsageError(`「${folder}」里已经有文件，没有写；请换一个新的文件夹`);
  const files = filesOf(answers, today);
  const { findings } = readYaml('gazette.yaml', files.get('gazette.yaml') ?? '', publicationSchema);
  if (findings.length > 0)
    throw new UsageError(`没有写：${findings.map(({ reason }) => reason.zh).join('；')}`);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    replaceFile(join(folder, path), text);
  }
  return [...files.keys()];
}

/** A repository that was just made holds only its own folder. */
function holdsAnything(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name !== '.git');
  } catch {
    return true;
  }
}

function filesOf(answers: NewArchive, today: CivilDate): ReadonlyMap<string, string> {
  // A document of a series: an order or an announcement has a number of another form.
  const series = answers.series.find(({ prefix }) => !/[令告]$/u.test(prefix));
  if (series === undefined)
    throw new UsageError('没有写：至少要有一个发文字号的系列，如 绍政发（令和公告以后再加）');
  const issue = `${today.year}/01`;
  const notice = `${series.slug}-${today.year}-1.md`;
  return new Map([
    ['gazette.yaml', publicationText(answers)],
    [`${issue}/issue.yaml`, issueText(today.year, series.section, notice)],
    [`${issue}/${notice}`, noticeText(series, today)],
    [
      '.gitignore',
      '# 生成的网页和 PDF，程序记下的结果，系统和 Word 的临时文件\npublic/\n.gazette-cache/\n.DS_Store\n~$*\n',
    ],
    ...Array.from(jsonSchemas(), ([name, text]) => [`schema/${name}`, text] as const),
  ]);
}

function publicationText({ city, name, englishName, series, design }: NewArchive): string {
  const yaml = (value: unknown): string => stringify(value, { lineWidth: 0 });
  const organs = [...new Set(series.map(({ issuer }) => issuer))];
  return [
    '# yaml-language-server: $schema=schema/gazette.schema.json\n',
    yaml({ name, englishName, city }),
    '\n# 网络版的网址，以 / 结尾。定了以后去掉行首的 #，换成真的网址。\n# address: https://www.example.gov.cn/gazette/\n',
    '\n# 本市发文系列。slug 是网址的一部分，定了就不再改。\n',
    yaml({ series }),
    '\n# 外来文号的机关代字。碰到新的就加一行。\n',
    yaml({ prefixes: { 国发: '国务院', 国办发: '国务院办公厅' } }),
    '\n# 版权页，一行一项。\n',
    yaml({
      colophon: [
        { label: '主办单位', value: organs.at(-1) },
        { label: '编辑', value: `《${name}》编辑室` },
      ],
    }),
    '\n# 印刷的设计。\n',
    yaml({ design }),
  ].join('');
}

function issueText(year: number, section: string, notice: string): string {
  return (
    '# yaml-language-server: $schema=../../schema/issue.schema.json\n' +
    stringify({ year, number: 1, total: 1, sections: [{ title: section, notices: [notice] }] })
  );
}

/** A notice that shows an editor the form, and that the rules have nothing against. */
function noticeText({ prefix, issuer }: Series, today: CivilDate): string {
  const front = stringify(
    {
      number: `${prefix}〔${today.year}〕1号`,
      title: `${issuer}关于做好政府公报编辑工作的通知`,
      issuer,
      date: formatIsoDate(today),
    },
    { lineWidth: 0 },
  );
  return `---\n# 这一件是样子，请换成要刊登的公文。\n${front}---\n${BODY}`;
}

const BODY = `
各有关单位：

为做好政府公报编辑工作，现将有关事项通知如下：

## 一、及时送稿

各单位印发的规范性文件，应当自印发之日起5个工作日内送政府公报编辑室。

## 二、认真校对

送稿单位对文稿的准确性负责，编辑室照原文刊登。
`;
