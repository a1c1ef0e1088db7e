import { stringify } from 'yaml';

/** What `issue.yaml` says of an issue; files are named in print order. */
export interface IssueFile {
  readonly year: number;
  readonly number: number;
  readonly total: number;
  readonly published?: string;
  readonly sections: readonly { readonly title: string; readonly notices: readonly string[] }[];
}

export function issueYaml(issue: IssueFile): string {
  return stringify(issue);
}

/** The folder of an issue in its archive: 2015/03. */
export function issueFolder({ year, number }: Pick<IssueFile, 'year' | 'number'>): string {
  return `${year}/${String(number).padStart(2, '0')}`;
}
