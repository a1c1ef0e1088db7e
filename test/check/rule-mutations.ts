import { existsSync } from 'node:fs';
import type { Mutation } from './mutation.js';

/** The mutations of a rule: those of `test/rules/<id>/mutations.ts`, none where there is no such file. */
export async function mutationsOf(id: string): Promise<readonly Mutation[]> {
  const file = new URL(`../rules/${id}/mutations.ts`, import.meta.url);
  if (!existsSync(file)) return [];
  const { mutations } = (await import(file.href)) as { mutations: readonly Mutation[] };
  return mutations;
}
