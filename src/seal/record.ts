import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalJson } from './canonical-json.js';
import { leafHash } from './merkle-tree.js';

/**
 * What a gazette vouches for of a notice: its words and where they were printed. Not how a page looks, and not what became
 * of the notice later, which changes. Hashes are SHA-256 in hexadecimal digits.
 */
export interface NoticeRecord {
  readonly v: 1;
  /** Null for a document without one. */
  readonly number: string | null;
  /** notice, order, corrigendum … */
  readonly kind: string;
  readonly title: string;
  readonly issuers: readonly string[];
  /** 成文日期, as 2015-03-02. */
  readonly date: string;
  readonly issue: {
    readonly year: number;
    readonly number: number | string;
    /** The page on which it begins, as printed; null where the issue was not printed. */
    readonly page: number | null;
  };
  /** The permanent address below the root of the site: /szf/2015/15/. */
  readonly url: string;
  /** Of the text in NFC without white space: every face of the gazette carries it. */
  readonly words: string;
  /** Of the parts, as canonical JSON. */
  readonly parts: string;
}

/** What is read of `notice.json` for the record. */
interface SealedFields {
  readonly number?: string | undefined;
  readonly kind: string;
  readonly title: string;
  readonly issuers: readonly string[];
  readonly date: string;
  readonly issue: {
    readonly year: number;
    readonly number: number | string;
    readonly page?: number | undefined;
  };
  readonly url: string;
  readonly parts: readonly unknown[];
  readonly text: string;
}

/** The record of a published notice; nothing where the value is no notice. */
export function recordOf(published: unknown): NoticeRecord | undefined {
  if (!isSealable(published)) return undefined;
  const { number, kind, title, issuers, date, issue, url, parts, text } = published;
  return {
    v: 1,
    number: number ?? null,
    kind,
    title,
    issuers,
    date,
    issue: { year: issue.year, number: issue.number, page: issue.page ?? null },
    url,
    words: sha256Hex(utf8ToBytes(wordsOf(text))),
    parts: sha256Hex(canonicalJson(parts)),
  };
}

/** The leaf of a record in the tree of the gazette. */
export function leafOf(record: NoticeRecord): Uint8Array {
  return leafHash(canonicalJson(record));
}

/** The words of a text, white space apart, as the proof of every build compares them. */
function wordsOf(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}

function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

function isSealable(value: unknown): value is SealedFields {
  if (!isObject(value) || !isObject(value.issue)) return false;
  const { number, kind, title, issuers, date, issue, url, parts, text } = value;
  return (
    [kind, title, date, url, text].every((each) => typeof each === 'string') &&
    (number === undefined || typeof number === 'string') &&
    Array.isArray(issuers) &&
    issuers.every((each) => typeof each === 'string') &&
    Array.isArray(parts) &&
    Number.isSafeInteger(issue.year) &&
    (Number.isSafeInteger(issue.number) || typeof issue.number === 'string') &&
    (issue.page === undefined || Number.isSafeInteger(issue.page))
  );
}

type Fields = Partial<Record<keyof SealedFields | keyof SealedFields['issue'], unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
