import { NOTICE, notice, type HostileCase } from '../hostile-archive.js';

function body(text: string, expected: string, name = text): HostileCase {
  return {
    name: name.length > 60 ? `${name.slice(0, 60)}…` : name,
    files: { [NOTICE]: notice(text) },
    expected,
    ...(expected !== 'passes' && { at: NOTICE }),
  };
}

const HTML = [
  '<script>alert(1)</script>',
  '<b>甲</b>',
  '<img src=x onerror=alert(1)>',
  '<!-- 甲 -->',
  '<?php 1 ?>',
  '<![CDATA[甲]]>',
  '<svg onload=alert(1)>',
  '<a href="javascript:1">甲</a>',
  '</p>',
  '<iframe src="//a.b">',
];
const PLACES: readonly (readonly [string, (html: string) => string])[] = [
  ['in a paragraph', (html) => `甲${html}乙`],
  ['alone', (html) => html],
  ['in a heading', (html) => `## 一、${html}`],
  ['in a cell', (html) => `| ${html} |\n|---|\n| 甲 |`],
];

const BAD_LINKS = [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\\script:1',
  'vbscript:1',
  'data:text/html,x',
  'file:///etc/passwd',
  '//evil.example/',
  '/szf/2015/1/',
  '../x',
  'ftp://a.b',
  'ws://a.b',
  'about:blank',
  'blob:x',
  '&#106;avascript:alert(1)',
  'x',
  'tel:1',
  'http://',
  'https://%',
  'http://[::1',
  'https://user:pass@host/',
  'https://user@host/',
];
const BAD_PICTURES = [
  '/etc/passwd.png',
  '../a.png',
  '../../x.svg',
  'https://a.b/x.png',
  '//a.b/x.png',
  'data:image/png;base64,AA',
  'file:///x.png',
  'a/../../x.png',
  '..%2Fx.png',
  '%2e%2e/x.png',
  '%00.png',
  'x.png%00',
  'x.gif',
  'x.svgz',
  'x.png?a',
  'x.png#a',
  'a\\b.png',
  '%E0%A4%A.png',
  'C:/x.png',
  'x',
  '.png',
  'a/%2e%2e/%2e%2e/x.png',
];
const UNSUPPORTED = [
  '`甲`',
  '```\n甲\n```',
  '---',
  '甲[^1]\n\n[^1]: 乙',
  '[甲]: https://a.b',
  '- [x] 甲',
  '![甲][a]\n\n[a]: x.png',
  '甲[乙][c]\n\n[c]: https://a.b',
];
const DIRECTIVES = [
  ':::unknown\n甲\n:::',
  '::leaf',
  ':::table\n| 甲 |\n|---|',
  ':::script\nalert(1)\n:::',
  ':::constructor\n甲\n:::',
  ':::__proto__\n甲\n:::',
];
const ATTRIBUTES = [
  'x=1',
  'onclick=1',
  'style="a"',
  'head=-1',
  'head=甲',
  'head=1e9',
  'widths=""',
  'widths="1"',
  'widths="甲 1"',
  'widths="-1 1"',
  'widths="0x10 1"',
  'widths="1e400 1"',
  'widths="0 0"',
  'constructor=1',
  'class=x',
  '#id',
  '.class',
];

export const MARKDOWN_CASES: readonly HostileCase[] = [
  ...HTML.flatMap((html) =>
    PLACES.map(([where, put]) =>
      body(
        put(html),
        where === 'in a heading' || where === 'alone' || where === 'in a cell' || where === 'in a paragraph'
          ? 'raw-html'
          : '*',
        `${html} ${where}`,
      ),
    ),
  ),
  ...BAD_LINKS.map((url) => body(`甲[乙](<${url}>)。`, 'link-target', `a link to ${url}`)),
  ...['https://a.b/', 'http://a.b/c?d=e#f', 'mailto:a@b.cn', '#art-1', 'https://例子.中国/甲'].map((url) =>
    body(`甲[乙](${url})。`, 'passes', `a link to ${url}`),
  ),
  ...BAD_PICTURES.map((url) => body(`![图](<${url}>)`, '*', `a picture ${url}`)),
  ...UNSUPPORTED.map((text) => body(text, 'unsupported-syntax')),
  ...DIRECTIVES.map((text) => body(text, '*')),
  ...ATTRIBUTES.map((text) =>
    body(`:::table{${text}}\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n:::`, '*', `a table with ${text}`),
  ),
  body(':::table\n| 甲 | 乙 |\n|---|---|\n| > | 2 |\n:::', '*', 'a cell merged with nothing to its left'),
  body(':::table\n| ^ | 乙 |\n|---|---|\n| 1 | 2 |\n:::', '*', 'a cell merged with nothing above'),
  body(':::roster\n| 甲 |\n|---|\n:::', 'roster-syntax', 'a table in a roster'),
  body(':::roster\n- 甲\n:::', 'roster-syntax', 'a list in a roster'),
  body(':::signature\n- 甲\n:::', 'signature-syntax', 'a list in a signature'),
  body('| 甲 |\n|---|\n| =HYPERLINK("https://a.b") |', 'passes', 'a formula in a cell'),
  body('</script><script>alert(1)</script>', 'raw-html', 'the end of a script'),
  body('甲&lt;script&gt;乙', 'passes', 'a tag in references'),
  body('甲\\<b>乙', 'passes', 'a tag that is escaped'),
];
