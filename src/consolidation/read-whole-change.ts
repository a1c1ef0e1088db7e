import { readPath, type Path, type Step } from './address.js';
import { AS, COLON, DELETED, LEAD, PAUSE, REPLACED, SIDE, type ClauseReader } from './clause-reader.js';
import { numberOfStep } from './step-number.js';

const RENUMBERED = /(?:依次|分别|相应|顺次)*(?:改|修改|调整|变更|顺延|改作|作|列)[为]?(?=第|[（(])/uy;
const MERGED = /合并(?:[为成]一[条款项])?(?=，|作为|修改|[：:])|合[为成]一[条款项]/uy;
const SPLIT = /(?:修改|改)[为成]([两二三四五]|\d)([条款项])/uy;
const MOVED = /(?:移|移动|调整|挪)(?:至|到)/uy;
const MOVED_AS = /移(?:作|为)/uy;

/** What is done with whole provisions. */
export function readWholeChange(reader: ClauseReader, places: readonly Path[]): boolean {
  const start = reader.at;
  if (reader.take(RENUMBERED)) {
    const numbers = reader.readPlaces();
    if (Array.isArray(numbers) && addNumbers(reader, places, numbers as readonly Path[])) {
      reader.subjects = places;
      return readAlsoReplaced(reader, places);
    }
    reader.at = start;
  }
  if (reader.take(MOVED)) return readMove(reader, places) && readAlsoReplaced(reader, places);
  if (reader.take(MOVED_AS)) return readMovedAs(reader, places) && readAlsoReplaced(reader, places);
  if (reader.take(MERGED) || reader.take(SPLIT)) return readMerged(reader, places);
  if (reader.take(REPLACED)) {
    reader.take(COLON);
    const lines = reader.readNewText() ?? reader.readAttached() ?? reader.readTitle();
    if (lines !== undefined) return addReplaced(reader, places, lines);
    reader.at = start;
    return false;
  }
  const deleted = reader.take(DELETED);
  if (deleted !== null && reader.clause.masked[reader.at] !== '“')
    return reader.add(places, { kind: 'delete' });
  reader.at = start;
  return false;
}

/** 第六条改为第七条，修改为：“…”; 第三条移至第五条之后，修改为：“…”. */
function readAlsoReplaced(reader: ClauseReader, places: readonly Path[]): boolean {
  const behind = reader.at;
  reader.take(PAUSE);
  reader.take(LEAD);
  if (reader.take(REPLACED)) {
    reader.take(COLON);
    const lines = reader.readNewText();
    if (lines !== undefined) return addReplaced(reader, places, lines);
  }
  reader.at = behind;
  return true;
}

/** 第三条移至第五条之后，作为第五条; 第三条移至第二章，作为第五条. */
function readMove(reader: ClauseReader, places: readonly Path[]): boolean {
  const [place, another] = places;
  const targets = reader.readPlaces();
  if (place === undefined || another !== undefined || !Array.isArray(targets)) return false;
  const [beside, more] = targets as readonly Path[];
  if (beside === undefined || more !== undefined) return false;
  const side = reader.take(SIDE);
  const numbers = reader.take(AS) ? reader.readPlaces() : [];
  const isHead = ['book', 'chapter', 'section'].includes(beside.at(-1)?.unit ?? '');
  if (!Array.isArray(numbers) || numbers.length > 1 || (side === null && !isHead)) return false;
  const [number] = numbers as readonly Path[];
  const as = numberOfStep(number?.at(-1));
  if (number !== undefined && (as === undefined || number.at(-1)?.unit !== place.at(-1)?.unit)) return false;
  return reader.add([place], {
    kind: 'move',
    to: beside,
    ...(side && { side: side[1] === '后' ? ('after' as const) : ('before' as const) }),
    ...(as && { as }),
  });
}

/** 第三条移作第五条. */
function readMovedAs(reader: ClauseReader, places: readonly Path[]): boolean {
  const [place, another] = places;
  const numbers = reader.readPlaces();
  if (place === undefined || another !== undefined || !Array.isArray(numbers)) return false;
  const [number, more] = numbers as readonly Path[];
  const as = numberOfStep(number?.at(-1));
  if (number === undefined || more !== undefined || as === undefined) return false;
  if (number.at(-1)?.unit !== place.at(-1)?.unit) return false;
  return reader.add([place], { kind: 'move', to: number.slice(0, -1), as });
}

/** 第三条、第四条合并为一条，作为第三条：“…”; 第三条修改为两条，作为第三条、第四条：“…”. */
function readMerged(reader: ClauseReader, places: readonly Path[]): boolean {
  const numbers = reader.take(AS) ? reader.readPlaces() : [];
  if (numbers === 'unclear' || numbers === undefined) return false;
  reader.take(PAUSE);
  reader.take(COLON);
  const lines = reader.readNewText();
  const [first, ...rest] = places;
  const to = numberOfStep(numbers[0]?.at(-1));
  if (lines === undefined || first === undefined) return false;
  if (to !== undefined && to.value !== first.at(-1)?.value) reader.add([first], { kind: 'renumber', to });
  reader.add([first], { kind: 'replace', lines });
  return reader.add(rest, { kind: 'delete' });
}

/** One new text for one provision; several share it only where it has a part for each. */
function addReplaced(reader: ClauseReader, places: readonly Path[], lines: readonly string[]): boolean {
  const [first, ...rest] = places;
  if (first === undefined) return false;
  if (rest.length === 0) return reader.add(places, { kind: 'replace', lines });
  const parts = splitByNumber(places, lines);
  if (parts === undefined) return false;
  places.forEach((place, index) => reader.add([place], { kind: 'replace', lines: parts[index] ?? [] }));
  return true;
}

function addNumbers(reader: ClauseReader, places: readonly Path[], numbers: readonly Path[]): boolean {
  if (places.length !== numbers.length) return false;
  const steps = places.map((place, index) => ({ place, from: place.at(-1), to: numbers[index]?.at(-1) }));
  if (steps.some(({ from, to }) => from?.unit !== to?.unit)) return false;
  for (const { place, to } of steps) {
    const number = numberOfStep(to);
    if (number === undefined) return false;
    reader.add([place], { kind: 'renumber', to: number });
  }
  return true;
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
