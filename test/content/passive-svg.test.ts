import { describe, expect, it } from 'vitest';
import { isPassiveSvg } from '../../src/content/passive-svg.js';

const svg = (content: string, head = '') =>
  Buffer.from(
    `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${content}</svg>`,
  );

describe('isPassiveSvg', () => {
  it.each([
    ...[
      '<path d="M0 0"/>',
      '<text font-family="宋体">图1 on=2</text>',
      '<use href="#a"/>',
      "<use xlink:href='#a'/>",
    ],
    ...[
      '<rect fill="url(#g)"/>',
      '<style>.a{fill:url(#g)}</style>',
      '<image href="data:image/png;base64,AA=="/>',
    ],
    '<animate attributeName="x" to="5"/>',
  ])('takes %s', (content) => {
    expect(isPassiveSvg(svg(content))).toBe(true);
  });

  it('takes what drawing programs write before it', () => {
    expect(isPassiveSvg(svg('', '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- made -->\n'))).toBe(true);
    expect(isPassiveSvg(svg('', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">'))).toBe(true);
  });

  it.each([
    ...['<script>alert(1)</script>', '<SCRIPT/>', '<svg:script/>', '<foreignObject/>', '<rect onclick="x"/>'],
    ...['<rect\nonload = "x"/>', '<rect a="b"onload="x"/>', '<rect/onload="x"/>', '<a href="javascript:1"/>'],
    ...['<a xlink:href="https://a.cn"/>', '<a href="&#106;avascript:1"/>', '<image href="../x.png"/>'],
    ...['<image href="data:image/svg+xml;base64,AA"/>', '<a href=javascript:1 />', '<iframe src="x"/>'],
    ...[
      '<style>@import "x.css"</style>',
      '<style>a{fill:url(https://a.cn/x)}</style>',
      '<rect fill="url(//a.cn)"/>',
    ],
    ...['<set attributeName="href" to="javascript:1"/>', '<set attributeName="xlink:href" to="x"/>'],
    '<set attributeName="onclick" to="x"/>',
  ])('refuses %s', (content) => {
    expect(isPassiveSvg(svg(content))).toBe(false);
  });

  it.each([
    '<!DOCTYPE svg [<!ENTITY a "b">]>',
    '<?xml-stylesheet href="#a"?>',
    '<?xml version="1.0" encoding="UTF-7"?>',
  ])('refuses %s before it', (head) => {
    expect(isPassiveSvg(svg('', head))).toBe(false);
  });

  it('refuses what is no UTF-8', () => {
    expect(isPassiveSvg(Buffer.from('<svg><script/></svg>', 'utf16le'))).toBe(false);
    expect(isPassiveSvg(Uint8Array.of(0xff, 0xfe, 0x3c))).toBe(false);
  });
});
