import { designOf } from '../../designs/designs.js';
import { offprintDocument } from '../../templates/print/offprint.js';
import { noticesOf, type Edition, type EditionNotice } from '../edition/edition.js';
import { formatIsoDate, parseIsoDate } from '../model/date.js';
import { editionDay } from './edition-day.js';
import { offprintLayoutOf } from './layout.js';
import { prepare } from './prepare/prepare.js';
import { issueDescription } from './xmp.js';
import type { PrintForm } from './print-form.js';
import { styleSheet } from './style-sheet.js';

/** The offprint (单行本) of one notice. */
export const OFFPRINT_FORM: PrintForm = {
  page: (publication) => designOf(publication).offprint.page,
  styles: (publication) => designOf(publication).offprint.styles.map(styleSheet),
  marginFace: () => ({ family: 'Gazette Song', weight: 400, characters: '0123456789— ' }),
  document: (edition, styles) => prepare(offprintDocument(edition, styles), edition),
  layoutOf: offprintLayoutOf,
  labels: () => [{ sheet: 0, label: 'arabic' }],
  describe: (edition) => {
    const [notice] = noticesOf(edition);
    if (notice === undefined) throw new Error('an offprint is the edition of one notice');
    const day = editionDay(edition);
    return {
      title: notice.title,
      authors: notice.issuers,
      numbers: notice.number === undefined ? [] : [notice.number],
      url: notice.url,
      day: parseIsoDate(notice.front.date) ?? day,
      publication: issueDescription(edition, day),
    };
  },
};

/** The edition of one notice of an issue, which came out on the day on which the issue did. */
export function offprintEdition(edition: Edition, notice: EditionNotice): Edition {
  const sections = edition.sections
    .filter(({ notices }) => notices.some(({ id }) => id === notice.id))
    .map(({ title }) => ({ title, notices: [notice] }));
  const published = formatIsoDate(editionDay(edition));
  return { ...edition, issue: { ...edition.issue, published }, sections, yearIndex: undefined };
}
