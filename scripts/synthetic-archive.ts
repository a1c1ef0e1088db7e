import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { parseDocumentNumber } from '../src/model/document-number.js';
import { issueFolder, issueYaml } from './issue-yaml.js';
import { SYNTHETIC_ISSUES, type SyntheticNotice } from './synthetic-notices.js';

const CITY = '江澜市';
const SERIES = [
  { prefix: '江政发', slug: 'jzf', issuer: '江澜市人民政府', section: '市政府文件' },
  { prefix: '江政办发', slug: 'jzbf', issuer: '江澜市人民政府办公室', section: '市政府办公室文件' },
  { prefix: '江卫发', slug: 'jwf', issuer: '江澜市卫生健康委员会', section: '部门文件' },
  { prefix: '江建发', slug: 'jjf', issuer: '江澜市住房和城乡建设局', section: '部门文件' },
];

const WORKS = [
  { number: '国发〔2014〕47号', title: '国务院关于全面建立临时救助制度的通知' },
  {
    number: '国办发〔2018〕22号',
    title: '国务院办公厅关于做好政府公报工作的通知',
    url: 'https://www.gov.cn/zhengce/content/2018-04/28/content_5286726.htm',
    status: 'in-force',
  },
  { number: '东政办发〔2024〕12号', title: '东江省人民政府办公厅关于推进城镇老旧小区改造的指导意见' },
  { number: '江政发〔2012〕20号', title: '江澜市人民政府关于加强市区犬类管理的通告' },
  { number: '江政发〔2015〕33号', title: '江澜市人民政府关于促进商贸流通业发展的若干意见' },
  { number: '江政发〔2016〕41号', title: '江澜市区停车场管理暂行办法' },
];

/**
 * Writes the archive of an invented city into the empty `folder`: twelve issues of two years, in which notices amend,
 * repeal, forward and cite each other, expire, or are not yet in force. It passes `gazette check`, and is always the same.
 */
export function writeSyntheticArchive(folder: string): void {
  writeFileSync(join(folder, 'gazette.yaml'), stringify(publication()));
  writeFileSync(join(folder, 'works.yaml'), stringify(WORKS));
  for (const { notices, ...issue } of SYNTHETIC_ISSUES) {
    const place = join(folder, issueFolder(issue));
    mkdirSync(place, { recursive: true });
    for (const notice of notices) writeFileSync(join(place, fileOf(notice)), markdownOf(notice));
    const titles = [...new Set(notices.map((notice) => seriesOf(notice).section))];
    const sections = titles.map((title) => ({
      title,
      notices: notices.filter((notice) => seriesOf(notice).section === title).map(fileOf),
    }));
    writeFileSync(join(place, 'issue.yaml'), issueYaml({ ...issue, sections }));
  }
}

/** The page is that of the real gazette. */
function publication(): object {
  const real = fileURLToPath(new URL('../gazette/gazette.yaml', import.meta.url));
  const { page } = parse(readFileSync(real, 'utf8')) as { page: object };
  return {
    name: `${CITY}人民政府公报`,
    englishName: "GAZETTE OF THE PEOPLE'S GOVERNMENT OF JIANGLAN MUNICIPALITY",
    city: CITY,
    series: SERIES,
    prefixes: { 国发: '国务院', 国办发: '国务院办公厅', 东政办发: '东江省人民政府办公厅' },
    colophon: [
      { label: '主办单位', value: `${CITY}人民政府办公室` },
      { label: '编辑', value: `《${CITY}人民政府公报》编辑室` },
      { label: '地址', value: `${CITY}越溪区临江路1号` },
    ],
    page,
  };
}

function seriesOf({ number }: SyntheticNotice): (typeof SERIES)[number] {
  const series = SERIES.find(({ prefix }) => prefix === parseDocumentNumber(number)?.prefix);
  if (series === undefined) throw new Error(`${number} is of no series`);
  return series;
}

function fileOf(notice: SyntheticNotice): string {
  const number = parseDocumentNumber(notice.number);
  return `${seriesOf(notice).slug}-${number?.year ?? ''}-${number?.number ?? ''}.md`;
}

function markdownOf(notice: SyntheticNotice): string {
  const { number, matter, date, keywords, effect, jointly = [], body } = notice;
  const issuers = [seriesOf(notice).issuer, ...jointly];
  const front = stringify(
    {
      number,
      title: `${issuers.join(' ')}${matter}`,
      issuer: issuers.length === 1 ? issuers[0] : issuers,
      date,
      ...effect,
      keywords,
    },
    { lineWidth: 0 },
  );
  return `---\n${front}---\n\n${body}\n`;
}
