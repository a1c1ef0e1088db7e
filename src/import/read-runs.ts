import { shortened } from '../model/shortened.js';
import { shownByCode } from './code-fields.js';
import type { AutomaticNumber } from './numbering.js';
import type { Styles } from './styles.js';
import { inSymbolFont, LACKING_SIGN, symbolFontOf, symbolOf } from './symbols.js';
import type { Span } from './word-document.js';
import { childOf, elementsOf, switchOf, valueOf, within, wordsOf, type XmlElement } from './xml-tree.js';

/** What the parts of a document have in common while it is read. */
export interface Reading {
  readonly styles: Styles;
  readonly numberOf: (properties: XmlElement | undefined) => AutomaticNumber | undefined;
  /** Footnotes and endnotes by `footnote 2`. */
  readonly notes: ReadonlyMap<string, string>;
  /** The picture that a relationship leads to: its name in the file. */
  readonly pictureOf: (id: string | undefined) => string | undefined;
  readonly remark: (words: string) => void;
  readonly revised: () => void;
}

/** What the runs of a paragraph show. */
export interface Runs {
  readonly spans: Span[];
  readonly pictures: string[];
  readonly notes: string[];
  /** The text boxes that hang on the paragraph. */
  readonly boxes: XmlElement[];
  /** Before how many of its spans a page ends; undefined where none does. */
  pageBreak: number | undefined;
}

/** Fields may begin in one paragraph and end in another: those that are open. */
export type OpenFields = OpenField[];

interface OpenField {
  readonly begin: XmlElement;
  /** Its code so far. */
  code: string;
  isInCode: boolean;
  /** Whether the file has words that it shows. */
  hasWords: boolean;
}

export function readRuns(paragraph: XmlElement, reading: Reading, fields: OpenFields): Runs {
  const runs: Runs = { spans: [], pictures: [], notes: [], boxes: [], pageBreak: undefined };
  addRuns(paragraph, runs, reading, fields);
  return runs;
}

// What only holds runs.
const HOLDERS: ReadonlySet<string> = new Set([
  ...['w:fldSimple', 'w:hyperlink', 'w:smartTag', 'w:customXml', 'w:sdt', 'w:sdtContent', 'w:dir', 'w:bdo'],
  ...['w:ruby', 'w:rubyBase'],
]);

function addRuns(holder: XmlElement, runs: Runs, reading: Reading, fields: OpenFields): void {
  for (const element of elementsOf(holder)) {
    switch (element.name) {
      case 'w:del':
      case 'w:moveFrom':
        reading.revised();
        break;
      case 'w:ins':
      case 'w:moveTo':
        reading.revised();
        addRuns(element, runs, reading, fields);
        break;
      case 'w:r':
        addRun(element, runs, reading, fields);
        break;
      case 'mc:AlternateContent': {
        const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
        if (chosen !== undefined) addRuns(chosen, runs, reading, fields);
        break;
      }
      case 'm:oMath':
      case 'm:oMathPara': {
        const text = Array.from(within(element, 'm:t'), wordsOf).join('');
        reading.remark(`公式只带入文字「${text}」，请核对，复杂的存成图片`);
        runs.spans.push({ text, isBold: false, shift: undefined });
        break;
      }
      default:
        if (HOLDERS.has(element.name)) addRuns(element, runs, reading, fields);
    }
  }
}

function addRun(run: XmlElement, runs: Runs, reading: Reading, fields: OpenFields): void {
  const properties = childOf(run, 'w:rPr');
  const look = {
    isBold: switchOf(properties, 'w:b') === true,
    shift: SHIFTS.get(valueOf(properties, 'w:vertAlign') ?? ''),
  };
  const isHidden = isHiddenRun(run, reading.styles);
  const isStruck = switchOf(properties, 'w:strike') === true || switchOf(properties, 'w:dstrike') === true;
  const add = (text: string): void => {
    if (text === '') return;
    if (isHidden && text.trim() !== '') reading.remark(`隐藏文字「${text}」没有带入`);
    if (isHidden || fields.some(({ isInCode }) => isInCode)) return;
    if (isStruck && text.trim() !== '')
      reading.remark(`「${shortened(text, 20)}」上画着删除线，照样带入了，请核对要不要删去`);
    for (const field of fields) field.hasWords = true;
    runs.spans.push({ text: text.replace(WITHOUT_WIDTH, ''), ...look });
  };
  const symbolFont = symbolFontOf(run);
  for (const element of elementsOf(run)) {
    if (element.name === 'w:fldChar') add(stepField(element, fields, reading));
    else if (element.name === 'w:instrText') addCode(element, fields);
    else if (element.name === 'w:ruby') addRuns(element, runs, reading, fields);
    else if (DRAWINGS.has(element.name)) addDrawing(element, runs, reading);
    else if (NOTE_REFERENCES.has(element.name)) addNote(element, runs, reading);
    else if (element.name === 'w:commentReference') reading.remark('批注没有带入');
    else if (isPageBreak(element)) runs.pageBreak = runs.spans.length;
    else if (element.name === 'w:sym') add(symbolText(element, reading));
    else if (element.name === 'w:t' && symbolFont !== undefined) add(inFont(element, symbolFont, reading));
    else add(SIGNS.get(element.name)?.(element) ?? '');
  }
}

// What programs leave where text was pasted: nobody sees it.
const WITHOUT_WIDTH = /[\u200b-\u200d\ufeff]/gu;

const SHIFTS: ReadonlyMap<string, Span['shift']> = new Map([
  ['superscript', 'raised'],
  ['subscript', 'lowered'],
]);

/** Whether a run is hidden text: by itself, or by its character style. */
export function isHiddenRun(run: XmlElement, styles: Styles): boolean {
  const properties = childOf(run, 'w:rPr');
  const own = switchOf(properties, 'w:vanish');
  if (own !== undefined) return own;
  const chain = styles.chain(valueOf(properties, 'w:rStyle'));
  return chain.some((style) => switchOf(childOf(style, 'w:rPr'), 'w:vanish') === true);
}

/** What elements of a run stand for characters. */
const SIGNS: ReadonlyMap<string, (element: XmlElement) => string> = new Map([
  ['w:t', wordsOf],
  ['w:tab', () => '\t'],
  ['w:ptab', () => '\t'],
  ['w:cr', () => '\n'],
  ['w:br', () => '\n'],
  ['w:noBreakHyphen', () => '-'],
]);

function isPageBreak({ name, attributes }: XmlElement): boolean {
  return name === 'w:br' && ['page', 'column'].includes(attributes['w:type'] ?? '');
}

/** Takes a mark of a field. What the field shows is told at its end, where the file has only the code for it. */
function stepField(mark: XmlElement, fields: OpenFields, { remark }: Reading): string {
  const step = mark.attributes['w:fldCharType'];
  const field = fields.at(-1);
  if (step === 'begin') fields.push({ begin: mark, code: '', isInCode: true, hasWords: false });
  else if (step === 'separate' && field !== undefined) field.isInCode = false;
  if (step !== 'end' || field === undefined) return '';
  fields.pop();
  const text = field.hasWords ? undefined : shownByCode(field.code, field.begin);
  if (text === undefined) return '';
  const isLacking = text === LACKING_SIGN;
  remark(
    `域「${shortened(field.code.trim(), 30)}」写成了「${text}」，请${isLacking ? '改成原来的文字' : '核对'}`,
  );
  return text;
}

function addCode(code: XmlElement, fields: OpenFields): void {
  const field = fields.at(-1);
  if (field?.isInCode === true) field.code += wordsOf(code);
}

function inFont(element: XmlElement, font: string, { remark }: Reading): string {
  const [words, text] = [wordsOf(element), inSymbolFont(wordsOf(element), font)];
  if (text !== words) remark(`符号字体 ${font} 的「${words}」写成了「${text}」，请核对`);
  return text;
}

function symbolText({ attributes }: XmlElement, { remark }: Reading): string {
  const [font, code] = [attributes['w:font'] ?? '', attributes['w:char'] ?? ''];
  const text = symbolOf(font, code);
  remark(
    text === LACKING_SIGN
      ? `符号字体 ${font} 的 ${code} 号符号不认识，写成了「${text}」，请改成原来的符号`
      : `符号字体 ${font} 的 ${code} 号符号写成了「${text}」，请核对`,
  );
  return text;
}

const NOTE_REFERENCES: ReadonlySet<string> = new Set(['w:footnoteReference', 'w:endnoteReference']);

function addNote(reference: XmlElement, runs: Runs, { notes, remark }: Reading): void {
  const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  const text = notes.get(`${kind} ${reference.attributes['w:id'] ?? ''}`)?.trim() ?? '';
  if (text === '') return;
  runs.notes.push(text);
  remark(`脚注写成了下一段「注：${shortened(text, 20)}」，请看放在哪里合适`);
}

const DRAWINGS: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent']);

/** A drawing is told twice, for new programs and for old ones: only one of the two is read. */
function addDrawing(element: XmlElement, runs: Runs, reading: Reading): void {
  const drawing =
    element.name === 'mc:AlternateContent'
      ? (childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback'))
      : element;
  if (drawing === undefined) return;
  if (element.name === 'w:object') reading.remark('嵌入的对象（公式、表格等）没有带入，请存成图片');
  for (const name of ['c:chart', 'dgm:relIds'])
    if (!within(drawing, name).next().done) reading.remark('图表、SmartArt 没有带入，请存成图片');
  for (const { attributes } of within(drawing, 'v:textpath'))
    reading.remark(`艺术字「${attributes['string'] ?? ''}」没有带入`);
  runs.boxes.push(...within(drawing, 'w:txbxContent'));
  const blips = [
    ...Array.from(within(drawing, 'a:blip'), ({ attributes }) => attributes['r:embed']),
    ...Array.from(within(drawing, 'v:imagedata'), ({ attributes }) => attributes['r:id']),
  ];
  for (const id of element.name === 'w:object' ? [] : blips) {
    const name = reading.pictureOf(id);
    if (name !== undefined) runs.pictures.push(name);
    else reading.remark('有一张图不在文件里，没有带入，请另存成图片放进本期文件夹');
  }
}
