import type { CivilDate } from '../model/date.js';
import { parseNumeral } from '../model/numeral.js';
import { continued, readPath, type Path } from './address.js';
import type { Action, Amendment, Times } from './amendment.js';
import type { ClauseText } from './clause-text.js';

/** A clause in which each document that is named is written as as many ◆ as it has characters. */
export interface InstructingText extends ClauseText {
  /** The titles of the documents, by the offset at which they are named. */
  readonly documents: ReadonlyMap<number, string | undefined>;
  /** The lines of the attachments of the notice that speaks, by their numbers, 0 being its only one. */
  readonly attached: ReadonlyMap<number, readonly string[]>;
}

/** One thing that a clause does. */
export interface Instruction extends Amendment {
  /** The offsets of the documents in which it is done; none for that of which the text above speaks. */
  readonly documents: readonly number[];
  /** Where it is said, in the clause's text. */
  readonly start: number;
  readonly end: number;
  /** A day of its own: …，自2016年1月1日起施行. */
  readonly day?: CivilDate;
}

export const PAUSE = /[，。；、：:;,\s]+/uy;
export const LEAD =
  /(?:现?将|把|对|在|于|并且|并|同时，?|另外，?|此外，?|其中的?|再|原(?=第|[（(])|该(?=[条款项])|一并)+/uy;
export const REPLACED =
  /(?:统一|分别|均|都|一律|全部|相应)*(?:修改|修正|修订|调整|变更|替换|更改|改|表述)[为成]/uy;
export const DELETED = /(?:予以|同时|一并|均|相应|中)*(?:删去|删除|废止|取消|停止执行|不再执行|不再适用)/uy;
export const AS = /，?(?:分别)?(?:作为|列为)(?:[该本]条)?(?=第|[（(])/uy;
export const SIDE = /之?(后|前)(?:面)?，?/uy;
export const COLON = /(?:，?并?(?:统一)?(?:修改|改)[为成])?[：:]?/uy;
const DOCUMENT = /◆+(?:（以下简称[^（）]*）)?(?:的|中的?(?!“))?/uy;
const AND = /(?:、|和|及|以及|与)(?:将|把)?/uy;
const TO = /至|到|—|－/uy;
const TIMES = /(?:([一两二三四五六七八九十]|\d{1,2})处|(各处|所有|多处))的?/uy;
const QUOTE = /“■*”/uy;
const WHOLE_TEXT =
  /(?:(?:标题|题目|名称)(?:、|和|及|以及|与))?(?:全文(?:（(?:包括|含)(?:标题|题目)）)?|(?:相关|有关)条[文款]|文中|各条款?|文件中|正文)(?:中|内)?(?:所有)?的?/uy;
const ATTACHED = /本(?:决定|通知|公告|意见|令)(?:所附的?|的)?附件(\d{0,2})(?:（[^（）]*）)?/uy;

/** Reads a clause from its first word on, and keeps what it has said so far: of which documents and places it speaks. */
export class ClauseReader {
  readonly instructions: Instruction[] = [];
  documents: readonly number[] = [];
  subjects: readonly Path[] = [];
  readonly clause: InstructingText;
  at: number;

  constructor(clause: InstructingText, from: number) {
    this.clause = clause;
    this.at = from;
  }

  /** 《甲办法》（1号）、《乙办法》（2号）: what follows is done in each. */
  readDocuments(): boolean {
    const found: number[] = [];
    for (;;) {
      const start = this.at;
      if (!this.take(DOCUMENT)) break;
      found.push(start);
      const behind = this.at;
      if (!this.take(AND)) break;
      if (this.clause.masked[this.at] === '◆') continue;
      this.at = behind;
      break;
    }
    if (found.length === 0) return false;
    this.documents = found;
    this.subjects = [];
    return true;
  }

  /** 第三条、第五条第一款和第二款; 第三条至第五条. */
  readPlaces(): readonly Path[] | 'unclear' | undefined {
    const places: Path[] = [];
    for (;;) {
      const read = readPath(this.clause.text, this.at);
      if (read === undefined) break;
      const path = continued(places.at(-1) ?? this.subjects.at(-1), read.path);
      if (path === undefined) return 'unclear';
      this.at = read.end;
      places.push(path);
      if (this.take(TO)) {
        const range = this.readRange(path);
        if (range === undefined) return 'unclear';
        places.push(...range);
      }
      const behind = this.at;
      if (this.take(AND) && readPath(this.clause.text, this.at) !== undefined) continue;
      this.at = behind;
      break;
    }
    return places.length === 0 ? undefined : places;
  }

  private readRange(from: Path): Path[] | undefined {
    const read = readPath(this.clause.text, this.at);
    const to = read && continued(from, read.path);
    const [first, last] = [from.at(-1), to?.at(-1)];
    if (read === undefined || to?.length !== from.length || first?.unit !== last?.unit) return undefined;
    if (first?.value === undefined || last?.value === undefined || last.value <= first.value)
      return undefined;
    if (first.insertion !== undefined || last.insertion !== undefined) return undefined;
    this.at = read.end;
    const start = first.value + 1;
    return Array.from({ length: last.value - first.value }, (_, index) => [
      ...from.slice(0, -1),
      { ...first, value: start + index },
    ]);
  }

  readTimes(): Times | undefined {
    const match = this.take(TIMES);
    if (match === null) return undefined;
    return match[1] === undefined ? 'all' : valueOf(match[1]);
  }

  /** “甲”、“乙”和“丙”, each as its lines, and no more than `most`. */
  readQuotes(most = Infinity): (readonly string[])[] {
    const quotes: (readonly string[])[] = [];
    for (let behind = this.at; ; behind = this.at) {
      const lines = this.clause.quotes.get(this.at);
      if (lines === undefined || !this.take(QUOTE)) {
        if (quotes.length > 0) this.at = behind;
        return quotes;
      }
      quotes.push(lines);
      behind = this.at;
      if (quotes.length === most || !this.take(AND) || this.clause.masked[this.at] !== '“') {
        this.at = behind;
        return quotes;
      }
    }
  }

  /** The new text: one quotation, or one after the other. */
  readNewText(): readonly string[] | undefined {
    const lines: string[] = [];
    for (;;) {
      const own = this.clause.quotes.get(this.at);
      if (own === undefined || !this.take(QUOTE)) break;
      lines.push(...own.filter((line) => line.trim() !== ''));
    }
    return lines.length === 0 ? undefined : lines;
  }

  /** 修改为《某某办法》: a new title. */
  readTitle(): readonly string[] | undefined {
    const title = this.clause.documents.get(this.at);
    return title !== undefined && this.take(DOCUMENT) ? [title] : undefined;
  }

  /** 修改为本决定附件1: the attachment of the notice that speaks. */
  readAttached(): readonly string[] | undefined {
    const match = this.take(ATTACHED);
    return match === null ? undefined : this.clause.attached.get(Number(match[1]));
  }

  /** 全文中的, 标题和全文中的. */
  takeWholeText(): boolean {
    return this.take(WHOLE_TEXT) !== null;
  }

  /** Whether another of the same kind follows: 、和. */
  takeAnd(): boolean {
    return this.take(AND) !== null;
  }

  add(places: readonly Path[], action: Action): true {
    for (const at of places)
      this.instructions.push({ at, action, documents: this.documents, start: 0, end: 0 });
    return true;
  }

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.clause.masked);
    if (match === null || match[0] === '') return null;
    this.at = pattern.lastIndex;
    return match;
  }
}

/** 3 of 三, 两 being 2. */
export function valueOf(written: string): number | undefined {
  return /^\d/u.test(written) ? Number(written) : parseNumeral(written.replace('两', '二'));
}
