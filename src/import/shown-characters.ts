import { shownByCode } from './code-fields.js';
import { inSymbolFont, symbolFontOf, symbolOf } from './symbols.js';
import { childOf, elementsOf, wordsOf, type XmlElement } from './xml-tree.js';

interface Field {
  readonly begin: XmlElement;
  readonly code: string[];
  /** Whether it is being shown, no longer its code read. */
  isShown: boolean;
  hasWords: boolean;
}

interface Walk {
  /** The fields that are open. */
  readonly fields: Field[];
  /** What the text boxes of the open paragraph show; they are read before it. */
  readonly boxes: string[];
  readonly isHidden: (run: XmlElement) => boolean;
  /** The symbol font of the open run. */
  readonly font?: string | undefined;
}

/**
 * The characters that the text of a document shows, without automatic numbers and notes. Unlike `readDocx` it knows nothing
 * of paragraphs' and tables' make-up, and goes into every element but those that show nothing: what a holder of text unknown
 * to the other has in it is seen here. The import is proved against it. `document` is the root of the part that has the text.
 */
export function shownCharacters(document: XmlElement, isHidden: (run: XmlElement) => boolean): string {
  return textOf(document, { fields: [], boxes: [], isHidden });
}

// 修订 that takes away, readings above characters, and properties, in which words of other kinds may stand.
const SHOWS_NOTHING: ReadonlySet<string> = new Set([
  ...['w:del', 'w:moveFrom', 'w:rt', 'w:rPr', 'w:pPr', 'w:tblPr', 'w:tcPr', 'w:sectPr', 'w:sdtPr'],
]);

function textOf(element: XmlElement, walk: Walk): string {
  if (SHOWS_NOTHING.has(element.name) || isDeletedRow(element)) return '';
  switch (element.name) {
    case 'w:p': {
      const own: Walk = { ...walk, boxes: [] };
      const text = below(element, own);
      return own.boxes.join('') + text;
    }
    case 'w:txbxContent':
      walk.boxes.push(below(element, { ...walk, fields: [], boxes: [] }));
      return '';
    case 'mc:AlternateContent': {
      const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
      return chosen === undefined ? '' : below(chosen, walk);
    }
    case 'w:fldChar':
      return stepField(element, walk);
    case 'w:instrText':
      walk.fields.at(-1)?.code.push(wordsOf(element));
      return '';
    case 'w:t':
      return seen(
        walk.font === undefined ? wordsOf(element) : inSymbolFont(wordsOf(element), walk.font),
        walk,
      );
    case 'm:t':
      return seen(wordsOf(element), walk);
    case 'w:sym':
      return seen(symbolOf(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? ''), walk);
    case 'w:noBreakHyphen':
      return seen('-', walk);
    case 'w:r':
      return walk.isHidden(element)
        ? hidden(element, walk)
        : below(element, { ...walk, font: symbolFontOf(element) });
    default:
      return below(element, walk);
  }
}

function below(element: XmlElement, walk: Walk): string {
  return elementsOf(element)
    .map((child) => textOf(child, walk))
    .join('');
}

/** The words, unless a code is being read. */
function seen(words: string, { fields }: Walk): string {
  if (words === '' || !fields.every(({ isShown }) => isShown)) return '';
  for (const field of fields) field.hasWords = true;
  return words;
}

/** A hidden run shows nothing, but a field may begin in it, and a box hang on it. */
function hidden(run: XmlElement, walk: Walk): string {
  const unseen = new Set(['w:t', 'w:sym', 'w:noBreakHyphen']);
  return elementsOf(run)
    .filter(({ name }) => !unseen.has(name))
    .map((child) => {
      const text = textOf(child, walk);
      return child.name === 'w:fldChar' ? '' : text;
    })
    .join('');
}

function isDeletedRow(element: XmlElement): boolean {
  return element.name === 'w:tr' && childOf(childOf(element, 'w:trPr'), 'w:del') !== undefined;
}

/** What a field shows by its code alone is seen at its end. */
function stepField(mark: XmlElement, walk: Walk): string {
  const { fields } = walk;
  const step = mark.attributes['w:fldCharType'];
  if (step === 'begin') fields.push({ begin: mark, code: [], isShown: false, hasWords: false });
  const last = fields.at(-1);
  if (step === 'separate' && last !== undefined) last.isShown = true;
  if (step !== 'end' || last === undefined) return '';
  fields.pop();
  return last.hasWords ? '' : seen(shownByCode(last.code.join(''), last.begin) ?? '', walk);
}
