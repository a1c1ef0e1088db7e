import { parseNumeral } from '../model/numeral.js';
import { continued, readPath, type Path, type Step } from './address.js';
import type { Action, Amendment, Times } from './amendment.js';
import type { ClauseText } from './clause-text.js';
import type { Unit } from './provision.js';
import { numberOfStep } from './step-number.js';

/** A clause in which each document that is named is written as as many ◆ as it has characters. */
export interface InstructingText extends ClauseText {
  /** The titles of the documents, by the offset at which they are named. */
  readonly documents: ReadonlyMap<number, string | undefined>;
}

/** One thing that a clause does. */
export interface Instruction extends Amendment {
  /** The offsets of the documents in which it is done; none for that of which the text above speaks. */
  readonly documents: readonly number[];
  /** Where it is said, in the clause's text. */
  readonly start: number;
  readonly end: number;
}

/** What a clause says; `unread` is where it says something that is not known for sure, and then nothing of it is. */
export type ReadClause = { readonly instructions: readonly Instruction[] } | { readonly unread: number };

const PAUSE = /[，。；、：:;,\s]+/uy;
const LEAD =
  /(?:现?将|把|对|在|于|并且|并|同时，?|另外，?|此外，?|其中的?|再|原(?=第|[（(])|该(?=[条款项])|一并)+/uy;
const DOCUMENT = /◆+(?:（以下简称[^（）]*）)?(?:的|中的?(?!“))?/uy;
const AND = /(?:、|和|及|以及|与)(?:将|把)?/uy;
const TO = /至|到|—|－/uy;
const WHOLE_TEXT = /(?:全文|(?:相关|有关)条[文款]|文中|各条款?|文件中|正文)(?:中|内)?(?:所有)?的?/uy;
const REPLACED = /(?:统一|分别|均|都|一律|全部|相应)*(?:修改|修正|修订|调整|变更|替换|更改|改|表述)[为成]/uy;
const RENUMBERED = /(?:依次|分别|相应|顺次)*(?:改|修改|调整|变更|顺延|改作|作|列)[为]?(?=第|[（(])/uy;
const DELETED = /(?:予以|同时|一并|均|相应|中)*(?:删去|删除|废止|取消|停止执行|不再执行|不再适用)/uy;
const ENDED = /(?:自[^，。；]{2,24}起，?)?(?:同时|即行|一并|予以)*(?:废止|失效)/uy;
const DELETES = /(?:删去|删除|废止|取消)(?:其中的?)?/uy;
const WITHIN = /(?:中|里|内)?的?/uy;
const TIMES = /(?:([一两二三四五六七八九十]|\d{1,2})处|(各处|所有|多处))的?/uy;
const CALLED =
  /(?:字样|一词|一语|一句|等字|(?:的)?(?:规定|内容|表述|字样))?(?:（共?([两二三四五六七八九十]|\d{1,2})处）)?/uy;
const ADVERBS = /(?:均|都|统一|分别|一律|全部|相应|一并|也)*/uy;
const SIDE = /之?(后|前)(?:面)?，?/uy;
const ADDED_WORDS = /(?:增加|加上|添加|增写|增补|补充|加)(?:规定|内容|一句)?[：:，]?(?=“)/uy;
const ADDED =
  /中?(?:分别)?(?:增加|新增|增设|补充|增补)([一二两三四五六七八九十]{1,2}|\d{1,2})?个?(条|款|项|目|章|节)(?:内容|规定)?/uy;
const AS = /，?(?:分别)?(?:作为|列为)(?:[该本]条)?(?=第|[（(])/uy;
const CONTENT = /(?:，?其?(?:具体)?内容(?:为|如下)|如下|，?即)?[：:，]?/uy;
const QUOTE = /“■*”/uy;
const MERGED = /合并(?:[为成]一[条款项])?(?=，|作为|修改|[：:])|合[为成]一[条款项]/uy;
const SPLIT = /(?:修改|改)[为成]([两二三四五]|\d)([条款项])/uy;
const COLON = /(?:，?并?(?:统一)?(?:修改|改)[为成])?[：:]?/uy;
const ADJUSTED =
  /(?:其他|其余|相关|有关|后续|以下|以后|原有|修改后的?|各|后面的?)*[条文款项目章节的]*(?:序号|顺序|次序|编号)(?:也|随之|依次|依序|作|做|进行|作出|予以|的)*相应(?:的|作|予以)*(?:调整|顺延|变更)/uy;
const FOLLOWING =
  /(?:其他|其余|以下|其后|以后|后面的?)各?(?:条|款|项|章)(?:的?序号)?(?:依次|相应)(?:顺延|调整)/uy;
const ELSE =
  /(?:本(?:决定|通知|令|公告|意见)|上述(?:修改|决定))自[^。]{0,60}(?:施行|实施|执行|生效)|(?:◆+，?)?(?:根据|按照)本(?:决定|通知|令|公告)[，]?(?:作|进行|作出)?相应的?(?:修改|修正|修订|调整)(?:后)?，?(?:对条文序号作相应调整，?)?(?:并)?(?:重新)?(?:公布|发布|印发|刊登)|特此(?:通知|公告|通告|决定)|现(?:将修改后的◆+)?重新(?:公布|印发|发布)/uy;

const UNITS: Readonly<Record<string, Unit>> = {
  条: 'article',
  款: 'paragraph',
  项: 'item',
  目: 'subitem',
  章: 'chapter',
  节: 'section',
};
/** Reads what a clause does with the documents that it, or the text above it, names. */
export function readInstructions(clause: InstructingText, from = 0): ReadClause {
  const reader = new InstructionReader(clause, from);
  return reader.read();
}

class InstructionReader {
  private readonly instructions: Instruction[] = [];
  private documents: readonly number[] = [];
  private subjects: readonly Path[] = [];

  private readonly clause: InstructingText;
  private at: number;

  constructor(clause: InstructingText, from: number) {
    this.clause = clause;
    this.at = from;
  }

  read(): ReadClause {
    for (;;) {
      this.take(PAUSE);
      if (this.at >= this.clause.masked.length) return { instructions: this.instructions };
      if (this.take(ELSE)) continue;
      const [start, before] = [this.at, this.instructions.length];
      if (!this.readOne()) return { unread: start };
      // Only now it is known how far its words go.
      const read = this.instructions.splice(before);
      this.instructions.push(...read.map((each) => ({ ...each, start, end: this.at })));
    }
  }

  private readOne(): boolean {
    this.take(LEAD);
    if (this.readDocuments()) {
      // That another act ends as a whole is told by the register.
      if (this.take(ENDED)) return true;
      this.take(LEAD);
    }
    if (this.take(ADJUSTED) || this.take(FOLLOWING)) return this.add([[]], { kind: 'adjust' });
    if (this.take(DELETES)) return this.readDeleted();
    const isWhole = this.take(WHOLE_TEXT) !== null;
    const places = isWhole ? [[]] : this.readPlaces();
    if (places === 'unclear') return false;
    if (places !== undefined) this.subjects = places;
    return (
      this.readInserted(places) ||
      (places !== undefined && this.readWhole(places)) ||
      this.readWords(places ?? this.subjects, isWhole) ||
      (places !== undefined && this.readBare())
    );
  }

  /** 《甲办法》（1号）、《乙办法》（2号）: what follows is done in each. */
  private readDocuments(): boolean {
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
  private readPlaces(): readonly Path[] | 'unclear' | undefined {
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

  /** 删去第八条、第九条; 删去第八条中的“甲”和第九条中的“乙”; 删去“甲”. */
  private readDeleted(): boolean {
    const start = this.instructions.length;
    const isOfOther = this.readDocuments();
    do {
      const places = this.readPlaces();
      if (places === 'unclear') return false;
      const subjects = places ?? (this.subjects.length === 0 ? [[]] : this.subjects);
      const behind = this.at;
      this.take(WITHIN);
      const times = this.readTimes();
      const words = this.readQuotes();
      if (words.length > 0) {
        this.take(CALLED);
        this.subjects = subjects;
        if (!this.addWords(subjects, words, [''], times ?? 1)) return false;
      } else {
        if (places === undefined) return isOfOther || this.instructions.length > start;
        this.at = behind;
        this.subjects = places;
        this.add(places, { kind: 'delete' });
      }
    } while (this.take(AND));
    return true;
  }

  private readTimes(): Times | undefined {
    const match = this.take(TIMES);
    if (match === null) return undefined;
    return match[1] === undefined ? 'all' : valueOf(match[1]);
  }

  /** “甲”、“乙”和“丙”, each as its lines, and no more than `most`. */
  private readQuotes(most = Infinity): (readonly string[])[] {
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
  private readNewText(): readonly string[] | undefined {
    const lines: string[] = [];
    for (;;) {
      const own = this.clause.quotes.get(this.at);
      if (own === undefined || !this.take(QUOTE)) break;
      lines.push(...own.filter((line) => line.trim() !== ''));
    }
    return lines.length === 0 ? undefined : lines;
  }

  /** 在第三条后增加一条，作为第四条：“…”; 第五条增加一款，作为第二款：“…”. */
  private readInserted(places: readonly Path[] | undefined): boolean {
    const start = this.at;
    const side = places === undefined ? null : this.take(SIDE);
    const added = this.take(ADDED);
    if (added === null) {
      this.at = start;
      return false;
    }
    const [, count, kind = ''] = added;
    const unit = UNITS[kind] ?? 'article';
    const numbers = this.take(AS) ? this.readPlaces() : [];
    if (numbers === 'unclear' || numbers === undefined) return false;
    this.take(CONTENT);
    const lines = this.readNewText();
    if (lines === undefined) return false;
    if (numbers.length > 0 && count !== undefined && numbers.length !== valueOf(count)) return false;
    const as = numbers.map((path) => numberOfStep(path.at(-1)));
    if (as.some((number) => number === undefined)) return false;
    const at = places ?? [this.containerOf(unit, numbers[0])];
    const [place, another] = at;
    if (place === undefined || another !== undefined) return false;
    return this.add([place], {
      kind: 'insert',
      unit,
      as: as.filter((number) => number !== undefined),
      ...(side && { side: side[1] === '后' ? ('after' as const) : ('before' as const) }),
      lines,
    });
  }

  /** Where a new 款 or 项 goes that no place is named for: 作为第五条第二款, or into the article that was spoken of. */
  private containerOf(unit: Unit, number: Path | undefined): Path | undefined {
    if (unit === 'article' || unit === 'chapter') return [];
    if (number !== undefined && number.length > 1) return number.slice(0, -1);
    const subject = this.subjects.at(-1);
    const holder = unit === 'section' ? 'chapter' : unit === 'paragraph' ? 'article' : undefined;
    if (subject === undefined) return undefined;
    if (holder === undefined)
      return subject.filter((step) => step.unit !== 'item' && step.unit !== 'subitem');
    const at = subject.findIndex((step) => step.unit === holder);
    return at < 0 ? undefined : subject.slice(0, at + 1);
  }

  /** What is done with whole provisions. */
  private readWhole(places: readonly Path[]): boolean {
    const start = this.at;
    if (this.take(RENUMBERED)) {
      const numbers = this.readPlaces();
      if (Array.isArray(numbers) && this.addNumbers(places, numbers as readonly Path[])) {
        this.subjects = places;
        return this.readAlsoReplaced(places);
      }
      this.at = start;
    }
    if (this.take(MERGED) || this.take(SPLIT)) return this.readMerged(places);
    if (this.take(REPLACED)) {
      this.take(COLON);
      const lines = this.readNewText() ?? this.readTitle();
      if (lines !== undefined) return this.addReplaced(places, lines);
      this.at = start;
      return false;
    }
    const deleted = this.take(DELETED);
    if (deleted !== null && this.clause.masked[this.at] !== '“') return this.add(places, { kind: 'delete' });
    this.at = start;
    return false;
  }

  /** 第六条改为第七条，修改为：“…”. */
  private readAlsoReplaced(places: readonly Path[]): boolean {
    const behind = this.at;
    this.take(PAUSE);
    this.take(LEAD);
    if (this.take(REPLACED)) {
      this.take(COLON);
      const lines = this.readNewText();
      if (lines !== undefined) return this.addReplaced(places, lines);
    }
    this.at = behind;
    return true;
  }

  /** 第三条、第四条合并为一条，作为第三条：“…”; 第三条修改为两条，作为第三条、第四条：“…”. */
  private readMerged(places: readonly Path[]): boolean {
    const numbers = this.take(AS) ? this.readPlaces() : [];
    if (numbers === 'unclear' || numbers === undefined) return false;
    this.take(PAUSE);
    this.take(COLON);
    const lines = this.readNewText();
    const [first, ...rest] = places;
    const to = numberOfStep(numbers[0]?.at(-1));
    if (lines === undefined || first === undefined) return false;
    if (to !== undefined && to.value !== first.at(-1)?.value) this.add([first], { kind: 'renumber', to });
    this.add([first], { kind: 'replace', lines });
    return this.add(rest, { kind: 'delete' });
  }

  private readTitle(): readonly string[] | undefined {
    const title = this.clause.documents.get(this.at);
    return title !== undefined && this.take(DOCUMENT) ? [title] : undefined;
  }

  /** One new text for one provision; several share it only where it has a part for each. */
  private addReplaced(places: readonly Path[], lines: readonly string[]): boolean {
    const [first, ...rest] = places;
    if (first === undefined) return false;
    if (rest.length === 0) return this.add(places, { kind: 'replace', lines });
    const parts = splitByNumber(places, lines);
    if (parts === undefined) return false;
    places.forEach((place, index) => this.add([place], { kind: 'replace', lines: parts[index] ?? [] }));
    return true;
  }

  private addNumbers(places: readonly Path[], numbers: readonly Path[]): boolean {
    if (places.length !== numbers.length) return false;
    const steps = places.map((place, index) => ({ place, from: place.at(-1), to: numbers[index]?.at(-1) }));
    if (steps.some(({ from, to }) => from?.unit !== to?.unit)) return false;
    for (const { place, to } of steps) {
      const number = numberOfStep(to);
      if (number === undefined) return false;
      this.add([place], { kind: 'renumber', to: number });
    }
    return true;
  }

  /** 中的“甲”修改为“乙”; “甲”、“乙”分别修改为“丙”、“丁”; “甲”后增加“乙”; “甲”删去; 删去“甲”. */
  private readWords(subjects: readonly Path[], isWhole: boolean): boolean {
    this.take(WITHIN);
    if (this.take(DELETES)) return this.readDeleted();
    const before = this.readTimes();
    const words = this.readQuotes();
    if (words.length === 0) return false;
    const counted = this.take(CALLED)?.[1];
    const adverbs = this.take(ADVERBS)?.[0] ?? '';
    const isAll = isWhole || /[均都统律全]/u.test(adverbs);
    const times = counted === undefined ? (before ?? (isAll ? 'all' : 1)) : valueOf(counted);
    const places = subjects.length === 0 ? [[]] : subjects;
    if (this.take(DELETED)) return this.addWords(places, words, [''], times);
    const side = this.take(SIDE);
    if (side !== null) {
      this.take(ADVERBS);
      if (!this.take(ADDED_WORDS)) return false;
      const [more] = this.readQuotes(1);
      if (more === undefined) return false;
      const added = more.join('');
      const to = words.map((own) => (side[1] === '后' ? own.join('') + added : added + own.join('')));
      return this.addWords(places, words, to, times);
    }
    const verb = this.take(REPLACED);
    if (verb === null) return false;
    this.take(COLON);
    const to = this.readQuotes(words.length).map((lines) => lines.join(''));
    const often =
      /[均都统律全]/u.test(verb[0]) && counted === undefined && before === undefined ? 'all' : times;
    return to.length > 0 && this.addWords(places, words, to, often);
  }

  private addWords(
    places: readonly Path[],
    from: readonly (readonly string[])[],
    to: readonly string[],
    times: Times | undefined,
  ): boolean {
    if (times === undefined || places.length === 0) return false;
    if (to.length !== 1 && to.length !== from.length) return false;
    const breath = from.length > 1 && places.length > 1 ? { breath: {} } : {};
    from.forEach((own, index) => {
      const words = { from: own.join(''), to: (to.length === 1 ? to[0] : to[index]) ?? '' };
      this.add(places, { kind: 'words', ...words, times, ...breath });
    });
    return true;
  }

  /** 第五条第二款，…: a place of which what follows speaks. */
  private readBare(): boolean {
    return /^[，：:]/u.test(this.clause.masked.slice(this.at));
  }

  private add(places: readonly Path[], action: Action): true {
    for (const at of places)
      this.instructions.push({ at, action, documents: this.documents, start: 0, end: 0 });
    return true;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.clause.masked);
    if (match === null || match[0] === '') return null;
    this.at = pattern.lastIndex;
    return match;
  }
}

/** The lines of a text for several provisions, for each its own: those from its number on. */
function splitByNumber(places: readonly Path[], lines: readonly string[]): (readonly string[])[] | undefined {
  const parts: string[][] = [];
  for (const line of lines) {
    const next = places[parts.length]?.at(-1);
    const own = readPath(line, 0);
    const isNext = own?.path.length === 1 && isSameStep(own.path[0], next);
    if (isNext) parts.push([line]);
    else if (parts.length === 0) return undefined;
    else parts.at(-1)?.push(line);
  }
  return parts.length === places.length ? parts : undefined;
}

function isSameStep(a: Step | undefined, b: Step | undefined): boolean {
  return a?.unit === b?.unit && a?.value === b?.value && a?.insertion === b?.insertion;
}

function valueOf(written: string): number | undefined {
  return /^\d/u.test(written) ? Number(written) : parseNumeral(written.replace('两', '二'));
}
