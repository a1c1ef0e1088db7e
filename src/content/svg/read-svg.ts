import { parseXml, XmlDeclaration, XmlDocumentType, XmlProcessingInstruction } from '@rgrove/parse-xml';
import { XmlError, type XmlDocument, type XmlElement } from '@rgrove/parse-xml';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { Picture } from '../../model/picture.js';
import { createSource, type Source } from '../../model/source.js';
import { activeFault, contentFault, pixelFault, sizeFault, type PictureFault } from '../picture-fault.js';
import { cleaned, type Refusal } from './clean-svg.js';
import { drawingFault, MOST_DRAWN } from './drawing.js';
import { embeddedFault } from './embedded-pictures.js';
import { elementName, OUTERMOST, scopeOf, SVG, XLINK } from './names.js';
import { rulesOf, type StyleRule } from './style.js';
import { svgSize } from './svg-size.js';

const MOST_MEGABYTES = 5;
/** So many are told; who mends them sees the rest. */
const MOST_FAULTS = 5;

/**
 * Reads an SVG as XML and writes it out anew with the elements and attributes that draw. Gives the picture, or the faults
 * for which it cannot be taken.
 */
export function readSvg(file: Uint8Array): Picture | readonly PictureFault[] {
  if (file.length > MOST_MEGABYTES * 1024 * 1024) {
    return [
      sizeFault(`超过 ${MOST_MEGABYTES} MB，请简化`, `has more than ${MOST_MEGABYTES} MB; simplify it`),
    ];
  }
  const text = decoded(file);
  if (text === undefined) return [contentFault('不是 UTF-8 编码，请另存为 UTF-8', 'is not encoded in UTF-8')];
  // An element has two such signs at most: no tree is made only to be counted.
  if (text.split('<').length > 3 * MOST_DRAWN) {
    return [sizeFault('里元素太多，请简化', 'has too many elements; simplify it')];
  }
  const source = createSource('', text);
  const document = parsed(text, source);
  if ('ruleId' in document) return [document];
  const { root } = document;
  if (root === null || !isSvg(root)) return [contentFault('不是 SVG 图', 'is no SVG')];
  const fault = prologFault(document);
  return fault === undefined ? cleanedPicture(root, source) : [fault];
}

/** The text with the line ends that XML prescribes. The parser takes very long to put them right. */
function decoded(file: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file).replaceAll(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

function parsed(text: string, source: Source): XmlDocument | PictureFault {
  try {
    return parseXml(text, { includeOffsets: true, preserveDocumentType: true, preserveXmlDeclaration: true });
  } catch (error) {
    if (!(error instanceof XmlError))
      return sizeFault('里元素嵌套太深', 'has elements too deep, one inside another');
    const { line } = source.pointAt(error.pos);
    if (error.message.startsWith('Named entity')) {
      return activeFault(
        `第 ${line} 行用了自定义实体，请另存为普通 SVG`,
        `has an entity of its own at line ${line}; save it as a plain SVG`,
      );
    }
    return contentFault(
      `不是完整的 SVG：第 ${line} 行不合 XML 规定`,
      `is no whole SVG: line ${line} is not XML: ${error.message.replace(/\n.*/s, '')}`,
    );
  }
}

/** What is wrong before the picture itself: encoding, entities, style sheets of other files. */
function prologFault({ children }: XmlDocument): PictureFault | undefined {
  for (const node of children) {
    if (node instanceof XmlDeclaration && !/^(?:utf-8|utf8|us-ascii|)$/i.test(node.encoding ?? '')) {
      return contentFault('不是 UTF-8 编码，请另存为 UTF-8', 'is not encoded in UTF-8');
    }
    if (node instanceof XmlDocumentType && node.internalSubset !== null) {
      return activeFault(
        '的 DOCTYPE 里有自定义实体等声明，请另存为普通 SVG',
        'declares entities in its DOCTYPE; save it as a plain SVG',
      );
    }
    if (node instanceof XmlProcessingInstruction && node.name.toLowerCase() === 'xml-stylesheet') {
      return activeFault('引用了样式表文件', 'refers to a style sheet');
    }
  }
  return undefined;
}

function isSvg(root: XmlElement): boolean {
  const { namespace, local } = elementName(root.name, scopeOf(root, OUTERMOST));
  return namespace === SVG && local === 'svg';
}

function cleanedPicture(root: XmlElement, source: Source): Picture | readonly PictureFault[] {
  const { svg, faults } = withoutRefusals(root, source);
  if (svg === undefined || faults.length > 0) return faults;
  const size = svgSize(svg);
  const fault = pixelFault(size) ?? embeddedFault(svg) ?? drawingFault(svg, rulesIn(svg));
  if (fault !== undefined) return [fault];
  const attributes = { xmlns: SVG, 'xmlns:xlink': XLINK, ...svg.attributes };
  const bytes = Buffer.from(
    `${toXml({ ...svg, attributes }, { closeEmptyElements: true, tightClose: true })}\n`,
  );
  return { type: 'svg', bytes, ...size };
}

/** The picture written anew, and what was refused in it, each with its line. */
function withoutRefusals(
  root: XmlElement,
  source: Source,
): { readonly svg: Element | undefined; readonly faults: readonly PictureFault[] } {
  const faults = new Map<string, PictureFault>();
  const steps = cleaned(root);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { svg: step.value, faults: [...faults.values()] };
    const { zh } = step.value.reason;
    if (!faults.has(zh)) faults.set(zh, faultOf(step.value, source));
    if (faults.size === MOST_FAULTS) return { svg: undefined, faults: [...faults.values()] };
  }
}

function faultOf({ at, ruleId, reason: { zh, en } }: Refusal, source: Source): PictureFault {
  const { line } = source.pointAt(at.start);
  return { ruleId, reason: { zh: `第 ${line} 行${zh}`, en: `at line ${line} ${en}` } };
}

function rulesIn(element: Element): StyleRule[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.name !== 'style') return rulesIn(child);
    return rulesOf(child.children.map((text) => (text.type === 'text' ? text.value : '')).join('')) ?? [];
  });
}
