import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/read-archive.js';
import { compose } from '../../src/edition/compose.js';
import { noticesOf } from '../../src/edition/edition.js';
import { createArchive } from '../../src/model/archive.js';
import type { Issue } from '../../src/model/issue.js';
import { createSource } from '../../src/model/source.js';
import { composed, composedNotice } from './composed.js';
import { htmlOf } from './html-of.js';

const OWN = '绍政发〔2015〕1号';

/** Where the links of each part lead, as `text address`. */
function links(bodies: Readonly<Record<string, string>>, works?: string): string[][] {
  return composedNotice(bodies, works).parts.map(({ body }) =>
    Array.from(htmlOf(body).matchAll(/<a class="[a-z-]+" href="([^"]*)">([^<]*)<\/a>/g), (match) =>
      [match[2], match[1]].join(' '),
    ),
  );
}

describe('compose', () => {
  it('names the issue and keeps its sections and their order', () => {
    const edition = composed({ '绍政发〔2015〕13号': '甲。', '绍政办发〔2015〕20号': '乙。', [OWN]: '丙。' });
    expect(edition).toMatchObject({ name: '2015-03', url: '/2015/3/', issue: { total: 245 } });
    expect(edition.publication.name).toBe('绍兴市人民政府公报');
    expect(
      edition.sections.map(({ title, notices }) => [title, notices.map(({ id, url }) => [id, url])]),
    ).toEqual([
      [
        '市政府文件',
        [
          ['szf-2015-13', '/szf/2015/13/'],
          ['szbf-2015-20', '/szbf/2015/20/'],
          ['szf-2015-1', '/szf/2015/1/'],
        ],
      ],
    ]);
    expect(noticesOf(edition).map(({ number }) => number)).toEqual([
      '绍政发〔2015〕13号',
      '绍政办发〔2015〕20号',
      '绍政发〔2015〕1号',
    ]);
  });

  it('tells of a notice what its front matter says, and its text from the title on', () => {
    const notice = composedNotice({
      [OWN]: '各单位：\n\n正文，:sic[改建、改建]{note="原文如此"}。\n\n# 办法\n\n:sic[甲]',
    });
    expect(notice).toMatchObject({
      number: '绍政发〔2015〕1号',
      title: '绍兴市人民政府关于示例的通知',
      issuers: ['绍兴市人民政府'],
      date: '2015年3月2日',
      front: { date: '2015-03-02' },
      sics: [{ text: '改建、改建', note: '原文如此' }, { text: '甲' }],
    });
    expect(notice.text).toEqual([
      ...['绍兴市人民政府关于示例的通知', '绍政发〔2015〕1号', '各单位：', '正文，改建、改建。'],
      ...['绍兴市人民政府', '2015年3月2日', '办法', '甲'],
    ]);
  });

  it('makes each part with its title, the headings of other parts a rank lower', () => {
    const heading = '## 一、总则\n\n正文。';
    const { parts } = composedNotice({
      [OWN]: `${heading}\n\n# 示例办法\n\n${heading}\n\n# 附件1　名单\n\n${heading}`,
    });
    expect(parts.map(({ id, kind, label, title }) => [id, kind, label, title])).toEqual([
      ['text', 'main', undefined, undefined],
      ['enc-1', 'enclosure', undefined, '示例办法'],
      ['app-1', 'attachment', '附件1', '名单'],
    ]);
    expect(parts.map(({ body }) => /^<(h\d) id="([^"]+)"/.exec(htmlOf(body))?.slice(1))).toEqual([
      ['h2', 's-1'],
      ['h3', 'enc-1-s-1'],
      ['h3', 'app-1-s-1'],
    ]);
    expect(parts.map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      ['heading', 'paragraph', 'signature'],
      ['heading', 'paragraph'],
      ['heading', 'paragraph'],
    ]);
  });

  it('knows a heading that is spaced to look wider by its word', () => {
    const { parts } = composedNotice({
      [OWN]: '正文。\n\n# 示例预案\n\n## 1　总　则\n\n### 1.1　目的\n\n甲。\n\n## 2　附　则\n\n乙。',
    });
    expect(parts[1]?.outline.map(({ id, text, level }) => [id, text, level])).toEqual([
      ['s-1', '1　总则', 1],
      ['s-1-1', '1.1　目的', 2],
      ['s-2', '2　附则', 1],
    ]);
    expect(parts[1]?.blocks[0]).toMatchObject({ type: 'heading', ordinal: '1', text: '总　则' });
  });

  it('outlines headings by their words and articles by their number', () => {
    const { parts } = composedNotice({
      [OWN]:
        '正文。\n\n# 示例办法\n\n## 第一章　总则\n\n第一条　甲：\n\n（一）乙。\n\n## 第二章　附则\n\n第二条　丙。',
    });
    expect(parts.map(({ outline }) => outline)).toEqual([
      [],
      [
        { id: 'chap-1', text: '第一章　总则', level: 1 },
        { id: 'art-1', text: '第一条', level: 2 },
        { id: 'chap-2', text: '第二章　附则', level: 1 },
        { id: 'art-2', text: '第二条', level: 2 },
      ],
    ]);
  });

  describe('links', () => {
    const works = [
      '- { number: 国发〔2014〕47号, title: 甲, url: "https://www.gov.cn/47" }',
      '- { number: 浙政发〔2014〕38号, title: 乙 }',
      '',
    ].join('\n');

    it('a citation to the notice in the archive, or to the work where that has an address', () => {
      expect(
        links(
          {
            [OWN]:
              '按（绍政办发〔2015〕20号）、（国发〔2014〕47号）、（浙政发〔2014〕38号）、（绍政发〔2014〕9号）办理。',
            '绍政办发〔2015〕20号': '正文。',
          },
          works,
        ),
      ).toEqual([['绍政办发〔2015〕20号 /szbf/2015/20/', '国发〔2014〕47号 https://www.gov.cn/47']]);
    });

    it('a reference to the article of its act, to the item where the act has that', () => {
      expect(
        links({
          [OWN]: [
            '按照本办法第二条办理。\n\n# 示例办法\n\n第一条　见本办法第二条第（二）项。\n\n第二条　有下列情形：',
            '（一）甲；\n\n（二）乙。\n\n第二条之一　本办法第二条第（九）项、本办法第二条之一、本办法第八条。',
          ].join('\n\n'),
        }),
      ).toEqual([
        ['本办法第二条 #art-2'],
        ['本办法第二条第（二）项 #art-2-2', '本办法第二条第（九）项 #art-2', '本办法第二条之一 #art-2.1'],
      ]);
    });

    it('a reference in an attachment to its own article before that of another part', () => {
      expect(
        links({
          [OWN]: [
            '正文。\n\n# 示例办法\n\n第一条　本办法第二条。\n\n第二条　甲：\n\n（一）乙。',
            '# 附件1　示例制度\n\n第一条　本制度第二条，本办法第二条第（一）项。\n\n第二条　丙。',
            '# 附件2　申请表\n\n本办法第二条。',
          ].join('\n\n'),
        }),
      ).toEqual([
        [],
        ['本办法第二条 #art-2'],
        ['本制度第二条 #app-1-art-2', '本办法第二条第（一）项 #art-2-1'],
        ['本办法第二条 #art-2'],
      ]);
    });

    it('a reference in a second enclosed text to its own article', () => {
      expect(
        links({
          [OWN]: '正文。\n\n# 甲办法\n\n第一条　本办法第一条。\n\n# 乙办法\n\n第一条　本办法第一条。',
        }),
      ).toEqual([[], ['本办法第一条 #art-1'], ['本办法第一条 #enc-2-art-1']]);
    });

    it('attachments from their list and from the text', () => {
      expect(
        links({
          [OWN]:
            '名单见附件2，不见附件3，见附件。\n\n附件：1.甲\n\n2.乙\n\n# 附件1　甲\n\n子。\n\n# 附件2　乙\n\n见附件1。',
        }),
      ).toEqual([['附件2 #app-2', '附件 #app-1', '甲 #app-1', '乙 #app-2'], [], ['附件1 #app-1']]);
    });
  });

  it('names a picture by its path below the archive, under which the edition holds it', () => {
    const { archive } = readArchive(fileURLToPath(new URL('../editions/awkward', import.meta.url)));
    const issue = archive?.issues.at(-1);
    if (archive === undefined || issue === undefined) throw new Error('not read');
    const edition = compose(archive, issue);
    const [notice] = noticesOf(edition);
    expect(htmlOf(notice?.parts[2]?.body ?? [])).toContain('<img src="2015/03/位置图.png"');
    expect([...edition.images.keys()]).toEqual(['2015/03/位置图.png']);
  });

  it('throws for what the checks should have stopped: a file that was not read, a notice without an address', () => {
    const { publication, issue } = composed({ [OWN]: '正文。' });
    const archive = createArchive({
      ...{
        publication,
        publicationSource: issue.source,
        works: [],
        worksSource: createSource('works.yaml', ''),
        synonyms: [],
        issues: [issue],
        notices: [],
        unread: [],
      },
      ...{ images: new Map(), typefaces: new Map() },
    });
    expect(() => compose(archive, issue)).toThrow('2015/03/1.md was not read');
    const empty: Issue = { ...issue, sections: [] };
    expect(compose(archive, empty).sections).toEqual([]);
    expect(() => composed({ '绍政发[2015]1号': '正文。' })).toThrow('2015/03/1.md has no permanent address');
  });
});

describe('the real issue', () => {
  const { archive } = readArchive(fileURLToPath(new URL('../../gazette', import.meta.url)));
  const issue = archive?.issues[0];
  if (archive === undefined || issue === undefined) throw new Error('not read');
  const notices = noticesOf(compose(archive, issue));
  const noticeAt = (url: string) => {
    const found = notices.find((notice) => notice.url === url);
    if (found === undefined) throw new Error(`no ${url}`);
    return found;
  };

  it('lists what stands as it was signed', () => {
    expect(notices.flatMap(({ number, sics }) => sics.map(({ text }) => [number, text]))).toEqual([
      ['绍政发〔2015〕13号', '改建、改建'],
      ['绍政发〔2015〕16号', '《质量发展纲要（2011-2020）年》'],
      ['绍政发〔2015〕16号', '市人社局'],
      ['绍政发〔2015〕16号', '《质量发展纲要（2011-2020年）》'],
      ['绍政发〔2015〕16号', '《质量发展纲要（2011-2020年）》'],
      ['绍政办发〔2015〕21号', '曹娥江大坝管理局'],
      ['绍政办发〔2015〕21号', '消防绍兴支队'],
      ['绍政办发〔2015〕21号', '消防绍兴支队'],
      ['绍政办发〔2015〕21号', '市供销社'],
      ['绍政办发〔2015〕23号', '闰小锋'],
      ['绍政办发〔2015〕23号', '市人社保局'],
      ['绍政办发〔2015〕23号', '市人社保局'],
      ['绍政办发〔2015〕23号', '闰小锋'],
    ]);
  });

  it('has nineteen articles in the measures on relief, each at its own address', () => {
    const ids = noticeAt('/szf/2015/15/').parts.flatMap(({ outline }) => outline.map(({ id }) => id));
    expect(ids).toEqual(Array.from({ length: 19 }, (_, index) => `art-${index + 1}`));
  });

  it('leads from the list of attachments to each', () => {
    const [, plan] = noticeAt('/szf/2015/16/').parts;
    const written = htmlOf(plan?.body ?? []);
    expect(written).toContain(
      '<a class="attachment-link" href="#app-1">创建全国质量强市示范城市量化指标</a>',
    );
    expect(written).toContain(
      '<a class="attachment-link" href="#app-2">创建全国质量强市示范城市工作责任分解表</a>',
    );
  });
});
