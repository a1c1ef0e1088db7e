import { createNumbering } from './numbering.js';
import { packageParts, type PackageParts } from './package-parts.js';
import { isHiddenRun, readRuns, type OpenFields, type Reading, type Runs } from './read-runs.js';
import { shownCharacters } from './shown-characters.js';
import { paragraphProperty, stylesOf } from './styles.js';
import { unpack } from './unpack.js';
import type {
  Remark,
  WordBlock,
  WordCell,
  WordDocument,
  WordParagraph,
  WordRow,
  WordTable,
} from './word-document.js';
import { childOf, childrenOf, elementsOf, switchOf, valueOf, within, type XmlElement } from './xml-tree.js';

/**
 * A .docx as plain data: each paragraph with the number that Word shows before it, text boxes once, cells with their
 * merges. What was deleted under 修订 is left out, and what was inserted is taken; `revisions` says whether there was any.
 *
 * @throws RefusedFile for what is no .docx, is damaged, or unpacks to too much.
 */
export function readDocx(bytes: Uint8Array): WordDocument {
  const files = unpack(bytes);
  const parts = packageParts(files);
  const styles = stylesOf(parts.styles);
  const state: State = {
    place: 0,
    isNewPage: false,
    fields: [],
    hasBullets: false,
    remarks: [],
    revisions: 0,
    landscape: [],
  };
  const isHidden = (run: XmlElement): boolean => isHiddenRun(run, styles);
  const reading: Reading = {
    styles,
    numberOf: createNumbering(parts.numbering, styles),
    notes: notesOf(parts, isHidden),
    pictureOf: parts.targetOf,
    remark: (words) => state.remarks.push({ place: state.place, words }),
    revised: () => state.revisions++,
  };
  const body = childOf(parts.document, 'w:body');
  const blocks = readBlocks(body, reading, state, false);
  return {
    blocks: withSections(blocks, state.landscape, body),
    parts: files,
    margins: parts.headersAndFooters
      .map((part) => shownCharacters(part, isHidden))
      .filter((text) => /[^\s\d—\-–－第页共]/u.test(text)),
    remarks: state.remarks,
    characters: shownCharacters(parts.document, isHidden),
    revisions: state.revisions + revisionsIn(parts.footnotes) + revisionsIn(parts.endnotes),
  };
}

interface State {
  place: number;
  /** Whether a page has begun, and nothing stands on it yet. */
  isNewPage: boolean;
  readonly fields: OpenFields;
  /** Whether an editor has been told of bullets. */
  hasBullets: boolean;
  readonly remarks: Remark[];
  revisions: number;
  /** After how many paragraphs a section ends, and whether its pages lie on their side. */
  readonly landscape: { readonly end: number; readonly isLandscape: boolean }[];
}

function notesOf(
  { footnotes, endnotes }: PackageParts,
  isHidden: (run: XmlElement) => boolean,
): ReadonlyMap<string, string> {
  const notes = [
    ...childrenOf(footnotes, 'w:footnote').map((note) => ['footnote', note] as const),
    ...childrenOf(endnotes, 'w:endnote').map((note) => ['endnote', note] as const),
  ];
  return new Map(
    notes.map(([kind, note]) => [
      `${kind} ${note.attributes['w:id'] ?? ''}`,
      shownCharacters(note, isHidden),
    ]),
  );
}

/** Those of notes, which are read beside the text. */
function revisionsIn(part: XmlElement | undefined): number {
  return part === undefined
    ? 0
    : ['w:ins', 'w:del'].reduce((sum, name) => sum + Array.from(within(part, name)).length, 0);
}

// What holds blocks, and what only marks places among them.
const HOLDERS: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function readBlocks(
  holder: XmlElement | undefined,
  reading: Reading,
  state: State,
  isBoxed: boolean,
): WordBlock[] {
  const blocks: WordBlock[] = [];
  let open: { paragraph: WordParagraph; boxes: readonly WordBlock[] } | undefined;
  for (const element of elementsOf(holder)) {
    if (element.name === 'w:p') {
      const read = readParagraph(element, reading, state, isBoxed);
      blocks.push(...read.boxes);
      const paragraph: WordParagraph =
        open === undefined ? read.paragraph : joined(open.paragraph, read.paragraph);
      // Where its end was deleted, a paragraph goes on with the next.
      open = isEndDeleted(element, reading) ? { paragraph, boxes: [] } : undefined;
      if (open === undefined) blocks.push(paragraph);
      continue;
    }
    if (element.name === 'w:tbl') blocks.push(readTable(element, reading, state));
    else if (element.name === 'w:altChunk') reading.remark('插入的另一个文件没有带入');
    else if (HOLDERS.has(element.name)) blocks.push(...readBlocks(element, reading, state, isBoxed));
    else if (element.name === 'mc:AlternateContent')
      blocks.push(
        ...readBlocks(
          childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback'),
          reading,
          state,
          isBoxed,
        ),
      );
  }
  return open === undefined ? blocks : [...blocks, open.paragraph];
}

function joined(first: WordParagraph, second: WordParagraph): WordParagraph {
  return {
    ...first,
    spans: [...first.spans, ...second.spans],
    pictures: [...first.pictures, ...second.pictures],
    notes: [...first.notes, ...second.notes],
  };
}

function isEndDeleted(paragraph: XmlElement, { revised }: Reading): boolean {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  if (childOf(mark, 'w:ins') !== undefined) revised();
  if (childOf(mark, 'w:del') === undefined) return false;
  revised();
  return true;
}

function readParagraph(
  element: XmlElement,
  reading: Reading,
  state: State,
  isBoxed: boolean,
): { paragraph: WordParagraph; boxes: WordBlock[] } {
  const place = ++state.place;
  const properties = childOf(element, 'w:pPr');
  const number = reading.numberOf(properties);
  const runs = readRuns(element, reading, state.fields);
  const section = childOf(properties, 'w:sectPr');
  if (section !== undefined) state.landscape.push({ end: place, isLandscape: isLandscape(section) });
  if (number?.unknownFormat !== undefined)
    reading.remark(`自动编号的格式「${number.unknownFormat}」不认识，写成了「${number.text}」，请核对`);
  const isBullet = number?.isBullet === true && number.text === '';
  if (isBullet && !state.hasBullets) reading.remark('自动的项目符号没有带入，各项写成了一段一段，请核对');
  state.hasBullets ||= isBullet;
  const paragraph: WordParagraph = {
    type: 'paragraph',
    place,
    mark: number === undefined ? '' : number.text + number.gap,
    spans: merged(runs.spans),
    startsPage: startsPage(runs, properties, reading, state),
    align: alignOf(paragraphProperty(properties, 'w:jc', reading.styles)?.attributes['w:val']),
    pictures: runs.pictures,
    notes: runs.notes,
    isBoxed,
  };
  return { paragraph, boxes: boxesOf(runs, reading, state) };
}

/** Also for the paragraph after an empty one that only ends a page, or a section. */
function startsPage(
  { spans, pageBreak }: Runs,
  properties: XmlElement | undefined,
  { styles }: Reading,
  state: State,
): boolean {
  const isEmpty = spans.every(({ text }) => text.trim() === '');
  const before = spans.slice(0, pageBreak ?? 0);
  const isFirstOnPage = pageBreak !== undefined && before.every(({ text }) => text.trim() === '');
  const property = paragraphProperty(properties, 'w:pageBreakBefore', styles);
  const isOn = property !== undefined && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '');
  const result = state.isNewPage || isFirstOnPage || isOn;
  const section = childOf(properties, 'w:sectPr');
  const endsPage = section !== undefined && valueOf(section, 'w:type') !== 'continuous';
  state.isNewPage = isEmpty ? result || endsPage : endsPage || (pageBreak !== undefined && !isFirstOnPage);
  return result;
}

/** A box is a page of its own to its fields. */
function boxesOf({ boxes }: Runs, reading: Reading, state: State): WordBlock[] {
  return boxes.flatMap((box) => {
    const outer = state.fields.splice(0);
    const blocks = readBlocks(box, reading, state, true);
    state.fields.splice(0, Infinity, ...outer);
    return blocks;
  });
}

/** Neighbouring spans of one look as one. */
function merged(spans: Runs['spans']): Runs['spans'] {
  const result: Runs['spans'] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (span.text === '') continue;
    if (last?.isBold === span.isBold && last.shift === span.shift)
      result[result.length - 1] = { ...last, text: last.text + span.text };
    else result.push(span);
  }
  return result;
}

function alignOf(value: string | undefined): WordParagraph['align'] {
  if (value === 'center') return 'center';
  return value === 'right' || value === 'end' ? 'right' : 'left';
}

function isLandscape(section: XmlElement | undefined): boolean {
  return childOf(section, 'w:pgSz')?.attributes['w:orient'] === 'landscape';
}

function withSections(
  blocks: readonly WordBlock[],
  sections: State['landscape'],
  body: XmlElement | undefined,
): WordBlock[] {
  const last = isLandscape(childOf(body, 'w:sectPr'));
  return blocks.map((block) => {
    if (block.type !== 'table') return block;
    return { ...block, isLandscape: sections.find(({ end }) => end >= block.place)?.isLandscape ?? last };
  });
}

function readTable(element: XmlElement, reading: Reading, state: State): WordTable {
  const place = state.place + 1;
  const rows = Array.from(rowsOf(element)).flatMap((row): WordRow[] => {
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:ins') !== undefined) reading.revised();
    if (childOf(properties, 'w:del') !== undefined) {
      reading.revised();
      return [];
    }
    const cells = [
      ...emptyCells(valueOf(properties, 'w:gridBefore')),
      ...cellsOf(row).map((cell) => readCell(cell, reading, state)),
      ...emptyCells(valueOf(properties, 'w:gridAfter')),
    ];
    return [{ isHead: switchOf(properties, 'w:tblHeader') === true, cells: withoutOldMerges(cells) }];
  });
  return {
    type: 'table',
    place,
    rows: rows.map(({ isHead, cells }) => ({ isHead, cells })),
    isLandscape: false,
  };
}

function* rowsOf(table: XmlElement): Generator<XmlElement> {
  for (const element of elementsOf(table)) {
    if (element.name === 'w:tr') yield element;
    else if (HOLDERS.has(element.name)) yield* rowsOf(element);
  }
}

function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).flatMap((element) =>
    element.name === 'w:tc' ? [element] : HOLDERS.has(element.name) ? cellsOf(element) : [],
  );
}

interface ReadCell extends WordCell {
  /** A merge as old files write it: each of the cells is there. */
  readonly isLeftMerge?: boolean;
}

function emptyCells(count: string | undefined): ReadCell[] {
  return Array.from({ length: Math.min(Number(count ?? 0) || 0, 100) }, () => ({
    span: 1,
    isContinued: false,
    paragraphs: [],
  }));
}

function readCell(cell: XmlElement, reading: Reading, state: State): ReadCell {
  const properties = childOf(cell, 'w:tcPr');
  const upward = childOf(properties, 'w:vMerge');
  const blocks = readBlocks(cell, reading, state, false);
  if (!within(cell, 'w:tbl').next().done) reading.remark('表格里又有表格，里面的摊平成了几行');
  return {
    span: Math.min(Math.max(1, Number(valueOf(properties, 'w:gridSpan') ?? 1) || 1), 100),
    isContinued: upward !== undefined && upward.attributes['w:val'] !== 'restart',
    isLeftMerge:
      valueOf(properties, 'w:hMerge') !== 'restart' && childOf(properties, 'w:hMerge') !== undefined,
    paragraphs: blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? [block]
        : block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
    ),
  };
}

function withoutOldMerges(cells: readonly ReadCell[]): WordCell[] {
  const result: WordCell[] = [];
  for (const { span, isContinued, isLeftMerge, paragraphs } of cells) {
    const last = result.at(-1);
    if (isLeftMerge === true && last !== undefined)
      result[result.length - 1] = {
        ...last,
        span: last.span + span,
        paragraphs: [...last.paragraphs, ...paragraphs],
      };
    else result.push({ span, isContinued, paragraphs });
  }
  return result;
}
