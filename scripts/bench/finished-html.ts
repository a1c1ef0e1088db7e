import { writeFileSync } from 'node:fs';
import { readArchive } from '../../src/content/read-archive.js';
import { compose } from '../../src/edition/compose.js';
import { withPage } from '../../src/print/browser.js';
import { ISSUE_FORM } from '../../src/print/issue-form.js';
import { paginate } from '../../src/print/paginate.js';
import { loadWithFaces } from '../../src/print/print-document.js';

// Writes the newest issue as it is in the browser when its page numbers are settled. Arguments: the file.

const [, file = ''] = process.argv;
const { archive } = readArchive('gazette');
const issue = archive?.issues.at(-1);
if (archive === undefined || issue === undefined) throw new Error('gazette/ holds no issue');
const edition = compose(archive, issue);
await withPage(async (page) => {
  await loadWithFaces(ISSUE_FORM, edition, page);
  await paginate(page, edition);
  writeFileSync(file, await page.content());
});
