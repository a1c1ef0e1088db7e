import { formatIsoDate, type CivilDate } from '../model/date.js';
import type { Issue } from '../model/issue.js';

/** What a PDF says of itself. */
export interface PdfDescription {
  readonly title: string;
  readonly authors: readonly string[];
  /** Of the notices in it. */
  readonly numbers: readonly string[];
  /** Permanent address. */
  readonly url: string;
  /** Of what it holds: an issue came out then, a notice was signed. */
  readonly day: CivilDate;
  /** Where it was published. */
  readonly publication: { readonly name: string; readonly issue: Issue; readonly day: CivilDate };
}

/** The XMP packet of a file (ISO 16684-1): title, issuing organ, number and date, in Dublin Core and PRISM terms. */
export function xmp({ title, authors, numbers, url, day: date, publication }: PdfDescription): string {
  const { name, issue } = publication;
  const day = formatIsoDate(date);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq>${items(authors)}</rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<dc:date><rdf:Seq><rdf:li>${day}</rdf:li></rdf:Seq></dc:date>
<dc:subject><rdf:Bag>${items(numbers)}</rdf:Bag></dc:subject>
<dc:identifier>${escaped(url)}</dc:identifier>
<prism:publicationName>${escaped(name)}</prism:publicationName>
<prism:volume>${issue.year}</prism:volume>
<prism:number>${issue.number}</prism:number>
<prism:issueIdentifier>${issue.total}</prism:issueIdentifier>
<prism:publicationDate>${formatIsoDate(publication.day)}</prism:publicationDate>
<pdf:Producer>gazette</pdf:Producer>
<xmp:CreatorTool>gazette</xmp:CreatorTool>
<xmp:CreateDate>${day}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>${day}T00:00:00Z</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function items(texts: readonly string[]): string {
  return texts.map((text) => `<rdf:li>${escaped(text)}</rdf:li>`).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
