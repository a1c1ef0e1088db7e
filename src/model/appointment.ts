import { matchesOf } from './matches.js';
import { kindOf } from './notice-kind.js';
import type { Notice } from './notice.js';
import type { Prose } from './prose.js';

/** Somebody is given a post, or it is taken from them. Offsets are in UTF-16 units of the paragraph. */
export interface Appointment {
  readonly action: '任命' | '免去';
  readonly person: string;
  /** As written, without 职务: 绍兴市财政局副局长. */
  readonly post: string;
  /** 试用期, as written: 一年. */
  readonly probation: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Whether a dismissal says 职务, as it should; true for every appointment. */
  readonly saysPost: boolean;
}

/** What a paragraph appoints, and under what it leaves the paragraphs after it. */
export interface AppointmentsRead {
  readonly appointments: readonly Appointment[];
  /** Under 任命： or 免去：, until another such line comes. */
  readonly mode: Appointment['action'] | undefined;
}

const NAME =
  '\\p{Script=Han}{2,4}?(?:[·•]\\p{Script=Han}{1,8}?){0,4}(?:[（(]女?[，、]?\\p{Script=Han}{0,3}族?[）)])?';
// 任期为三年, 以上同志 and the like name nobody.
const NAMES = `(?!任期|试用|聘期|以上|上述|下列)(?<names>${NAME}(?:、${NAME}){0,30})(?:等)?(?:同志)?`;
const HEAD =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,3}[.．])?\s*(?<action>任命|免去)(?:下列|以下)?(?:同志|人员|名单)?\s*[：:]?$/u;
const LEAD =
  '^\\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,3}[.．])?\\s*';
const DECIDED = '(?:(?:市政府|经研究|会议|研究|决定|同意|现|同时|并)[，,：:]?){0,5}\\s*';
const POST = '(?<post>[^，,；;。]{2,80}?)';
const APPOINTS = new RegExp(`${LEAD}${DECIDED}(?:任命|聘任|聘)${NAMES}(?:为|任|担任)${POST}$`, 'u');
const TAKES_OFFICE = new RegExp(
  `${LEAD}${DECIDED}${NAMES}(?:挂职)?(?:任(?![命免])|担任|兼任|挂任)${POST}$`,
  'u',
);
const UNDER_HEAD = new RegExp(`${LEAD}${NAMES}为${POST}$`, 'u');
const DISMISSES = new RegExp(`${LEAD}${DECIDED}免去(?:${NAMES}的|其)${POST}(?<said>职务)?$`, 'u');
const LEAVES_OFFICE = new RegExp(`${LEAD}${NAMES}不再(?:担任|兼任)${POST}(?<said>职务)?$`, 'u');
const LOSES = new RegExp(`${LEAD}${NAMES}的${POST}(?<said>职务)?$`, 'u');
const PROBATION =
  /[，,]?[（(]?(?:任职)?试用期(?:为)?(?<span>[一二两三半\d]{1,2}(?:年|个月))[）)]?(?:[，,]?(?:从|自)[^，。；]{1,20}(?:起|算))?$/u;
// What becomes of somebody is no part of the post: 免去……职务，退休.
const AFTERWARDS = /[，,](?:(?:到龄|提前|办理)?退休(?:手续)?|另有任用|另行任用|另行安排工作)$/u;
const CLAUSE = /[^；;。]+/gu;
// 免去：甲的……职务；乙的……职务。
const OPENS =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])?\s*(?<action>任命|免去)[：:](?=\S)/u;

/** Whether a line opens a group of people: 任命：, 免去：. */
export function isAppointmentHead(text: string): boolean {
  return text.endsWith('：') && HEAD.test(text);
}

/** Reads a paragraph of a notice of appointments; `mode` is what the paragraphs before have left. */
export function readAppointments(text: string, mode: AppointmentsRead['mode']): AppointmentsRead {
  const head = HEAD.exec(text.trim())?.groups?.['action'];
  if (head !== undefined) return { appointments: [], mode: head as Appointment['action'] };
  const opening = OPENS.exec(text);
  if (opening !== null) {
    const blank = ' '.repeat(opening[0].length);
    return readAppointments(
      blank + text.slice(blank.length),
      opening.groups?.['action'] as Appointment['action'],
    );
  }
  let people: readonly string[] = [];
  const appointments: Appointment[] = [];
  for (const { index, 0: clause } of matchesOf(text, CLAUSE)) {
    if (clause.length > LONGEST_CLAUSE) continue;
    const probation = PROBATION.exec(clause);
    const said = clause.slice(0, probation?.index ?? clause.length).replace(AFTERWARDS, '');
    for (const { from, words } of parts(said)) {
      const match = matchOf(words, mode);
      if (match === undefined) continue;
      const { action, groups } = match;
      people = groups['names'] === undefined ? people : namesIn(groups['names']);
      const post = (groups['post'] ?? '').trim();
      const span = action === '任命' ? probation?.groups?.['span'] : undefined;
      const saysPost = action === '任命' || groups['said'] !== undefined;
      const [start, end] = [index + from, index + from + words.length];
      for (const person of people)
        appointments.push({ action, person, post, probation: span, start, end, saysPost });
    }
  }
  return { appointments, mode };
}

// A name and its posts; what is longer is a text.
const LONGEST_CLAUSE = 300;

/** 任命甲为…，免去其…职务 says two things; a comma inside a list of posts parts nothing. */
function parts(clause: string): { from: number; words: string }[] {
  const starts = [
    /^\s*/u.exec(clause)?.[0].length ?? 0,
    ...matchesOf(clause, /[，,](?=免去|任命|不再担任)/gu).map(({ index }) => index + 1),
  ];
  return starts.map((from, at) => ({
    from,
    words: clause.slice(from, (starts[at + 1] ?? clause.length + 1) - 1),
  }));
}

interface Matched {
  readonly action: Appointment['action'];
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function matchOf(words: string, mode: AppointmentsRead['mode']): Matched | undefined {
  const tried: readonly (readonly [Appointment['action'], RegExp])[] = [
    ['免去', DISMISSES],
    ['免去', LEAVES_OFFICE],
    ['任命', APPOINTS],
    ...(mode === '免去' ? ([['免去', LOSES]] as const) : []),
    ...(mode === '任命' ? ([['任命', UNDER_HEAD]] as const) : []),
    ['任命', TAKES_OFFICE],
  ];
  for (const [action, pattern] of tried) {
    const groups = pattern.exec(words)?.groups;
    if (groups !== undefined) return { action, groups };
  }
  return undefined;
}

/** 甲、乙（女）: the names without what is said of the people. */
function namesIn(names: string): string[] {
  return names.replaceAll(/[（(][^（()）]*[）)]/gu, '').split('、');
}

/** An appointment and the paragraph that says it. */
export interface AppointmentInText extends Appointment {
  readonly prose: Prose;
}

/** Whom a notice of appointments gives what post, and from whom it takes one, in the order of its text. */
export function appointmentsOf(notice: Notice): AppointmentInText[] {
  if (kindOf(notice) !== 'appointments') return [];
  let mode: AppointmentsRead['mode'];
  return notice.proses.flatMap((prose) => {
    if (prose.quoted || (prose.kind !== 'paragraph' && prose.kind !== 'heading')) return [];
    const read = readAppointments(prose.text, mode);
    ({ mode } = read);
    return read.appointments.map((appointment) => ({ ...appointment, prose }));
  });
}
