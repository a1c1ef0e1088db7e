import { posix } from 'node:path';
import { parseXml, XmlElement, type XmlDocument } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';

/** A page of an OFD as SVG, drawn by what the standard says of its objects. Lengths in mm. */
export interface SvgPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly svg: string;
}

export interface SvgPages {
  readonly pages: readonly SvgPage[];
  /** The fonts of the pages, as `@font-face` rules. */
  readonly style: string;
}

/**
 * The pages of an OFD (GB/T 33190—2016) as a reader that knows only what the product writes would draw them: fonts by
 * characters, a path without FillColor not at all, and nothing outside an object's box.
 */
export function svgPages(bytes: Uint8Array): SvgPages {
  const files = unzipSync(bytes);
  const read = (path: string): XmlDocument => parseXml(strFromU8(files[path] ?? new Uint8Array()));
  const document = read('Doc_0/Document.xml');
  const encoded = (path: string): string => Buffer.from(files[`Doc_0/Res/${path}`] ?? []).toString('base64');
  const fonts = childrenOf(read('Doc_0/PublicRes.xml'), 'Font').map(
    (font) =>
      `@font-face{font-family:"f${font.attributes['ID'] ?? ''}";src:url(data:font/ttf;base64,${encoded(font.text.trim())})}`,
  );
  const media =
    files['Doc_0/DocumentRes.xml'] === undefined
      ? []
      : childrenOf(read('Doc_0/DocumentRes.xml'), 'MultiMedia');
  const pictures = new Map(
    media.map((each) => [
      each.attributes['ID'] ?? '',
      `data:image/${(each.attributes['Format'] ?? '').toLowerCase()};base64,${encoded(each.text.trim())}`,
    ]),
  );
  const pages = childrenOf(document, 'Page').map(({ attributes }, index) => {
    const page = read(posix.join('Doc_0', attributes['BaseLoc'] ?? ''));
    const [, , widthMm = 0, heightMm = 0] = numbersIn(childrenOf(page, 'PhysicalBox')[0]?.text);
    const objects = childrenOf(page, 'Layer').flatMap(({ children }) =>
      children.filter((child) => child instanceof XmlElement),
    );
    const drawn = objects.map((object, at) => objectSvg(object, `c${index}-${at}`, pictures));
    const size = `width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${widthMm} ${heightMm}"`;
    return {
      widthMm,
      heightMm,
      svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${drawn.join('')}</svg>`,
    };
  });
  return { pages, style: fonts.join('') };
}

function objectSvg(object: XmlElement, id: string, pictures: ReadonlyMap<string, string>): string {
  const { Boundary, CTM, Alpha = '255' } = object.attributes;
  const [x, y, width, height] = numbersIn(Boundary);
  const matrix = CTM === undefined ? '' : ` transform="matrix(${CTM})"`;
  const [clip] = childrenOf(object, 'Clips');
  const clips = clip === undefined ? [] : childrenOf(clip, 'Clip');
  const definitions = clips.map((each, index) => {
    const [area] = childrenOf(each, 'Area');
    const own = area?.attributes['CTM'];
    const d = pathData(childrenOf(each, 'AbbreviatedData')[0]?.text);
    return `<clipPath id="${id}-${index}"><path d="${d}"${own === undefined ? '' : ` transform="matrix(${own})"`}/></clipPath>`;
  });
  const inner = clips.reduce(
    (drawn, _, index) => `<g clip-path="url(#${id}-${index})">${drawn}</g>`,
    contentSvg(object, pictures),
  );
  const opacity = Number(Alpha) / 255;
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" opacity="${opacity}">${definitions.join('')}<g${matrix}>${inner}</g></svg>`;
}

function contentSvg(object: XmlElement, pictures: ReadonlyMap<string, string>): string {
  if (object.name === 'ofd:TextObject') return textSvg(object);
  if (object.name === 'ofd:PathObject') return pathSvg(object);
  const url = pictures.get(object.attributes['ResourceID'] ?? '') ?? '';
  return `<image href="${url}" width="1" height="1" preserveAspectRatio="none"/>`;
}

function textSvg(object: XmlElement): string {
  const { Font = '', Size = '' } = object.attributes;
  const colour = colourOf(object, 'FillColor') ?? 'rgb(0 0 0)';
  return childrenOf(object, 'TextCode')
    .map(({ attributes: { X = '0', Y = '0', DeltaX }, text }) => {
      const places = [Number(X)];
      for (const delta of numbersIn(DeltaX)) places.push((places.at(-1) ?? 0) + delta);
      return `<text font-family="f${Font}" font-size="${Size}" fill="${colour}" x="${places.join(' ')}" y="${Y}">${escaped(text)}</text>`;
    })
    .join('');
}

/** Text is black where nothing is said; a path is filled with nothing. */
function pathSvg(object: XmlElement): string {
  const { Fill = 'false', Stroke = 'true', Rule, LineWidth = '0.353' } = object.attributes;
  const {
    Cap = 'Butt',
    Join = 'Miter',
    MiterLimit = '4.234',
    DashPattern,
    DashOffset = '0',
  } = object.attributes;
  const fill = Fill === 'true' ? (colourOf(object, 'FillColor') ?? 'none') : 'none';
  const stroke = Stroke === 'true' ? (colourOf(object, 'StrokeColor') ?? 'rgb(0 0 0)') : 'none';
  const d = pathData(object.children.flatMap((child) => dataOf(child))[0]);
  const dash =
    DashPattern === undefined ? '' : ` stroke-dasharray="${DashPattern}" stroke-dashoffset="${DashOffset}"`;
  return `<path d="${d}" fill="${fill}" fill-rule="${Rule === 'Even-Odd' ? 'evenodd' : 'nonzero'}" stroke="${stroke}" stroke-width="${LineWidth}" stroke-linecap="${Cap.toLowerCase()}" stroke-linejoin="${Join.toLowerCase()}" stroke-miterlimit="${MiterLimit}"${dash}/>`;
}

function dataOf(child: unknown): string[] {
  return child instanceof XmlElement && child.name === 'ofd:AbbreviatedData' ? [child.text] : [];
}

/** M, L, B and C of table 36 are M, L, C and Z of SVG. */
function pathData(data = ''): string {
  return data.replace(/[BC]/g, (letter) => (letter === 'B' ? 'C' : 'Z'));
}

function colourOf(object: XmlElement, kind: 'FillColor' | 'StrokeColor'): string | undefined {
  const colour = object.children.find((child) => child instanceof XmlElement && child.name === `ofd:${kind}`);
  if (!(colour instanceof XmlElement)) return undefined;
  const { Value = '0 0 0', Alpha = '255' } = colour.attributes;
  return `rgb(${Value} / ${Number(Alpha) / 255})`;
}

function numbersIn(list = ''): number[] {
  return list.split(' ').filter(Boolean).map(Number);
}

function childrenOf(node: XmlDocument | XmlElement, name: string): XmlElement[] {
  return node.children.flatMap((child) =>
    child instanceof XmlElement
      ? [...(child.name === `ofd:${name}` ? [child] : []), ...childrenOf(child, name)]
      : [],
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
