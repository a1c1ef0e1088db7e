import type { Nodes } from 'hast';
import { htmlOf } from '../../print/document-html.js';
import { fileRemarks } from '../../../templates/preview/overview.js';
import { remarkList } from '../../../templates/preview/remarks.js';
import type { DeskArchive } from '../desk-archive.js';
import { noticeView } from './notice-view.js';
import { remarksOf } from './remarks.js';
import { otherFiles } from './shelf.js';
import { soloEdition, type SoloEdition } from './solo-edition.js';

/** What is sent of a notice's page: fragments of HTML. */
export interface NoticePage {
  readonly title: string;
  readonly article: string;
  /** The findings of its file, and those of others without which it cannot be shown. */
  readonly remarks: string;
  readonly others: string;
  readonly errors: number;
  readonly warnings: number;
  /** Why the text is not that of the file as it is now, and from when it is. */
  readonly old?: { readonly why: string; readonly since: string | undefined };
  /** The first line that the last save has changed. */
  readonly changed?: number;
}

/** The last page of a notice that could be made, and when that was. */
export interface GoodPage {
  readonly title: string;
  readonly article: string;
  readonly text: string;
  readonly at: string;
}

export interface MadePage {
  readonly page: NoticePage;
  /** What can be printed of it. */
  readonly solo: SoloEdition | undefined;
  readonly good: GoodPage | undefined;
}

/** The page of a notice as it was last saved; where that cannot be shown, the last good one, which says so. */
export function noticePage(desk: DeskArchive, path: string, before: GoodPage | undefined): MadePage {
  const findings = desk.findingsOf(path);
  const told = {
    remarks: fragment(remarkList(remarksOf(desk.folder, desk.archive, findings))),
    others: fragment(otherFiles(desk, filesAbove(path)).map(fileRemarks)),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
  };
  const shown = shownNotice(desk, path);
  if (typeof shown === 'string') {
    const old = { why: shown, since: before?.at };
    const page = { title: before?.title ?? path, article: before?.article ?? '', ...told, old };
    return { page, solo: undefined, good: before };
  }
  const { article, title, text, solo } = shown;
  const changed = before === undefined ? undefined : firstChange(before.text, text);
  return {
    page: { title, article, ...told, ...(changed !== undefined && { changed }) },
    solo,
    good: { title, article, text, at: clock() },
  };
}

/** Which files but its own a notice cannot do without: the beginnings of their paths. */
function filesAbove(path: string): (other: string) => boolean {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return (other) => !other.includes('/') || other.startsWith(folder);
}

/** What can be shown of a notice, or why nothing can. */
function shownNotice(desk: DeskArchive, path: string) {
  const { archive, opened } = desk;
  if (archive === undefined) return 'gazette.yaml 读不通，先照左上的提示改好';
  const notice = archive.noticeAt.get(path);
  if (notice === undefined)
    return opened.unread.includes(path) ? '这个文件现在读不通，先照提示改好' : '没有这个文件了';
  try {
    const solo = soloEdition(archive, notice);
    if (solo === undefined) return '这一期的 issue.yaml 读不通，先照提示改好';
    const article = fragment([noticeView(archive, notice, solo)]);
    return { article, title: notice.front.title, text: notice.source.text, solo };
  } catch (error) {
    // What the rules speak of may be more than a page can stand.
    return `现在还做不出这一页：${error instanceof Error ? error.message : String(error)}`;
  }
}

/** HTML of what stands in a page, not of a page. */
export function fragment(children: readonly Nodes[]): string {
  return htmlOf({ type: 'root', children: children.filter((child) => child.type !== 'root') });
}

/** The line of the later text where the two first differ; undefined where they are the same. */
function firstChange(before: string, after: string): number | undefined {
  if (before === after) return undefined;
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const at = fresh.findIndex((line, index) => line !== old[index]);
  return at < 0 ? fresh.length : at + 1;
}

function clock(): string {
  return new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}
