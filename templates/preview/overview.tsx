import type { ElementContent } from 'hast';
import { remarkList, type Remark } from './remarks.js';

/** How far an issue or a notice has come. */
export type State = 'unread' | 'error' | 'warning' | 'ready' | 'published';

export interface ShelfNotice {
  readonly path: string;
  readonly href: string;
  readonly number: string | undefined;
  readonly title: string;
  readonly state: State;
  readonly errors: number;
  readonly warnings: number;
}

export interface ShelfIssue {
  /** 2015/03 */
  readonly folder: string;
  readonly href: string;
  /** 2015年第3期（总第245期） */
  readonly label: string;
  readonly state: State;
  /** In print order, then those that no section lists. */
  readonly notices: readonly ShelfNotice[];
  readonly isOpen: boolean;
}

/** Findings of a file that is no notice. */
export interface FileRemarks {
  readonly path: string;
  readonly remarks: readonly Remark[];
}

const STATE_WORDS: Readonly<Record<State, string>> = {
  unread: '读不通',
  error: '有错误',
  warning: '有警告',
  ready: '可以付印',
  published: '已出版',
};

/** The issues, the newest first, each with its notices and how they stand; before them what is wrong with other files. */
export function shelf(issues: readonly ShelfIssue[], files: readonly FileRemarks[]): ElementContent[] {
  return [
    ...files.map((file) => fileRemarks(file)),
    ...(issues.length === 0
      ? [(<p className="nothing">还没有一期公报。</p>) as ElementContent]
      : issues.map(issue)),
  ];
}

export function fileRemarks({ path, remarks }: FileRemarks): ElementContent {
  return (
    <section className="file-remarks" data-file={path}>
      <h2>{path}</h2>
      <ol>{remarkList(remarks)}</ol>
    </section>
  ) as ElementContent;
}

function issue({ folder, href, label, state, notices, isOpen }: ShelfIssue): ElementContent {
  return (
    <details className="shelf-issue" id={`issue-${folder.replace('/', '-')}`} open={isOpen}>
      <summary>
        <span className="issue-label">{label}</span>
        {stateMark(state, `${notices.length} 件`)}
      </summary>
      <p className="issue-link">
        <a href={href}>看整期的样张</a>
      </p>
      {noticeList(notices)}
    </details>
  ) as ElementContent;
}

export function noticeList(notices: readonly ShelfNotice[]): ElementContent {
  return (
    <ol className="shelf-notices">
      {notices.map((each) => (
        <li>
          <a href={each.href}>
            <span className="title">{each.title}</span>
            <span className="number">{each.number ?? ''}</span>
          </a>
          {stateMark(each.state, countWords(each))}
        </li>
      ))}
    </ol>
  ) as ElementContent;
}

function stateMark(state: State, more: string) {
  return (
    <span className={['state', state]}>
      <span>{STATE_WORDS[state]}</span>
      {more === '' ? undefined : <span className="count">{more}</span>}
    </span>
  );
}

function countWords({ errors, warnings }: ShelfNotice): string {
  return [errors > 0 ? `错误 ${errors}` : '', warnings > 0 ? `警告 ${warnings}` : '']
    .filter((words) => words !== '')
    .join('　');
}
