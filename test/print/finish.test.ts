import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/edition/edition.js';
import { noticesOf } from '../../src/edition/edition.js';
import { withPage } from '../../src/print/browser.js';
import { print } from '../../src/print/print.js';
import { lineText, type PrintedLine } from '../../src/pdf/printed-line.js';
import { printedLines } from '../../src/pdf/printed-lines.js';
import { madeEdition } from './made-edition.js';

const TITLES = ['绍兴市人民政府关于做好示例工作的通知', '绍兴市人民政府关于做好其他工作的通知'] as const;

let edition: Edition;
let bytes: Uint8Array;
let pdf: PDFDocumentProxy;
let lines: PrintedLine[];

beforeAll(async () => {
  edition = madeEdition([
    { series: 'szf', number: 1, title: TITLES[0], body: '各单位：\n\n## 一、总体要求\n\n请照办。\n' },
    {
      series: 'szf',
      number: 2,
      title: TITLES[1],
      body: `各单位：\n\n:::table{head=1}\n| 项目 | 内容 |\n| --- | --- |\n${'| 甲 | 乙 |\n'.repeat(80)}:::\n`,
    },
  ]);
  bytes = (await print(edition, withPage)).pdf;
  pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  lines = await printedLines(bytes);
});

afterAll(async () => {
  await pdf.loadingTask.destroy();
});

describe('a finished issue', () => {
  it.each(TITLES)('has a destination just above %s', async (title) => {
    const notice = noticesOf(edition).find((each) => each.title === title);
    const [page, , , top] = (await pdf.getDestination(notice?.id ?? '')) as [Ref, unknown, number, number];
    const sheet = (await pdf.getPageIndex(page)) + 1;
    const below = lines
      .filter((each) => each.sheet === sheet && title.startsWith(lineText(each)))
      .flatMap(({ glyphs }) => glyphs[0]?.y ?? [])
      .filter((y) => y < top);
    const baseLine = Math.max(...below);
    // 36 pt of space and the height of a character stand between the place and the base line.
    expect(top - baseLine).toBeGreaterThan(36);
    expect(top - baseLine).toBeLessThan(36 + 28);
  });

  it('has an outline that leads to the same places', async () => {
    const outline = (await pdf.getOutline()) as { title: string; dest: unknown; items: unknown[] }[];
    const flat = (items: typeof outline): typeof outline =>
      items.flatMap((item) => [item, ...flat(item.items as typeof outline)]);
    const entry = flat(outline).find(({ title }) => title.replace(/\s/g, '') === TITLES[0]);
    const [, , , top] = entry?.dest as [unknown, unknown, number, number];
    const line = lines.find((each) => each.sheet > 2 && TITLES[0].startsWith(lineText(each)));
    expect(top - (line?.glyphs[0]?.y ?? 0)).toBeLessThan(36 + 28);
  });

  it('tags the contents as such', async () => {
    const tree = JSON.stringify(await (await pdf.getPage(2)).getStructTree());
    expect(tree.match(/"role":"TOCI"/g)).toHaveLength(2);
    expect(tree).toContain('"role":"TOC"');
    expect(tree).not.toMatch(/"role":"LI?"/);
  });

  it('marks running heads and page numbers as artifacts', async () => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const content = document.context.lookup(document.getPage(2).node.get(PDFName.of('Contents')));
    if (!(content instanceof PDFRawStream)) throw new Error('the third sheet has no contents');
    const drawn = Buffer.from(decodePDFRawStream(content).decode()).toString('latin1');
    const untagged = drawn.slice(0, drawn.indexOf('/MCID'));
    expect(untagged.match(/^BT$/gm)?.length).toBeGreaterThan(0);
    expect(untagged.match(/\/Artifact <<\/Type \/Pagination>> BDC\nBT/g)?.length).toBe(
      untagged.match(/^BT$/gm)?.length,
    );
  });

  it('has each head cell of a long table once', async () => {
    const heads: number[] = [];
    for (let sheet = 3; sheet <= pdf.numPages; sheet++) {
      const tree = (await (await pdf.getPage(sheet)).getStructTree()) as TreeNode | null;
      if (tree !== null && withRole(tree, 'TH').some(hasContent)) heads.push(sheet);
    }
    const tabular = lines.filter((line) => lineText(line) === '项目').map(({ sheet }) => sheet);
    // The words are drawn on every page of the table, and are text on the first.
    expect(tabular.length).toBeGreaterThan(1);
    expect(heads).toEqual(tabular.slice(0, 1));
  });

  it('says what it is in XMP', async () => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const metadata = document.catalog.lookup(PDFName.of('Metadata'));
    if (!(metadata instanceof PDFRawStream)) throw new Error('no XMP');
    const packet = Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8');
    for (const words of [
      '绍兴市人民政府公报 2015年第3期（总第245期）',
      '<prism:number>3</prism:number>',
      '<prism:issueIdentifier>245</prism:issueIdentifier>',
      '<rdf:li>绍政发〔2015〕1号</rdf:li>',
      '<rdf:li>2015-03-02</rdf:li>',
    ]) {
      expect(packet).toContain(words);
    }
  });

  it('carries the Markdown of every notice', async () => {
    const attached = (await pdf.getAttachments()) as Record<
      string,
      { filename: string; content: Uint8Array }
    >;
    const files = Object.values(attached).map(({ filename, content }) => [
      filename,
      Buffer.from(content).toString('utf8'),
    ]);
    expect(Object.fromEntries(files)).toEqual(
      Object.fromEntries(noticesOf(edition).map(({ id, markdown }) => [`${id}.md`, markdown])),
    );
    expect(noticesOf(edition)[0]?.markdown).toContain('## 一、总体要求');
  });
});

type Ref = Parameters<PDFDocumentProxy['getPageIndex']>[0];

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly children?: readonly TreeNode[];
}

function withRole(node: TreeNode, role: string): TreeNode[] {
  return [
    ...(node.role === role ? [node] : []),
    ...(node.children ?? []).flatMap((child) => withRole(child, role)),
  ];
}

function hasContent({ type, children = [] }: TreeNode): boolean {
  return type === 'content' || children.some(hasContent);
}
