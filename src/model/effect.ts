import { addSpan, parseIsoDate, type CivilDate } from './date.js';
import { factsOfKind } from './notice-kind.js';
import type { Notice } from './notice.js';
import type { Prose } from './prose.js';
import { findStatedEffects, type StatedEffect } from './stated-effect.js';

/** What a notice says in its own text of when it holds, and where. */
export interface EffectInText extends StatedEffect {
  readonly prose: Prose;
}

/** The days on which a notice begins and ends to hold. */
export interface Effect {
  /** From the front matter, the text, or the day of signing; undefined where that is no day, and for what rules nothing. */
  readonly effective: CivilDate | undefined;
  /** The last day; undefined where none is set. */
  readonly expires: CivilDate | undefined;
}

/**
 * What the notice and the text that it encloses say. Attachments and quoted texts speak of themselves, and an explanation
 * of what it explains.
 */
export function effectsInText(notice: Notice): EffectInText[] {
  const { proses, date } = notice;
  if (!factsOfKind(notice).hasForce) return [];
  return proses
    .filter(({ kind, part, quoted }) => kind !== 'title' && part?.kind !== 'attachment' && !quoted)
    .flatMap((prose) => findStatedEffects(prose.text, date).map((stated) => ({ ...stated, prose })));
}

export function effectOf(notice: Notice): Effect {
  const { front, date } = notice;
  if (!factsOfKind(notice).hasForce) return { effective: undefined, expires: undefined };
  const inText = effectsInText(notice);
  const stated = (which: StatedEffect['which']) => inText.find((effect) => effect.which === which);
  const effective = parseIsoDate(front.effective ?? '') ?? dayOf(stated('effective'), date) ?? date;
  const expires = parseIsoDate(front.expires ?? '') ?? lastDayOf(stated('expires'), effective);
  return { effective, expires };
}

/** The day that is stated, counted from another where only a span is. */
export function dayOf(
  stated: Pick<StatedEffect, 'when'> | undefined,
  from: CivilDate | undefined,
): CivilDate | undefined {
  if (stated === undefined) return undefined;
  if ('day' in stated.when) return stated.when;
  return from === undefined ? undefined : addSpan(from, stated.when);
}

/** 有效期2年 from 2015-04-01 ends on 2017-03-31. */
function lastDayOf(stated: StatedEffect | undefined, from: CivilDate | undefined): CivilDate | undefined {
  const day = dayOf(stated, from);
  if (stated === undefined || day === undefined || 'day' in stated.when) return day;
  return addSpan(day, { days: -1 });
}
