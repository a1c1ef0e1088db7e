import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { toXml } from 'xast-util-to-xml';
import { validateXML } from 'xmllint-wasm';
import { readArchive } from '../../src/content/read-archive.js';
import { noticesOf } from '../../src/edition/edition.js';
import { marked } from '../../src/edition/blocks/block-faces.js';
import { proof } from '../../src/edition/proof.js';
import type { Archive } from '../../src/model/archive.js';
import { akomaNtoso } from '../../src/web/akoma-ntoso.js';
import { blocksOf } from '../../src/web/akoma-ntoso/blocks.js';
import { Identifiers } from '../../src/web/akoma-ntoso/identifiers.js';
import { akomaNtosoText } from '../../src/web/akoma-ntoso/text.js';
import { madeArchive } from '../print/made-edition.js';
import { catalogueOf } from './written-site.js';

const SCHEMA = readFileSync(new URL('akoma-ntoso/notice.rng', import.meta.url), 'utf8');

/** Every notice of an archive as Akoma Ntoso, by its id. */
function documentsOf(archive: Archive): Map<string, string> {
  const { entries } = catalogueOf(archive);
  return new Map(entries.map((entry) => [entry.notice.id, akomaNtoso(entry, (path) => `/assets/${path}`)]));
}

function archiveIn(folder: string): Archive {
  const { archive } = readArchive(fileURLToPath(new URL(`../../${folder}`, import.meta.url)));
  if (archive === undefined) throw new Error(`${folder} was not read`);
  return archive;
}

/** What the rules of the schema say against a document. */
async function faults(documents: readonly string[]): Promise<readonly string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: SCHEMA, extension: 'relaxng' });
  return errors.map(({ rawMessage }) => rawMessage);
}

function valuesOf(xml: string, ...attributes: string[]): string[] {
  return attributes.flatMap((name) =>
    [...xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? ''),
  );
}

/** The first element with a name, as it is written. */
function part(xml: string, name: string): string {
  return new RegExp(`<${name}[ >].*?</${name}>`, 's').exec(xml)?.[0] ?? '';
}

const ARCHIVES = [
  ['gazette', archiveIn('gazette'), [10]],
  ['test/editions/awkward', archiveIn('test/editions/awkward'), [1, 2]],
  ['test/editions/kinds', archiveIn('test/editions/kinds'), [9]],
] as const;

describe.each(ARCHIVES)('the notices of %s as Akoma Ntoso', (_, archive, counts) => {
  const documents = documentsOf(archive);

  it('carry every character', () => {
    const { editions } = catalogueOf(archive);
    const texts = new Map(Array.from(documents, ([id, xml]) => [id, akomaNtosoText(xml)]));
    expect(editions.map((edition) => noticesOf(edition).length)).toEqual(counts);
    expect(editions.flatMap((edition) => proof(edition, 'xml', texts).differences)).toEqual([]);
  });

  it('are valid', async () => {
    expect(await faults([...documents.values()])).toEqual([]);
  });

  it('give no eId twice, and point at none that is missing', () => {
    for (const xml of documents.values()) {
      const eIds = valuesOf(xml, 'eId');
      expect(eIds.length).toBeGreaterThan(5);
      expect(new Set(eIds).size).toBe(eIds.length);
      const pointers = valuesOf(xml, 'href', 'source', 'refersTo', 'dictionary', 'start', 'end').filter(
        (value) => value.startsWith('#'),
      );
      expect(pointers.length).toBeGreaterThan(5);
      expect(pointers.filter((pointer) => !eIds.includes(pointer.slice(1)))).toEqual([]);
    }
  });
});

describe('the schema', () => {
  const sound = documentsOf(ARCHIVES[0][1]).get('szf-2015-15') ?? '';

  it('accepts the notice that is damaged here', async () => {
    expect(await faults([sound])).toEqual([]);
  });

  it.each([
    ['an article with both content and points', '</content>', '</content><point eId="x"></point>'],
    ['a day that is none', 'date="2015-03-02"', 'date="2015-02-30"'],
    ['text outside of any block', '<mainBody>', '<mainBody>散文'],
    ['a notice without its body', /<mainBody>.*?<\/mainBody>/s, ''],
    ['metadata in another order', /(<lifecycle.*?<\/lifecycle>)(<temporalData.*?<\/temporalData>)/s, '$2$1'],
    ['an element that the standard does not have', /<(\/?)preamble>/g, '<$1opening>'],
  ])('refuses %s', async (_, found, put) => {
    const damaged = sound.replace(found, put);
    expect(damaged).not.toBe(sound);
    expect(await faults([damaged])).not.toEqual([]);
  });
});

describe('a notice as Akoma Ntoso', () => {
  it('nests an act in chapters, articles, their 款, 项 and 目', () => {
    const body = [
      '各单位：',
      '现将办法印发给你们。',
      '# 示例办法',
      '## 第一章　总则',
      '第一条　为了示例，制定本办法。',
      '第一条之一　下列事项：',
      '（一）甲：',
      '1. 子；',
      '2. 丑。',
      '（二）乙。',
      '前款规定的事项另行公布。',
      '（一）丙。',
      '## 第二章　附则',
      '第二条　本办法自2015年4月1日起施行，见第一条之一第（一）项。',
    ].join('\n\n');
    const title = '绍兴市人民政府关于印发示例办法的通知';
    const xml =
      documentsOf(madeArchive([{ series: 'szf', number: 1, title, body: `${body}\n` }])).get('szf-2015-1') ??
      '';
    const attached = part(xml, 'attachment');
    expect(part(attached, 'preface')).toBe('<preface><p><docTitle>示例办法</docTitle></p></preface>');
    expect(part(attached, 'mainBody')).toBe(
      [
        '<mainBody>',
        '<chapter eId="att_1__chp_1"><num>第一章</num><heading>总则</heading>',
        '<article eId="att_1__art_1"><num>第一条</num>',
        '<paragraph eId="att_1__art_1__para_1"><content><p>为了示例，制定本办法。</p></content></paragraph>',
        '</article>',
        '<article eId="att_1__art_1-1"><num>第一条之一</num>',
        '<paragraph eId="att_1__art_1-1__para_1"><intro><p>下列事项：</p></intro>',
        '<point eId="att_1__art_1-1__para_1__point_1"><num>（一）</num><intro><p>甲：</p></intro>',
        '<point eId="att_1__art_1-1__para_1__point_1__point_1"><num>1.</num><content><p>子；</p></content></point>',
        '<point eId="att_1__art_1-1__para_1__point_1__point_2"><num>2.</num><content><p>丑。</p></content></point>',
        '</point>',
        '<point eId="att_1__art_1-1__para_1__point_2"><num>（二）</num><content><p>乙。</p></content></point>',
        '</paragraph>',
        '<paragraph eId="att_1__art_1-1__para_2"><intro><p>前款规定的事项另行公布。</p></intro>',
        '<point eId="att_1__art_1-1__para_2__point_1"><num>（一）</num><content><p>丙。</p></content></point>',
        '</paragraph>',
        '</article>',
        '</chapter>',
        '<chapter eId="att_1__chp_2"><num>第二章</num><heading>附则</heading>',
        '<article eId="att_1__art_2"><num>第二条</num>',
        '<paragraph eId="att_1__art_2__para_1"><content><p>本办法自2015年4月1日起施行，见',
        '<ref href="#att_1__art_1-1__para_1__point_1" eId="ref_1">第一条之一第（一）项</ref>。</p></content></paragraph>',
        '</article>',
        '</chapter>',
        '</mainBody>',
      ].join(''),
    );
  });

  it('ends lines in the cells of a table, and sets them as their column says', async () => {
    const body = '各单位：\n\n| 单位 | 金额 |\n| --- | ---: |\n| 1.甲；<br>2.乙 | 30 |\n';
    const title = '绍兴市人民政府关于做好示例工作的通知';
    const xml = documentsOf(madeArchive([{ series: 'szf', number: 1, title, body }])).get('szf-2015-1') ?? '';
    expect(part(xml, 'table')).toContain(
      '<tr><td><p>1.甲；<br />2.乙</p></td><td style="text-align: right"><p>30</p></td></tr>',
    );
    expect(await faults([xml])).toEqual([]);
  });

  it('says beside the text that a cell is empty in the original', async () => {
    const body = '各单位：\n\n| 单位 | 金额 |\n| --- | --- |\n| 甲 | :blank |\n';
    const title = '绍兴市人民政府关于做好示例工作的通知';
    const xml = documentsOf(madeArchive([{ series: 'szf', number: 1, title, body }])).get('szf-2015-1') ?? '';
    expect(part(xml, 'table')).toContain('<td title="〔原文空白〕" />');
    expect(akomaNtosoText(xml)).not.toContain('空白');
    expect(await faults([xml])).toEqual([]);
  });

  it('nests what has no name in levels, and tells whose an unnumbered paragraph is', () => {
    const body = [
      '各单位：',
      '现通知如下：',
      '## 一、要求',
      '总的要求。',
      '（一）第一项。',
      '第一项还有一段。',
      '（二）**第二项。**内容。',
      '要求到此为止。',
      '二、抓好落实。',
      '以上意见，请照办。',
      '附件：示例表',
      '# 附件　示例表',
      '无。',
    ].join('\n\n');
    const title = '绍兴市人民政府关于做好示例工作的通知';
    const xml =
      documentsOf(madeArchive([{ series: 'szf', number: 1, title, body: `${body}\n` }])).get('szf-2015-1') ??
      '';
    expect(xml.slice(xml.indexOf('<preface>'), xml.indexOf('<attachments>'))).toBe(
      [
        `<preface><p><docTitle>${title}</docTitle></p><p><docNumber>绍政发〔2015〕1号</docNumber></p></preface>`,
        '<preamble><block name="addressee">各单位：</block></preamble>',
        '<mainBody>',
        '<p>现通知如下：</p>',
        '<level eId="lvl_1"><num>一、</num><heading>要求</heading><intro><p>总的要求。</p></intro>',
        '<level eId="lvl_1__lvl_1"><num>（一）</num>',
        '<content><p>第一项。</p><p>第一项还有一段。</p></content></level>',
        '<level eId="lvl_1__lvl_2"><num>（二）</num><heading>第二项。</heading><content><p>内容。</p></content></level>',
        '<wrapUp><p>要求到此为止。</p></wrapUp>',
        '</level>',
        '<level eId="lvl_2"><num>二、</num><content><p>抓好落实。</p></content></level>',
        '<p>以上意见，请照办。</p>',
        '<p>附件：<ref href="#att_1" eId="ref_1">示例表</ref></p>',
        '</mainBody>',
        '<conclusions><p><signature>绍兴市人民政府</signature></p>',
        '<p><date date="2015-03-02">2015年3月2日</date></p></conclusions>',
      ].join(''),
    );
  });

  it('puts a note of adoption before the main body, above the addressees', async () => {
    const note = '（2015年3月2日市政府常务会议通过　自2015年5月1日起施行）';
    const title = '绍兴市人民政府关于印发绍兴市示例办法的通知';
    const body = `${note}\n\n各单位：\n\n请照办。\n\n# 绍兴市示例办法\n\n${note}\n\n第一条　甲。\n`;
    const xml = documentsOf(madeArchive([{ series: 'szf', number: 1, title, body }])).get('szf-2015-1') ?? '';
    const block = `<block name="titleNote">${note}</block>`;
    expect(xml).toContain(
      `<preamble>${block}<block name="addressee">各单位：</block></preamble><mainBody><p>请照办。</p></mainBody>`,
    );
    expect(xml).toContain(`<preamble>${block}</preamble><mainBody><article`);
    expect(await faults([xml])).toEqual([]);
  });

  it('counts on where a number stands twice', () => {
    const body = '各单位：\n\n一、甲。\n\n一、乙。\n';
    const title = '绍兴市人民政府关于做好示例工作的通知';
    const xml = documentsOf(madeArchive([{ series: 'szf', number: 1, title, body }])).get('szf-2015-1') ?? '';
    expect([...xml.matchAll(/<level eId="([^"]*)"/g)].map(([, eId]) => eId)).toEqual(['lvl_1', 'lvl_1-2']);
  });

  it('tells who signed it, when it holds, and what ends it', async () => {
    const documents = documentsOf(
      madeArchive([
        {
          series: 'szf',
          number: 1,
          title: '绍兴市人民政府关于救助的通知',
          body: '各单位：\n\n本通知自2015年4月1日起施行。\n',
        },
        {
          series: 'szf',
          number: 2,
          title: '绍兴市人民政府关于加强救助的通知',
          body: '各单位：\n\n本通知自2016年1月1日起施行，《绍兴市人民政府关于救助的通知》（绍政发〔2015〕1号）和《绍兴市人民政府关于互助的通知》（绍政发〔2009〕8号）同时废止。\n',
        },
      ]),
    );
    expect(await faults([...documents.values()])).toEqual([]);
    const [old = '', young = ''] = documents.values();
    expect(part(old, 'lifecycle')).toBe(
      [
        '<lifecycle source="#gazette">',
        '<eventRef eId="eventRef_1" date="2015-03-02" source="#original" type="generation" />',
        '<eventRef eId="eventRef_2" date="2015-04-01" source="#original" />',
        '<eventRef eId="eventRef_3" date="2016-01-01" source="#passiveRef_3" type="repeal" />',
        '</lifecycle>',
      ].join(''),
    );
    expect(old).toContain('<timeInterval start="#eventRef_2" end="#eventRef_3" refersTo="#force" />');
    expect(old).toContain('<passiveRef eId="passiveRef_3" href="/szf/2015/2/" showAs="绍政发〔2015〕2号" />');
    expect(part(old, 'passiveModifications')).toContain(
      '<source href="/szf/2015/2/" /><destination href="/szf/2015/1/" />',
    );
    expect(part(young, 'activeModifications')).toBe(
      [
        '<activeModifications>',
        '<textualMod eId="amod_1" type="repeal"><source href="/szf/2015/2/" />',
        '<destination href="/szf/2015/1/" /></textualMod>',
        '<textualMod eId="amod_2" type="repeal"><source href="/szf/2015/2/" />',
        `<destination href="/akn/cn/doc/${encodeURIComponent('绍政发')}/2009/8" /></textualMod>`,
        '</activeModifications>',
      ].join(''),
    );
    expect(young).toContain(
      `href="/organs/${encodeURIComponent('绍兴市人民政府')}/" showAs="绍兴市人民政府"`,
    );
  });

  it('is named by where the web edition stands, once that is known', () => {
    const archive = ARCHIVES[0][1];
    const publication = { ...archive.publication, address: 'https://www.example.gov.cn/gazette/' };
    const xml = documentsOf({ ...archive, publication }).get('szf-2015-14') ?? '';
    expect(xml).toContain('<FRBRuri value="https://www.example.gov.cn/gazette/szf/2015/14/" />');
    expect(valuesOf(xml, 'href').filter((href) => href.startsWith('/'))).toEqual([
      '/akn/ontology/concept/force',
    ]);
  });
});

describe('blocksOf', () => {
  it('knows a block by its mark, whatever element it is, and puts words between blocks into paragraphs', () => {
    const blocks = blocksOf(
      [
        { type: 'text', value: '甲' },
        marked(h('aside', '各单位：'), 'addressee'),
        h('strong', '乙'),
        h('p', '丙'),
      ],
      new Identifiers(),
    );
    expect(toXml(blocks)).toBe('<p>甲</p><block name="addressee">各单位：</block><p><b>乙</b></p><p>丙</p>');
  });
});

describe('akomaNtosoText', () => {
  it('reads what stands between the tags, whatever stands in them', () => {
    const xml = '<?xml version="1.0"?>\n<p title="甲 > 乙">a &#x3C; b &amp;&#x26; <b eId=\'x>y\'>丙</b></p>';
    expect(akomaNtosoText(xml).trim()).toBe('a < b && 丙');
  });
});

describe('what rules nothing', () => {
  const documents = documentsOf(archiveIn('test/editions/kinds'));
  const explanation = documents.get('n-2025-6-8') ?? '';

  it('is a doc by its kind, which is never in force', () => {
    expect(explanation).toContain('<doc name="explanation">');
    expect(documents.get('ling-12')).toContain('<statement name="order">');
    expect(explanation).not.toContain('<temporalData');
    expect(documents.get('ling-12')).toContain('<temporalData');
  });

  it('refers to what it explains', () => {
    expect(explanation).toContain(
      '<TLCReference name="explains" eId="explains_1" href="/ling/12/" showAs="江澜市人民政府令第12号" />',
    );
  });

  it('has the notes of a title before the body', () => {
    expect(part(documents.get('n-2025-6-6') ?? '', 'preamble')).toMatch(
      /<block name="titleNote">——2025年2月18日.*<block name="titleNote">江澜市市长.*<block name="addressee">各位代表：/su,
    );
  });
});
