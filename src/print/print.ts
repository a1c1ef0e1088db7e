import { setImmediate as turn } from 'node:timers/promises';
import { noticesOf, type Edition } from '../edition/edition.js';
import type { Pagination } from '../edition/pagination.js';
import { YEAR_INDEX_ID } from '../edition/year-index.js';
import type { WithPage } from './browser.js';
import { documentOf } from './document-html.js';
import { ISSUE_FORM } from './issue-form.js';
import { layoutOf, pageOf, type Layout } from './layout.js';
import type { PrintForm } from './print-form.js';
import { issueRoot } from '../edition/issue-tree.js';
import { printedRoot } from '../../templates/print/colophon-proof.js';
import { lineSetting, type LineSetting } from './line-setting.js';
import type { Meanwhile } from './meanwhile.js';
import { isSetWrong, tooWide, type TooWide } from './too-wide.js';
import { withPictureFaces } from './picture-faces.js';
import { finished, loadWithFaces, printLoaded, type PrintedDocument } from './print-document.js';
import { isMargin, printedText, type PrintedText } from './printed-text.js';

export interface PrintedIssue extends Pick<PrintedDocument, 'pdf' | 'layout' | 'places'> {
  readonly pagination: Pagination;
  readonly text: PrintedText;
  readonly setting: LineSetting;
  readonly tooWide: readonly TooWide[];
}

/** Makes the document of an issue, which `print` then finds made: while a browser starts. */
export async function readyToPrint(edition: Edition): Promise<void> {
  const own = await withPictureFaces(edition);
  // The browser may ask something of this process.
  await turn();
  documentOf(ISSUE_FORM, own);
}

/**
 * Prints an issue, and reads back what the finished file says: without the browser, which ends meanwhile. For `meanwhile` see
 * `printLoaded`.
 */
export async function print(
  edition: Edition,
  withPage: WithPage,
  meanwhile?: Meanwhile,
): Promise<PrintedIssue> {
  const [form, own] = [rootedForm(edition), await withPictureFaces(edition)];
  const { finishing } = await withPage(async (page) => {
    await loadWithFaces(form, own, page);
    const finishing = finished(form, own, await printLoaded(form, own, page, meanwhile));
    // Where it fails, whoever waits for it is told.
    finishing.catch(() => undefined);
    return { finishing };
  });
  const issue = readIssue(await finishing, edition);
  return { ...issue, tooWide: isSetWrong(issue.setting) ? await wideIn(form, own, withPage) : [] };
}

/** The blocks that are too wide, told by a page that shows the document once more. */
async function wideIn(form: PrintForm, edition: Edition, withPage: WithPage): Promise<TooWide[]> {
  return withPage(async (page) => {
    await loadWithFaces(form, edition, page);
    return tooWide(page, edition);
  });
}

/** The form of an issue that prints the root over its notices as they are published, their pictures too. */
function rootedForm(edition: Edition): PrintForm {
  return {
    ...ISSUE_FORM,
    layoutOf: (set, places, sheets) => {
      const layout = layoutOf(set, places, sheets);
      const root = issueRoot(edition, (id) => pageOf(layout.noticeSheets[id] ?? NaN, layout));
      return { ...layout, root: printedRoot(edition, root) };
    },
  };
}

/** What a finished issue says, on which pages, and how its lines are set. */
export function readIssue(
  { pdf, layout, places, lines }: PrintedDocument,
  edition: Edition,
): Omit<PrintedIssue, 'tooWide'> {
  const text = printedText(lines, places, edition, layout);
  const body = lines.filter((line) => line.sheet > layout.frontSheets && !isMargin(line, edition, layout));
  const setting = lineSetting(body, edition);
  return { pdf, layout, places, pagination: paginationOf(edition, layout, text), text, setting };
}

function paginationOf(edition: Edition, layout: Layout, { breaks }: PrintedText): Pagination {
  const notices = noticesOf(edition).map(({ id }) => {
    const sheet = layout.noticeSheets[id] ?? 0;
    return [id, { sheet, page: pageOf(sheet, layout), breaks: breaks.get(id) ?? [] }] as const;
  });
  const index = layout.noticeSheets[YEAR_INDEX_ID];
  return {
    notices: new Map(notices),
    sheets: layout.sheets,
    blanks: layout.closingBlanks,
    ...(index !== undefined && { yearIndex: { sheet: index, page: pageOf(index, layout) } }),
  };
}
