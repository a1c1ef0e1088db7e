import { isMap, isNode, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import {
  isExtra,
  spanOf,
  writtenNumber,
  type Combined,
  type Issue,
  type IssueNumber,
  type IssueSection,
} from '../../model/issue.js';

/** What an issue that is begun says of itself. */
export interface NewIssue {
  readonly year: number;
  readonly number: IssueNumber;
  /** Absent for an issue outside the count. */
  readonly total?: number | Combined | undefined;
  /** 2015-04-15, where it is known already. */
  readonly published?: string | undefined;
}

/**
 * `issue.yaml` with one more notice at the end of a section; the section is made where the issue has none of that name.
 * Nothing else of the file changes: only lines are put in. Undefined where the file is not one of an issue, or its lists
 * are not written with a line for each item.
 */
export function withNotice(yaml: string, section: string, file: string): string | undefined {
  const document = parseDocument(yaml);
  const sections = document.get('sections');
  if (document.errors.length > 0 || !isSeq(sections) || sections.items.length === 0) return undefined;
  const own = sections.items.find((item) => isMap(item) && item.get('title') === section);
  const notices = isMap(own) ? own.get('notices', true) : undefined;
  const written = scalarText(file);
  const edited = isSeq(notices)
    ? withItem(yaml, notices, (indent) => `${indent}- ${written}`)
    : own === undefined && !sections.flow
      ? withItem(yaml, sections, (indent, eol) => newSection(section, written, indent, eol))
      : undefined;
  return edited !== undefined && parseDocument(edited).errors.length === 0 ? edited : undefined;
}

function newSection(title: string, file: string, indent: string, eol: string): string {
  return [`${indent}- title: ${scalarText(title)}`, `${indent}  notices:`, `${indent}    - ${file}`].join(
    eol,
  );
}

/** A text with one more item of a list: on a line of its own below the last, or before the bracket that ends the list. */
function withItem(
  yaml: string,
  list: YAMLSeq,
  line: (indent: string, eol: string) => string,
): string | undefined {
  const eol = yaml.includes('\r\n') ? '\r\n' : '\n';
  const [start = 0, end = 0] = list.range ?? [];
  const last = list.items.at(-1);
  if (last === undefined) {
    // `notices: []`: the list goes below its name.
    const lead = /^[ -]*/u.exec(yaml.slice(lineStart(yaml, start)))?.[0] ?? '';
    const rest = yaml.slice(0, start).replace(/[ \t]*$/u, '');
    return rest + eol + line(`${' '.repeat(lead.length)}  `, eol) + yaml.slice(end);
  }
  if (list.flow === true) {
    const item = line('', eol).replace(/^- /u, '');
    const close = yaml.lastIndexOf(']', end);
    const before = yaml.slice(0, close).replace(/[,\s]+$/u, '');
    return `${before}, ${item}${yaml.slice(before.length).replace(/^,/u, '')}`;
  }
  const [from = 0, to = 0] = (isNode(last) ? last.range : undefined) ?? [];
  const indent = /^(.*?)-[ \t]+$/u.exec(yaml.slice(lineStart(yaml, from), from))?.[1];
  if (indent === undefined || indent.trim() !== '') return undefined;
  // A comment may stand behind the last item.
  const lineEnd = yaml.slice(0, to).endsWith('\n') ? to : yaml.indexOf('\n', to) + 1;
  if (lineEnd === 0) return yaml + eol + line(indent, eol) + eol;
  return yaml.slice(0, lineEnd) + line(indent, eol) + eol + yaml.slice(lineEnd);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function scalarText(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

/** The titles of the sections in an `issue.yaml`, of those too that wait for their notices. */
export function sectionTitles(yaml: string): string[] {
  const sections = parseDocument(yaml).get('sections');
  const items = isSeq(sections) ? sections.items : [];
  return items.flatMap((item) => {
    const title = isMap(item) ? item.get('title') : undefined;
    return typeof title === 'string' ? [title] : [];
  });
}

/** The text of `issue.yaml` for a new issue: its sections with the files of their notices, of which there may be none yet. */
export function writeIssue(issue: NewIssue, sections: readonly IssueSection[]): string {
  const { year, number, total, published } = issue;
  const head = {
    year,
    number: writtenNumber(number),
    ...(total !== undefined && { total: writtenNumber(total) }),
    ...(published !== undefined && { published }),
  };
  return (
    '# yaml-language-server: $schema=../../schema/issue.schema.json\n' +
    stringify({ ...head, sections }, { lineWidth: 0 })
  );
}

/** The number that comes after those of a year, and after all of them: both go on from the last issue that has numbers. */
export function issueAfter(
  issues: readonly Pick<Issue, 'year' | 'number' | 'total'>[],
  year: number,
): { readonly number: number; readonly total: number } {
  const numbered = issues.filter(({ number }) => !isExtra(number));
  const ends = numbered.flatMap((issue) =>
    issue.year === year && !isExtra(issue.number) ? [spanOf(issue.number).last] : [],
  );
  const totals = issues.flatMap(({ total }) => (total === undefined ? [] : [spanOf(total).last]));
  return { number: Math.max(0, ...ends) + 1, total: Math.max(0, ...totals) + 1 };
}
