import type { Element } from 'xast';
import { x } from 'xastscript';
import { titleLines } from '../edition/title/title-lines.js';
import type { TitleNames } from '../edition/title/title-names.js';
import { xml } from '../format/xml.js';
import { zip, type ZippedFile } from '../format/zip.js';
import { endsAsTitle } from '../import/signs.js';
import { imagePath } from '../model/archive.js';
import type { Notice } from '../model/notice.js';
import type { Picture } from '../model/picture.js';
import { pageNumber, partElements } from './blocks.js';
import { TITLE_CHARACTERS } from './measures.js';
import { OFFICE_RELATIONS, WORD } from './namespaces.js';
import { paragraph } from './paragraphs.js';
import type { PlacedPicture } from './picture.js';
import { section } from './section.js';
import { stylesPart } from './styles.js';

/** A notice as a file for Word and WPS. */
export interface Docx {
  readonly bytes: Uint8Array;
  /** Pictures of the notice that Word cannot show, by their paths below the archive. */
  readonly lacking: readonly string[];
}

/**
 * A notice as an office would type it, in the form of GB/T 9704—2012 without its red head: numbers are text, tables and
 * merged cells are those of Word. The same notice gives the same bytes.
 */
export function docxOf(notice: Notice, images: ReadonlyMap<string, Picture>, names: TitleNames): Docx {
  const pictures: { readonly placed: PlacedPicture; readonly file: ZippedFile }[] = [];
  const lacking: string[] = [];
  const pictureOf = (url: string): PlacedPicture | undefined => {
    const path = imagePath(notice.source.path, url);
    const image = images.get(path);
    if (image === undefined || image.type === 'svg') {
      lacking.push(path);
      return undefined;
    }
    const number = pictures.length + 1;
    const name = `image${number}.${image.type}`;
    const placed = { number, name, caption: url, width: image.width, height: image.height };
    pictures.push({ placed, file: { path: `word/media/${name}`, content: image.bytes } });
    return placed;
  };
  const context = { title: notice.front.title, titleNames: names, pictureOf };
  const body = [
    ...headElements(notice, names),
    ...notice.tree.children.flatMap((part) => [
      ...partElements(part, context),
      ...(part.kind === 'main' && notice.front.release !== undefined
        ? [paragraph('body', `（${notice.front.release}）`)]
        : []),
    ]),
  ];
  const files = [
    ...packageFiles(
      notice,
      body,
      pictures.map(({ placed }) => placed.name),
    ),
    ...pictures.map(({ file }) => file),
  ];
  return { bytes: zip(files), lacking };
}

/** Number and title. Of an order, whose number is 第12号, the title stands first. */
function headElements({ front }: Notice, names: TitleNames): Element[] {
  const { number, registration, title, titleBreaks } = front;
  const lines = titleLines(title, TITLE_CHARACTERS, names, titleBreaks);
  // A line that ends as a title does would be taken for the whole of it.
  const isWhole = lines.slice(0, -1).every((_, index) => !endsAsTitle(lines.slice(0, index + 1).join('')));
  const titles = [paragraph('title', isWhole ? lines.join('\n') : title)];
  const numbers = number === undefined ? [] : [paragraph('number', number)];
  const isBelow = number !== undefined && /^[（(]?(?:\d{4}年)?第/u.test(number);
  return [
    ...(registration === undefined ? [] : [paragraph('plain', registration)]),
    ...(isBelow ? [...titles, ...numbers] : [...numbers, paragraph('plain', ''), ...titles]),
    paragraph('plain', ''),
  ];
}

const PART_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function packageFiles(notice: Notice, body: readonly Element[], pictures: readonly string[]): ZippedFile[] {
  const footer = (style: 'footerOdd' | 'footerEven'): string => xml(x('w:ftr', WORD, [pageNumber(style)]));
  return [
    { path: '[Content_Types].xml', content: contentTypes() },
    {
      path: '_rels/.rels',
      content: relationships([
        ['rId1', `${OFFICE_RELATIONS}/officeDocument`, 'word/document.xml'],
        [
          'rId2',
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ],
      ]),
    },
    { path: 'docProps/core.xml', content: coreProperties(notice) },
    {
      path: 'word/document.xml',
      content: xml(x('w:document', WORD, [x('w:body', [...body, section('upright')])])),
    },
    { path: 'word/styles.xml', content: stylesPart() },
    { path: 'word/settings.xml', content: settings() },
    { path: 'word/numbering.xml', content: bullets() },
    { path: 'word/footerOdd.xml', content: footer('footerOdd') },
    { path: 'word/footerEven.xml', content: footer('footerEven') },
    {
      path: 'word/_rels/document.xml.rels',
      content: relationships([
        ...['styles', 'settings', 'numbering'].map(
          (name) => [`rId${name}`, `${OFFICE_RELATIONS}/${name}`, `${name}.xml`] as const,
        ),
        ['rIdOdd', `${OFFICE_RELATIONS}/footer`, 'footerOdd.xml'],
        ['rIdEven', `${OFFICE_RELATIONS}/footer`, 'footerEven.xml'],
        ...pictures.map(
          (name, index) => [`rIdPicture${index + 1}`, `${OFFICE_RELATIONS}/image`, `media/${name}`] as const,
        ),
      ]),
    },
  ];
}

function contentTypes(): string {
  const override = (part: string, type: string): Element =>
    x('Override', { PartName: part, ContentType: type });
  return xml(
    x('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
      x('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      x('Default', { Extension: 'png', ContentType: 'image/png' }),
      x('Default', { Extension: 'jpeg', ContentType: 'image/jpeg' }),
      override('/word/document.xml', `${PART_TYPE}.document.main+xml`),
      ...['styles', 'settings', 'numbering'].map((name) =>
        override(`/word/${name}.xml`, `${PART_TYPE}.${name}+xml`),
      ),
      ...['footerOdd', 'footerEven'].map((name) => override(`/word/${name}.xml`, `${PART_TYPE}.footer+xml`)),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ]),
  );
}

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  return xml(
    x(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      all.map(([Id, Type, Target]) => x('Relationship', { Id, Type, Target })),
    ),
  );
}

function coreProperties({ front }: Notice): string {
  return xml(
    x(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      [x('dc:title', front.title), x('dc:creator', front.issuer.join('、')), x('dc:language', 'zh-CN')],
    ),
  );
}

function settings(): string {
  return xml(
    x('w:settings', WORD, [
      x('w:evenAndOddHeaders'),
      x('w:characterSpacingControl', { 'w:val': 'compressPunctuation' }),
      x('w:compat', [
        x('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      ]),
    ]),
  );
}

function bullets(): string {
  const levels = Array.from({ length: 9 }, (_, level) =>
    x('w:lvl', { 'w:ilvl': level }, [
      x('w:start', { 'w:val': 1 }),
      x('w:numFmt', { 'w:val': 'bullet' }),
      x('w:lvlText', { 'w:val': '●' }),
      x('w:lvlJc', { 'w:val': 'left' }),
      x('w:pPr', [x('w:ind', { 'w:left': 640 * (level + 1) + 320, 'w:hanging': 320 })]),
    ]),
  );
  return xml(
    x('w:numbering', WORD, [
      x('w:abstractNum', { 'w:abstractNumId': 0 }, [
        x('w:multiLevelType', { 'w:val': 'hybridMultilevel' }),
        ...levels,
      ]),
      x('w:num', { 'w:numId': 1 }, [x('w:abstractNumId', { 'w:val': 0 })]),
    ]),
  );
}
