/** The eIds of one document: none is given twice, and each is found again by the id of the same place on the page. */
export class Identifiers {
  readonly prefix: string;
  private readonly taken: Set<string>;
  private readonly byPageId: Map<string, string>;

  /** `prefix` begins every eId: empty for the notice itself, att_1 for its first attached text. */
  constructor(prefix = '', taken = new Set<string>(), byPageId = new Map<string, string>()) {
    this.prefix = prefix;
    this.taken = taken;
    this.byPageId = byPageId;
  }

  /** The eIds of the same document for what is attached to it under an eId. */
  below(prefix: string): Identifiers {
    return new Identifiers(prefix, this.taken, this.byPageId);
  }

  /** art_9, or lvl_1__lvl_2 under lvl_1. What is numbered twice counts on: art_9-2. */
  numbered(parent: string, step: string): string {
    const wanted = parent === '' ? step : `${parent}__${step}`;
    let eId = wanted;
    for (let n = 2; this.taken.has(eId); n++) eId = `${wanted}-${n}`;
    this.taken.add(eId);
    return eId;
  }

  /** The next of a kind without a number of its own: art_9__para_1, then art_9__para_2. */
  next(parent: string, kind: string): string {
    const start = parent === '' ? kind : `${parent}__${kind}`;
    let n = 1;
    while (this.taken.has(`${start}_${n}`)) n++;
    return this.numbered(parent, `${kind}_${n}`);
  }

  /** Records that a place of the page (art-9) is an element of this document. */
  match(pageId: unknown, eId: string): void {
    if (typeof pageId === 'string') this.byPageId.set(pageId, eId);
  }

  /** The eId of the place that a link within the page (#art-9) leads to. */
  ofPage(link: string): string | undefined {
    return this.byPageId.get(link.slice(1));
  }
}
