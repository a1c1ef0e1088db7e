import * as z from 'zod';

/** What is handed out of a unit of work: nothing of the archive, which every worker has, but by what it is known. */
export const TASK = z.object({
  /** The program and the archive from which it is to be made, as hashes. */
  program: z.string(),
  archive: z.string(),
  /** What the build has written into the store: who finds it there has the same store. */
  meeting: z.string(),
  /** The unit's name, and which of its pieces are wanted, by their places below the output folder. */
  unit: z.string(),
  places: z.array(z.string()),
  /** All from which these are made, as one hash; it is also the id of the job. */
  key: z.string(),
});
export type Task = z.infer<typeof TASK>;

/** The kind of the store's values in which builds and workers meet. */
export const MEETING = 'meeting';

/** The name in Redis under which builds say, again and again, that they still wait for the job of an id. */
export function awaitedKey(id: string): string {
  return `gazette:awaited:${id}`;
}
