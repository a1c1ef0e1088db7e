import { symbolOf } from './symbols.js';
import { childOf, elementsOf, wordsOf, type XmlElement } from './xml-tree.js';

interface Walk {
  /** Of the fields that are open, whether their code is being read. */
  readonly fields: boolean[];
  /** What the text boxes of the open paragraph show; they are read before it. */
  readonly boxes: string[];
  readonly isHidden: (run: XmlElement) => boolean;
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
      stepField(element, walk.fields);
      return '';
    case 'w:t':
    case 'm:t':
      return walk.fields.includes(true) ? '' : wordsOf(element);
    case 'w:sym':
      return walk.fields.includes(true)
        ? ''
        : symbolOf(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? '');
    case 'w:noBreakHyphen':
      return walk.fields.includes(true) ? '' : '-';
    case 'w:r':
      return walk.isHidden(element) ? hidden(element, walk) : below(element, walk);
    default:
      return below(element, walk);
  }
}

function below(element: XmlElement, walk: Walk): string {
  return elementsOf(element)
    .map((child) => textOf(child, walk))
    .join('');
}

/** A hidden run shows nothing, but a field may begin in it, and a box hang on it. */
function hidden(run: XmlElement, walk: Walk): string {
  const unseen = new Set(['w:t', 'w:sym', 'w:noBreakHyphen']);
  return elementsOf(run)
    .filter(({ name }) => !unseen.has(name))
    .map((child) => textOf(child, walk))
    .join('');
}

function isDeletedRow(element: XmlElement): boolean {
  return element.name === 'w:tr' && childOf(childOf(element, 'w:trPr'), 'w:del') !== undefined;
}

function stepField({ attributes }: XmlElement, fields: boolean[]): void {
  const step = attributes['w:fldCharType'];
  if (step === 'begin') fields.push(true);
  else if (step === 'separate') fields.splice(-1, 1, false);
  else if (step === 'end') fields.pop();
}
