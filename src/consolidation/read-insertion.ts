import type { Path } from './address.js';
import { AS, SIDE, valueOf, type ClauseReader } from './clause-reader.js';
import type { Unit } from './provision.js';
import { numberOfStep } from './step-number.js';

const ADDED =
  /中?(?:分别)?(?:增加|新增|增设|补充|增补)([一二两三四五六七八九十]{1,2}|\d{1,2})?个?(条|款|项|目|章|节|行)(?:内容|规定)?/uy;
const ADDED_ATTACHMENT =
  /中?(?:增加|新增|增设|补充|增补)(?:附件(\d{1,2})|(?:一个|一件|一份)?附件，?作为附件(\d{1,2}))/uy;
const CONTENT = /(?:，?其?(?:具体)?内容(?:为|如下|见)|如下|，?即|为)?[：:，]?/uy;
const UNITS: Readonly<Record<string, Unit>> = {
  条: 'article',
  款: 'paragraph',
  项: 'item',
  目: 'subitem',
  章: 'chapter',
  节: 'section',
  行: 'row',
};

/** 在第三条后增加一条，作为第四条：“…”; 第五条增加一款，作为第二款：“…”. */
export function readInsertion(reader: ClauseReader, places: readonly Path[] | undefined): boolean {
  const start = reader.at;
  if (places === undefined && readAttachment(reader)) return true;
  reader.at = start;
  const side = places === undefined ? null : reader.take(SIDE);
  const added = reader.take(ADDED);
  if (added === null) {
    reader.at = start;
    return false;
  }
  const [, count, kind = ''] = added;
  const unit = UNITS[kind] ?? 'article';
  const numbers = reader.take(AS) ? reader.readPlaces() : [];
  if (numbers === 'unclear' || numbers === undefined) return false;
  reader.take(CONTENT);
  const lines = reader.readNewText();
  if (lines === undefined) return false;
  if (numbers.length > 0 && count !== undefined && numbers.length !== valueOf(count)) return false;
  const as = numbers.map((path) => numberOfStep(path.at(-1)));
  if (as.some((number) => number === undefined)) return false;
  const at = places ?? [containerOf(reader, unit, numbers[0])];
  const [place, another] = at;
  if (place === undefined || another !== undefined) return false;
  return reader.add([place], {
    kind: 'insert',
    unit,
    as: as.filter((number) => number !== undefined),
    ...(side && { side: side[1] === '后' ? ('after' as const) : ('before' as const) }),
    lines,
  });
}

/** 增加附件3：“…”; 增加一个附件，作为附件3，内容见本决定附件1. */
function readAttachment(reader: ClauseReader): boolean {
  const added = reader.take(ADDED_ATTACHMENT);
  if (added === null) return false;
  const value = Number(added[1] ?? added[2]);
  reader.take(CONTENT);
  const lines = reader.readNewText() ?? reader.readAttached();
  if (lines === undefined) return false;
  return reader.add([[]], { kind: 'insert', unit: 'part', as: [{ style: 'attachment', value }], lines });
}

/** Where a new 款 or 项 goes that no place is named for: 作为第五条第二款, or into the article that was spoken of. */
function containerOf(reader: ClauseReader, unit: Unit, number: Path | undefined): Path | undefined {
  if (unit === 'article' || unit === 'chapter') return [];
  if (number !== undefined && number.length > 1) return number.slice(0, -1);
  const subject = reader.subjects.at(-1);
  const holder = unit === 'section' ? 'chapter' : unit === 'paragraph' ? 'article' : undefined;
  if (subject === undefined) return undefined;
  if (holder === undefined) return subject.filter((step) => step.unit !== 'item' && step.unit !== 'subitem');
  const at = subject.findIndex((step) => step.unit === holder);
  return at < 0 ? undefined : subject.slice(0, at + 1);
}
