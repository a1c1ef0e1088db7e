import type { Archive } from '../model/archive.js';
import { formatDocumentNumber, isMeant, readTypedNumber } from '../model/document-number.js';
import { findDocumentNumbers } from '../model/find-document-numbers.js';
import { keyOf, type Notice } from '../model/notice.js';
import { knownPrefixes } from '../model/publication.js';
import type { Register } from '../model/register.js';
import { comparableTitle } from '../model/title.js';
import { UsageError } from './errors.js';

/**
 * The key of the document that somebody has typed: its number in any brackets, with or without 号, the end of it, or its
 * title where that is of one notice.
 *
 * @throws UsageError where the archive has no such document.
 */
export function numberMeant(written: string, archive: Archive, register: Register): string {
  const text = /号\s*$/u.test(written) ? written : `${written}号`;
  const [found] = findDocumentNumbers(text, knownPrefixes(archive.publication));
  if (found !== undefined) {
    const number = formatDocumentNumber(found.meant);
    if (register.notices.has(number) || register.works.has(number) || register.to(number).length > 0)
      return number;
  }
  const asked = readTypedNumber(text);
  const alike =
    asked === undefined ? [] : archive.notices.filter(({ number }) => number?.number === asked.number);
  const meant = alike.filter(
    ({ number }) => number !== undefined && asked !== undefined && isMeant(number, asked),
  );
  const [only, another] = found === undefined ? [...meant, ...titled(written, archive)] : [];
  if (only !== undefined && another === undefined) return keyOf(only);
  throw new UsageError(notFound(written, alike));
}

/** The notices whose title is the one asked for, or has it as a part, with or without 《》. */
function titled(written: string, { notices }: Archive): Notice[] {
  const part = comparableTitle(written.replace(/^《(.*)》$/u, '$1'));
  const named =
    part.length < 4 ? [] : notices.filter(({ front }) => comparableTitle(front.title).includes(part));
  const whole = named.filter(({ front }) => comparableTitle(front.title) === part);
  return whole.length > 0 ? whole : named;
}

function notFound(written: string, alike: readonly Notice[]): string {
  const shown = alike.slice(0, 5).map(keyOf).join('、');
  return `本库没有「${written}」${shown === '' ? '' : `，是不是${shown}？`}`;
}
