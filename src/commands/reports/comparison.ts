import { STATUS_WORDS } from '../../catalogue/status-words.js';
import { shortened } from '../../model/shortened.js';
import type { Change, Comparison, NamedNotice } from '../compare/comparison.js';
import type { WordChange } from '../compare/word-changes.js';

const MOST_WORDS = 6;
const LONGEST = 40;

const CHANGE_WORDS: Readonly<Record<Change, string>> = { new: '新增', changed: '改了', removed: '没有了' };

/** What has changed between two builds as Markdown, for the summary of a pull request. */
export function comparisonMarkdown({ notices, pages, standing, versions, vanished }: Comparison): string {
  const tables = [
    list('没有了的网址', vanished),
    table(
      '公文',
      ['公文', '变化', '改动的字'],
      notices.map((notice) => [nameOf(notice), CHANGE_WORDS[notice.change], wordsOf(notice.words)]),
    ),
    table(
      '修改以后的文本',
      ['公文', '自哪一天起', '变化', '与以前比较'],
      versions.map((version) => [
        nameOf(version),
        version.from,
        CHANGE_WORDS[version.change],
        wordsOf(version.words),
      ]),
    ),
    table(
      '有效性',
      ['公文', '原来', '现在'],
      standing.map((each) => [nameOf(each), STATUS_WORDS[each.before], STATUS_WORDS[each.after]]),
    ),
    table(
      '印刷的页码',
      ['公文', '原来', '现在'],
      pages.map((each) => [nameOf(each), pageWords(each.before), pageWords(each.after)]),
    ),
  ].filter((text) => text !== '');
  return `# 公报的变化\n\n${tables.length === 0 ? '没有变化。\n' : tables.join('\n')}`;
}

/** The same for programs. */
export function comparisonJson(comparison: Comparison): string {
  return `${JSON.stringify(comparison, undefined, 2)}\n`;
}

function pageWords(page: number | undefined): string {
  return page === undefined ? '没有印' : `第${page}页`;
}

function nameOf({ name, title }: NamedNotice): string {
  return name.includes(title) ? escaped(name) : `${escaped(name)}　${escaped(title)}`;
}

/** …为~~八十~~**七十五**周岁以上老年人…, the first of them. */
function wordsOf(words: readonly WordChange[]): string {
  const shown = words
    .slice(0, MOST_WORDS)
    .map(
      ({ before, after, lead, trail }) =>
        `…${escaped(lead)}${struck(before)}${added(after)}${escaped(trail)}…`,
    );
  return [...shown, ...(words.length > MOST_WORDS ? [`共 ${words.length} 处`] : [])].join('<br>');
}

function struck(text: string): string {
  return text === '' ? '' : `<del>${escaped(shortened(text, LONGEST, '……'))}</del>`;
}

function added(text: string): string {
  return text === '' ? '' : `<ins>${escaped(shortened(text, LONGEST, '……'))}</ins>`;
}

/** Plain words in a cell of a table: no sign of Markdown or of HTML is one. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_~[\]|]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/[\r\n]+/gu, ' ');
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return `## ${title}\n\n${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${title}\n\n${items.map((item) => `- ${escaped(item)}\n`).join('')}`;
}
