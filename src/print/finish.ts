import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import { fullIssueLabel } from '../model/issue.js';
import { editionDay } from './edition-day.js';
import { finishPdf } from './finish-pdf.js';
import type { Layout } from './layout.js';

/** Finishes an issue: its pages are labelled as printed (cover, I, 1 …, colophon). */
export async function finish(pdf: Uint8Array, edition: Edition, layout: Layout): Promise<Uint8Array> {
  const { publication, issue, url } = edition;
  const day = editionDay(edition);
  const description = {
    title: `${publication.name} ${fullIssueLabel(issue)}`,
    authors: [publication.name.replace(/公报$/u, '')],
    numbers: noticesOf(edition).map(({ number }) => number),
    url,
    day,
    publication: { name: publication.name, issue, day },
  };
  return finishPdf(pdf, edition, layout, description, [
    { sheet: 0, label: { word: '封面' } },
    { sheet: 1, label: 'roman' },
    { sheet: layout.frontSheets, label: 'arabic' },
    { sheet: layout.sheets - 1, label: { word: '版权页' } },
  ]);
}
