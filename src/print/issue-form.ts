import { designOf } from '../../designs/designs.js';
import { bannersOf } from '../edition/banners.js';
import { issueDocument } from '../../templates/print/document.js';
import { noticesOf } from '../edition/edition.js';
import { runningTitle } from '../edition/title/running-title.js';
import { fullIssueLabel } from '../model/issue.js';
import { publisherOf } from '../model/publication.js';
import { editionDay } from './edition-day.js';
import { layoutOf } from './layout.js';
import { prepare } from './prepare/prepare.js';
import { issueDescription } from './xmp.js';
import type { PrintForm } from './print-form.js';
import { styleSheet } from './style-sheet.js';

/** The issue: its pages are labelled as printed (cover, I, 1 …, colophon). */
export const ISSUE_FORM: PrintForm = {
  page: ({ page }) => page,
  styles: (publication) => designOf(publication).issue.styles.map(styleSheet),
  // The running heads name the publication and the notices: whatever face has them in the text, this one prints them.
  marginFace: (edition) => ({
    ...designOf(edition.publication).issue.marginFace,
    characters: [
      '0123456789IVXLCDM—：?年第期（总）…本页空白',
      edition.publication.name,
      ...bannersOf(edition).map(({ name }) => name),
      ...noticesOf(edition).map((notice) => runningTitle(notice, Infinity)),
    ].join(''),
  }),
  document: (edition, styles) => prepare(issueDocument(edition, styles), edition),
  layoutOf,
  labels: ({ frontSheets, sheets, closingBlanks }) => [
    { sheet: 0, label: { word: '封面' } },
    { sheet: 1, label: 'roman' },
    { sheet: frontSheets, label: 'arabic' },
    ...(closingBlanks > 0 ? [{ sheet: sheets - 1 - closingBlanks, label: { word: '空白页' } }] : []),
    { sheet: sheets - 1, label: { word: '版权页' } },
  ],
  describe: (edition) => {
    const { publication, issue, url } = edition;
    const day = editionDay(edition);
    return {
      title: `${publication.name} ${fullIssueLabel(issue)}`,
      authors: [publisherOf(publication)],
      numbers: noticesOf(edition).flatMap(({ number }) => number ?? []),
      url,
      day,
      publication: issueDescription(edition, day),
    };
  },
};
