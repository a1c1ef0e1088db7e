import { describe, expect, it } from 'vitest';
import { isOwnImage } from '../../../src/content/dialect/safety.js';
import { parsed, refused } from '../parsed.js';

describe('safety', () => {
  it.each([
    ['甲<br>乙', '1:2'],
    ['甲<br/>乙', '1:2'],
    ['<!-- 注 -->', '1:1'],
    ['甲<!-- 注 -->', '1:2'],
    ['<script>alert(1)</script>', '1:1'],
    ['<img src=x onerror=alert(1)>', '1:1'],
    ['|<b>甲|\n|-|', '1:2'],
    ['## 题<i>', '1:5'],
    [':::roster\n张三<br>\n:::', '2:3'],
    [':sic[<b>]', '1:6'],
    ['a:b[<b>]', '1:5'],
    ['> <div>', '1:3'],
    ['<?php echo 1 ?>', '1:1'],
    ['<![CDATA[甲]]>', '1:1'],
    ['# 附件1　<b>甲', '1:7'],
  ])('refuses HTML: %j', (markdown, at) => {
    expect(refused(markdown)).toContain(`${at} raw-html`);
  });

  it('leaves signs that are no HTML', () => {
    expect(refused('当1<2且3>2时，《甲》、<甲>、a<b')).toEqual([]);
    expect(refused('&lt;script&gt;')).toEqual([]);
  });

  it.each([
    ...['[甲](javascript:alert(1))', '[甲](JaVaScRiPt:alert(1))', '[甲](&#106;avascript:alert(1))'],
    ...[
      '[甲](jav&#x09;ascript:alert(1))',
      '[甲](<java\tscript:alert(1)>)',
      '[甲](&#x0A;javascript:alert(1))',
    ],
    ...[
      '[甲](javascript&colon;alert(1))',
      '[甲](data:text/html,甲)',
      '[甲](vbscript:x)',
      '[甲](file:///etc/passwd)',
    ],
    ...[
      '[甲](//evil.cn)',
      '[甲](../a.md)',
      '[甲](/szf/2015/1/)',
      '[甲]()',
      '<javascript:alert(1)>',
      '[甲](https:evil)',
    ],
    ...['[甲](\\javascript:alert(1))', '[甲](blob:https://a.cn/1)', '[甲](%6aavascript:1)'],
  ])('refuses the link %s', (markdown) => {
    expect(refused(markdown)).toEqual(['1:1 link-target']);
  });

  it('refuses a link within marks and cells', () => {
    expect(refused('**[甲](javascript:1)**')).toEqual(['1:3 link-target']);
    expect(refused('|[甲](javascript:1)|\n|-|')).toEqual(['1:2 link-target']);
    expect(refused(':::roster\n[甲](javascript:1)\n:::')).toEqual(['2:1 link-target']);
  });

  it.each([
    '[甲](https://a.cn/?q=1)',
    '[甲](http://a.cn)',
    '[甲](mailto:a@b.cn)',
    '[甲](#art-9)',
    'www.a.cn',
    'https://a.cn',
  ])('takes the link %s', (markdown) => {
    expect(refused(markdown)).toEqual([]);
  });

  it.each([
    ...[
      'https://a.cn/a.png',
      'http://a.cn/a.png',
      '//a.cn/a.png',
      'data:image/png;base64,AA',
      'file:///a.png',
    ],
    ...[
      '../a.png',
      '../../gazette.png',
      '/etc/a.png',
      'a/../../b.png',
      './../a.png',
      '%2e%2e/a.png',
      '..%5ca.png',
    ],
    ...[
      'a%00.png',
      'a.png?x',
      'a.png#x',
      'a.gif',
      'a.webp',
      'a',
      '',
      'a.png/',
      'C:/a.png',
      'C:%5Ca.png',
      '..\\\\a.png',
    ],
    ...['%2E%2E/%2E%2E/a.png', '.%2e/a.png', 'a%zz.png', 'javascript:a.png'],
  ])('refuses the image %j', (url) => {
    expect(refused(`![图](${url})`)).toEqual(['1:1 image-source']);
  });

  it.each([
    'a.png',
    'a.PNG',
    'a.jpg',
    'a.jpeg',
    'a.svg',
    './a.png',
    'maps/a.png',
    '..a.png',
    'a..png',
    '地图.png',
  ])('takes the image %s', (url) => {
    expect(refused(`![图](${url})`)).toEqual([]);
  });

  it('does not decode an address twice', () => {
    // The file is really called %2e%2e, and lies in the folder.
    expect(isOwnImage('%252e%252e/a.png')).toBe(true);
    expect(parsed('![图](%252e%252e/a.png)').blocks).toMatchObject([{ url: '%2e%2e/a.png' }]);
  });

  it.each([
    ['`甲`', '1:1'],
    ['```\n甲\n```', '1:1'],
    ['~~~\n甲\n~~~', '1:1'],
    ['甲\n\n---', '3:1'],
    ['甲\n---', '2:1'],
    ['***', '1:1'],
    ['- [x] 甲', '1:1'],
    ['- [ ] 甲', '1:1'],
    ['[甲]: https://a.cn', '1:1'],
  ])('refuses what has no printed form: %j', (markdown, at) => {
    expect(refused(markdown)).toContain(`${at} unsupported-syntax`);
  });

  it('refuses links and images that are defined elsewhere', () => {
    expect(refused('[甲][a]\n\n[a]: javascript:1')).toEqual([
      '1:1 unsupported-syntax',
      '3:1 unsupported-syntax',
    ]);
    expect(refused('![甲][a]\n\n[a]: ../x.png')).toEqual([
      '1:1 unsupported-syntax',
      '3:1 unsupported-syntax',
    ]);
    expect(refused('甲[^1]\n\n[^1]: 乙')).toEqual(['1:2 unsupported-syntax', '3:1 unsupported-syntax']);
  });

  it('leaves brackets that refer to nothing', () => {
    expect(refused('[甲]、［2015］、[1]、甲[^1]')).toEqual([]);
  });
});
