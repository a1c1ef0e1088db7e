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
 * title where that is of one notice; of one without a number also its address.
 *
 * @throws UsageError where the archive has no such document.
 */
export function numberMeant(written: string, archive: Archive, register: Register): string {
  const address = `/${written.replace(/^\/|\/$/gu, '')}/`;
  if (register.notices.has(address)) return address;
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
  const named = found === undefined ? [...new Set([...meant, ...titled(written, archive)])] : [];
  const [only, another] = named;
  if (only !== undefined && another === undefined) return keyOf(only);
  throw new UsageError(another === undefined ? notFound(written, alike) : several(written, named));
}

// Of a title; a shorter one is asked for as a whole.
const SHORTEST_PART = 4;

/** The notices whose title is the one asked for, or has it as a part, with or without 《》. */
function titled(written: string, { notices }: Archive): Notice[] {
  const part = comparableTitle(written.replace(/^《(.*)》$/u, '$1'));
  const whole = notices.filter(({ front }) => comparableTitle(front.title) === part);
  if (whole.length > 0 || part.length < SHORTEST_PART) return whole;
  return notices.filter(({ front }) => comparableTitle(front.title).includes(part));
}

function several(written: string, named: readonly Notice[]): string {
  const shown = named.slice(0, 5).map(keyOf).join('、');
  return `「${written}」有${named.length}件，请写其中一件：${shown}${named.length > 5 ? '等' : ''}`;
}

function notFound(written: string, alike: readonly Notice[]): string {
  const shown = alike.slice(0, 5).map(keyOf).join('、');
  return `本库没有「${written}」${shown === '' ? '' : `，是不是${shown}？`}`;
}
