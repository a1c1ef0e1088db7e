import { describe, expect, it } from 'vitest';
import { writtenSite } from './written-site.js';

const real = writtenSite('gazette');
const kinds = writtenSite('test/editions/kinds');
const awkward = writtenSite('test/editions/awkward');

function linkedDataOf(page: string): unknown {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? 'null');
}

describe('what a page says to machines', () => {
  it('is schema.org Legislation', () => {
    // 15号 of 2015 holds from 1 April 2015; that it still does nobody can say who knows one issue.
    const data = linkedDataOf(real.text('szf/2015/15/index.html'));
    expect(data).not.toHaveProperty('legislationLegalForce');
    expect(data).toMatchObject({
      '@type': 'Legislation',
      name: '绍兴市人民政府关于印发绍兴市区城乡居民临时救助实施办法（试行）的通知',
      legislationIdentifier: '绍政发〔2015〕15号',
      legislationDate: '2015-03-02',
      legislationDateOfApplicability: '2015-04-01',
      legislationPassedBy: [{ name: '绍兴市人民政府' }],
      isPartOf: { issueNumber: '3', name: '2015年第3期' },
    });
    expect(real.text('index.html')).not.toContain('ld+json');
  });

  it('says what a document is that rules nothing, and what it is about', () => {
    const explanation = linkedDataOf(kinds.text('2025/6/n8/index.html'));
    expect(explanation).toMatchObject({
      '@type': 'Article',
      genre: '解读',
      dateCreated: '2025-05-22',
      author: [{ name: '江澜市城市管理局' }],
      about: [{ name: '江澜市公共停车场管理办法', identifier: '江澜市人民政府令第12号' }],
    });
    expect(Object.keys(explanation as object).filter((key) => key.startsWith('legislation'))).toEqual([]);
    expect(linkedDataOf(kinds.text('2025/6/n6/index.html'))).toMatchObject({ '@type': 'Report' });
    expect(linkedDataOf(kinds.text('ling/12/index.html'))).toMatchObject({
      '@type': 'Legislation',
      genre: '令',
      name: '江澜市公共停车场管理办法',
      legislationDateOfApplicability: '2025-07-01',
      subjectOf: [{ name: '《〈江澜市公共停车场管理办法〉政策解读》' }],
    });
  });

  it('survives a title that would end the script', () => {
    expect(linkedDataOf(awkward.text('szf/2015/2/index.html'))).toMatchObject({
      name: '绍兴市人民政府关于 "a < b && c" 与 </script><script>alert(1)</script> 的通知',
    });
  });

  it('has the names that government sites use', () => {
    const page = real.text('szf/2015/15/index.html');
    expect(page).toContain('<meta name="PubDate" content="2015-03-02">');
    expect(page).toContain('<meta name="ContentSource" content="绍兴市人民政府">');
    expect(page).toContain('<meta name="ColumnName" content="市政府文件">');
  });

  it('is beside it as Markdown, as its editor wrote it', () => {
    expect(real.text('szf/2015/15/notice.md')).toContain('number: 绍政发〔2015〕15号\n');
    expect(real.text('szf/2015/15/index.html')).toContain('<a href="notice.md" type="text/markdown">');
  });
});
