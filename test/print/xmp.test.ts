import { expect, it } from 'vitest';
import { xmp } from '../../src/print/xmp.js';
import { madeEdition } from './made-edition.js';

const { issue } = madeEdition([
  { series: 'szf', number: 1, title: '绍兴市人民政府关于做好示例工作的通知', body: '各单位：\n\n请照办。\n' },
]);
const packet = xmp(
  {
    title: '甲 & 乙 <丙>',
    authors: ['某局', '某室'],
    numbers: ['绍政发〔2015〕1号'],
    url: '/szf/2015/1/',
    day: { year: 2015, month: 3, day: 2 },
    publication: { name: '示例公报', issue, day: { year: 2015, month: 4, day: 15 } },
  },
  'none',
);

it('stands in the envelope by which it is found without reading the PDF', () => {
  expect(packet.startsWith('<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta ')).toBe(
    true,
  );
  expect(packet.endsWith('</x:xmpmeta>\n<?xpacket end="r"?>')).toBe(true);
});

it('escapes what XML would read as its own', () => {
  const said = /<rdf:li xml:lang="x-default">([^<]*)<\/rdf:li>/.exec(packet)?.[1] ?? '';
  expect(said).toMatch(/^甲 &(?:amp|#38|#x26); 乙 &(?:lt|#60|#x3C);丙(?:>|&gt;)$/);
});

it('names its organs in order, and the days of the notice and of the issue', () => {
  expect(packet).toContain(
    '<dc:creator><rdf:Seq><rdf:li>某局</rdf:li><rdf:li>某室</rdf:li></rdf:Seq></dc:creator>',
  );
  expect(packet).toContain('<dc:date><rdf:Seq><rdf:li>2015-03-02</rdf:li></rdf:Seq></dc:date>');
  expect(packet).toContain('<prism:publicationDate>2015-04-15</prism:publicationDate>');
});
