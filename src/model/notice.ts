import type { Node } from 'unist';
import type { CivilDate } from './date.js';
import { formatDocumentNumber, type DocumentNumber } from './document-number.js';
import { lazy, type KeepView } from './lazy.js';
import type { NoticeKind } from './notice-kind.js';
import { numberedScopes, type NumberedScope } from './numbered-text.js';
import type { Prose } from './prose.js';
import type { Source } from './source.js';
import { regularTables, type RegularTable } from './table-column.js';
import { inTitleMarks } from './title.js';
import type { NoticeTree } from './tree.js';

/** One slip of an earlier issue, and what should have stood there, as a corrigendum names them. */
export interface WrittenCorrection {
  /** The document number of the notice, or its title. */
  readonly document: string;
  /** 2015-03 */
  readonly issue: string;
  /** The printed page on which the wrong words stand. */
  readonly page: number;
  /** 第二条, 附件1, 表2: where in the notice, for words that stand in it more than once. */
  readonly place?: string | undefined;
  readonly wrong: string;
  readonly right: string;
}

/** One change that a notice makes in another, where the words of its text do not tell it for sure. */
export interface WrittenChange {
  /** The clause of this notice that says it, and that is then not read: 三、, 第二条. */
  readonly clause?: string | undefined;
  /** The document number of the notice that is changed, or its title. */
  readonly document: string;
  /** 第五条第二款; the whole text where it is absent. */
  readonly place?: string | undefined;
  /** The new text of the place, a line for each paragraph. */
  readonly replace?: string | undefined;
  /** Words, what stands for them then, and how often they stand there: once, where it is not said. */
  readonly words?: string | undefined;
  readonly by?: string | undefined;
  readonly times?: number | 'all' | undefined;
  /** The new text of what is put in, what it is called then (第六条, 第二款), and on which side of the place it goes. */
  readonly insert?: string | undefined;
  readonly as?: string | undefined;
  readonly side?: 'before' | 'after' | undefined;
  readonly delete?: true | undefined;
  /** What the place is called then: 第七条. */
  readonly renumber?: string | undefined;
  /** That all others count on. */
  readonly adjust?: true | undefined;
  /** The day from which it holds, where that is not the one of the notice. */
  readonly effective?: string | undefined;
}

/** The front matter of a notice, as written. */
export interface FrontMatter {
  /** What it is, where its number and its title do not tell. */
  readonly kind?: NoticeKind | undefined;
  /** 文号, as printed below the title: 绍政发〔2015〕13号, 第12号. Not every document has one. */
  readonly number?: string | undefined;
  /** 登记号 of a regulatory document, printed beside its number: ZJDC01—2015—0003. */
  readonly registration?: string | undefined;
  readonly title: string;
  /** The title in lines, where its editor has broken it. */
  readonly titleBreaks?: readonly string[] | undefined;
  /** The title in English, where its editor gives one; it is never printed. */
  readonly englishTitle?: string | undefined;
  /** One organ, or several of a joint notice. */
  readonly issuer: readonly string[];
  readonly date: string;
  readonly effective?: string | undefined;
  readonly expires?: string | undefined;
  readonly repeals?: readonly string[] | undefined;
  readonly amends?: readonly string[] | undefined;
  /** The changes that its text does not tell for sure. */
  readonly changes?: readonly WrittenChange[] | undefined;
  /** The slips of earlier issues that a corrigendum (更正) corrects. */
  readonly corrects?: readonly WrittenCorrection[] | undefined;
  /** What an explanation explains, each by its document number or its title. */
  readonly explains?: readonly string[] | undefined;
  readonly section?: string | undefined;
  /** 公开方式, as written: 此件公开发布. */
  readonly release?: string | undefined;
  /** 索引号 of the government's catalogue of information. */
  readonly indexNumber?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
}

/** A notice as read from its file. */
export interface NoticeFile {
  readonly source: Source;
  /** Name of the file without its ending. */
  readonly name: string;
  readonly front: FrontMatter;
  /** The document number, whole, where it is well formed: of 第12号 under 绍兴市人民政府令, that order's. */
  readonly number: DocumentNumber | undefined;
  /** Its permanent address; undefined for a notice that no issue lists. */
  readonly url: string | undefined;
  /** 成文日期, where it is a real day. */
  readonly date: CivilDate | undefined;
  /** Offset in the file where the Markdown begins. */
  readonly bodyOffset: number;
  readonly tree: NoticeTree;
  /** All of its text in reading order, the title first. */
  readonly proses: readonly Prose[];
}

/** What stands in the file of a notice below the front matter. */
export type NoticeBody = Pick<NoticeFile, 'tree' | 'proses'>;

/**
 * A notice with the views of it that several ask for. Each is made when it is first asked for, the tree among them: whoever
 * asks for facts only (`fact.ts`) may get them without it.
 */
export interface Notice extends NoticeFile {
  /** The text of each block that has one of its own. */
  readonly proseOf: ReadonlyMap<Node, Prose>;
  /** The stretches of its text that have a numbering of their own. */
  readonly scopes: readonly NumberedScope[];
  /** Its tables whose cells fit together. */
  readonly tables: readonly RegularTable[];
  /** Keeps views that others make of its body as long as its own. */
  readonly keepView: KeepView;
}

/**
 * @param keepView How long its body and the views of it are kept; then the body is read again.
 * @param asked Takes up its path where anything of its body is asked for.
 */
export function createNotice(
  file: Omit<NoticeFile, keyof NoticeBody>,
  read: () => NoticeBody,
  keepView: KeepView = lazy,
  asked?: Set<string>,
): Notice {
  return new ReadNotice(file, read, keepView, asked);
}

/** A class: of 30,000 notices the closures of an object with views would take more memory than all else. */
class ReadNotice implements Notice {
  readonly source: Source;
  readonly name: string;
  readonly front: FrontMatter;
  readonly number: DocumentNumber | undefined;
  readonly url: string | undefined;
  readonly date: CivilDate | undefined;
  readonly bodyOffset: number;
  readonly keepView: KeepView;
  readonly #read: () => NoticeBody;
  readonly #asked: Set<string> | undefined;
  // They name nodes of one tree, and go together.
  #views: (() => NoticeViews) | undefined;

  constructor(
    { source, name, front, number, url, date, bodyOffset }: Omit<NoticeFile, keyof NoticeBody>,
    read: () => NoticeBody,
    keepView: KeepView,
    asked: Set<string> | undefined,
  ) {
    this.source = source;
    this.name = name;
    this.front = front;
    this.number = number;
    this.url = url;
    this.date = date;
    this.bodyOffset = bodyOffset;
    this.keepView = keepView;
    this.#read = read;
    this.#asked = asked;
  }

  get #own(): NoticeViews {
    this.#asked?.add(this.source.path);
    this.#views ??= this.keepView(() => new NoticeViews(this.#read()));
    return this.#views();
  }

  get tree(): NoticeTree {
    return this.#own.body.tree;
  }

  get proses(): readonly Prose[] {
    return this.#own.body.proses;
  }

  get proseOf(): ReadonlyMap<Node, Prose> {
    return this.#own.proseOf;
  }

  get scopes(): readonly NumberedScope[] {
    return this.#own.scopes;
  }

  get tables(): readonly RegularTable[] {
    return this.#own.tables;
  }
}

/** The body of a notice, and the views of it that were asked for. */
class NoticeViews {
  readonly body: NoticeBody;
  #proseOf: ReadonlyMap<Node, Prose> | undefined;
  #scopes: readonly NumberedScope[] | undefined;
  #tables: readonly RegularTable[] | undefined;

  constructor(body: NoticeBody) {
    this.body = body;
  }

  get proseOf(): ReadonlyMap<Node, Prose> {
    return (this.#proseOf ??= new Map(
      this.body.proses.flatMap((prose) => (prose.node === undefined ? [] : [[prose.node, prose] as const])),
    ));
  }

  get scopes(): readonly NumberedScope[] {
    return (this.#scopes ??= numberedScopes(this.body.proses));
  }

  get tables(): readonly RegularTable[] {
    return (this.#tables ??= regularTables(this.body.tree));
  }
}

/** By what a register knows a notice: its document number in full, or without one its permanent address. */
export function keyOf({ number, url }: Pick<NoticeFile, 'number' | 'url'>): string {
  return number === undefined ? (url ?? '') : formatDocumentNumber(number);
}

/** What a notice is called where there is room for few words: its document number, or without one its 《title》. */
export function nameOf({ number, front }: Pick<NoticeFile, 'number' | 'front'>): string {
  return number === undefined ? (front.number ?? inTitleMarks(front.title)) : formatDocumentNumber(number);
}
