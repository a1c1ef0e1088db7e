import { beforeAll, describe, expect, it } from 'vitest';
import { DESIGNS } from '../../designs/designs.js';
import { PACKAGED_FACES } from '../../designs/packaged-faces.js';
import { readTypefaces } from '../../src/content/read-typefaces.js';
import type { ProseKind } from '../../src/model/prose.js';
import type { Edition } from '../../src/edition/edition.js';
import { facesOf, type FaceName } from '../../src/model/typeface.js';
import { withPage } from '../../src/print/browser.js';
import { ISSUE_FORM } from '../../src/print/issue-form.js';
import { OFFPRINT_FORM } from '../../src/print/offprint-form.js';
import { styleSheet } from '../../src/print/style-sheet.js';
import { loadWithFaces } from '../../src/print/print-document.js';
import { madeEdition, readEdition } from './made-edition.js';

const typefaces = readTypefaces(PACKAGED_FACES);

// Which element of the printed document carries which kind of prose; the first that fits.
const KINDS: readonly (readonly [ProseKind, string])[] = [
  ['title', '.notice-title, .contents-notice'],
  ['partTitle', '.part-title'],
  ['caption', 'caption, figcaption, .landscape-caption'],
  ['gridCell', '.grid th, .grid td'],
  ['rosterRole', '.role'],
  ['rosterSubgroup', '.subgroup'],
  ['rosterEntry', '.roster td'],
  ['titleNote', '.title-note'],
  ['addressee', '.addressee'],
  ['attachmentEntry', '.attachment-list'],
  ['signatureLine', '.signature p'],
  ['heading', '.part :is(h3, h4, h5, h6)'],
  // 附件1 is no run of the text; every face has its characters.
  ['paragraph', '.part :is(p:not(.part-label), li)'],
];

// Every kind of text, each with emphasis where an editor may write it.
const EVERY_KIND = `各**区**、县（市）人民政府：

现将**有关**事项*通知*如下：

## 一、总体**要求**

### （一）工作**目标**

#### 1.近期**目标**

##### （1）今年**目标**

（一）**小标题。**正文。

> 引文**甲**。

- 条目**乙**

附件：1.甲**表**

2.乙表

# 示例**办法**

（2015年3月2日市政府常务会议**通过**）

第一条　条文**丙**。

## 不编号的**标题**

:::roster
组**长**：姚**远**　市**府**
（一）部门**委员**
李四
:::

:::signature
绍兴市人民**政府**
2015年3月2日
:::

# 附件1　甲**表**

:::table{head=1 caption="表题"}
| 名**称** | 值 |
| --- | --- |
| 甲**乙** | 1 |
:::

# 附件2　乙表

略。
`;

let used: ReadonlyMap<ProseKind, ReadonlySet<FaceName>>;
let ordinals: ReadonlySet<FaceName>;

beforeAll(async () => {
  const made = {
    series: 'szf',
    number: 1,
    title: '绍兴市人民政府关于做好示例工作的通知',
    body: EVERY_KIND,
  } as const;
  const editions = [readEdition('gazette'), readEdition('test/editions/awkward'), madeEdition([made])];
  const found = await withPage(async (page) => {
    const all: { kind: string; family: string; weight: number; text: string }[] = [];
    for (const { edition, form } of editions.flatMap(inEveryForm)) {
      await loadWithFaces(form, edition, page);
      all.push(...(await page.evaluate(facesInDocument, KINDS)));
    }
    return all;
  });
  const faces = new Map<string, Set<FaceName>>();
  for (const { kind, family, weight, text } of found) {
    const face = [...typefaces.values()].find((one) => one.family === family && one.weight === weight);
    if (face === undefined) throw new Error(`no face ${family} ${weight} for ${kind} 「${text}」`);
    faces.set(kind, (faces.get(kind) ?? new Set()).add(face.name));
  }
  used = faces as ReadonlyMap<ProseKind, Set<FaceName>>;
  ordinals = faces.get('ordinal') ?? new Set();
});

describe('facesOf', () => {
  it.each(KINDS.map(([kind]) => kind))('lists the faces that the style sheet gives to %s', (kind) => {
    expect([...(used.get(kind) ?? [])].sort()).toEqual([...facesOf(kind)].sort());
  });

  it('need not list the faces of ordinals: every face has all of their characters', () => {
    expect(ordinals.size).toBeGreaterThan(0);
    const characters = '第编章节条款项目之附一二三四五六七八九十百千零〇（）、.0123456789①②③④⑤⑥⑦⑧⑨⑩';
    for (const typeface of typefaces.values()) {
      const missing = Array.from(characters).filter(
        (character) => typeface.fileFor(character.codePointAt(0) ?? 0) === undefined,
      );
      expect([typeface.name, missing]).toEqual([typeface.name, []]);
    }
  });
});

describe.each(DESIGNS)('the style sheets of $name', ({ issue, offprint }) => {
  const sheet = withTokens(
    [...new Set([...issue.styles, ...offprint.styles])]
      .map(styleSheet)
      .join('\n')
      .replace(/\/\*[\s\S]*?\*\//g, ''),
  );
  const faces = [...typefaces.values()].map(({ family, weight }) => `${family} ${weight}`);

  it('asks only for faces of the publication, and for all of them', () => {
    const asked = new Set<string>();
    for (const [, block = ''] of sheet.matchAll(/\{([^{}]*)\}/g)) {
      const shorthand = /(?:^|[;\s])font:([^;]*)/.exec(block)?.[1] ?? '';
      const family = /'([^']+)'/.exec(/font-family:([^;]*)/.exec(block)?.[1] ?? shorthand)?.[1];
      const weight = /font-weight:\s*(\w+)/.exec(block)?.[1] ?? /^\s*(\d{3})\s/.exec(shorthand)?.[1];
      // What names no family is in that of the text.
      if (family !== undefined || weight !== undefined)
        asked.add(`${family ?? 'Gazette Song'} ${weight ?? '400'}`);
    }
    expect([...asked].sort()).toEqual([...faces].sort());
  });

  it('names no family besides', () => {
    const families = sheet
      .match(/font(?:-family)?:[^;]*/g)
      ?.flatMap((value) => value.match(/'[^']+'|serif|monospace/g) ?? []);
    const known = new Set([...typefaces.values()].map(({ family }) => `'${family}'`));
    expect(families?.filter((family) => !known.has(family))).toEqual([]);
  });
});

/** An edition as an issue of every design, and as offprints. */
function inEveryForm(edition: Edition) {
  const issues = DESIGNS.map(({ name: design }) => ({
    form: ISSUE_FORM,
    edition: { ...edition, publication: { ...edition.publication, design } },
  }));
  return [...issues, { form: OFFPRINT_FORM, edition }];
}

/** A style sheet whose custom properties, where it has them itself, stand at each place that asks for them. */
function withTokens(sheet: string): string {
  const tokens = new Map(
    Array.from(sheet.matchAll(/(--[\w-]+):\s*([^;]*);/g), ([, name = '', value = '']) => [name, value]),
  );
  // What an element is given anew may be made of what it had: it stands as it is.
  const named = (css: string, inside: readonly string[]): string =>
    css.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
      const value = tokens.get(name);
      return value === undefined || inside.includes(name) ? whole : named(value, [...inside, name]);
    });
  return named(sheet, []);
}

/** The faces of all text by kind; runs inside the browser. Ordinals are a kind of their own. */
function facesInDocument(kinds: readonly (readonly [string, string])[]) {
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    const text = node.nodeValue?.trim() ?? '';
    if (element === null || text === '') continue;
    const kind = kinds.find(([, selector]) => element.closest(selector) !== null)?.[0] ?? 'other';
    const { fontFamily, fontWeight } = getComputedStyle(element);
    const family = fontFamily.split(',')[0]?.replaceAll('"', '') ?? '';
    const isOrdinal = element.closest('.ordinal') !== null;
    found.push({ kind: isOrdinal ? 'ordinal' : kind, family, weight: Number(fontWeight), text });
  }
  return found;
}
