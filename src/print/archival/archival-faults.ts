import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { decodedStream } from '../../pdf/content-stream.js';
import { structureRoot, taggedElements, type TaggedElement } from './structure.js';

const name = (text: string): PDFName => PDFName.of(text);

/**
 * What in a document is against PDF/A-3a or PDF/UA-1, each with its clause: the classes of faults that veraPDF found in
 * prints of Chromium, and the nearest others. It is a net for these, and no proof of conformance. What the metadata claim is
 * not asked.
 */
export function archivalFaults(document: PDFDocument): string[] {
  const elements = taggedElements(document);
  const tags = {
    numbers: numbersByPage(elements),
    holders: new Map(
      elements.flatMap(({ role, objects }) => objects.map((object) => [object, role] as const)),
    ),
  };
  return [
    ...wholeFaults(document),
    ...fileFaults(document),
    ...elements.flatMap((element) => elementFaults(document, element)),
    ...headingFaults(elements),
    ...document.getPages().flatMap((page, index) => pageFaults(document, page, index + 1, tags)),
    ...fontFaults(document),
  ];
}

function wholeFaults({ catalog, context }: PDFDocument): string[] {
  const isTrue = (dictionary: string, key: string): boolean => {
    const value = catalog.lookupMaybe(name(dictionary), PDFDict)?.lookup(name(key));
    return value instanceof PDFBool && value.asBoolean();
  };
  const intents = catalog.lookupMaybe(name('OutputIntents'), PDFArray)?.asArray() ?? [];
  const hasIntent = intents.some((intent) => {
    const each = context.lookup(intent, PDFDict);
    return each.get(name('S')) === name('GTS_PDFA1') && each.has(name('DestOutputProfile'));
  });
  const said: readonly (readonly [boolean, string])[] = [
    [hasIntent, 'A 6.2.4.3：没有输出色彩'],
    [textOf(catalog.lookup(name('Lang'))) !== undefined, 'UA 7.2：没有语言'],
    [isTrue('MarkInfo', 'Marked'), 'A 6.7.2：没有标签'],
    [isTrue('ViewerPreferences', 'DisplayDocTitle'), 'UA 7.1：不显示标题'],
    [context.trailerInfo.Encrypt === undefined, 'A 6.1.3：加密'],
    [context.trailerInfo.ID !== undefined, 'A 6.1.3：没有 ID'],
  ];
  return said.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}

/** Attached files say what they are to the document (ISO 19005-3, 6.8). */
function fileFaults({ context }: PDFDocument): string[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('Filespec')) return [];
    const isWhole = ['AFRelationship', 'F', 'UF'].every((key) => object.has(name(key)));
    return isWhole ? [] : [`A 6.8：附件 ${textOf(object.lookup(name('F'))) ?? ''}`];
  });
}

// ISO 32000-1, 14.8.4.
const STANDARD_ROLES = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

function elementFaults(document: PDFDocument, { element, role, parent }: TaggedElement): string[] {
  if (role === undefined) return parent === undefined ? [] : ['A 6.7.3.4：没有角色的标签'];
  const mapped = structureRoot(document)?.lookupMaybe(name('RoleMap'), PDFDict)?.lookup(name(role));
  const known = mapped instanceof PDFName ? mapped.decodeText() : role;
  const text = textOf(element.lookup(name('Alt'))) ?? textOf(element.lookup(name('ActualText')));
  const faults: readonly (readonly [boolean, string])[] = [
    [!STANDARD_ROLES.has(known), `A 6.7.3.4：标签 ${role}`],
    [role === 'Figure' && text === undefined, 'UA 7.3：图没有说明'],
    [role === 'TR' && !/^T(?:able|Head|Body|Foot)$/u.test(parent?.role ?? ''), 'UA 7.2：行不在表里'],
    [/^T[HD]$/u.test(role) && parent?.role !== 'TR', `UA 7.2：${role} 不在行里`],
    [role === 'TH' && !isHeaderOf(element), 'UA 7.5：表头没有范围'],
  ];
  return faults.flatMap(([holds, fault]) => (holds ? [fault] : []));
}

/** Whether a head cell says for which cells it is one, or these name it. */
function isHeaderOf(cell: PDFDict): boolean {
  return cell.has(name('ID')) || String(cell.lookup(name('A')) ?? '').includes('/Scope');
}

/** No level of headings is left out (ISO 14289-1, 7.4.2). */
function headingFaults(elements: readonly TaggedElement[]): string[] {
  let level = 0;
  return elements.flatMap(({ role }) => {
    const [, digit] = /^H([1-6])$/u.exec(role ?? '') ?? [];
    if (digit === undefined) return [];
    const [before, here] = [level, Number(digit)];
    level = here;
    return here > before + 1 ? [`UA 7.4.2：H${here} 在 H${before} 后面`] : [];
  });
}

/** Which marked content of a page stands in the structure, and in which role an object does. */
interface Tags {
  readonly numbers: ReadonlyMap<PDFRef, ReadonlySet<number>>;
  readonly holders: ReadonlyMap<PDFObject, string | undefined>;
}

function numbersByPage(elements: readonly TaggedElement[]): Map<PDFRef, Set<number>> {
  const numbers = new Map<PDFRef, Set<number>>();
  for (const { page, number } of elements.flatMap(({ contents }) => contents)) {
    const ofPage = numbers.get(page) ?? new Set();
    numbers.set(page, ofPage.add(number));
  }
  return numbers;
}

function pageFaults(
  document: PDFDocument,
  page: PDFPage,
  sheet: number,
  { numbers, holders }: Tags,
): string[] {
  const where = `第${sheet}面`;
  const stream = page.node.lookup(name('Contents'));
  const drawn = stream instanceof PDFRawStream ? decodedStream(stream) : '';
  const annotations = (page.node.Annots()?.asArray() ?? []).map((each) =>
    document.context.lookup(each, PDFDict),
  );
  const hasOrder = annotations.length === 0 || page.node.lookup(name('Tabs')) === name('S');
  return [
    ...contentFaults(drawn, numbers.get(page.ref) ?? new Set()),
    ...(hasOrder ? [] : ['UA 7.18.3：链接没有次序']),
    ...annotations.flatMap((each) => annotationFaults(each, holders.get(each))),
  ].map((fault) => `${fault}：${where}`);
}

const PAINTS = /(?:^|[ \]>)])(?:[fBb]\*?|[FSs]|Tj|TJ|Do|sh|'|")$/u;
const MARK = /^\/(\w+) ?(?:<<.*?\/MCID (\d+).*)?.*B[DM]C$/u;

/** What is painted and neither tagged nor an artifact, and tags within artifacts (ISO 14289-1, 7.1). */
function contentFaults(drawn: string, tagged: ReadonlySet<number>): string[] {
  const faults = new Set<string>();
  const open: ('artifact' | 'tag' | 'none')[] = [];
  // How many of those that are open say what their content is: most lines stand in one, and need no look.
  let said = 0;
  for (const line of drawn.split('\n')) {
    if (line.endsWith('BDC') || line.endsWith('BMC')) {
      const [, role, number] = MARK.exec(line) ?? [];
      if (number !== undefined && open.includes('artifact')) faults.add('UA 7.1：装饰里有标签');
      const isTag = number !== undefined && tagged.has(Number(number));
      const mark = role === 'Artifact' ? 'artifact' : isTag ? 'tag' : 'none';
      open.push(mark);
      if (mark !== 'none') said++;
    } else if (line === 'EMC') {
      if ((open.pop() ?? 'none') !== 'none') said--;
    } else if (said === 0 && PAINTS.test(line)) faults.add('UA 7.1：有内容不在标签里，也不是装饰');
  }
  if (open.length > 0) faults.add('UA 7.1：标记没有结束');
  return [...faults];
}

const [HIDDEN_FLAGS, PRINT_FLAG] = [0b100011, 0b100];

function annotationFaults(annotation: PDFDict, holder: string | undefined): string[] {
  const flags = annotation.lookupMaybe(name('F'), PDFNumber)?.asNumber() ?? 0;
  const isField = annotation.get(name('Subtype')) === name('Widget');
  const isLink = annotation.get(name('Subtype')) === name('Link');
  const action = annotation.lookupMaybe(name('A'), PDFDict)?.get(name('S'));
  const says = textOf(annotation.lookup(name(isField ? 'TU' : 'Contents'))) !== undefined;
  const faults: readonly (readonly [boolean, string])[] = [
    [(flags & PRINT_FLAG) === 0 || (flags & HIDDEN_FLAGS) !== 0, 'A 6.3.2：注释不印'],
    [isField && !annotation.has(name('AP')), 'A 6.3.3：表单栏没有样子'],
    [isLink && holder !== 'Link', 'UA 7.18.5：链接不在标签里'],
    [isField && holder !== 'Form', 'UA 7.18.4：表单栏不在标签里'],
    [!says, isField ? 'UA 7.18.1：表单栏没有说明' : 'UA 7.18.5：链接没有说明'],
    [action === name('JavaScript') || action === name('Launch'), 'A 6.5.1：会运行程序'],
  ];
  return faults.flatMap(([holds, fault]) => (holds ? [fault] : []));
}

/** Every font stands in the file, and its codes say characters (ISO 19005-3, 6.2.11). */
function fontFaults({ context }: PDFDocument): string[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('Font')) return [];
    const kind = object.lookup(name('Subtype'));
    const descriptor = object.lookupMaybe(name('FontDescriptor'), PDFDict);
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some(
      (key) => descriptor?.has(name(key)) !== false,
    );
    const speaks = kind !== name('Type0') || object.has(name('ToUnicode'));
    return isEmbedded && speaks && kind !== name('Type3')
      ? []
      : [`A 6.2.11：字体 ${String(object.get(name('BaseFont')))}`];
  });
}

function textOf(value: PDFObject | undefined): string | undefined {
  const isText = value instanceof PDFString || value instanceof PDFHexString;
  return isText ? value.decodeText() : undefined;
}
