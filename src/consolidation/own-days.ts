import { parseIsoDate, type CivilDate } from '../model/date.js';
import type { Notice } from '../model/notice.js';
import type { NumberedEntry } from '../model/numbered-text.js';
import type { Prose } from '../model/prose.js';
import type { Path } from './address.js';
import { ClauseReader } from './clause-reader.js';

/** Clauses of a notice that begin to hold on a day of their own: 本决定第三条自2016年1月1日起施行. */
export interface OwnDays {
  /** The day of a clause; undefined for one that begins with its notice. */
  dayOf(entry: NumberedEntry | undefined): CivilDate | undefined;
  /** Where such a day is set for clauses that are not known for sure. */
  readonly unclear: readonly { readonly prose: Prose; readonly start: number }[];
}

const NAMES_CLAUSES = /(?:本(?:决定|通知|公告|令|意见)|其中的?)(?=第)/gu;
const BEGINS =
  /(?:的?(?:修改|规定))?，?自(?:(\d{4}年\d{1,2}月\d{1,2}日)|[^，。；]{1,20})起(?:施行|实施|执行|生效)/uy;

/** What the text of a notice says of the days of its clauses. */
export function ownDays({ proses }: Notice): OwnDays {
  const said: { readonly places: readonly Path[]; readonly day: CivilDate }[] = [];
  const unclear: { readonly prose: Prose; readonly start: number }[] = [];
  for (const prose of proses) {
    const { text, kind, part, quoted } = prose;
    if (kind !== 'paragraph' || quoted || part?.kind === 'attachment') continue;
    for (const match of text.matchAll(NAMES_CLAUSES)) {
      const start = match.index + match[0].length;
      const clause = { text, masked: text, quotes: new Map(), documents: new Map(), attached: new Map() };
      const reader = new ClauseReader(clause, start);
      const places = reader.readPlaces();
      const begins = reader.take(BEGINS);
      if (begins === null) continue;
      const day = parseDay(begins[1]);
      if (Array.isArray(places) && day !== undefined && places.every(isOfClauses)) said.push({ places, day });
      else unclear.push({ prose, start: match.index });
    }
  }
  return {
    dayOf: (entry) => said.findLast(({ places }) => places.some((path) => isUnder(entry, path)))?.day,
    unclear,
  };
}

/** 2016年1月1日 as a day. */
export function parseDay(written: string | undefined): CivilDate | undefined {
  const numbers = written?.match(/\d+/gu)?.map((number) => number.padStart(2, '0'));
  return numbers === undefined ? undefined : parseIsoDate(numbers.join('-'));
}

/** 第三条, 第三条第（二）项: what the numbers of a decision name. */
function isOfClauses(path: Path): boolean {
  return path.every(
    ({ unit, insertion }) => (unit === 'article' || unit === 'item') && insertion === undefined,
  );
}

/** Whether a clause is the one that a path names, or stands under it. 第三条 of a decision may be written 三、. */
function isUnder(entry: NumberedEntry | undefined, path: Path): boolean {
  const chain: NumberedEntry[] = [];
  for (let at = entry; at !== undefined; at = at.parent) chain.unshift(at);
  const first = chain.findIndex(({ ordinal: { style } }) => style === 'article' || style === 'han');
  return first >= 0 && path.every((step, index) => chain[first + index]?.ordinal.value === step.value);
}
