import { checkArchive } from '../../src/commands/check-archive.js';
import { compose } from '../../src/edition/compose.js';
import { withPage } from '../../src/print/browser.js';
import { finish } from '../../src/print/finish.js';
import { lineSetting } from '../../src/print/line-setting.js';
import { withPdf } from '../../src/print/open-pdf.js';
import { paginate } from '../../src/print/paginate.js';
import { load } from '../../src/print/print.js';
import { printedLines } from '../../src/print/printed-lines.js';
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
  await load(edition, page);
  ended('lay out with fonts');
  const { pdf: raw, layout, places } = await paginate(page, edition);
  ended('print until page numbers are true');
  const pdf = await finish(raw, edition, layout);
  ended('finish the file');
  const lines = await withPdf(pdf, printedLines);
  lineSetting(lines, edition);
  printedText(lines, places, edition, layout);
  ended('read back and measure');
});
ended('close the browser');
writeStages();
