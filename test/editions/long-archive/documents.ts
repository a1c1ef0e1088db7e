import * as plans from './plan.js';
import { order, amendment, opinion, decision } from './acts.js';
import { type LongArchiveDocument } from './document.js';
import { type Plan, type Ten } from './plan.js';
import { announcement, yearly, emergencyPlan, implementing } from './requests.js';
import { appointments, explanation, chronicle, corrigendum, statistics } from './tellings.js';

/** The documents of a ten, in the order of an issue's sections. */
export function documentsOf(plan: Plan, ten: Ten, random: () => number): LongArchiveDocument[] {
  const amended = plans.amendedBy(plan, ten);
  return [
    order(plan, ten),
    amended === undefined ? announcement(plan, ten) : amendment(plan, ten, amended),
    opinion(plan, ten),
    decision(plan, ten),
    yearly(plan, ten),
    emergencyPlan(plan, ten),
    implementing(plan, ten, random),
    appointments(plan, ten, random),
    explanation(plan, ten),
    [chronicle, corrigendum, statistics][ten.issue % 3]?.(plan, ten) ?? chronicle(plan, ten),
  ];
}
