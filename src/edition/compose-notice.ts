import { chronicleOf, eventText, wholeDay, type PartialDay } from '../model/chronicle.js';
import { formatDate, formatIsoDate } from '../model/date.js';
import { formatDocumentNumber } from '../model/document-number.js';
import { hashOf } from '../model/inputs.js';
import { withoutLetterSpacing } from '../model/letter-spacing.js';
import { keyOf, nameOf, type FrontMatter, type Notice } from '../model/notice.js';
import { kindOf, type NoticeKind } from '../model/notice-kind.js';
import { noticeId } from '../model/permanent-address.js';
import { textOf } from '../model/prose.js';
import { knownPrefixes, type Publication } from '../model/publication.js';
import type { Part } from '../model/tree.js';
import { bodyOf } from './body.js';
import type {
  AppointmentData,
  EditionNotice,
  EditionPart,
  EventData,
  OutlineItem,
  SicNote,
} from './edition.js';
import { linksOf, type CitedAddresses, type Links } from './links.js';
import { listTitle } from './list-title.js';
import { noticeDigest, type NoticeDigest } from './notice-digest.js';
import { number, type Numbering } from './numbering.js';
import { partTitleOf, titleOf } from './part-title.js';
import { bodyText } from './text.js';
import type { TitleNames } from './title/title-names.js';
import { brokenPhrases, type TitlePhrase } from './title/title-phrases.js';

/** Gives a notice of an issue its digest, which is made when it is first asked for, or was made before from the same sum. */
export type Digests = (textSum: string, make: () => NoticeDigest) => () => NoticeDigest;

/**
 * A notice's edition follows from the notice, which is read with the prefixes of the publication's numbers in mind, from the
 * addresses of what it cites and the names in titles, and from nothing else.
 */
export function composeNotice(
  notice: Notice,
  prefixes: string,
  citations: CitedAddresses,
  names: TitleNames,
  digests: Digests,
): EditionNotice {
  const body = new ComposedBody(notice, citations, names);
  return new ComposedNotice(notice, body, prefixes, citations, digests);
}

/** A class: of a long archive an object with getters of its own for each notice would take a kilobyte more. */
class ComposedNotice implements EditionNotice {
  readonly textSum: string;
  readonly sum: string;
  readonly digest: () => NoticeDigest;
  readonly id: string;
  readonly url: string;
  readonly key: string;
  readonly number: string | undefined;
  readonly numberLine: string | undefined;
  readonly name: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly listTitle: string;
  readonly issuers: readonly string[];
  readonly date: string;
  readonly front: FrontMatter;
  readonly file: string;
  readonly markdownSum: string;
  readonly body: ComposedBody;

  constructor(
    notice: Notice,
    body: ComposedBody,
    prefixes: string,
    citations: CitedAddresses,
    digests: Digests,
  ) {
    const { front, url, source, number: own, date } = notice;
    if (url === undefined) throw new Error(`${source.path} has no permanent address`);
    this.body = body;
    this.textSum = textSumOf(notice, prefixes);
    this.sum = hashOf([this.textSum, JSON.stringify([[...citations.citations], [...citations.titles]])]);
    this.digest = digests(this.textSum, () =>
      noticeDigest(notice, body.parts, headingOf(notice), body.words),
    );
    this.id = noticeId(url);
    this.url = url;
    this.key = keyOf(notice);
    this.number = own === undefined ? front.number : formatDocumentNumber(own);
    this.numberLine = numberLine(notice);
    this.name = nameOf(notice);
    this.kind = kindOf(notice);
    this.title = front.title;
    this.listTitle = listTitle(notice);
    this.issuers = front.issuer;
    this.date = date === undefined ? front.date : formatDate(date);
    this.front = front;
    this.file = source.path;
    this.markdownSum = source.sha256;
  }

  get parts(): readonly EditionPart[] {
    return this.body.parts;
  }

  get text(): readonly string[] {
    return this.body.text;
  }

  get listPhrases(): () => readonly TitlePhrase[] {
    return () => this.body.phrasesOf(this.listTitle);
  }

  get sics(): readonly SicNote[] {
    return this.digest().sics;
  }

  get appointments(): readonly AppointmentData[] {
    return this.digest().appointments;
  }

  get events(): readonly EventData[] {
    return this.body.events;
  }

  get markdown(): string {
    return this.body.markdown;
  }
}

/** What is made of a notice's tree when it is asked for, and its title in phrases. */
class ComposedBody {
  readonly #notice: Notice;
  readonly #citations: CitedAddresses;
  readonly #names: TitleNames;
  #parts: (() => EditionPart[]) | undefined;
  #words: (() => string[]) | undefined;
  #phrases: readonly TitlePhrase[] | undefined;

  constructor(notice: Notice, citations: CitedAddresses, names: TitleNames) {
    this.#notice = notice;
    this.#citations = citations;
    this.#names = names;
  }

  get parts(): readonly EditionPart[] {
    this.#parts ??= this.#notice.keepView(() => composeParts(this.#notice, this.#citations));
    return this.#parts();
  }

  /** All of its text but title and number. */
  get words(): readonly string[] {
    this.#words ??= this.#notice.keepView(() => bodyText(this.#notice.tree));
    return this.#words();
  }

  get text(): readonly string[] {
    return [...headingOf(this.#notice), ...this.words];
  }

  get events(): readonly EventData[] {
    return events(this.#notice);
  }

  get markdown(): string {
    return this.#notice.source.text;
  }

  phrasesOf(title: string): readonly TitlePhrase[] {
    return (this.#phrases ??= brokenPhrases(title, this.#names));
  }
}

function textSumOf({ source, url = '' }: Notice, prefixes: string): string {
  return hashOf([source.path, source.sha256, url, prefixes]);
}

function headingOf(notice: Notice): string[] {
  const line = numberLine(notice);
  return [notice.front.title, ...(line === undefined ? [] : [line])];
}

/** The digest of a notice as `composeAll` has it, with the sum of all that it follows from. */
export interface SummedDigest {
  readonly textSum: string;
  readonly digest: NoticeDigest;
}

/** The digest of a notice while its tree is at hand. */
export function summedDigest(notice: Notice, publication: Publication): SummedDigest {
  const parts = composeParts(notice, { citations: new Map(), titles: new Map() });
  const digest = noticeDigest(notice, parts, headingOf(notice), bodyText(notice.tree));
  return { textSum: textSumOf(notice, JSON.stringify(knownPrefixes(publication))), digest };
}

function composeParts(notice: Notice, citations: CitedAddresses): EditionPart[] {
  const numbering = number(notice.tree);
  const links = linksOf(notice, numbering, citations);
  return notice.tree.children.map((part) => composePart(part, numbering, links));
}

/** 文号 and 登记号 on one line, as far as there are any. */
function numberLine({ front: { number: written, registration } }: Notice): string | undefined {
  const numbers = [written, registration].filter((each) => each !== undefined);
  return numbers.length === 0 ? undefined : numbers.join('　');
}

function composePart(part: Part, numbering: Numbering, links: Links): EditionPart {
  return {
    id: numbering.parts.get(part) ?? '',
    kind: part.kind,
    label: partTitleOf(part)?.label,
    title: titleOf(part),
    ...bodyOf(part, numbering, links, part.kind === 'main' ? 2 : 3),
    outline: outlineItems(part, numbering),
  };
}

/** Headings by their whole text, articles by their number. */
function outlineItems(part: Part, { provisions }: Numbering): OutlineItem[] {
  return part.children.flatMap((block) => {
    const provision = provisions.get(block);
    if (provision === undefined) return [];
    const { id, level, ordinal } = provision;
    if (block.type === 'heading') return [{ id, text: withoutLetterSpacing(textOf(block)), level }];
    return ordinal.style === 'article' ? [{ id, text: ordinal.text, level }] : [];
  });
}

function events(notice: Notice): EventData[] {
  if (kindOf(notice) !== 'chronicle') return [];
  return chronicleOf(notice).map(({ entry, from, to }) => ({
    from: isoDay(from),
    to: isoDay(to),
    text: eventText(entry),
  }));
}

function isoDay(day: PartialDay | undefined): string | undefined {
  const whole = wholeDay(day);
  return whole && formatIsoDate(whole);
}
