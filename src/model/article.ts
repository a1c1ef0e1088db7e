import { formatNumeral } from './numeral.js';
import type { NumberedEntry, NumberedScope } from './numbered-text.js';
import type { Prose } from './prose.js';

/** An article (条) with what may be referred to in it. */
export interface Article {
  readonly entry: NumberedEntry;
  /** Its 款 in order: its own paragraph, and each without an ordinal after it. */
  readonly paragraphs: readonly ArticleParagraph[];
}

/** A 款, with the 项 that follow it. */
export interface ArticleParagraph {
  /** Its words and those of its 项, a line for each. */
  readonly text: string;
  readonly items: ReadonlyMap<number, ArticleItem>;
}

/** A 项, with its 目. */
export interface ArticleItem {
  readonly entry: NumberedEntry;
  readonly subitems: ReadonlyMap<number, NumberedEntry>;
}

/** The articles of a scope in order. A heading ends an article. */
export function articlesIn({ proses, entries }: NumberedScope): Article[] {
  const entryAt = new Map(entries.map((entry) => [entry.block.index, entry]));
  const articles = entries.filter(({ ordinal }) => ordinal.style === 'article');
  return articles.map((entry, at) => {
    const end = articles[at + 1]?.block.index ?? proses.length;
    const builder = createBuilder(entry);
    for (let index = entry.block.index; index < end; index++) {
      const prose = proses[index];
      if (prose === undefined || (index > entry.block.index && prose.kind === 'heading')) break;
      builder.add(prose, entryAt.get(index));
    }
    return { entry, paragraphs: builder.paragraphs };
  });
}

/** 第一条, 第一条之二: names an article. */
export function articleName({
  value,
  insertion,
}: {
  readonly value: number;
  readonly insertion?: number;
}): string {
  return `第${formatNumeral(value)}条${insertion === undefined ? '' : `之${formatNumeral(insertion)}`}`;
}

/** Whether every list of 项 begins with the first: where one runs on after a paragraph, whose 项 they are is not told. */
export function hasClearItems({ paragraphs }: Article): boolean {
  return paragraphs.every(({ items }) => items.size === 0 || items.has(1));
}

function createBuilder(article: NumberedEntry) {
  const paragraphs: {
    text: string;
    items: Map<number, { entry: NumberedEntry; subitems: Map<number, NumberedEntry> }>;
  }[] = [];
  return {
    paragraphs: paragraphs as readonly ArticleParagraph[],
    add({ text }: Prose, entry: NumberedEntry | undefined): void {
      const last = paragraphs.at(-1);
      if (last === undefined || entry === undefined) {
        paragraphs.push({ text, items: new Map() });
        return;
      }
      last.text += `\n${text}`;
      const { parent, ordinal } = entry;
      if (parent === article) {
        // A second （一） in one 款 begins a list of its own, as after words that end in a colon.
        if (!last.items.has(ordinal.value)) last.items.set(ordinal.value, { entry, subitems: new Map() });
      } else if (parent?.parent === article) {
        const item = last.items.get(parent.ordinal.value);
        if (item !== undefined && !item.subitems.has(ordinal.value)) item.subitems.set(ordinal.value, entry);
      }
    },
  };
}
