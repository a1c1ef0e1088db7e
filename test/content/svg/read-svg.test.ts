import { describe, expect, it } from 'vitest';
import { readSvg } from '../../../src/content/svg/read-svg.js';
import { jpeg, png, svg } from '../made-pictures.js';
import { ILLUSTRATOR, INKSCAPE, MATPLOTLIB } from './drawings.js';

/** What is written within the root element; the reasons where the picture is refused. */
function written(content: string): string | string[] {
  const picture = readSvg(svg(content));
  if (!('type' in picture)) return picture.map(({ reason }) => reason.zh);
  const text = Buffer.from(picture.bytes).toString();
  return text.replace(/^<svg [^>]*>|<\/svg>\n$/g, '').replace(/^<svg [^>]*\/>\n$/, '');
}

/** The ids and reasons for which a whole file is refused. */
function refused(file: string | Uint8Array): string[] {
  const picture = readSvg(Buffer.from(file));
  return 'type' in picture ? [] : picture.map(({ ruleId, reason }) => `${ruleId} ${reason.zh}`);
}

const PNG_DATA = `data:image/png;base64,${png().toString('base64')}`;
const JPEG_DATA = `data:image/jpeg;base64,${jpeg().toString('base64')}`;

describe('readSvg', () => {
  it.each([
    '<path d="M0 0" stroke="#b3191f" stroke-width="2"/>',
    '<g transform="translate(1,2) rotate(3)"><circle cx="1" cy="2" r="3"/></g>',
    '<text font-family="宋体" xml:space="preserve">图1 <tspan dx="2">on=2</tspan></text>',
    '<a href="#b"><title>注</title><rect id="b"/></a>',
    '<defs><linearGradient id="g" x1="0"><stop offset="0" stop-color="rgb(1,2,3)"/></linearGradient></defs>',
    '<rect fill="url(#g)" filter="url(\'#f\') blur(2px)"/>',
    '<rect style="fill:url(#g) red;stroke:none"/>',
    '<style>.a{fill:url(#g)}\ng > .b:hover,#c{stroke:red !important}</style>',
    '<style media="print">text{fill:red}</style>',
    '<filter id="f"><feGaussianBlur in="SourceGraphic" stdDeviation="2"/></filter>',
    `<image width="1" height="1" href="${PNG_DATA}"/>`,
    `<image xlink:href="${JPEG_DATA}"/>`,
    '<symbol id="s"><rect/></symbol><use href="#s"/><use xlink:href="#s" x="9"/>',
    '<text><textPath href="#p" startOffset="10%">弧</textPath></text>',
    '<g id="图层 (1)" class="a b"/>',
  ])('keeps %s', (content) => {
    expect(written(content)).toBe(content);
  });

  it.each([
    ['<!-- 注 --><rect/>', '<rect/>'],
    ['<?xpacket begin="a"?><rect/>', '<rect/>'],
    ['<metadata><r:RDF xmlns:r="urn:r" r:about="x"/></metadata><rect/>', '<rect/>'],
    ['<s:namedview xmlns:s="urn:s"><s:grid/></s:namedview><rect xmlns:s="urn:s" s:label="层"/>', '<rect/>'],
    ['<rect data-name="a" aria-label="b" role="img" tabindex="1" enable-background="new"/>', '<rect/>'],
    ['<x:rect xmlns:x="http://www.w3.org/2000/svg" width="1"/>', '<rect width="1"/>'],
    ['<rect xmlns="urn:other"/><g/>', '<g/>'],
    ['<use xmlns:l="http://www.w3.org/1999/xlink" l:href=" #a " l:title="b"/>', '<use xlink:href="#a"/>'],
    ['<use href="" x="1"/>', '<use x="1"/>'],
    ['<rect style="*zoom:1;fill : red ; ;/* a;b */stroke:blue"/>', '<rect style="fill:red;stroke:blue"/>'],
    ['<style><![CDATA[ .a { fill : red; } /* x */ ]]></style>', '<style>.a{fill:red}</style>'],
    ['<style type="text/less">.a{@b}</style><rect/>', '<rect/>'],
    ['<text>&#x56FE;&amp;<![CDATA[<b>]]>]]&gt;</text>', '<text>图&#x26;&#x3C;b>]]<!---->></text>'],
    [`<image href="${PNG_DATA.replace('iVBO', 'iV&#10; BO')}"/>`, `<image href="${PNG_DATA}"/>`],
  ])('writes %s without what draws nothing', (content, expected) => {
    expect(written(content)).toBe(expected);
  });

  it.each([
    ['<script/>', '第 1 行有不能使用的元素「script」'],
    ['\n\n<g>\n<rect onclick="x"/></g>', '第 4 行有不能使用的属性「onclick」'],
    ['<a href="https://a.cn/"/>', '第 1 行有指向图外的链接「https://a.cn/」'],
    ['<a xlink:href="&#106;avascript:1"/>', '第 1 行有指向图外的链接「javascript:1」'],
    ['<path href="b.svg"/>', '第 1 行有指向图外的链接「b.svg」'],
    [`<use href="${PNG_DATA}"/>`, `第 1 行有指向图外的链接「${PNG_DATA.slice(0, 40)}…」`],
    ['<rect fill="url(a.svg#b)"/>', '第 1 行有不能使用的样式：fill 里的「url(」'],
    ['<rect cursor="url(#a)" x="url(#a)"/>', '第 1 行有不能使用的样式：x 里的「url(」'],
    ['<rect style="cursor:url(#a)"/>', '第 1 行有不能使用的样式：cursor 里的「url(」'],
    ['<style>.a{fill:red}\n@media print{}</style>', '第 1 行有不能使用的样式：style 里的「@」'],
    ['<style>.a[x]{fill:red}</style>', '第 1 行有不能使用的样式：style 里的「{}」'],
    ['<style>.a{fill:red</style>', '第 1 行有不能使用的样式：style 里的「{}」'],
    ['<style><rect/></style>', '第 1 行有样式里不能使用的元素'],
    ['<z:rect/>', '第 1 行「z:rect」的前缀没有声明'],
    ['<rect z:a="b"/>', '第 1 行「z:a」的前缀没有声明'],
    [
      '<use xmlns:l="http://www.w3.org/1999/xlink" xlink:href="#a" l:href="#b"/>',
      '第 1 行属性「l:href」写了两次',
    ],
    ['<switch/>', '第 1 行有不能使用的元素「switch」'],
    ['<image href="data:image/png;base64,AAAA"/>', '里嵌入的图片不是 PNG 或 JPEG'],
    [
      `<image href="data:image/png;base64,${png().subarray(0, 50).toString('base64')}"/>`,
      '里嵌入的图片已损坏或不完整，请重新保存',
    ],
  ])('refuses %s', (content, reason) => {
    expect(written(content)).toEqual([reason]);
  });

  it('tells each thing once, and five at most', () => {
    expect(written('<rect onload="a"/><rect onload="b"/>\n<script/>')).toEqual([
      '第 1 行有不能使用的属性「onload」',
      '第 2 行有不能使用的元素「script」',
    ]);
    expect(written(Array.from({ length: 9 }, (_, index) => `<b${index}/>`).join(''))).toHaveLength(5);
  });

  it.each([
    ['', 'image-content 不是完整的 SVG：第 1 行不合 XML 规定'],
    [
      '<svg xmlns="http://www.w3.org/2000/svg">\n<g></svg>',
      'image-content 不是完整的 SVG：第 2 行不合 XML 规定',
    ],
    ['<svg/>', 'image-content 不是 SVG 图'],
    ['<svg xmlns="http://www.w3.org/1999/xhtml"/>', 'image-content 不是 SVG 图'],
    ['<g xmlns="http://www.w3.org/2000/svg"/>', 'image-content 不是 SVG 图'],
    [Buffer.from([0xff, 0xfe, 0x3c, 0]), 'image-content 不是 UTF-8 编码，请另存为 UTF-8'],
    [
      '<?xml version="1.0" encoding="GBK"?><svg xmlns="http://www.w3.org/2000/svg"/>',
      'image-content 不是 UTF-8 编码，请另存为 UTF-8',
    ],
    [
      '<?xml-stylesheet href="a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>',
      'image-active 引用了样式表文件',
    ],
    [
      '<!DOCTYPE svg []><svg xmlns="http://www.w3.org/2000/svg"/>',
      'image-active 的 DOCTYPE 里有自定义实体等声明，请另存为普通 SVG',
    ],
    [
      '<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
      'image-active 第 2 行用了自定义实体，请另存为普通 SVG',
    ],
    [svg('', ' width="10001"'), 'image-size 的边长不能超过 10000 像素，实为 10001×150'],
    [svg(`<text>${'字'.repeat(2_000_000)}</text>`), 'image-size 超过 5 MB，请简化'],
    [svg('<g>'.repeat(100) + '</g>'.repeat(100)), 'image-size 第 1 行元素嵌套超过 100 层'],
    [svg('<g>'.repeat(50_000) + '</g>'.repeat(50_000)), 'image-size 里元素嵌套太深'],
    [
      svg(`<metadata>${'<a>'.repeat(100)}${'</a>'.repeat(100)}</metadata>`),
      'image-size 第 1 行元素嵌套超过 100 层',
    ],
    [svg('<g></g>'.repeat(80_000)), 'image-size 里元素太多，请简化'],
    [svg(`<style>${'a{b:c}'.repeat(5001)}</style>`), 'image-size 第 1 行的样式表超过 5000 条'],
  ])('refuses a file that begins %.60s', (file, fault) => {
    expect(refused(file)).toEqual([fault]);
  });

  it('counts the pixels of all that it carries', () => {
    const large = png({ width: 5000, height: 5000, raw: Buffer.alloc(5001 * 5000) }).toString('base64');
    const image = `<image href="data:image/png;base64,${large}"/>`;
    expect(refused(svg(image))).toEqual([]);
    expect(refused(svg(image + image))[0]).toMatch(/^image-size /);
  });

  it('takes an SVG with a byte order mark, CR LF, an XML declaration and a DOCTYPE', () => {
    const head =
      '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">\r\n';
    const picture = readSvg(
      Buffer.from(
        `${head}<s:svg xmlns:s="http://www.w3.org/2000/svg" width="2cm" viewBox="0 0 2 1">\r\n</s:svg>`,
      ),
    );
    expect(picture).toMatchObject({ type: 'svg' });
    expect('type' in picture ? Buffer.from(picture.bytes).toString() : '').toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="2cm" viewBox="0 0 2 1">\n</svg>\n',
    );
  });

  it.each([
    ['Inkscape', INKSCAPE, '>征兵 体检站 &#x26; &#x3C;A></tspan></text>'],
    ['Illustrator', ILLUSTRATOR, '>示意图</text>'],
    ['matplotlib', MATPLOTLIB, '<use xlink:href="#DejaVuSans-30" transform="translate(63 0)"/>'],
  ])('takes what %s writes, and what it has written itself just as it is', (_program, text, kept) => {
    const picture = readSvg(Buffer.from(text));
    const bytes = 'type' in picture ? Buffer.from(picture.bytes) : Buffer.alloc(0);
    expect(bytes.toString()).toContain(kept);
    expect(bytes.toString()).not.toMatch(/inkscape:|sodipodi|rdf:|<!--|DOCTYPE|<\?/);
    expect(readSvg(bytes)).toEqual(picture);
  });
});
