import type { ElementContent } from 'hast';
import type { Issue } from '../model/issue.js';
import type { Appointment } from '../model/appointment.js';
import type { FrontMatter } from '../model/notice.js';
import type { NoticeKind } from '../model/notice-kind.js';
import type { Picture } from '../model/picture.js';
import type { Publication } from '../model/publication.js';
import type { Part } from '../model/tree.js';
import type { Typefaces } from '../model/typeface.js';
import type { BlockData } from './block-data.js';
import type { NoticeDigest } from './notice-digest.js';
import type { TitleNames } from './title/title-names.js';
import type { TitlePhrase } from './title/title-phrases.js';
import type { YearIndex } from './year-index.js';

/** One issue as it will be read: what print, web and data are all made from. */
export interface Edition {
  readonly publication: Publication;
  readonly issue: Issue;
  /** 2015-03: names the issue's files. */
  readonly name: string;
  /** Permanent address: /2015/3/. */
  readonly url: string;
  readonly sections: readonly EditionSection[];
  /** The index of the year, which stands after the notices; absent where the issue has none. */
  readonly yearIndex?: YearIndex | undefined;
  /** Pictures by the `src` that figures in the bodies name. */
  readonly images: ReadonlyMap<string, Picture>;
  readonly typefaces: Typefaces;
  /** What the lines of a title may not break. */
  readonly titleNames: TitleNames;
}

export interface EditionSection {
  readonly title: string;
  readonly notices: readonly EditionNotice[];
}

/** A notice as it is composed. Its body is made of its tree when it is first asked for: what the digest tells needs none. */
export interface EditionNotice {
  /** The hash of its file, its address and whatever else its words and their order follow from. */
  readonly textSum: string;
  /** The hash of all that it is composed from: of the same, and of the addresses of what it cites. */
  readonly sum: string;
  /** What others ask of its body. */
  readonly digest: () => NoticeDigest;
  /** szf-2015-13: unique in the archive; prefixes the notice's ids where several stand in one document. */
  readonly id: string;
  /** Permanent address: /szf/2015/13/. */
  readonly url: string;
  /** By what the register knows it. */
  readonly key: string;
  /** The document number in full, where it has one: 绍政发〔2015〕13号, 绍兴市人民政府令第12号. */
  readonly number: string | undefined;
  /** The numbers as they stand below the title: an order has only 第12号, a regulatory document also its 登记号. */
  readonly numberLine: string | undefined;
  /** What it is called in few words: its number, or without one its 《title》. */
  readonly name: string;
  readonly kind: NoticeKind;
  readonly title: string;
  /** What lists call it: its title, or for an order the name of what it issues. */
  readonly listTitle: string;
  /** The same in phrases, which a list breaks only where no line holds them. */
  readonly listPhrases: () => readonly TitlePhrase[];
  readonly issuers: readonly string[];
  /** As printed: 2015年3月2日. */
  readonly date: string;
  readonly front: FrontMatter;
  readonly parts: readonly EditionPart[];
  /** All that every edition must carry: title, number, then each block in reading order. White space does not count. */
  readonly text: readonly string[];
  readonly sics: readonly SicNote[];
  /** Whom a notice of appointments gives a post, and from whom it takes one. */
  readonly appointments: readonly AppointmentData[];
  /** What a chronicle tells, day by day. */
  readonly events: readonly EventData[];
  /** The notice's file, below the archive's folder: 2015/03/szf-2015-13.md. */
  readonly file: string;
  /** The same as its editor wrote it. */
  readonly markdown: string;
  /** The hash of it (`hashOf`). */
  readonly markdownSum: string;
}

/** A part with its body as hast. Ids are local to the notice. */
export interface EditionPart {
  readonly id: string;
  readonly kind: Part['kind'];
  /** 附件1, or undefined. */
  readonly label: string | undefined;
  /** Undefined for the notice's own part. */
  readonly title: string | undefined;
  readonly body: readonly ElementContent[];
  readonly blocks: readonly BlockData[];
  /** The printed page that begins with this part's title, where printing has found one. */
  readonly page?: number;
  /** Headings and articles, for a table of contents. */
  readonly outline: readonly OutlineItem[];
}

export interface OutlineItem {
  readonly id: string;
  readonly text: string;
  readonly level: number;
}

/** 任命 or 免去, the person, the post as written, and 试用期 where there is one. */
export type AppointmentData = Pick<Appointment, 'action' | 'person' | 'post' | 'probation'>;

/** Days are written 2015-03-02; they are absent where the chronicle does not tell year and month. */
export interface EventData {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly text: string;
}

/** A slip that stands as it was signed. */
export interface SicNote {
  readonly text: string;
  readonly note: string | undefined;
}

export function noticesOf(edition: Edition): EditionNotice[] {
  return edition.sections.flatMap(({ notices }) => notices);
}

/** The notice with something else in the place of what it has: all else is asked of it where it is asked for. */
export function noticeWith(notice: EditionNotice, others: Partial<EditionNotice>): EditionNotice {
  return Object.create(notice, Object.getOwnPropertyDescriptors(others)) as EditionNotice;
}

/** Where the editor has broken the title that lists show: nowhere, where that is another than the notice's own. */
export function listBreaks({ title, listTitle, front }: EditionNotice): readonly string[] | undefined {
  return listTitle === title ? front.titleBreaks : undefined;
}
