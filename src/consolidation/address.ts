import { formatNumeral, parseNumeral } from '../model/numeral.js';
import { formatOrdinal } from '../model/ordinal.js';
import { withoutSpace } from '../model/without-space.js';
import { provisionsIn, wordsOf, type Provision, type ProvisionNumber, type Unit } from './provision.js';

/** What the steps of a path name, from the outermost. */
const RANKS = [
  'attachment',
  'book',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
  'table',
  'row',
  'column',
  'name',
] as const;

export type StepUnit = (typeof RANKS)[number];

/** One step on the way to a provision. */
export interface Step {
  readonly unit: StepUnit;
  /** Its number; of a row and a column the place, the row of the head being the first. */
  readonly value?: number;
  readonly insertion?: number;
  /** A row or a column by the words of one of its cells. */
  readonly words?: string;
}

/** The way to a provision from the act; the act itself where it has no step (全文). */
export type Path = readonly Step[];

const N = '(?:[一二三四五六七八九十百零〇]+|\\d{1,3})';
const STEP = new RegExp(
  [
    `附件(?<attachment>${N}?)`,
    `(?:附表|表)(?<table>${N})`,
    `第(?<number>${N})(?<kind>[篇编章节条款项目行列])(?:之(?<insertion>[一二三四五六七八九十]{1,3}))?`,
    `第?[（(](?<bracketed>${N})[）)]项?`,
    `[“「](?<words>[^“”「」]{1,40})[”」](?:这一|一)?(?<line>[行列栏])`,
    `第(?<part>${N})部分`,
    `(?<han>[一二三四五六七八九十]{1,3})、`,
    `(?<name>标题|名称|[章节]名(?:称)?)`,
  ].join('|'),
  'uy',
);
const BETWEEN = /(?:[\s的]|中的?(?!“))*/uy;
const KINDS: Readonly<Record<string, StepUnit>> = {
  篇: 'book',
  编: 'book',
  章: 'chapter',
  节: 'section',
  条: 'article',
  款: 'paragraph',
  项: 'item',
  目: 'subitem',
  行: 'row',
  列: 'column',
  栏: 'column',
};

/** A place as people name it, and where its words end. */
export interface WrittenPath {
  readonly path: Path;
  readonly end: number;
}

/** The place that is named from `start` on, as far as it goes; undefined where none is. */
export function readPath(text: string, start: number): WrittenPath | undefined {
  const path: Step[] = [];
  let end = start;
  for (let at = start; ;) {
    STEP.lastIndex = at;
    const groups = STEP.exec(text)?.groups;
    if (groups === undefined) break;
    const step = stepOf(groups);
    const last = path.at(-1);
    if (step === undefined || (last !== undefined && rank(step) <= rank(last))) break;
    path.push(step);
    end = STEP.lastIndex;
    BETWEEN.lastIndex = end;
    BETWEEN.exec(text);
    at = BETWEEN.lastIndex;
  }
  return path.length === 0 ? undefined : { path, end };
}

/** The whole of a text as a place; undefined where it is none. */
export function parsePath(text: string): Path | undefined {
  const written = withoutSpace(text);
  if (/^全文$/u.test(written)) return [];
  const read = readPath(written, 0);
  return read?.end === written.length ? read.path : undefined;
}

function stepOf(groups: Readonly<Record<string, string | undefined>>): Step | undefined {
  const {
    attachment,
    table,
    number,
    kind = '',
    insertion,
    bracketed,
    words,
    line = '',
    part,
    han,
    name,
  } = groups;
  if (attachment !== undefined)
    return attachment === '' ? { unit: 'attachment' } : withValue('attachment', attachment);
  if (table !== undefined) return withValue('table', table);
  if (bracketed !== undefined) return withValue('item', bracketed);
  if (words !== undefined) return { unit: KINDS[line] ?? 'row', words };
  if (part !== undefined) return withValue('article', part);
  if (han !== undefined) return withValue('article', han);
  if (name !== undefined) return { unit: 'name' };
  const step = withValue(KINDS[kind] ?? 'article', number ?? '');
  const inserted = insertion === undefined ? undefined : parseNumeral(insertion);
  return step === undefined || inserted === undefined ? step : { ...step, insertion: inserted };
}

function withValue(unit: StepUnit, written: string): Step | undefined {
  const value = /^\d/u.test(written) ? Number(written) : parseNumeral(written);
  return value === undefined ? undefined : { unit, value };
}

function rank({ unit }: Step): number {
  return RANKS.indexOf(unit);
}

/**
 * What a place means after another was named: 第二款 after 第五条第一款 is 第五条第二款. Articles run on through chapters,
 * so that only an attachment stays above one. Undefined where what it lacks above is not known.
 */
export function continued(before: Path | undefined, path: Path): Path | undefined {
  const [first] = path;
  if (first === undefined) return path;
  const own = rank(first);
  const above = (before ?? []).filter(
    (step) => rank(step) < own && !(first.unit === 'article' && isHead(step)),
  );
  const lacksAbove = ['paragraph', 'item', 'subitem', 'row', 'column'].includes(first.unit);
  if (lacksAbove && above.length === 0) return undefined;
  return [...above, ...path];
}

function isHead({ unit }: Step): boolean {
  return unit === 'book' || unit === 'chapter' || unit === 'section';
}

/** 第五条第二款第（三）项: the path in words. */
export function pathName(path: Path): string {
  return path.length === 0 ? '全文' : path.map(stepName).join('');
}

const NAMES: Readonly<Partial<Record<StepUnit, string>>> = {
  book: '编',
  chapter: '章',
  section: '节',
  article: '条',
  paragraph: '款',
  item: '项',
  subitem: '目',
  row: '行',
  column: '列',
};

function stepName({ unit, value, insertion, words }: Step): string {
  if (words !== undefined) return `“${words}”一${NAMES[unit] ?? ''}`;
  if (unit === 'name') return '名称';
  if (unit === 'attachment') return `附件${value ?? ''}`;
  if (unit === 'table') return `表${value ?? ''}`;
  const number = formatNumeral(value ?? 0);
  const written = unit === 'item' ? `（${number}）` : number;
  return `第${written}${NAMES[unit] ?? ''}${insertion === undefined ? '' : `之${formatNumeral(insertion)}`}`;
}

/** What an inserted or renumbered provision is called: 第六条, （三）, 第二款. */
export function numberName(unit: Unit, { style, value, insertion }: ProvisionNumber): string {
  if (unit === 'paragraph') return `第${formatNumeral(value)}款`;
  if (style === 'attachment') return `附件${value}`;
  const plain = style === 'decimal' ? String(value) : formatOrdinal(style, value);
  return insertion === undefined ? plain : `${plain}之${formatNumeral(insertion)}`;
}

/** The provisions of an act at a path; none where it has no such place, several where the place is not clear. */
export function provisionsAt(act: Provision, path: Path, title?: string): readonly Provision[] {
  const roots = rootsOf(act, path, title);
  if (path.length === 0) return roots;
  if (path.every(({ unit }) => unit === 'name')) {
    const named = roots.flatMap(titleIn);
    return named.length === 0 ? titleIn(act) : named;
  }
  const steps = path.filter(({ unit }) => unit !== 'attachment');
  const exact = roots.map((root) => walk([root], steps, false));
  const found = exact.some((each) => each.length > 0)
    ? exact
    : roots.map((root) => walk([root], steps, true));
  return found.flat();
}

/** All that 全文 means: the text with its title, which a notice that encloses none has above itself. */
export function wholeText(act: Provision, title?: string): readonly Provision[] {
  const roots = rootsOf(act, [], title);
  return roots.some((root) => titleIn(root).length > 0) ? roots : [...titleIn(act), ...roots];
}

/** The parts in which a path is looked for: an attachment where it names one, else the text itself. */
function rootsOf(act: Provision, path: Path, title: string | undefined): readonly Provision[] {
  const [first] = path;
  const parts = act.children.filter(({ unit }) => unit === 'part');
  const attachments = parts.filter(({ number }) => number !== undefined);
  if (first?.unit === 'attachment')
    return attachments.filter(({ number }) =>
      first.value === undefined ? attachments.length === 1 : number?.value === first.value,
    );
  const texts = parts.filter(({ number }) => number === undefined);
  const titled = texts.filter((part) => titleIn(part).some(({ text }) => isNamed(text, title)));
  if (titled.length === 1) return titled;
  // What a notice sends along is what is amended, where it has the place.
  const enclosed = texts.slice(1);
  if (path.length === 0) return enclosed.length === 0 ? texts : enclosed;
  return texts;
}

function isNamed(text: string, title: string | undefined): boolean {
  return title !== undefined && withoutSpace(text) === withoutSpace(title);
}

function titleIn(part: Provision): Provision[] {
  return part.children.filter(({ unit }) => unit === 'title');
}

function walk(from: readonly Provision[], steps: Path, isLoose: boolean): readonly Provision[] {
  let found = from;
  for (const step of steps) {
    found = found.flatMap((provision) => stepInto(provision, step, isLoose, from));
    if (found.length === 0) return [];
  }
  return found;
}

function stepInto(
  provision: Provision,
  step: Step,
  isLoose: boolean,
  roots: readonly Provision[],
): readonly Provision[] {
  switch (step.unit) {
    case 'paragraph':
      return nth(paragraphsOf(provision), step.value);
    case 'table':
      return tableAt(provision, step.value);
    case 'row':
      return rowsAt(provision, step);
    case 'column':
      return cellsAt(provision, step, roots);
    case 'name':
      return [provision];
    case 'attachment':
      return [];
    case 'item':
    case 'subitem':
      return below(provision, step);
    default:
      return [...provisionsIn(provision)].filter(
        ({ unit, number }) =>
          unit === step.unit &&
          number?.value === step.value &&
          number?.insertion === step.insertion &&
          (isLoose || number?.style === step.unit),
      );
  }
}

/** The 款 of an article. */
function paragraphsOf({ children }: Provision): readonly Provision[] {
  return children.filter(({ unit }) => unit === 'paragraph');
}

/** The 项 of an article, whichever 款 they stand in, or the 目 of a 项. */
function below(provision: Provision, { unit, value, insertion }: Step): readonly Provision[] {
  const lists = provision.unit === 'article' ? [provision, ...paragraphsOf(provision)] : [provision];
  return lists
    .flatMap(({ children }) => children)
    .filter(
      (each) => each.unit === unit && each.number?.value === value && each.number?.insertion === insertion,
    );
}

function tableAt(provision: Provision, value = 0): readonly Provision[] {
  const tables = [...provisionsIn(provision)].filter(({ unit }) => unit === 'table');
  const captioned = tables.filter(({ text }) => /^表\s*(\d+)/u.exec(text)?.[1] === String(value));
  return captioned.length > 0 ? captioned : nth(tables, value);
}

function rowsAt(provision: Provision, { value, words }: Step): readonly Provision[] {
  const tables = [...provisionsIn(provision)].filter(({ unit }) => unit === 'table');
  if (words === undefined) return tables.length === 1 ? nth(tables[0]?.children ?? [], value) : [];
  return tables
    .flatMap(({ children }) => children)
    .filter(({ children }) => children.some((cell) => wordsOf(cell) === withoutSpace(words)));
}

/** The cell of a row in a column, which is named by its place or by a word of the table's head. */
function cellsAt(row: Provision, { value, words }: Step, roots: readonly Provision[]): readonly Provision[] {
  if (row.unit !== 'row') return [];
  if (words === undefined) return nth(row.children, value);
  const table = roots
    .flatMap((root) => [...provisionsIn(root)])
    .find(({ children }) => children.includes(row));
  const heads = (table?.children ?? []).flatMap(({ children }) => {
    const column = children.findIndex((cell) => wordsOf(cell) === withoutSpace(words));
    return column < 0 ? [] : [column + 1];
  });
  return nth(row.children, heads[0]);
}

function nth<T>(all: readonly T[], value: number | undefined): readonly T[] {
  const found = value === undefined ? undefined : all[value - 1];
  return found === undefined ? [] : [found];
}
