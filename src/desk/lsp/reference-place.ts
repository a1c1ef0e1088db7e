import type { Position } from 'unist';
import { articleName, articlesIn } from '../../model/article.js';
import type { ArticleTarget, DisplayTarget } from '../../model/citation.js';
import { speaksOfAnotherPart } from '../../model/citation.js';
import { nodesOf } from '../../model/nodes-of.js';
import type { Notice } from '../../model/notice.js';
import { textOf, type Prose } from '../../model/prose.js';
import type { CrossReference, Part } from '../../model/tree.js';

/** A place of a notice to which its own text refers. */
export interface ReferencePlace {
  readonly position: Position;
  /** What stands there. */
  readonly text: string;
}

/** Where 见附件2, 本办法第九条第（二）项 or 表1 leads; undefined where the notice has no such place. */
export function referencePlace(notice: Notice, reference: CrossReference): ReferencePlace | undefined {
  const { target } = reference;
  const part = partOf(notice, reference);
  switch (target.kind) {
    case 'attachment':
      return attachmentPlace(notice, target.number);
    case 'article':
      return articlePlace(notice, target, part, textOf(reference));
    case 'table':
    case 'figure':
      return displayPlace(notice, target);
  }
}

/** Where an attachment begins; without a number the only one. */
export function attachmentPlace(notice: Notice, number: number | undefined): ReferencePlace | undefined {
  const titles = nodesOf(notice.tree, 'partTitle').filter(({ label }) => label !== undefined);
  const alone = titles.length === 1 ? titles[0] : undefined;
  const title =
    titles.find((each) => each.number === number) ??
    (number === 1 || number === undefined ? alone : undefined);
  return title?.position && { position: title.position, text: textOf(title) };
}

function partOf({ tree }: Notice, reference: CrossReference): Part | undefined {
  return tree.children.find((part) => nodesOf(part, 'crossReference').includes(reference));
}

/** In its own part, or where that has no such article, or speaks of another, in the first that has one. */
function articlePlace(
  notice: Notice,
  target: ArticleTarget,
  part: Part | undefined,
  written: string,
): ReferencePlace | undefined {
  const name = articleName(target);
  const found = notice.scopes
    .filter(({ quoted }) => !quoted)
    .flatMap((scope) =>
      articlesIn(scope)
        .filter(({ entry }) => articleName(entry.ordinal) === name)
        .map((article) => ({ article, part: scope.part })),
    );
  const title = part?.children.find((block) => block.type === 'partTitle');
  const isElsewhere = speaksOfAnotherPart(written, title && textOf(title));
  const own = isElsewhere ? undefined : found.find((each) => each.part === part);
  const article = (own ?? found[0])?.article;
  if (article === undefined) return undefined;
  const { paragraph, item, subitem } = target;
  const paragraphs =
    paragraph === undefined ? article.paragraphs : article.paragraphs.slice(paragraph - 1, paragraph);
  const items = item === undefined ? [] : paragraphs.flatMap((each) => each.items.get(item) ?? []);
  const below = items.find((each) => subitem !== undefined && each.subitems.has(subitem)) ?? items[0];
  const entry =
    (subitem === undefined ? undefined : below?.subitems.get(subitem)) ?? below?.entry ?? article.entry;
  return placeOf(entry.block.prose);
}

function displayPlace(
  notice: Notice,
  { kind, number, isAppended, attachment }: DisplayTarget,
): ReferencePlace | undefined {
  const [word, type] = kind === 'table' ? (['表', 'grid'] as const) : (['图', 'figure'] as const);
  const parts = notice.tree.children.filter((part) => {
    if (attachment === undefined) return true;
    const title = part.children.find((block) => block.type === 'partTitle');
    return part.kind === 'attachment' && (attachment === 0 || title?.number === attachment);
  });
  const caption = new RegExp(`^${isAppended === true ? '附' : '附?'}${word}\\s*${number}(?!\\d)`, 'mu');
  const captioned = notice.proses.find(
    ({ part, text }) => part !== undefined && parts.includes(part) && caption.test(text),
  );
  if (captioned !== undefined) return placeOf(captioned);
  const node = parts.flatMap((part) => nodesOf(part, type))[number - 1];
  return node?.position && { position: node.position, text: '' };
}

function placeOf(prose: Prose): ReferencePlace | undefined {
  const position = prose.node?.position;
  return position && { position, text: prose.text };
}
