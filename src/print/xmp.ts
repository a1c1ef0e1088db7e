import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import { formatIsoDate, type CivilDate } from '../model/date.js';
import { fullIssueLabel } from '../model/issue.js';

/** The XMP packet of an issue (ISO 16684-1): title, issuing organ, number and date, in Dublin Core and PRISM terms. */
export function xmp(edition: Edition, organ: string, date: CivilDate): string {
  const { publication, issue } = edition;
  const day = formatIsoDate(date);
  const title = `${publication.name} ${fullIssueLabel(issue)}`;
  const sources = noticesOf(edition).map(({ number }) => `<rdf:li>${escaped(number)}</rdf:li>`);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(organ)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<dc:date><rdf:Seq><rdf:li>${day}</rdf:li></rdf:Seq></dc:date>
<dc:subject><rdf:Bag>${sources.join('')}</rdf:Bag></dc:subject>
<dc:identifier>${escaped(edition.url)}</dc:identifier>
<prism:publicationName>${escaped(publication.name)}</prism:publicationName>
<prism:volume>${issue.year}</prism:volume>
<prism:number>${issue.number}</prism:number>
<prism:issueIdentifier>${issue.total}</prism:issueIdentifier>
<prism:publicationDate>${day}</prism:publicationDate>
<pdf:Producer>gazette</pdf:Producer>
<xmp:CreatorTool>gazette</xmp:CreatorTool>
<xmp:CreateDate>${day}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>${day}T00:00:00Z</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
