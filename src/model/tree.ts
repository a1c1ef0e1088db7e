import type { Node, Parent } from 'unist';
import type { Blockquote, Heading, List, Paragraph, PhrasingContent } from 'mdast';
import type { DocumentNumber } from './document-number.js';
import type { ReferenceTarget } from './citation.js';

// The node types that the dialect adds to mdast. Importing this file makes them known to `unist-util-visit` and friends.

/** The document of a notice: its main part, then enclosed texts and attachments in order. */
export interface NoticeTree extends Parent {
  type: 'notice';
  children: Part[];
}

/** A stretch with a numbering of its own: the notice itself (main), an enclosed text, or an attachment. */
export interface Part extends Parent {
  type: 'part';
  kind: 'main' | 'enclosure' | 'attachment';
  children: Block[];
}

/** The line that opens an enclosed text or an attachment. */
export interface PartTitle extends Parent {
  type: 'partTitle';
  /** 附件1 as written; absent for an enclosed text. */
  label: string | undefined;
  /** 1 in 附件1; absent where the label has none. */
  number: number | undefined;
  children: PhrasingContent[];
}

/** 主送机关, with its colon. */
export interface Addressee extends Parent {
  type: 'addressee';
  children: PhrasingContent[];
}

/**
 * A line that belongs to the title above it: how a text was adopted （2015年3月2日市政府常务会议通过）, the number of an
 * enclosed document, the occasion and the speaker of a report.
 */
export interface TitleNote extends Parent {
  type: 'titleNote';
  children: PhrasingContent[];
}

/** What happened on a day, or on several: 1日　…, 3月1日至3日　…, 同日　…. */
export interface ChronicleEntry extends Parent {
  type: 'chronicleEntry';
  /** The days as written, with which its text begins. */
  days: string;
  children: PhrasingContent[];
}

/** 附件说明: the list of attachments at the end of the text. */
export interface AttachmentList extends Parent {
  type: 'attachmentList';
  /** 附件： as written. */
  label: string;
  children: AttachmentEntry[];
}

export interface AttachmentEntry extends Parent {
  type: 'attachmentEntry';
  /** The number as written, 1 in `1.`; absent in a list of one. */
  number: number | undefined;
  /** `1.` as written, or empty. */
  mark: string;
  children: PhrasingContent[];
}

/** 署名 and 成文日期. Has no position where it comes from the front matter. */
export interface Signature extends Parent {
  type: 'signature';
  children: SignatureLine[];
}

export interface SignatureLine extends Parent {
  type: 'signatureLine';
  children: PhrasingContent[];
}

/** People in groups, in order. */
export interface Roster extends Parent {
  type: 'roster';
  children: RosterGroup[];
}

export interface RosterGroup extends Parent {
  type: 'rosterGroup';
  children: (RosterRole | RosterSubgroup | RosterEntry)[];
}

/** 副组长, without its colon: the first child of a group that names one. */
export interface RosterRole extends Parent {
  type: 'rosterRole';
  children: PhrasingContent[];
}

/** （一）部门委员: a line that heads some of the people of a group. */
export interface RosterSubgroup extends Parent {
  type: 'rosterSubgroup';
  children: PhrasingContent[];
}

export interface RosterEntry extends Parent {
  type: 'rosterEntry';
  children: (RosterName | RosterOffice)[];
}

export interface RosterName extends Parent {
  type: 'rosterName';
  children: PhrasingContent[];
}

/** The person's organ or post, with the brackets in which it may stand; some people have none. */
export interface RosterOffice extends Parent {
  type: 'rosterOffice';
  children: PhrasingContent[];
}

/** Undefined for a column of which its editor says nothing. */
export type ColumnAlign = 'left' | 'center' | 'right' | undefined;

/** A table with several head rows and merged cells; `layOutGrid` gives the spans. */
export interface Grid extends Parent {
  type: 'grid';
  /** How many of the first rows are head rows. */
  head: number;
  caption: string | undefined;
  landscape: boolean;
  /** Relative widths of the columns, or undefined for widths by content. */
  widths: readonly number[] | undefined;
  /** How the body's cells of each column are set, where the editor says so (`---:`); undefined where no column is. */
  aligns: readonly ColumnAlign[] | undefined;
  children: GridRow[];
}

export interface GridRow extends Parent {
  type: 'gridRow';
  children: GridCell[];
}

export interface GridCell extends Parent {
  type: 'gridCell';
  /** Whether the cell only continues its left or upper neighbour. */
  merge: 'left' | 'up' | undefined;
  /** Whether its editor says that the original is empty here. */
  isBlank?: true;
  children: PhrasingContent[];
}

/** `<br>` in a cell: a line ends here, and in a text of the cell a line feed stands. */
export interface LineEnd extends Node {
  type: 'lineEnd';
}

export interface Figure extends Node {
  type: 'figure';
  url: string;
  /** Its captions, parted by line feeds; mostly one. */
  caption: string;
}

/** Text that stands as it was signed although it looks wrong. */
export interface Sic extends Parent {
  type: 'sic';
  note: string | undefined;
  children: PhrasingContent[];
}

/** A document number in the text. */
export interface Citation extends Parent {
  type: 'citation';
  number: DocumentNumber;
  /** Whether it is written as it should be. */
  wellFormed: boolean;
  /** The 《title》 before it, without its marks. */
  title: string | undefined;
  children: PhrasingContent[];
}

/** A document named by its 《title》, without a number. */
export interface TitleCitation extends Parent {
  type: 'titleCitation';
  /** Without its marks. */
  title: string;
  children: PhrasingContent[];
}

/** A reference to another place of the same notice. */
export interface CrossReference extends Parent {
  type: 'crossReference';
  target: ReferenceTarget;
  children: PhrasingContent[];
}

export type Block =
  | PartTitle
  | TitleNote
  | Addressee
  | ChronicleEntry
  | Heading
  | Paragraph
  | AttachmentList
  | Signature
  | Roster
  | Grid
  | Figure
  | Blockquote
  | List;

export type BlockType = Block['type'];
export type BlockOf<Type extends BlockType> = Extract<Block, { type: Type }>;

declare module 'mdast' {
  interface RootContentMap {
    part: Part;
    partTitle: PartTitle;
    addressee: Addressee;
    titleNote: TitleNote;
    chronicleEntry: ChronicleEntry;
    attachmentList: AttachmentList;
    attachmentEntry: AttachmentEntry;
    signature: Signature;
    signatureLine: SignatureLine;
    roster: Roster;
    rosterGroup: RosterGroup;
    rosterRole: RosterRole;
    rosterSubgroup: RosterSubgroup;
    rosterEntry: RosterEntry;
    rosterName: RosterName;
    rosterOffice: RosterOffice;
    grid: Grid;
    gridRow: GridRow;
    gridCell: GridCell;
    lineEnd: LineEnd;
    figure: Figure;
    sic: Sic;
    citation: Citation;
    titleCitation: TitleCitation;
    crossReference: CrossReference;
  }
  interface PhrasingContentMap {
    lineEnd: LineEnd;
    sic: Sic;
    citation: Citation;
    titleCitation: TitleCitation;
    crossReference: CrossReference;
  }
}
