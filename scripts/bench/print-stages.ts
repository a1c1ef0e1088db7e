import { checkArchive } from '../../src/commands/check-archive.js';
import { compose } from '../../src/edition/compose.js';
import { withPage } from '../../src/print/browser.js';
import { finishPdf } from '../../src/print/finish-pdf.js';
import { ISSUE_FORM } from '../../src/print/issue-form.js';
import { lineSetting } from '../../src/print/line-setting.js';
import { paginate } from '../../src/print/paginate.js';
import { loadWithFaces } from '../../src/print/print-document.js';
import { printedLines } from '../../src/pdf/printed-lines.js';
import { printedText } from '../../src/print/printed-text.js';
import { ended, writeStages } from './stages.js';

// The stages of `gazette build --only print`, one after the other.

ended('start and load modules');
const { archive } = checkArchive('gazette');
const issue = archive?.issues.at(-1);
if (archive === undefined || issue === undefined) throw new Error('gazette/ holds no issue');
ended('read and check');
const edition = compose(archive, issue);
ended('compose');
await withPage(async (page) => {
  ended('start the browser');
  await loadWithFaces(ISSUE_FORM, edition, page);
  ended('lay out with fonts');
  const { print, layout, places } = await paginate(page, edition);
  ended('print until page numbers are true');
  const pdf = await finishPdf(
    print,
    edition,
    layout,
    ISSUE_FORM.describe(edition),
    ISSUE_FORM.labels(layout),
  );
  ended('finish the file');
  const lines = await printedLines(pdf);
  lineSetting(lines, edition);
  printedText(lines, places, edition, layout);
  ended('read back and measure');
});
ended('close the browser');
writeStages();
