import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../src/edition/edition.js';
import { catalogueOf, printedSite, readWhole, writtenSite } from './written-site.js';
import { fileURLToPath } from 'node:url';

/** What Zotero's translator “Embedded Metadata” takes from the head of a page: meta by name or property, several of one. */
function metaOf(html: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    if (tagName !== 'meta') return;
    const name = properties['name'] ?? properties['property'];
    const named = Array.isArray(name) ? name.join(' ') : String(name);
    found.set(named.toLowerCase(), [
      ...(found.get(named.toLowerCase()) ?? []),
      String(properties['content']),
    ]);
  });
  return found;
}

describe('the head of a notice’s page', () => {
  const { text } = writtenSite('gazette');
  const meta = metaOf(text('szf/2015/15/index.html'));

  it('is an article of a journal to a reference manager', () => {
    const title = '绍兴市人民政府关于印发绍兴市区城乡居民临时救助实施办法（试行）的通知';
    expect(Object.fromEntries([...meta].filter(([name]) => name.startsWith('citation_')))).toEqual({
      citation_title: [title],
      citation_author: ['绍兴市人民政府'],
      citation_publication_date: [expect.stringMatching(/^2015\/\d\d\/\d\d$/) as string],
      citation_journal_title: ['绍兴市人民政府公报'],
      citation_volume: ['2015'],
      citation_issue: ['3'],
      citation_firstpage: ['3'],
      citation_lastpage: ['3'],
      citation_technical_report_number: ['绍政发〔2015〕15号'],
      citation_language: ['zh-CN'],
    });
  });

  it('is a document in Dublin Core', () => {
    expect(meta.get('dc.date')).toEqual(['2015-03-02']);
    expect(meta.get('dc.identifier')).toEqual(['绍政发〔2015〕15号']);
    expect(meta.get('dc.creator')).toEqual(['绍兴市人民政府']);
    expect(meta.get('dc.language')).toEqual(['zh-CN']);
    expect(meta.get('dc.source')).toEqual(['绍兴市人民政府公报2015年第3期']);
  });

  it('has the names of ELI, and the prefix that they need', () => {
    expect(text('szf/2015/15/index.html')).toContain('prefix="eli: http://data.europa.eu/eli/ontology#"');
    expect(meta.get('eli:id_local')).toEqual(['绍政发〔2015〕15号']);
    expect(meta.get('eli:date_document')).toEqual(['2015-03-02']);
    expect(meta.get('eli:first_date_entry_in_force')).toEqual(['2015-04-01']);
    expect(meta.has('eli:in_force')).toBe(false);
  });

  it('names every organ of a joint document', () => {
    const jianglan = writtenSite('test/editions/jianglan');
    const joint = jianglan.editions.flatMap(noticesOf).find(({ issuers }) => issuers.length > 1);
    const own = metaOf(jianglan.text(`${joint?.url.slice(1) ?? ''}index.html`));
    expect(joint?.issuers).toHaveLength(2);
    for (const name of ['citation_author', 'dc.creator', 'eli:passed_by'])
      expect(own.get(name)).toEqual(joint?.issuers);
  });

  it('gives addresses only where the site has one', () => {
    const archive = readWhole(fileURLToPath(new URL('../../gazette', import.meta.url)));
    const publication = { ...archive.publication, address: 'https://example.cn/gb/' };
    const placed = printedSite({ ...archive, publication });
    const own = metaOf(placed.text('szf/2015/15/index.html'));
    expect(own.get('citation_public_url')).toEqual(['https://example.cn/gb/szf/2015/15/']);
    expect(own.get('dc.identifier')).toContain('https://example.cn/gb/szf/2015/15/');
    expect(meta.has('citation_public_url')).toBe(false);
  });

  it('tells of no law where a document rules nothing', () => {
    const yunze = writtenSite('test/editions/yunze');
    const { entries } = catalogueOf(yunze.archive);
    const told = entries.find(({ notice }) => notice.kind === 'chronicle')?.notice.url ?? '';
    const own = metaOf(yunze.text(`${told.slice(1)}index.html`));
    expect([...own.keys()].filter((name) => name.startsWith('eli:'))).toEqual([]);
    expect(own.get('citation_title')).toEqual(['2025年11月大事记']);
    expect(own.has('citation_technical_report_number')).toBe(false);
  });
});
