import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { archivalFaults } from '../../../src/print/archival/archival-faults.js';
import { decodedStream } from '../../../src/pdf/content-stream.js';
import { withPage } from '../../../src/print/browser.js';
import { print } from '../../../src/print/print.js';
import { madeEdition } from '../made-edition.js';

const name = (text: string): PDFName => PDFName.of(text);
let bytes: Uint8Array;
let document: PDFDocument;

beforeAll(async () => {
  const edition = madeEdition([
    {
      series: 'szf',
      number: 1,
      title: '绍兴市人民政府关于做好示例工作的通知',
      body: '各单位：\n\n## 一、总体要求\n\n请**照办**。\n\n:::table{head=1}\n| 项目 | 内容 |\n| --- | --- |\n| 甲 | 乙 |\n:::\n',
    },
    {
      series: 'szf',
      number: 2,
      title: '绍兴市人民政府关于做好其他工作的通知',
      body: '各单位：\n\n请照办。\n',
    },
  ]);
  bytes = (await print(edition, withPage)).pdf;
});

beforeEach(async () => {
  document = await PDFDocument.load(bytes, { updateMetadata: false });
});

describe('a finished print', () => {
  it('has none, and says so', () => {
    expect(archivalFaults(document)).toEqual([]);
    const metadata = document.catalog.lookup(name('Metadata'));
    const packet = metadata instanceof PDFRawStream ? Buffer.from(metadata.getContents()).toString() : '';
    expect(packet).toMatch(/<pdfaid:part>3<[^]*<pdfaid:conformance>A<[^]*<pdfuaid:part>1</u);
    // Each prefix that PDF/A does not know itself is described.
    expect([...packet.matchAll(/<pdfaSchema:prefix>(\w+)</gu)].map(([, prefix]) => prefix)).toEqual([
      'pdfuaid',
      'prism',
    ]);
  });

  it('says of each link where it leads', () => {
    const said = document
      .getPages()
      .flatMap(({ node }) => node.Annots()?.asArray() ?? [])
      .map((each) => String(document.context.lookup(each, PDFDict).lookup(name('Contents'))));
    expect(said.length).toBeGreaterThanOrEqual(2);
    expect(new Set(said).size).toBeGreaterThanOrEqual(2);
  });
});

describe('archivalFaults', () => {
  it.each<[string, RegExp, () => void]>([
    [
      'no output intent',
      /6\.2\.4\.3/u,
      () => {
        document.catalog.delete(name('OutputIntents'));
      },
    ],
    [
      'no language',
      /UA 7\.2/u,
      () => {
        document.catalog.delete(name('Lang'));
      },
    ],
    [
      'a link that says nothing',
      /UA 7\.18\.5：链接没有说明/u,
      () => {
        aLink().delete(name('Contents'));
      },
    ],
    [
      'a link that is not printed',
      /A 6\.3\.2/u,
      () => {
        aLink().delete(name('F'));
      },
    ],
    [
      'a role that PDF 1.7 does not know',
      /A 6\.7\.3\.4：标签 Strong/u,
      () => {
        root().delete(name('RoleMap'));
      },
    ],
    [
      'a cell outside a row',
      /UA 7\.2：T[HD] 不在行里/u,
      () => {
        element('TR').set(name('S'), name('Div'));
      },
    ],
    [
      'a heading that leaves out a level',
      /UA 7\.4\.2/u,
      () => {
        element('H1').set(name('S'), name('H4'));
      },
    ],
    [
      'a picture without a description',
      /UA 7\.3/u,
      () => {
        element('P').set(name('S'), name('Figure'));
      },
    ],
    [
      'a rule that is neither tagged nor an artifact',
      /UA 7\.1：有内容/u,
      () => {
        redraw((drawn) => `${drawn}\n1 1 9 9 re\nf`);
      },
    ],
    [
      'a tag within an artifact',
      /UA 7\.1：装饰里有标签/u,
      () => {
        redraw((drawn) => `/Artifact BMC\n${drawn}\nEMC`);
      },
    ],
    [
      'a mark that does not end',
      /UA 7\.1：标记没有结束/u,
      () => {
        redraw((drawn) => `${drawn}\n/Artifact BMC`);
      },
    ],
    [
      'an attachment that does not say what it is',
      /A 6\.8/u,
      () => {
        dictionary('Filespec').delete(name('AFRelationship'));
      },
    ],
    [
      'a font whose codes say nothing',
      /A 6\.2\.11/u,
      () => {
        dictionary('Font', 'Type0').delete(name('ToUnicode'));
      },
    ],
  ])('tells of %s', (_, fault, spoil) => {
    spoil();
    expect(archivalFaults(document).filter((each) => fault.test(each))).not.toEqual([]);
  });
});

function root(): PDFDict {
  return document.catalog.lookup(name('StructTreeRoot'), PDFDict);
}

function objects(): PDFObject[] {
  return document.context.enumerateIndirectObjects().map(([, object]) => object);
}

function element(role: string): PDFDict {
  return found((each) => each.get(name('S')) === name(role) && each.has(name('P')));
}

function dictionary(type: string, subtype?: string): PDFDict {
  return found(
    (each) =>
      each.get(name('Type')) === name(type) &&
      (subtype === undefined || each.get(name('Subtype')) === name(subtype)),
  );
}

function aLink(): PDFDict {
  return found((each) => each.get(name('Subtype')) === name('Link'));
}

function found(isMeant: (dictionary: PDFDict) => boolean): PDFDict {
  for (const object of objects()) {
    const each = object instanceof PDFArray ? undefined : object;
    if (each instanceof PDFDict && isMeant(each)) return each;
  }
  throw new Error('the print has no such thing');
}

/** Changes what the third sheet draws. */
function redraw(change: (drawn: string) => string): void {
  const contents = document.getPage(2).node.get(name('Contents'));
  const stream = document.context.lookup(contents);
  if (!(contents instanceof PDFRef) || !(stream instanceof PDFRawStream))
    throw new Error('the sheet has no contents');
  const changed = change(decodedStream(stream));
  document.context.assign(contents, document.context.flateStream(Buffer.from(changed, 'latin1')));
}
