import type { Node } from 'unist';
import { BLANK_WORDS } from '../../src/model/blank-cell.js';
import { formatDate } from '../../src/model/date.js';
import type { Notice } from '../../src/model/notice.js';
import { parseOrdinal, type OrdinalStyle } from '../../src/model/ordinal.js';
import { textOf } from '../../src/model/prose.js';
import type { Block, Grid, GridCell, Part, Roster } from '../../src/model/tree.js';
import {
  box,
  cell,
  centred,
  docx,
  instance,
  list,
  paragraph,
  row,
  run,
  table,
  toTheRight,
} from './made-docx.js';

/** How an office types: numbers as text, or made by Word. */
export type Typing = 'typed' | 'automatic';

const FORMATS: Partial<Record<OrdinalStyle, readonly [string, string]>> = {
  chapter: ['chineseCountingThousand', '第%1章'],
  section: ['chineseCountingThousand', '第%1节'],
  article: ['chineseCountingThousand', '第%1条'],
  han: ['chineseCounting', '%1、'],
  'han-parenthesised': ['chineseCounting', '（%1）'],
  arabic: ['decimal', '%1.'],
  'arabic-parenthesised': ['decimal', '（%1）'],
  circled: ['decimalEnclosedCircle', '%1'],
};
const STYLES = Object.keys(FORMATS) as OrdinalStyle[];

/** A notice as an office would have typed it in Word: red head, number, title, text, signature, attachments, imprint. */
export function docxOfNotice(notice: Notice, typing: Typing): Uint8Array {
  const { front, tree, date } = notice;
  const numbers = new Numbers(typing);
  const day = date === undefined ? front.date : formatDate(date);
  const cut = front.title.indexOf('关于');
  const title = cut > 0 ? [front.title.slice(0, cut), front.title.slice(cut)] : [front.title];
  const body = [
    ...(front.number === undefined
      ? []
      : [paragraph(box(paragraph(`${front.issuer[0] ?? ''}文件`))), centred(front.number)]),
    paragraph(''),
    ...title.map((words) => centred(run(words, '<w:sz w:val="44"/>'))),
    paragraph(''),
    ...tree.children.flatMap((part) =>
      partOf(part, numbers, [...front.issuer.map(toTheRight), toTheRight(`${day}    `)]),
    ),
    ...(front.release === undefined ? [] : [paragraph(`（${front.release}）`)]),
    table(row([cell('抄送：市委各部门，市人大常委会。')]), row([cell(`某某市人民政府办公室　　${day}印发`)])),
  ];
  return docx(body.join(''), { numbering: numbers.definitions() });
}

/** The lists of a document: one for each run of ordinals of a style that follow each other. */
class Numbers {
  private readonly instances: string[] = [];
  private readonly last = new Map<OrdinalStyle, { value: number; id: number }>();

  private readonly typing: Typing;

  constructor(typing: Typing) {
    this.typing = typing;
  }

  /** A paragraph with its number made by Word, where Word has such numbers. */
  paragraph(runs: readonly (readonly [text: string, bold: boolean])[], isHeading: boolean): string {
    const text = runs.map(([words]) => words).join('');
    const ordinal = parseOrdinal(text, isHeading);
    const format = ordinal && FORMATS[ordinal.style];
    const mark =
      ordinal === undefined ? '' : `${ordinal.text}${text.charAt(ordinal.text.length) === '　' ? '　' : ''}`;
    if (
      this.typing === 'typed' ||
      ordinal === undefined ||
      format?.[1].replace('%1', '') !== ordinal.text.replace(/[一二三四五六七八九十百零\d①-⑳]+/u, '')
    )
      return paragraph(written(runs));
    const before = this.last.get(ordinal.style);
    const goesOn = before !== undefined && before.value + 1 === ordinal.value;
    const id = goesOn ? before.id : this.begin(ordinal.style, ordinal.value);
    this.last.set(ordinal.style, { value: ordinal.value, id });
    let rest = mark.length;
    const unnumbered = runs.map(([words, bold]) => {
      const piece = words.slice(rest);
      rest = Math.max(0, rest - words.length);
      return [piece, bold] as const;
    });
    return paragraph(written(unnumbered), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`);
  }

  private begin(style: OrdinalStyle, value: number): number {
    const id = this.instances.length + 1;
    const start = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${value}"/></w:lvlOverride>`;
    this.instances.push(instance(id, STYLES.indexOf(style), start));
    return id;
  }

  restart(): void {
    this.last.clear();
  }

  definitions(): string {
    const lists = STYLES.map((style, id) => list(id, [FORMATS[style] ?? ['decimal', '%1.']]));
    return [...lists, ...this.instances].join('');
  }
}

function written(runs: readonly (readonly [text: string, bold: boolean])[]): string {
  return runs.map(([words, bold]) => run(words, bold ? '<w:b/>' : '')).join('');
}

function partOf(part: Part, numbers: Numbers, signature: readonly string[]): string[] {
  numbers.restart();
  const isMain = part.kind === 'main';
  return [
    ...(isMain ? [] : ['<w:p><w:r><w:br w:type="page"/></w:r></w:p>']),
    ...part.children.flatMap((block) => blockOf(block, numbers, signature)),
  ];
}

function blockOf(block: Block, numbers: Numbers, signature: readonly string[]): string[] {
  switch (block.type) {
    case 'partTitle':
      return [
        ...(block.label === undefined ? [] : [paragraph(block.label)]),
        ...(textOf(block) === '' ? [] : [centred(textOf(block))]),
      ];
    case 'attachmentList':
      return block.children.map((entry, at) =>
        paragraph(`${at === 0 ? `　　${block.label}` : '　　　　　'}${entry.mark}${textOf(entry)}`),
      );
    case 'signature':
      return block.position === undefined
        ? [...signature]
        : block.children.map((line) => toTheRight(textOf(line)));
    case 'roster':
      return rosterOf(block);
    case 'grid':
      return [
        ...(block.caption === undefined ? [] : [centred(block.caption)]),
        tableOf(block),
        paragraph(''),
      ];
    case 'blockquote':
      return block.children.flatMap((each) => blockOf(each as Block, numbers, signature));
    case 'heading':
    case 'paragraph':
      return [numbers.paragraph(runsOf(block.children), block.type === 'heading')];
    default:
      return [paragraph(textOf(block))];
  }
}

function runsOf(children: readonly Node[]): (readonly [string, boolean])[] {
  return children.map((child) => [textOf(child), child.type === 'strong'] as const);
}

/** Two-character names and roles are set out, as typists do. */
function setOut(words: string): string {
  return Array.from(words).length === 2 ? Array.from(words).join('　') : words;
}

function rosterOf({ children }: Roster): string[] {
  return children.flatMap((group) => {
    let role = '　　　　';
    return group.children.flatMap((child) => {
      if (child.type === 'rosterRole') {
        role = `${setOut(textOf(child))}：`;
        return [];
      }
      if (child.type === 'rosterSubgroup') return [paragraph(textOf(child))];
      const [name, office] = child.children.map(textOf);
      const line = paragraph(`${role}${setOut(name ?? '')}${office === undefined ? '' : `　　${office}`}`);
      role = '　　　　';
      return [line];
    });
  });
}

function tableOf({ children: rows, head }: Grid): string {
  const covered = new Set<string>();
  return table(
    ...rows.map(({ children: cells }, y) => {
      const xml = cells.flatMap(({ merge }, x): string[] => {
        if (merge === 'left' || covered.has(`${y} ${x}`)) return [];
        let span = 1;
        while (cells[x + span]?.merge === 'left') span++;
        if (merge === 'up') {
          // As wide as the cell that it continues.
          let top = y;
          while (rows[top]?.children[x]?.merge === 'up') top--;
          span = 1;
          while (rows[top]?.children[x + span]?.merge === 'left') covered.add(`${y} ${x + span++}`);
        }
        const opens = merge === undefined && rows[y + 1]?.children[x]?.merge === 'up';
        const up = merge === 'up' ? '<w:vMerge/>' : opens ? '<w:vMerge w:val="restart"/>' : '';
        const words = wordsIn(cells[x]);
        const lines = words
          .split('\n')
          .map((line) => paragraph(line))
          .join('');
        return [cell(lines, `${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${up}`)];
      });
      return row(xml, y < head && head > 1 ? '<w:tblHeader/>' : '');
    }),
  );
}

function wordsIn(own: GridCell | undefined): string {
  if (own === undefined) return '';
  return own.isBlank === true ? BLANK_WORDS : textOf(own);
}
