import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../src/content/picture.js';
import { jpeg, png, svg } from '../content/made-pictures.js';

// Pictures as a pull request from a stranger could bring them. None may get past the check with what it was made for.

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';
const EVIL = 'https://evil.example/x';
const NESTED = Buffer.from(`<svg xmlns="${SVG}"><script>1</script></svg>`).toString('base64');
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const whole = (head: string, content = '') => bytes(`${head}<svg xmlns="${SVG}">${content}</svg>`);

const ACTIVE: readonly (readonly [string, Buffer])[] = [
  ['script', svg('<script>alert(1)</script>')],
  ['script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>')],
  ['script in mixed case', svg('<sCrIpT/>')],
  ['script with a prefix', svg(`<s:script xmlns:s="${SVG}"/>`)],
  ['script with a prefix with a dot', svg(`<a.b:script xmlns:a.b="${SVG}"/>`)],
  ['script with a Han prefix', svg(`<甲:script xmlns:甲="${SVG}"/>`)],
  ['script of XHTML', svg(`<script xmlns="${XHTML}"/>`)],
  ['script of XHTML with a Han prefix', svg(`<甲:script xmlns:甲="${XHTML}"/>`)],
  ['script of no namespace', svg('<script xmlns=""/>')],
  ['script in metadata', svg('<metadata><script/></metadata>')],
  [
    'script in what another program has left',
    svg('<p:page xmlns:p="urn:p"><svg:script xmlns:svg="http://www.w3.org/2000/svg"/></p:page>'),
  ],
  ['script by address', svg(`<script href="${EVIL}.js"/>`)],
  ['script by a namespace in references', svg('<x:script xmlns:x="http://www.w3.org/2000/&#115;vg"/>')],
  ['a prefix bound anew', svg(`<x:g xmlns:x="urn:x"><x:script xmlns:x="${SVG}"/></x:g>`)],
  ['an image of XHTML', svg(`<h:img xmlns:h="${XHTML}" src="${EVIL}.png"/>`)],
  ['a style sheet of XHTML', svg(`<h:link xmlns:h="${XHTML}" rel="stylesheet" href="${EVIL}.css"/>`)],
  ['a page by refresh', svg(`<h:meta xmlns:h="${XHTML}" http-equiv="refresh" content="0;url=${EVIL}"/>`)],
  ['a frame', svg(`<iframe xmlns="${XHTML}" src="javascript:1"/>`)],
  ['foreignObject', svg(`<foreignObject><body xmlns="${XHTML}" onload="x"/></foreignObject>`)],
  ['foreignObject in a switch', svg('<switch><foreignObject/><text>x</text></switch>')],
  ['an XML event', svg('<ev:listener xmlns:ev="http://www.w3.org/2001/xml-events" event="load"/>')],
  ['a handler of Tiny', svg('<handler type="application/ecmascript">1</handler>')],
  ['onload', svg('', ' onload="alert(1)"')],
  ['onload after a line end', svg('<rect\nonload\n=\n"x"/>')],
  ['onload in capitals', svg('<rect ONLOAD="x"/>')],
  ['onbegin', svg('<animate onbegin="x"/>')],
  ['a handler that is yet to be invented', svg('<rect onquantum="x"/>')],
  ['a handler in another namespace', svg('<rect xmlns:x="urn:x" x:onclick="x"/>')],
  ['a javascript link', svg('<a href="javascript:alert(1)"><rect/></a>')],
  ['a javascript link in references', svg('<a href="&#x6A;&#97;vascript:alert(1)"/>')],
  [
    'a javascript link with spaces',
    svg('<a xlink:href=" &#1D;java&#10;script:1"/>'.replace('&#1D;', '&#9;')),
  ],
  [
    'a javascript link by another prefix',
    svg('<a xmlns:é="http://www.w3.org/1999/xlink" é:href="javascript:1"/>'),
  ],
  ['a link to another page', svg(`<a href="${EVIL}"/>`)],
  ['a link without a scheme', svg('<a href="//evil.example/x"/>')],
  ['a data link', svg('<a href="data:text/html,x"/>')],
  ['set to a link', svg('<a href="#a"><set attributeName="href" to="javascript:1"/></a>')],
  ['animate to a link in references', svg('<animate attributeName="&#104;ref" values="javascript:1"/>')],
  ['animateMotion', svg('<animateMotion href="#a"/>')],
  ['discard', svg('<discard href="#a"/>')],
  ['an outside image', svg(`<image href="${EVIL}.png"/>`)],
  ['an outside image by xlink', svg(`<image xlink:href="${EVIL}.png"/>`)],
  ['an image of the machine', svg('<image href="file:///etc/passwd"/>')],
  ['an image beside it', svg('<image href="../secret.png"/>')],
  ['an SVG within it', svg(`<image href="data:image/svg+xml;base64,${NESTED}"/>`)],
  ['an SVG within it as PNG', svg(`<image href="data:image/png,image/svg+xml;base64,${NESTED}"/>`)],
  ['an outside part', svg(`<use href="${EVIL}.svg#a"/>`)],
  ['a data part', svg('<use href="data:image/svg+xml,x#a"/>')],
  ['an outside filter image', svg(`<filter><feImage href="${EVIL}.png"/></filter>`)],
  ['a filter image of its own', svg('<filter><feImage href="#a"/></filter>')],
  ['an outside gradient', svg(`<linearGradient href="${EVIL}.svg#a"/>`)],
  ['an outside path of text', svg(`<text><textPath href="${EVIL}.svg#a"/></text>`)],
  ['a colour profile', svg(`<color-profile xlink:href="${EVIL}.icc"/>`)],
  ['a cursor', svg(`<cursor xlink:href="${EVIL}.cur"/>`)],
  ['a glyph of another font', svg(`<font-face-uri xlink:href="${EVIL}.svg"/>`)],
  ['a sound', svg(`<audio xmlns="${XHTML}" src="${EVIL}.mp3"/>`)],
  ['xml:base', svg(`<g xml:base="${EVIL}"><use href="#a"/></g>`)],
  ['an import', svg(`<style>@import "${EVIL}.css";</style>`)],
  ['an import with an escape', svg(`<style>@\\69mport "${EVIL}.css";</style>`)],
  ['an import by reference', svg(`<style>&#64;import "${EVIL}.css";</style>`)],
  ['an import in CDATA', svg(`<style><![CDATA[@import "${EVIL}.css";]]></style>`)],
  ['an import in two pieces of CDATA', svg('<style><![CDATA[@im]]><![CDATA[port "x.css";]]></style>')],
  ['an import with a comment within', svg('<style>@im<!-- -->port "x.css";</style>')],
  ['a font', svg('<style>@font-face{font-family:a;src:url(x.woff2)}</style>')],
  ['an address', svg(`<style>rect{fill:url(${EVIL}.png)}</style>`)],
  ['an address with an escape', svg(`<style>rect{fill:u\\72l(${EVIL}.png)}</style>`)],
  ['an address with an escape in an attribute', svg('<rect fill="u\\72l(x.svg#a)"/>')],
  ['an address without quotes and scheme', svg('<rect filter="url(x.svg#a)"/>')],
  ['an address after one of its own', svg('<rect style="fill:url(#a) url(x.png)"/>')],
  ['an address that a comment cuts', svg('<rect style="fill:url(/**/x.png)"/>')],
  ['an image set', svg(`<style>svg{background:image-set("${EVIL}.png" 1x)}</style>`)],
  ['an image set without a scheme', svg('<style>svg{background:image-set("x.png" 1x)}</style>')],
  ['a cross-fade', svg('<rect style="background:-webkit-cross-fade(url(#a),&quot;x.png&quot;,1)"/>')],
  ['an address kept for later', svg('<rect style="--a:url(#b);cursor:var(--a)"/>')],
  ['itself as a background', svg('<style>svg{background:url(#a)}</style>')],
  ['an expression', svg('<rect style="width:expression(alert(1))"/>')],
  ['a binding', svg('<rect style="-moz-binding:url(x.xml#a)"/>')],
  ['a style sheet of another file', whole('<?xml-stylesheet href="https://evil.example/x.css"?>')],
  ['a transformation', whole('<?xml-stylesheet type="text/xsl" href="#a"?>')],
  ['entities', whole('<!DOCTYPE svg [<!ENTITY a "<script/>">]>', '&a;')],
  ['entities of entities', whole('<!DOCTYPE svg [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>', '&b;')],
  ['an entity of a file', whole('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;')],
  ['attributes by declaration', whole('<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x">]>')],
  ['an entity of a DTD elsewhere', whole('<!DOCTYPE svg SYSTEM "https://evil.example/x.dtd">', '&evil;')],
  ['a part that draws itself', svg('<g id="a"><use href="#a"/></g>')],
];

const NO_PICTURE: readonly (readonly [string, string, Buffer])[] = [
  ['UTF-16 with a mark', 'a.svg', bytes('\uFEFF<svg><script/></svg>', 'utf16le')],
  ['UTF-16 without a mark', 'a.svg', bytes('<svg><script/></svg>', 'utf16le')],
  ['UTF-7 by declaration', 'a.svg', whole('<?xml version="1.0" encoding="UTF-7"?>', '+ADw-script+AD4-')],
  [
    'bytes that are no UTF-8',
    'a.svg',
    Buffer.concat([bytes(`<svg xmlns="${SVG}">`), Buffer.from([0xc0, 0xbc]), bytes('</svg>')]),
  ],
  ['a NUL', 'a.svg', svg('<scr\0ipt/>')],
  ['gzip', 'a.svg', gzipSync(svg('<script/>'))],
  ['HTML', 'a.svg', bytes('<!DOCTYPE html><html><script>1</script></html>')],
  ['HTML with an SVG', 'a.svg', bytes('<html><svg xmlns="http://www.w3.org/2000/svg"/></html>')],
  ['a duplicate attribute', 'a.svg', svg('<a href="#a" href="javascript:1"/>')],
  [
    'a duplicate attribute by prefix',
    'a.svg',
    svg('<a xmlns:l="http://www.w3.org/1999/xlink" xlink:href="#a" l:href="#b"/>'),
  ],
  ['an attribute without quotes', 'a.svg', svg('<a href=javascript:1 />')],
  ['a prefix without a namespace', 'a.svg', svg('<x:script/>'.replace('script', 'rect'))],
  ['two roots', 'a.svg', bytes(`<svg xmlns="${SVG}"/><script/>`)],
  ['something after the root', 'a.svg', bytes(`<svg xmlns="${SVG}"/>x`)],
  ['a comment that does not end', 'a.svg', svg('<!-- ')],
  ['CDATA that does not end', 'a.svg', svg('<style><![CDATA[')],
  ['a picture in an SVG that is none', 'a.svg', svg(`<image href="data:image/png;base64,${NESTED}"/>`)],
  [
    'a PNG in an SVG that is cut off',
    'a.svg',
    svg(`<image href="data:image/png;base64,${png().subarray(0, 40).toString('base64')}"/>`),
  ],
  ['an SVG as PNG', 'a.png', svg('<script/>')],
  ['HTML as PNG', 'a.png', bytes('<html><script>1</script></html>')],
  ['HTML behind a PNG', 'a.png', Buffer.concat([png(), bytes('<script>1</script>')])],
  ['a zip behind a JPEG', 'a.jpg', Buffer.concat([jpeg(), bytes('PK\x03\x04')])],
  ['a PNG as JPEG', 'a.jpg', png()],
  ['a PNG of one row that unpacks to 100 MB', 'a.png', png({ raw: Buffer.alloc(100_000_000) })],
  ['a PNG without pixels', 'a.png', png({ width: 5000, height: 5000, raw: Buffer.alloc(0) })],
  [
    'a JPEG of a thousand scans',
    'a.jpg',
    Buffer.concat([jpeg().subarray(0, -2), ...Array.from({ length: 1000 }, () => jpeg().subarray(-15))]),
  ],
];

const TOO_LARGE: readonly (readonly [string, string, Buffer])[] = [
  [
    '13 groups of 10 use',
    'a.svg',
    svg(
      Array.from(
        { length: 13 },
        (_, step) => `<g id="a${step + 1}">${`<use href="#a${step}"/>`.repeat(10)}</g>`,
      ).join(''),
    ),
  ],
  [
    '13 patterns of 10 shapes',
    'a.svg',
    svg(
      `${Array.from({ length: 13 }, (_, step) => `<pattern id="a${step + 1}">${`<rect fill="url(#a${step})"/>`.repeat(10)}</pattern>`).join('')}<rect fill="url(#a13)"/>`,
    ),
  ],
  ['groups 50000 deep', 'a.svg', svg('<g>'.repeat(50_000) + '</g>'.repeat(50_000))],
  ['groups 101 deep', 'a.svg', svg('<g>'.repeat(101) + '</g>'.repeat(101))],
  ['a million elements', 'a.svg', svg('<a/>'.repeat(1_000_000))],
  ['six megabytes of nothing', 'a.svg', svg(' '.repeat(6_000_000))],
  ['a side of 1e9', 'a.svg', svg('', ' width="1e9"')],
  [
    'a PNG of 4 thousand million pixels',
    'a.png',
    png({ width: 65_535, height: 65_535, raw: Buffer.alloc(0) }),
  ],
  ['a JPEG of 4 thousand million pixels', 'a.jpg', jpeg({ width: 65_000, height: 65_000 })],
];

/** The ids of what is wrong with a picture. */
function faults(path: string, file: Buffer): string[] {
  const picture = readPicture(path, file);
  return 'type' in picture ? [] : Array.from(new Set(picture.map(({ ruleId }) => ruleId)));
}

describe('a hostile picture', () => {
  it.each(ACTIVE)('is refused as active: %s', (_what, file) => {
    expect(faults('a.svg', file)).toEqual(['image-active']);
  });

  it.each(NO_PICTURE)('is refused as no whole picture: %s', (_what, path, file) => {
    expect(faults(path, file)).toEqual(['image-content']);
  });

  it.each(TOO_LARGE)('is refused as too large: %s', (_what, path, file) => {
    expect(faults(path, file)).toEqual(['image-size']);
  });
});
