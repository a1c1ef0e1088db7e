import type { ActHistory, Version } from './versions.js';
import { provisionsIn, sameNumber, type Provision } from './provision.js';

/** An article through all versions of its act, whatever its number: as it stands in each in which it does. */
export interface Lineage {
  readonly texts: readonly { readonly version: Version; readonly article: Provision }[];
  /** Whether it stands in the last version. */
  readonly isThere: boolean;
}

/** The articles of an act through its versions, those of the last version first, in its order. */
export function lineagesIn({ versions }: ActHistory): Lineage[] {
  const ended: Lineage['texts'][] = [];
  let open = new Map<Provision, Lineage['texts']>();
  for (const version of versions) {
    const articles = articlesOf(version.act);
    const next = new Map<Provision, Lineage['texts']>();
    for (const [before, texts] of open) {
      const article = becameOf(before, version, articles);
      if (article === undefined || next.has(article)) ended.push(texts);
      else next.set(article, [...texts, { version, article }]);
    }
    open = new Map(articles.map((article) => [article, next.get(article) ?? [{ version, article }]]));
  }
  return [
    ...Array.from(open.values(), (texts) => ({ texts, isThere: true })),
    ...ended.map((texts) => ({ texts, isThere: false })),
  ];
}

/** The articles of a text, those of its attachments apart. */
function articlesOf(act: Provision): Provision[] {
  return act.children
    .filter(({ unit, number }) => unit === 'part' && number === undefined)
    .flatMap((part) => [...provisionsIn(part)].filter(({ unit }) => unit === 'article'));
}

function becameOf(
  before: Provision,
  { applied }: Version,
  articles: readonly Provision[],
): Provision | undefined {
  if (applied === undefined || articles.includes(before)) return before;
  const renumbered = applied.renumbered.find(({ provision }) => provision === before);
  const gone = applied.removed.find(({ provision }) => [...provisionsIn(provision)].includes(before));
  const isOut = gone?.by.action.kind === 'delete';
  const number = renumbered?.number ?? before.number;
  return isOut ? undefined : articles.find((article) => sameNumber(article.number, number));
}
