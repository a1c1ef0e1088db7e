import type { FrontMatter } from '../model/notice.js';
import { ownNumber } from '../model/own-number.js';
import { seriesOf, type Publication, type Series } from '../model/publication.js';

// In characters: four bytes each are within what file systems take.
const LONGEST = 60;

/** The name of a notice's file: szf-2015-18 for a series of the archive, else letters, figures and hyphens of `words`. */
export function noticeName(front: Partial<FrontMatter>, publication: Publication, words: string): string {
  const number = numberOf(front);
  const series = ownSeries(front, publication);
  if (number !== undefined && series !== undefined)
    return [series.slug, ...(number.year === undefined ? [] : [number.year]), number.number].join('-');
  const characters = Array.from(words.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '-'));
  const slug = characters.slice(0, LONGEST).join('').replace(/^-|-$/gu, '');
  return slug === '' ? '公文' : slug;
}

/** The section that a notice is printed in, where nobody says another. */
export function usualSection(front: Partial<FrontMatter>, publication: Publication): string {
  return ownSeries(front, publication)?.section ?? '其他文件';
}

function ownSeries(front: Partial<FrontMatter>, publication: Publication): Series | undefined {
  const number = numberOf(front);
  return number && seriesOf(publication, number.prefix);
}

function numberOf({ number, title = '', issuer = [] }: Partial<FrontMatter>) {
  return ownNumber({ number, title, issuer });
}
