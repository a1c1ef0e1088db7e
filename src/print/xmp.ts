import { writtenNumber } from '../model/issue.js';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { formatIsoDate, type CivilDate } from '../model/date.js';
import type { Edition } from '../edition/edition.js';
import type { Issue } from '../model/issue.js';

/** What a PDF says of itself. */
export interface PdfDescription {
  readonly title: string;
  readonly authors: readonly string[];
  /** Document numbers of the notices in it. */
  readonly numbers: readonly string[];
  /** Permanent address. */
  readonly url: string;
  /** The day of what it holds: an issue came out then, a notice was signed. */
  readonly day: CivilDate;
  /** Where it was published. */
  readonly publication: {
    readonly name: string;
    readonly issue: Pick<Issue, 'year' | 'number' | 'total'>;
    readonly day: CivilDate;
  };
}

/** What a PDF says of the issue that it is, or was taken from. */
export function issueDescription(
  { publication, issue }: Edition,
  day: CivilDate,
): PdfDescription['publication'] {
  const { year, number, total } = issue;
  return { name: publication.name, issue: { year, number, total }, day };
}

/** Whether the file was found to keep PDF/A-3a and PDF/UA-1, so that it may say so. */
export type Claim = 'archival' | 'none';

/** The XMP packet of a file (ISO 16684-1): title, issuing organ, number and date, in Dublin Core and PRISM terms. */
export function xmp(
  { title, authors, numbers, url, day: date, publication }: PdfDescription,
  claim: Claim,
): string {
  const { name, issue } = publication;
  const day = formatIsoDate(date);
  const properties = [
    x('dc:title', [x('rdf:Alt', [x('rdf:li', { 'xml:lang': 'x-default' }, title)])]),
    x('dc:creator', [x('rdf:Seq', items(authors))]),
    x('dc:language', [x('rdf:Bag', items(['zh-CN']))]),
    x('dc:date', [x('rdf:Seq', items([day]))]),
    x('dc:subject', [x('rdf:Bag', items(numbers))]),
    x('dc:identifier', url),
    x('prism:publicationName', name),
    x('prism:volume', String(issue.year)),
    x('prism:number', String(writtenNumber(issue.number))),
    ...(issue.total === undefined ? [] : [x('prism:issueIdentifier', String(writtenNumber(issue.total)))]),
    x('prism:publicationDate', formatIsoDate(publication.day)),
    x('pdf:Producer', 'gazette'),
    x('xmp:CreatorTool', 'gazette'),
    x('xmp:CreateDate', `${day}T00:00:00Z`),
    x('xmp:ModifyDate', `${day}T00:00:00Z`),
    ...(claim === 'archival' ? archivalClaims() : []),
  ];
  const description = x(
    'rdf:Description',
    {
      'rdf:about': '',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
      'xmlns:prism': 'http://prismstandard.org/namespaces/basic/2.0/',
      'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
      ...(claim === 'archival' ? ARCHIVAL_NAMESPACES : {}),
    },
    [...properties.flatMap((property) => [LINE_BREAK, property]), LINE_BREAK],
  );
  const rdf = x('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [
    LINE_BREAK,
    description,
  ]);
  return packet(x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [rdf]));
}

const ARCHIVAL_NAMESPACES = {
  'xmlns:pdfaid': 'http://www.aiim.org/pdfa/ns/id/',
  'xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/',
  'xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
  'xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
  'xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
};

/** PDF/A-3a and PDF/UA-1, with a description of the schemas that PDF/A does not know itself (ISO 19005-3, 6.6.2.3). */
function archivalClaims(): Element[] {
  const schemas = [
    schema('PDF/UA identification', 'http://www.aiim.org/pdfua/ns/id/', 'pdfuaid', [
      ['part', 'Integer', 'Part of ISO 14289'],
    ]),
    schema('PRISM basic metadata', 'http://prismstandard.org/namespaces/basic/2.0/', 'prism', [
      ['publicationName', 'Text', 'Title of the publication'],
      ['volume', 'Text', 'Year'],
      ['number', 'Text', 'Issue in the year'],
      ['issueIdentifier', 'Text', 'Issue in total'],
      ['publicationDate', 'Text', 'Day of publication'],
    ]),
  ];
  return [
    x('pdfaid:part', '3'),
    x('pdfaid:conformance', 'A'),
    x('pdfuaid:part', '1'),
    x('pdfaExtension:schemas', [x('rdf:Bag', schemas)]),
  ];
}

function schema(
  name: string,
  uri: string,
  prefix: string,
  properties: readonly (readonly [name: string, type: string, description: string])[],
): Element {
  const described = properties.map(([property, type, description]) =>
    x('rdf:li', { 'rdf:parseType': 'Resource' }, [
      x('pdfaProperty:name', property),
      x('pdfaProperty:valueType', type),
      x('pdfaProperty:category', 'external'),
      x('pdfaProperty:description', description),
    ]),
  );
  return x('rdf:li', { 'rdf:parseType': 'Resource' }, [
    x('pdfaSchema:schema', name),
    x('pdfaSchema:namespaceURI', uri),
    x('pdfaSchema:prefix', prefix),
    x('pdfaSchema:property', [x('rdf:Seq', described)]),
  ]);
}

/** The envelope by which programs that know no PDF find the XMP in it (ISO 16684-1, 7.3.2). */
function packet(metadata: Element): string {
  const begin = {
    type: 'instruction',
    name: 'xpacket',
    value: 'begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"',
  } as const;
  const end = { type: 'instruction', name: 'xpacket', value: 'end="r"' } as const;
  return toXml([begin, LINE_BREAK, metadata, LINE_BREAK, end]);
}

const LINE_BREAK = { type: 'text', value: '\n' } as const;

function items(texts: readonly string[]): Element[] {
  return texts.map((text) => x('rdf:li', text));
}
