import { noticesOf } from '../../edition/edition.js';
import type { PageOfNotice } from '../../edition/pagination.js';
import type { Correction } from '../../model/corrigendum.js';
import { issueLabel } from '../../model/issue.js';
import { withoutSpace } from '../../model/without-space.js';
import { ProofError } from '../errors.js';
import type { Made } from './make.js';

/**
 * Compares the pages that corrigenda name with those on which the wrong words are printed, where the issue was printed.
 *
 * @throws ProofError naming each that is not so.
 */
export function refuseWrongPages({ assembled, paginations }: Pick<Made, 'assembled' | 'paginations'>): void {
  const { archive, editions } = assembled;
  const faults = archive.corrections.flatMap((correction) => {
    const edition = editions.find(({ issue }) => issue === correction.issue);
    const id = edition && noticesOf(edition).find(({ front }) => front === correction.to.front)?.id;
    const place = paginations.get(edition?.name ?? '')?.notices.get(id ?? '');
    return place === undefined ? [] : wrongPage(correction, place);
  });
  if (faults.length > 0) throw new ProofError(faults.join('\n'));
}

function wrongPage({ written, offset, issue, from }: Correction, place: PageOfNotice): string[] {
  const first = pageAt(offset, place);
  const last = pageAt(offset + withoutSpace(written.wrong).length - 1, place);
  if (written.page >= first && written.page <= last) return [];
  const printed = first === last ? `第${first}页` : `第${first}页到第${last}页`;
  return [
    `更正与印刷版不一致：${from.source.path} 说「${written.wrong}」在${issueLabel(issue)}第${written.page}页，印在${printed}`,
  ];
}

/** The printed page of the character that has so many others of its notice before it, white space apart. */
function pageAt(offset: number, { page, breaks }: PageOfNotice): number {
  return breaks.findLast((each) => each.offset <= offset)?.page ?? page;
}
