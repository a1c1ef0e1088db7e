import { parseIsoDate } from '../model/date.js';
import { textAt } from '../model/named-place.js';
import type { Notice, WrittenChange } from '../model/notice.js';
import type { Prose } from '../model/prose.js';
import type { Register } from '../model/register.js';
import { parsePath, type Path } from './address.js';
import type { Action } from './amendment.js';
import type { Change, FaultyEntry } from './change.js';
import { numberOfStep, unitOfStep } from './step-number.js';
import type { ProvisionNumber } from './provision.js';

/** What the front matter of a notice says of its changes, and the clauses that are not to be read because of it. */
export interface WrittenChanges {
  readonly changes: readonly Change[];
  readonly faulty: readonly FaultyEntry[];
  readonly clauses: ReadonlySet<Prose>;
}

/** Reads `changes` of the front matter. */
export function writtenChanges(
  notice: Notice,
  register: Register,
  keyOfDocument: (written: string) => string | undefined,
): WrittenChanges {
  const changes: Change[] = [];
  const faulty: FaultyEntry[] = [];
  const clauses = new Set<Prose>();
  for (const [index, written] of (notice.front.changes ?? []).entries()) {
    const named = written.clause === undefined ? [] : (textAt(notice, written.clause) ?? []);
    for (const prose of named) clauses.add(prose);
    const change = changeOf(written, notice, index, register, keyOfDocument);
    const isFaulty = typeof change === 'string';
    if (isFaulty) faulty.push({ from: notice, index, field: change });
    else if (written.clause !== undefined && named.length === 0)
      faulty.push({ from: notice, index, field: 'clause' });
    else changes.push(change);
  }
  return { changes, faulty, clauses };
}

function changeOf(
  written: WrittenChange,
  from: Notice,
  index: number,
  register: Register,
  keyOfDocument: (written: string) => string | undefined,
): Change | FaultyEntry['field'] {
  const target = keyOfDocument(written.document);
  if (target === undefined) return 'document';
  const at = written.place === undefined ? [] : parsePath(written.place);
  if (at === undefined) return 'place';
  const effective =
    written.effective === undefined ? register.effect(from).effective : parseIsoDate(written.effective);
  if (effective === undefined) return 'effective';
  const action = actionOf(written, at);
  if (typeof action === 'string') return action;
  return { from, target, at, action, effective, place: from.source.yamlPlace(`changes.${index}`) };
}

function actionOf(written: WrittenChange, at: Path): Action | 'as' | 'renumber' | 'place' {
  const { replace, words, by = '', times = 1, insert, as, side, renumber } = written;
  if (replace !== undefined) return { kind: 'replace', lines: linesOf(replace) };
  if (words !== undefined) return { kind: 'words', from: words, to: by, times };
  if (insert !== undefined) {
    const step = as === undefined ? at.at(-1) : parsePath(as)?.at(-1);
    const unit = step && unitOfStep(step);
    const number = as === undefined ? undefined : numberOfStep(step);
    if (unit === undefined || (as !== undefined && number === undefined)) return 'as';
    const numbers: readonly ProvisionNumber[] = number === undefined ? [] : [number];
    return { kind: 'insert', unit, as: numbers, ...(side && { side }), lines: linesOf(insert) };
  }
  if (renumber !== undefined) {
    const to = numberOfStep(parsePath(renumber)?.at(-1));
    return to === undefined ? 'renumber' : { kind: 'renumber', to };
  }
  return written.delete === true ? { kind: 'delete' } : { kind: 'adjust' };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
