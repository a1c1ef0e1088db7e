import { publishesAgain } from '../consolidation/republished.js';
import { amendedByTitle } from '../consolidation/titled-acts.js';
import type { NoticeFileText } from '../content/notice-files.js';
import { openNotice } from '../content/open-archive.js';
import { parse, type HashedNoticeText } from '../content/parse.js';
import { noticeOf, noticeText } from '../content/read-archive.js';
import { charactersOf } from '../content/lacking-glyphs.js';
import { figuresOf } from '../content/read-pictures.js';
import { citedDocuments } from '../model/cited-documents.js';
import { factsOf, type Facts } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import { listNamings, sentenceNamings } from '../model/naming.js';
import type { FrontMatter, Notice } from '../model/notice.js';
import { knownPrefixes } from '../model/publication.js';
import { effectsInText } from '../model/effect.js';
import { partTitlesOf, titlesOf } from '../model/register.js';
import type { House, NoticeFact } from './rule.js';
import { rules } from './rules/index.js';
import { sicsOf } from './sic.js';
import { noticeViolations } from './violations.js';

/** All that anybody asks of a notice's file, as plain data (JSON): whoever has it needs neither its YAML nor its tree. */
export interface NoticeRecord {
  /** Absent where the file could not be read. */
  readonly front?: FrontMatter;
  /** Offset in the file where the Markdown begins. */
  readonly bodyOffset: number;
  /** What is wrong with the front matter, and with what is read as a whole. */
  readonly openingFindings: readonly Finding[];
  readonly parsingFindings: readonly Finding[];
  readonly facts: Facts;
}

const NOTICE_FACTS: ReadonlySet<NoticeFact> = new Set<NoticeFact>([
  titlesOf,
  partTitlesOf,
  sentenceNamings,
  listNamings,
  effectsInText,
  sicsOf,
  figuresOf,
  amendedByTitle,
  publishesAgain,
  citedDocuments,
  ...rules.flatMap((rule) => (rule.reach === 'archive' ? (rule.facts ?? []) : [])),
]);

/**
 * Reads a notice's file and asks all that will be asked of it. The record follows from the file, its address in an issue
 * (`place`), and the house; the tree is gone with the function, and `also` is what else is asked of it and of its text.
 */
export function recordNotice(
  file: Pick<NoticeFileText, 'path' | 'text'>,
  place: string | undefined,
  house: House,
  also: (notice: Notice, text: HashedNoticeText) => void = () => undefined,
): NoticeRecord {
  const { notice: opened, findings: openingFindings } = openNotice(file);
  if (opened === undefined) return { bodyOffset: 0, openingFindings, parsingFindings: [], facts: {} };
  const { front, bodyOffset } = opened;
  const { publication } = house;
  const text = noticeText(opened, knownPrefixes(publication));
  const parsed = parse(text);
  const notice = noticeOf(opened, parsed, publication, place);
  askAll(notice, house);
  also(notice, text);
  return { front, bodyOffset, openingFindings, parsingFindings: parsed.findings, facts: factsOf(notice) };
}

/** Asks of a notice all that rules ask of it, alone or beside others: it is kept as its facts. */
export function askAll(notice: Notice, { publication, typefaces }: House): void {
  for (const ask of NOTICE_FACTS) ask(notice, publication);
  if (publication.faces !== undefined) charactersOf(notice);
  noticeViolations(notice, publication, typefaces);
}
