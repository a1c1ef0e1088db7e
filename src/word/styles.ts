import type { Element } from 'xast';
import { x } from 'xastscript';
import { xml } from '../format/xml.js';
import { CHARACTER, CLOSER, LINE } from './measures.js';
import { WORD } from './namespaces.js';

interface Style {
  /** What Word and WPS show in their list of styles. */
  readonly label: string;
  readonly font?: string;
  /** In half points. */
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** The first line begins two characters in. */
  readonly isIndented?: boolean;
  readonly left?: number;
  /** In twentieths of a point; exact but for text that pictures may stand in. */
  readonly line?: number;
  readonly hasFreeHeight?: boolean;
  readonly startsPage?: boolean;
  readonly keepsWithNext?: boolean;
  /** Neither the grid of the page nor the space between its characters holds for it. */
  readonly isOffGrid?: boolean;
}

const FANGSONG = '仿宋_GB2312';
const XIAOBIAOSONG = '方正小标宋简体';
const HEI = '黑体';
const KAI = '楷体_GB2312';
const OFF_GRID = { isOffGrid: true } as const;
const TITLE = {
  font: XIAOBIAOSONG,
  size: 44,
  align: 'center',
  line: 640,
  keepsWithNext: true,
  ...OFF_GRID,
} as const;
const HEADING = { isIndented: true, keepsWithNext: true } as const;

/** Names of GB/T 9704—2012 7.3: which face and size each part of a document has. Offices change a part in one place. */
const STYLES = {
  body: { label: '公文正文', isIndented: true },
  plain: { label: '公文顶格' },
  number: { label: '公文文号', align: 'center' },
  title: { label: '公文标题', ...TITLE },
  enclosureTitle: { label: '公文附文标题', ...TITLE, startsPage: true },
  attachmentLabel: { label: '公文附件序号', font: HEI, startsPage: true, keepsWithNext: true },
  note: { label: '公文题注', font: KAI, align: 'center' },
  chapter: { label: '公文章节', font: HEI, align: 'center', keepsWithNext: true },
  heading1: { label: '公文一级标题', font: HEI, ...HEADING },
  heading2: { label: '公文二级标题', font: KAI, ...HEADING },
  heading3: { label: '公文三级标题', ...HEADING },
  signature: { label: '公文署名', align: 'right', keepsWithNext: true },
  roster: { label: '公文名单', left: 2 * CHARACTER, align: 'left' },
  caption: { label: '公文表题', font: HEI, size: 28, align: 'center', keepsWithNext: true, ...OFF_GRID },
  figure: { label: '公文图片', align: 'center', hasFreeHeight: true, keepsWithNext: true },
  cell: { label: '公文表格', size: 24, align: 'left', line: 320, hasFreeHeight: true, ...OFF_GRID },
  cellMiddle: {
    label: '公文表格居中',
    size: 24,
    align: 'center',
    line: 320,
    hasFreeHeight: true,
    ...OFF_GRID,
  },
  cellRight: { label: '公文表格居右', size: 24, align: 'right', line: 320, hasFreeHeight: true, ...OFF_GRID },
  narrowCell: { label: '公文密表', size: 18, align: 'left', line: 240, hasFreeHeight: true, ...OFF_GRID },
  narrowCellMiddle: {
    label: '公文密表居中',
    size: 18,
    align: 'center',
    line: 240,
    hasFreeHeight: true,
    ...OFF_GRID,
  },
  narrowCellRight: {
    label: '公文密表居右',
    size: 18,
    align: 'right',
    line: 240,
    hasFreeHeight: true,
    ...OFF_GRID,
  },
  footerOdd: { label: '公文单页码', font: '宋体', size: 28, align: 'right' },
  footerEven: { label: '公文双页码', font: '宋体', size: 28, align: 'left' },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof STYLES;

/** `word/styles.xml`. */
export function stylesPart(): string {
  return xml(
    x('w:styles', WORD, [
      x('w:docDefaults', [
        x('w:rPrDefault', [
          x('w:rPr', [fonts(FANGSONG), ...sizes(32), x('w:lang', { 'w:eastAsia': 'zh-CN' })]),
        ]),
        x('w:pPrDefault'),
      ]),
      x('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, [
        x('w:name', { 'w:val': 'Normal' }),
        x('w:qFormat'),
        x('w:pPr', [
          x('w:widowControl', { 'w:val': 0 }),
          spacing(LINE, false),
          x('w:jc', { 'w:val': 'both' }),
        ]),
        x('w:rPr', [x('w:spacing', { 'w:val': CLOSER }), ...sizes(32)]),
      ]),
      ...Object.entries<Style>(STYLES).map(([name, style]) => styleOf(name, style)),
    ]),
  );
}

function styleOf(name: string, style: Style): Element {
  const {
    label,
    font,
    size,
    align,
    isIndented,
    left,
    line,
    hasFreeHeight,
    startsPage,
    keepsWithNext,
    isOffGrid,
  } = style;
  const indent = isIndented === true ? { 'w:firstLineChars': 200, 'w:firstLine': 2 * CHARACTER } : undefined;
  const ownSpacing = line !== undefined || hasFreeHeight === true;
  return x('w:style', { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': name }, [
    x('w:name', { 'w:val': label }),
    x('w:basedOn', { 'w:val': 'Normal' }),
    x('w:qFormat'),
    x('w:pPr', [
      keepsWithNext === true ? x('w:keepNext') : undefined,
      startsPage === true ? x('w:pageBreakBefore') : undefined,
      isOffGrid === true ? x('w:snapToGrid', { 'w:val': 0 }) : undefined,
      ownSpacing ? spacing(line ?? LINE, hasFreeHeight === true) : undefined,
      indent ? x('w:ind', indent) : left === undefined ? undefined : x('w:ind', { 'w:left': left }),
      align === undefined ? undefined : x('w:jc', { 'w:val': align }),
    ]),
    x('w:rPr', [
      ...(font === undefined ? [] : [fonts(font)]),
      isOffGrid === true ? x('w:spacing', { 'w:val': 0 }) : undefined,
      ...(size === undefined ? [] : sizes(size)),
    ]),
  ]);
}

function spacing(line: number, isFree: boolean): Element {
  return x('w:spacing', {
    'w:before': 0,
    'w:after': 0,
    'w:line': line,
    'w:lineRule': isFree ? 'atLeast' : 'exact',
  });
}

function fonts(chinese: string): Element {
  return x('w:rFonts', {
    'w:ascii': 'Times New Roman',
    'w:hAnsi': 'Times New Roman',
    'w:cs': 'Times New Roman',
    'w:eastAsia': chinese,
  });
}

function sizes(halfPoints: number): Element[] {
  return [x('w:sz', { 'w:val': halfPoints }), x('w:szCs', { 'w:val': halfPoints })];
}
