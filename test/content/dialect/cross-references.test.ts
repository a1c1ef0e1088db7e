import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { formatDocumentNumber } from '../../../src/model/document-number.js';
import { textOf } from '../../../src/model/prose.js';
import { parsed, texts } from '../parsed.js';

function marked(markdown: string): string[] {
  const found: string[] = [];
  visit(parsed(markdown).tree, (node) => {
    if (node.type === 'citation') {
      const form = node.wellFormed ? '' : ` for ${formatDocumentNumber(node.number)}`;
      found.push(`${textOf(node)}${form}${node.title === undefined ? '' : ` 《${node.title}》`}`);
    }
    if (node.type === 'crossReference') found.push(`${textOf(node)} ${node.target.kind}`);
  });
  return found;
}

describe('crossReferences', () => {
  it('marks numbers with the title before them', () => {
    expect(marked('根据《某某意见》（国发〔2014〕20号）和绍政发〔2012〕60号')).toEqual([
      '国发〔2014〕20号 《某某意见》',
      '绍政发〔2012〕60号',
    ]);
  });

  it('knows what an ill-formed number means', () => {
    expect(marked('（国发[2014]20号）')).toEqual(['国发[2014]20号 for 国发〔2014〕20号']);
  });

  it('marks references, in the order of the text', () => {
    expect(marked('按国发〔2014〕20号和本办法第九条，见附件2')).toEqual([
      '国发〔2014〕20号',
      '本办法第九条 article',
      '附件2 attachment',
    ]);
  });

  it('looks back over marks for the title', () => {
    expect(marked('《**某某**意见》（国发〔2014〕20号）')).toEqual(['国发〔2014〕20号 《某某意见》']);
    expect(marked('《某某意见》（**国发〔2014〕20号**）')).toEqual(['国发〔2014〕20号']);
  });

  it('marks in headings, cells, bold words and attachment lists', () => {
    expect(marked('## 落实国发〔2014〕20号')).toHaveLength(1);
    expect(marked('|国发〔2014〕20号|\n|-|')).toHaveLength(1);
    expect(marked('**国发〔2014〕20号**')).toHaveLength(1);
    expect(marked('附件：1.国发〔2014〕20号')).toHaveLength(1);
    expect(marked('> 国发〔2014〕20号')).toHaveLength(1);
  });

  it('marks what is signed so, which the checks would speak of', () => {
    expect(marked(':sic[国发[2014]20号]')).toEqual(['国发[2014]20号 for 国发〔2014〕20号']);
    expect(marked('遵守:sic[本条例第二十条第一项]规定')).toEqual(['本条例第二十条第一项 article']);
    expect(marked('《某某意见》（:sic[国发[2014]20号]）')).toEqual([
      '国发[2014]20号 for 国发〔2014〕20号 《某某意见》',
    ]);
  });

  it('marks of what reaches over the edge of a :sic the part inside', () => {
    expect(marked('遵守本条例:sic[第二十条]规定')).toEqual(['第二十条 article']);
    expect(marked('根据国发:sic[[2014]]20号规定')).toEqual(['[2014] for 国发〔2014〕20号']);
  });

  it('leaves the signature', () => {
    expect(marked(':::signature\n国发〔2014〕20号\n:::')).toEqual([]);
  });

  it('changes no word of the text', () => {
    const text = '按国发〔2014〕20号、国发[2013]1号和本办法第九条第（二）项，见附件2、表1，后文';
    expect(texts(text)).toEqual([text]);
  });

  it('gives each mark its own place', () => {
    const markdown = '按\\*国发〔2014〕20号，\n见附件2';
    const places: string[] = [];
    visit(parsed(markdown).tree, (node) => {
      if (node.type !== 'citation' && node.type !== 'crossReference') return;
      const { start, end } = node.position ?? { start: { line: 0, offset: 0 }, end: { offset: 0 } };
      places.push(`${String(start.line)} ${markdown.slice(start.offset, end.offset)}`);
    });
    expect(places).toEqual(['1 国发〔2014〕20号', '2 附件2']);
  });
});
