import type { Hover } from 'vscode-languageserver';
import { titleOf } from '../../catalogue/document-link.js';
import { statusText } from '../../catalogue/standing.js';
import type { Archive } from '../../model/archive.js';
import { formatDate, type CivilDate } from '../../model/date.js';
import type { Finding } from '../../model/finding.js';
import { issueLabel, issueWith } from '../../model/issue.js';
import { nameOf } from '../../model/notice.js';
import { shortened } from '../../model/shortened.js';
import type { DeskArchive } from '../desk-archive.js';
import { rangeOf, touches } from './ranges.js';
import { ruleWords } from './rule-pages.js';
import { targetAt } from './target.js';

// Of a place that a text refers to as much is shown as fits a glance.
const MOST_SHOWN = 300;

/** What there is to know of the words at an offset: a document and its standing, a place, and what rules say that found something. */
export function hoverAt(
  desk: DeskArchive,
  archive: Archive | undefined,
  place: { readonly path: string; readonly offset: number },
  findings: readonly Finding[],
  today: CivilDate,
): Hover | undefined {
  const { path, offset } = place;
  const target = archive && targetAt(desk, archive, path, offset);
  const words: string[] = [];
  if (archive !== undefined && target?.kind === 'document')
    words.push(documentWords(target.key, archive, today));
  if (target?.kind === 'place' && target.place.text !== '')
    words.push(shortened(target.place.text, MOST_SHOWN, '……'));
  if (target?.kind === 'file')
    words.push(archive?.noticeAt.get(target.path)?.front.title ?? '本期文件夹里没有这个文件');
  const here = findings.filter((finding) => touches(finding.place, offset));
  for (const ruleId of new Set(here.map((finding) => finding.ruleId))) {
    const said = ruleWords(ruleId);
    if (said !== undefined) words.push(`\`${ruleId}\`　${said}`);
  }
  if (words.length === 0) return undefined;
  const range = target?.words ?? here[0]?.place;
  return {
    contents: { kind: 'markdown', value: words.join('\n\n---\n\n') },
    ...(range && { range: rangeOf(range) }),
  };
}

/** The number, the title, the dates and the standing of a document, in Markdown. */
function documentWords(key: string, archive: Archive, today: CivilDate): string {
  const { register } = archive;
  const notice = register.notices.get(key);
  const title = titleOf(key, register);
  if (title === undefined) return `**${key}**\n\n本库和 works.yaml 里都没有`;
  const status = register.statusOn(key, today);
  const by = status.by.map(nameOf).join('、');
  const standing = `${statusText(status)}${by === '' ? '' : `，见${by}`}`;
  if (notice === undefined) return `**${key}**　${title}\n\n${standing}（works.yaml）`;
  const issue = issueWith(notice.source.path, archive.issues);
  const effective = register.effect(notice).effective;
  const facts = [
    notice.date && `成文 ${formatDate(notice.date)}`,
    effective && `施行 ${formatDate(effective)}`,
    issue && `刊于 ${issueLabel(issue)}`,
    standing,
  ];
  return `**${nameOf(notice)}**　${title}\n\n${facts.filter((fact) => fact !== undefined).join('　')}`;
}
