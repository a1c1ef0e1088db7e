import { parse } from '../../src/content/parse.js';
import type { Finding } from '../../src/model/finding.js';
import type { NoticeKind } from '../../src/model/notice-kind.js';
import { prosesOf, textOf, type Prose } from '../../src/model/prose.js';
import { createSource } from '../../src/model/source.js';
import type { Block, NoticeTree, Part } from '../../src/model/tree.js';

export const SIGNING = { issuers: ['绍兴市人民政府'], date: '2015年3月2日', isImplied: true };

export interface Parsed {
  readonly tree: NoticeTree;
  readonly main: Part;
  /** The blocks of the main part, less the signature that the front matter gives. */
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
  readonly proses: readonly Prose[];
}

/** Markdown without front matter, as the parser sees it. */
export function parsed(
  markdown: string,
  prefixes: readonly string[] = ['绍政发', '国发', '国办发'],
  kind: NoticeKind = 'notice',
): Parsed {
  const { tree, findings } = parse({
    path: '2015/03/a.md',
    text: markdown,
    bodyOffset: 0,
    kind,
    signing: SIGNING,
    prefixes,
  });
  const [main] = tree.children;
  if (main === undefined) throw new Error('no main part');
  const source = createSource('2015/03/a.md', markdown);
  return {
    tree,
    main,
    blocks: main.children.filter((block) => block.type !== 'signature' || block.position !== undefined),
    findings,
    proses: tree.children.flatMap((part) => [...prosesOf(part, source)]),
  };
}

/** Type and text of each block: what a reader would see of it. */
export function seen(blocks: readonly Block[]): [string, string][] {
  return blocks.map((block) => [block.type, textOf(block)]);
}

/** The texts of the main part's blocks. */
export function texts(markdown: string): string[] {
  return parsed(markdown).blocks.map(textOf);
}

/** Where and what was refused: `1:3 raw-html`. */
export function refused(markdown: string): string[] {
  return parsed(markdown).findings.map(
    ({ place: { start }, ruleId }) => `${start.line}:${start.column} ${ruleId}`,
  );
}

/** What stands in the Markdown at each character of each prose: the same characters, where the two agree. */
export function sourceOf(markdown: string, prose: Prose): string[] {
  return Array.from({ length: prose.text.length }, (_, i) => {
    const { start, end } = prose.place(i, i + 1);
    return markdown.slice(start.offset, end.offset);
  });
}
