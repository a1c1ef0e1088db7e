/**
 * What notices say to others: all that rules over an archive may ask of them by their facts (`fact.ts`), without their texts.
 * Where none of it has changed, and no text of which more was asked, what these rules find has not changed either.
 */
export interface Outward {
  /** A hash of it, of all notices in their order. */
  readonly sum: () => string;
  /** The paths of those of which more was asked since they were read: their text, or what is made of it. */
  readonly asked: Set<string>;
}
