import type { Position } from 'unist';
import type { CivilDate } from '../model/date.js';
import { findMentions, type Mention } from '../model/mention.js';
import type { Notice } from '../model/notice.js';
import type { NumberedEntry } from '../model/numbered-text.js';
import type { Prose } from '../model/prose.js';
import type { Part } from '../model/tree.js';
import type { Change, UnreadClause } from './change.js';
import { clauseText, type ClauseText } from './clause-text.js';
import type { Instruction } from './clause-reader.js';
import { ownDays, type OwnDays } from './own-days.js';
import { readInstructions } from './read-instructions.js';
import { linesAttached, quotedLines } from './quoted-lines.js';

/** What the clauses of a notice change in acts of the archive. */
export interface ReadChanges {
  readonly changes: readonly Change[];
  readonly unread: readonly UnreadClause[];
}

/** How a document is named, and its key where it is one of the archive. */
export interface Target {
  readonly key: string | undefined;
  readonly title: string | undefined;
}

/** What is known of a notice whose clauses are read. */
export interface Reading {
  readonly notice: Notice;
  readonly prefixes: readonly string[];
  /** The day from which its changes hold. */
  readonly effective: CivilDate;
  /** Clauses that its front matter speaks for. */
  readonly passed: ReadonlySet<Prose>;
  /** What it amends as a whole: of which its clauses speak where they name no other. */
  readonly amended: readonly Target[];
  readonly targetOf: (named: Pick<Mention, 'title' | 'number'>) => Target;
}

/** A notice whose clauses are read, with what it says of itself. */
interface Reader extends Reading {
  readonly days: OwnDays;
  readonly attached: ReadonlyMap<number, readonly string[]>;
}

/** A clause: its paragraph, its number, and what is quoted below it. */
interface Clause {
  readonly prose: Prose;
  /** The lines that are quoted below it. */
  readonly below: readonly string[];
  readonly entry: NumberedEntry | undefined;
}

/** A clause without its number, and the documents that it names. */
interface NamingClause extends ClauseText {
  readonly mentions: readonly (Mention & { readonly target: Target })[];
  readonly documents: ReadonlyMap<number, string | undefined>;
  readonly attached: ReadonlyMap<number, readonly string[]>;
  /** How many characters of its paragraph stand before it. */
  readonly offset: number;
}

const ACTS =
  /(?:修改|修正|修订|调整|变更|替换|更改|改)[为成]|删去|删除|增加|新增|增设|废止|停止执行|不再(?:执行|适用)|序号|顺延|合并|移[至到作入]|并入|作相应/u;
const PROVISIONS =
  /第[一二三四五六七八九十百零〇\d（(]+[）)]?[条款项目章节行列]|“|附件|全文|序号|条文|增加[一两]/u;
const STARTS =
  /^(?:现?将|把|在|对|删去|删除|增加|原?第|此外|另外|同时|其他|其余|附件|全文|条文|以下|修改后)/u;
// 对《甲办法》作如下修改：
const OPENS =
  /◆[^，。；：◆“]{0,14}?(?:(?:作出?|作了|进行|予以)(?:如下|以下)?(?:相应)?(?:修改|修订|修正|调整)(?:如下)?|(?:修改|修订|修正|调整)如下)[：:。]/u;
const DECIDES = /(?:修改|修正|修订)◆+[^，。；：“◆]{0,6}[：:]/u;
const LEADS = /(?:现?将|把|对|在|废止|删去|删除)$/u;
const JOINS = /^(?:、|和|及|以及|与|，)$/u;
const AMENDING_TITLE = /(?:修改|修订|修正)[^（）]{2,}的(?:决定|通知|公告)$/u;

/** Reads the amending clauses of a notice. */
export function changesOf(reading: Reading): ReadChanges {
  const { notice, effective, amended } = reading;
  const reader: Reader = { ...reading, days: ownDays(notice), attached: linesAttached(notice) };
  const changes: Change[] = [];
  const targets = amended.flatMap(({ key }) => key ?? []);
  const unread = reader.days.unclear.map(({ prose, start }): UnreadClause => {
    const [words, place] = [prose.text.slice(start), placeIn(prose, start, prose.text.length)];
    return { from: notice, place, words, targets, effective };
  });
  let part: Part | undefined;
  let context = contextIn(reading, part);
  for (const clause of clausesIn(reading.notice)) {
    if (clause.prose.part !== part) context = contextIn(reading, clause.prose.part);
    part = clause.prose.part;
    if (reading.passed.has(clause.prose)) continue;
    const found = readClause(clause, context, reader);
    changes.push(...found.changes);
    unread.push(...found.unread);
  }
  return { changes, unread };
}

/** Of which documents a part speaks: as it has been said above, or else as its title has it. */
interface Context {
  readonly byEntry: Map<NumberedEntry, readonly Target[]>;
  opened: readonly Target[];
  readonly byTitle: readonly Target[];
}

function contextIn({ notice, amended }: Reading, part: Part | undefined): Context {
  const titles = notice.proses.filter(({ kind, part: own }) => kind === 'partTitle' && own === part);
  const title = titles[0]?.text ?? notice.front.title;
  const byTitle = AMENDING_TITLE.test(title) && amended.length === 1 ? amended : [];
  return { byEntry: new Map(), opened: [], byTitle };
}

function* clausesIn({ proses, scopes }: Notice): Generator<Clause> {
  const entryOf = new Map(
    scopes
      .filter(({ quoted }) => !quoted)
      .flatMap(({ entries }) => entries.map((entry) => [entry.block.prose, entry])),
  );
  for (const [index, prose] of proses.entries()) {
    const { kind, part, quoted } = prose;
    if ((kind !== 'paragraph' && kind !== 'heading') || quoted || part?.kind === 'attachment') continue;
    yield { prose, below: quotedLines(proses, index + 1), entry: entryOf.get(prose) };
  }
}

const NOTHING: ReadChanges = { changes: [], unread: [] };

function readClause(clause: Clause, context: Context, reading: Reader): ReadChanges {
  const { prose, entry } = clause;
  const inherited = inheritedBy(entry, context);
  if (!ACTS.test(prose.text) && !/[》号]/u.test(prose.text)) return NOTHING;
  const naming = namingClause(clause, reading);
  if (naming === undefined)
    return inherited.length > 0 && ACTS.test(prose.text)
      ? unreadAt(clause, 0, prose.text, inherited, reading)
      : NOTHING;
  const opened = openedBy(naming);
  if (opened !== undefined) {
    if (entry === undefined) context.opened = opened.targets;
    else context.byEntry.set(entry, opened.targets);
    return readFrom(opened.end, naming, clause, opened.targets, reading);
  }
  const own = naming.mentions.filter(({ kind }) => kind === 'amends');
  const [first] = own;
  if (entry !== undefined && own.length === 0 && isNameAlone(naming))
    context.byEntry.set(
      entry,
      naming.mentions.map(({ target }) => target),
    );
  const start = first === undefined ? 0 : beginning(naming, first.start, inherited.length > 0);
  const rest = naming.masked.slice(start);
  if (!ACTS.test(rest) || (first === undefined && !isAboutProvisions(rest, clause, context))) return NOTHING;
  if (entry !== undefined && first !== undefined)
    context.byEntry.set(
      entry,
      own.map(({ target }) => target),
    );
  return readFrom(
    start,
    naming,
    clause,
    first === undefined ? inherited : own.map(({ target }) => target),
    reading,
  );
}

/** Whether a clause that names no document says what becomes of the one of which the text above speaks. */
function isAboutProvisions(masked: string, { entry }: Clause, context: Context): boolean {
  if (inheritedBy(entry, context).length === 0 || !PROVISIONS.test(masked)) return false;
  const isOpened = context.opened.length > 0 || context.byEntry.size > 0;
  return (isOpened && entry !== undefined) || STARTS.test(masked);
}

function inheritedBy(
  entry: NumberedEntry | undefined,
  { byEntry, opened, byTitle }: Context,
): readonly Target[] {
  for (let at = entry?.parent; at !== undefined; at = at.parent) {
    const targets = byEntry.get(at);
    if (targets !== undefined) return targets;
  }
  return opened.length > 0 ? opened : byTitle;
}

/** The clause without its own number, with ◆ for the documents that it names. */
function namingClause(
  { prose, below, entry }: Clause,
  { prefixes, targetOf, attached }: Reader,
): NamingClause | undefined {
  const offset = numberLength(prose.text, entry);
  const clause = clauseText(prose.text.slice(offset), below);
  if (clause === undefined) return undefined;
  const mentions = findMentions(clause.masked, prefixes).map((mention) => ({
    ...mention,
    end: mention.end + (/^[）)]/u.test(clause.masked.slice(mention.end)) ? 1 : 0),
    target: targetOf(mention),
  }));
  return {
    ...clause,
    masked: masked(clause.masked, mentions),
    mentions,
    documents: new Map(mentions.map(({ start, title }) => [start, title])),
    attached,
    offset,
  };
}

/** The text with ◆ for each character of the documents that it names. */
function masked(text: string, mentions: readonly { readonly start: number; readonly end: number }[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of mentions.toSorted((one, other) => one.start - other.start)) {
    pieces.push(text.slice(at, start), '◆'.repeat(Math.max(0, end - Math.max(at, start))));
    at = Math.max(at, end);
  }
  return pieces.join('') + text.slice(at);
}

/** 三、 and the blanks behind it. An article's own number stands before a blank: 第三条“甲” names one of the other act. */
function numberLength(text: string, entry: NumberedEntry | undefined): number {
  if (entry === undefined) return 0;
  const { style, text: label } = entry.ordinal;
  const blank = /^\s*/u.exec(text.slice(label.length))?.[0].length ?? 0;
  return style === 'article' && blank === 0 ? 0 : label.length + blank;
}

function openedBy({
  masked,
  mentions,
}: NamingClause): { targets: readonly Target[]; end: number } | undefined {
  const match = OPENS.exec(masked) ?? DECIDES.exec(masked);
  if (match === null) return undefined;
  const at = match.index + match[0].lastIndexOf('◆');
  let last = mentions.findIndex(({ start, end }) => start <= at && at < end);
  const targets: Target[] = [];
  for (; last >= 0; last--) {
    const mention = mentions[last];
    const before = mentions[last - 1];
    if (mention === undefined) break;
    targets.unshift(mention.target);
    if (before === undefined || !JOINS.test(masked.slice(before.end, mention.start))) break;
  }
  return { targets, end: match.index + match[0].length };
}

function isNameAlone({ masked, mentions }: NamingClause): boolean {
  return mentions.length > 0 && masked.replace(/[◆，。：、；（）\s]|对|关于/gu, '') === '';
}

/** Where what a clause says of a document begins: at 将 before it. What is said before it counts where it may be a change. */
function beginning({ masked }: NamingClause, start: number, isInherited: boolean): number {
  const before = masked.slice(0, start);
  if (isInherited && ACTS.test(before)) return 0;
  return start - (LEADS.exec(before)?.[0].length ?? 0);
}

function readFrom(
  start: number,
  naming: NamingClause,
  clause: Clause,
  inherited: readonly Target[],
  reading: Reader,
): ReadChanges {
  const read = readInstructions(naming, start);
  if ('unread' in read) {
    if (!ACTS.test(naming.masked.slice(start))) return NOTHING;
    return unreadAt(clause, naming.offset + read.unread, naming.text.slice(read.unread), inherited, reading);
  }
  const effective = reading.days.dayOf(clause.entry) ?? reading.effective;
  const changes = read.instructions.flatMap((instruction) =>
    targetsOf(instruction, naming, inherited).flatMap(({ key, title }): Change[] => {
      if (key === undefined) return [];
      const { at, action, start: from, end, day = effective } = instruction;
      const place = placeIn(clause.prose, naming.offset + from, naming.offset + end);
      return [{ at, action, title, from: reading.notice, target: key, effective: day, place }];
    }),
  );
  return { changes, unread: [] };
}

function targetsOf(
  { documents }: Instruction,
  { mentions }: NamingClause,
  inherited: readonly Target[],
): readonly Target[] {
  if (documents.length === 0) return inherited;
  return mentions.filter(({ start }) => documents.includes(start)).map(({ target }) => target);
}

/** The place of some of a clause's words, as far as they stand in its own paragraph. */
function placeIn(prose: Prose, start: number, end: number): Position {
  const last = prose.text.length;
  return prose.place(Math.min(start, last), Math.min(end, last));
}

function unreadAt(
  { prose, entry }: Clause,
  at: number,
  words: string,
  inherited: readonly Target[],
  { notice, days, effective }: Reader,
): ReadChanges {
  const targets = inherited.flatMap(({ key }) => key ?? []);
  if (targets.length === 0) return NOTHING;
  const place = placeIn(prose, at, prose.text.length);
  return {
    changes: [],
    unread: [{ from: notice, place, words, targets, effective: days.dayOf(entry) ?? effective }],
  };
}
