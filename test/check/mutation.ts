/** Texts of an archive's files, by their paths below its folder. */
export type Files = ReadonlyMap<string, string>;

/** Numbers from 0 to 1, the same for the same seed. */
export type Random = () => number;

/** What a mutation has done: the files that it changed, and the place (1-based line) at which its rule shall report. */
export interface Damage {
  readonly changed: Files;
  readonly path: string;
  readonly line: number;
}

/** Makes one change at a random place; undefined where it fits none. */
export type Damaging = (files: Files, random: Random) => Damage | undefined;

/** One way of damaging the archive that a rule shall report: `mutations.ts` beside the rule's cases lists its own. */
export interface Mutation {
  /** What is done, for the report of `npm run mutate`. */
  readonly name: string;
  readonly damage: Damaging;
  /** Rules that are right to report it too, by id, with the reason. */
  readonly also?: Readonly<Record<string, string>>;
}
