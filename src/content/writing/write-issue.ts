import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { spanOf, type Issue } from '../../model/issue.js';

/** What an issue that is begun says of itself. */
export interface NewIssue {
  readonly year: number;
  readonly number: number;
  readonly total: number;
}

/**
 * `issue.yaml` with one more notice at the end of a section; the section is made where the issue has none of that name.
 * What stands in the file stays as it is written, comments too. Undefined where the file is not one of an issue.
 */
export function withNotice(yaml: string, section: string, file: string): string | undefined {
  const document = parseDocument(yaml);
  const sections = document.get('sections');
  if (document.errors.length > 0 || !isSeq(sections)) return undefined;
  const own = sections.items.find((item) => isMap(item) && item.get('title') === section);
  const notices = isMap(own) ? own.get('notices') : undefined;
  if (isSeq(notices)) notices.add(document.createNode(file));
  else sections.add(document.createNode({ title: section, notices: [file] }));
  return document.toString({ lineWidth: 0 });
}

/** The text of `issue.yaml` for a new issue with its first notice. */
export function writeIssue(issue: NewIssue, section: string, file: string): string {
  return (
    '# yaml-language-server: $schema=../../schema/issue.schema.json\n' +
    stringify({ ...issue, sections: [{ title: section, notices: [file] }] }, { lineWidth: 0 })
  );
}

/** The issue after one that has numbers: the next of its year, or the first of the next; undefined for any other. */
export function issueAfter(last: Issue, year: number, number: number): NewIssue | undefined {
  if (last.total === undefined || (typeof last.number === 'object' && 'extra' in last.number))
    return undefined;
  const isNext =
    year === last.year ? number === spanOf(last.number).last + 1 : year === last.year + 1 && number === 1;
  return isNext ? { year, number, total: spanOf(last.total).last + 1 } : undefined;
}
