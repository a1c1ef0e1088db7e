import { writeFileSync } from 'node:fs';
import { readArchive } from '../../src/content/read-archive.js';
import { compose } from '../../src/edition/compose.js';
import { withPage } from '../../src/print/browser.js';
import { ISSUE_FORM } from '../../src/print/issue-form.js';
import { paginate } from '../../src/print/paginate.js';
import { facesOf, loadWithFaces } from '../../src/print/print-document.js';
import { subsetFonts } from '../../src/print/subset-fonts.js';

// Writes the newest issue as it is in the browser when its page numbers are settled. Arguments: the file.

const [, file = ''] = process.argv;
const { archive } = readArchive('gazette');
const issue = archive?.issues.at(-1);
if (archive === undefined || issue === undefined) throw new Error('gazette/ holds no issue');
const edition = compose(archive, issue);
await withPage(async (page) => {
  await loadWithFaces(ISSUE_FORM, edition, page);
  const faces = await subsetFonts(edition.typefaces, await facesOf(ISSUE_FORM, edition, page));
  await paginate(page, edition);
  const rules = faces.map(({ family, weight, font, unicodeRange }) => {
    const range = unicodeRange === undefined ? '' : `;unicode-range:${unicodeRange}`;
    return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/ttf;base64,${Buffer.from(font).toString('base64')})${range}}`;
  });
  const html = (await page.content()).replace('</head>', `<style>${rules.join('')}</style></head>`);
  // What is off the screen while it is printed again and again is on it in a bare print.
  writeFileSync(file, html.replace(/<style id="not-on-screen">[^<]*<\/style>/u, ''));
});
