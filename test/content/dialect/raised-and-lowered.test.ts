import { describe, expect, it } from 'vitest';
import { parsed, refused, sourceOf, texts } from '../parsed.js';

describe('^ and ~', () => {
  it.each([
    ['面积12m^2^，体积3m^3^。', '面积12m²，体积3m³。'],
    ['H~2~O、CO~2~和PM~2.5~', 'H₂O、CO₂和PM₂.₅'],
    ['10^-3^至10^12^，x^n+1^', '10⁻³至10¹²，xⁿ⁺¹'],
    ['SO~4~^2-^', 'SO₄²⁻'],
    ['**m^2^**', 'm²'],
    ['（一）每平方米（m^2^）', '（一）每平方米（m²）'],
    ['m²、H₂O', 'm²、H₂O'],
  ])('raise and lower: %s', (markdown, text) => {
    expect(texts(markdown)).toEqual([text]);
    expect(refused(markdown)).toEqual([]);
  });

  it('do so in headings, cells and rosters', () => {
    expect(texts('## 一、m^2^\n\n| 面积m^2^ |\n| --- |\n| ^ |')).toEqual(['一、m²', '面积m²']);
    expect(refused('| 面积m^2^ |\n| --- |\n| ^ |')).toEqual([]);
    expect(texts(':::roster\n张三　H~2~O组\n:::')).toEqual(['张三　H₂O组']);
  });

  it.each([
    ['5~8%、6~9%', '5~8%、6~9%'],
    ['5\\~8\\~10', '5~8~10'],
    ['A~B、C~D', 'A~B、C~D'],
    ['A1~A5区、约~10家', 'A1~A5区、约~10家'],
    ['H\\~2O', 'H~2O'],
    ['3月~5月~7月', '3月~5月~7月'],
    ['2\\^3\\^4', '2^3^4'],
    ['H\\~2\\~O', 'H~2~O'],
    ['见https://example.cn/~a~2~b^c', '见https://example.cn/~a~2~b^c'],
    ['售价US$5、$6', '售价US$5、$6'],
  ])('leave %s alone', (markdown, text) => {
    expect(texts(markdown)).toEqual([text]);
    expect(refused(markdown)).toEqual([]);
  });

  it('keep the places of what stands after them', () => {
    const markdown = '面积12m^-2^，CO~2~（x^（n）^）排放。';
    const [prose] = parsed(markdown).proses;
    expect(prose?.text).toBe('面积12m⁻²，CO₂（x⁽ⁿ⁾）排放。');
    expect(prose === undefined ? '' : sourceOf(markdown, prose).join('')).toBe(
      '面积12m-2，CO2（x（n））排放。',
    );
  });

  it.each([
    ['面积12m^2', ['1:6 mark-syntax']],
    ['2^10', ['1:2 mark-syntax']],
    ['甲^乙^', ['1:2 mark-syntax']],
    ['K~总~＝5', ['1:2 mark-syntax']],
    ['m^2^，m^3', ['1:7 mark-syntax']],
    // The pair is forgotten.
    ['水H~2O，CO~2排放', ['1:3 mark-syntax', '1:9 mark-syntax']],
    ['PM~2.5浓度', ['1:3 mark-syntax']],
  ])('are refused where nothing can be made of them: %s', (markdown, findings) => {
    expect(refused(markdown)).toEqual(findings);
  });
});

describe('formulas of TeX', () => {
  it.each([
    ['补助金额=$\\frac{A}{B}$。', '1:6'],
    ['面积$x^2$平方米', '1:3'],
    ['$a_1$', '1:1'],
    ['$$x^2$$', '1:1'],
    ['$$\n\\frac{A}{B}\n$$', '1:1'],
    ['按\\frac{A}{B}计算', '1:2'],
    ['| $\\sqrt{2}$ |\n| --- |', '1:3'],
  ])('are refused once: %s', (markdown, at) => {
    expect(refused(markdown)).toEqual([`${at} formula-syntax`]);
  });
});
