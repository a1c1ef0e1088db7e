import { strToU8, zipSync, type Zippable } from 'fflate';

const SPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** What a made .docx has beside its text. */
export interface MadeDocx {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly footer?: string;
  /** The end of the last section. */
  readonly section?: string;
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
}

/** A .docx as Word writes it, around the XML of its text. */
export function docx(
  body: string,
  { numbering, styles, footnotes, footer, section = '', pictures = {} }: MadeDocx = {},
): Uint8Array {
  const part = (name: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${SPACES}>${inner}</w:${name}>`;
  const relationships = Object.keys(pictures).map(
    (name, index) => `<Relationship Id="rId${index + 1}" Type="image" Target="media/${name}"/>`,
  );
  if (footer !== undefined)
    relationships.push('<Relationship Id="rIdF" Type="a/footer" Target="footer1.xml"/>');
  const parts: Record<string, string | undefined> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr>${section}</w:sectPr></w:body>`),
    'word/numbering.xml': numbering && part('numbering', numbering),
    'word/styles.xml': styles && part('styles', styles),
    'word/footnotes.xml': footnotes && part('footnotes', footnotes),
    'word/footer1.xml': footer && part('ftr', footer),
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
  };
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).flatMap(([name, text]) => (text === undefined ? [] : [[name, strToU8(text)]])),
  );
  for (const [name, bytes] of Object.entries(pictures)) files[`word/media/${name}`] = bytes;
  return zipSync(files);
}

/** A run of words. */
export function run(text: string, properties = ''): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** A paragraph of words, or of runs. */
export function paragraph(content: string, properties = ''): string {
  const inner = content === '' || /^<[wm]:/.test(content) ? content : run(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
}

export function centred(content: string): string {
  return paragraph(content, '<w:jc w:val="center"/>');
}

export function toTheRight(content: string): string {
  return paragraph(content, '<w:jc w:val="right"/>');
}

/** A paragraph that Word numbers: at a level of a list. */
export function numbered(text: string, list: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A list (abstractNum and num of the same id) with a level for each format and text: `['chineseCounting', '%1、']`. */
export function list(
  id: number,
  levels: readonly (readonly [format: string, text: string, more?: string])[],
): string {
  const inner = levels.map(
    ([format, text, more = ''], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inner.join('')}</w:abstractNum>`;
}

/** The instances of lists, which in a file stand below all of them. */
export function instance(id: number, of: number, override = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${override}</w:num>`;
}

/** A text box as Word writes it: for new programs and for old ones. */
export function box(...paragraphs: readonly string[]): string {
  const content = `<w:txbxContent>${paragraphs.join('')}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${content}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${/^<[wm]:/.test(content) ? content : paragraph(content)}</w:tc>`;
}

export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

/** A field with its code and what it shows. */
export function field(code: string, shown: string): string {
  const step = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${step('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${step('separate')}${run(shown)}${step('end')}`;
}
