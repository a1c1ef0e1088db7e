import type { Position } from 'unist';
import { addSpan, parseIsoDate, type CivilDate } from './date.js';
import { fact } from './fact.js';
import { factsOfKind } from './notice-kind.js';
import type { Notice } from './notice.js';
import { findStatedEffects, type StatedEffect } from './stated-effect.js';

/** What a notice says in its own text of when it holds, and where. */
export interface EffectInText extends Pick<StatedEffect, 'which' | 'when'> {
  /** Its words. */
  readonly text: string;
  readonly place: Position;
  /** Which of the notice's parts says it: 0 is the notice itself. */
  readonly part: number;
}

/** Where a day is known from. `signing` is a guess: an act that says nothing of its beginning holds from that day on. */
export type EffectSource = 'front-matter' | 'text' | 'signing';

/** The days on which a notice begins and ends to hold. */
export interface Effect {
  /** From the front matter, the text, or the day of signing; undefined where that is no day, and for what rules nothing. */
  readonly effective: CivilDate | undefined;
  readonly effectiveFrom?: EffectSource;
  /** The last day; undefined where none is set. */
  readonly expires: CivilDate | undefined;
  readonly expiresFrom?: EffectSource;
  /** The later notice that has put the last day off, or done away with it. */
  readonly extendedBy?: Notice;
}

/**
 * What the notice and the text that it encloses say. Attachments and quoted texts speak of themselves, and an explanation
 * of what it explains.
 */
export const effectsInText = fact('effects', (notice): readonly EffectInText[] => {
  if (!factsOfKind(notice).hasForce) return [];
  const { proses, date, tree } = notice;
  return proses
    .filter(({ kind, part, quoted }) => kind !== 'title' && part?.kind !== 'attachment' && !quoted)
    .flatMap((prose) =>
      findStatedEffects(prose.text, date).map(({ which, when, start, end }) => ({
        which,
        when,
        text: prose.text.slice(start, end),
        place: prose.place(start, end),
        part: prose.part === undefined ? 0 : Math.max(0, tree.children.indexOf(prose.part)),
      })),
    );
});

/** What a notice itself says of when it holds; others may extend it. */
export function effectOf(notice: Notice): Effect {
  if (!factsOfKind(notice).hasForce) return { effective: undefined, expires: undefined };
  const { effective, effectiveFrom, lastDay } = stated(notice);
  const ends = parseIsoDate(notice.front.expires ?? '');
  const expires = ends ?? lastDay;
  return {
    effective,
    ...(effective !== undefined && { effectiveFrom }),
    expires,
    ...(expires !== undefined && { expiresFrom: ends === undefined ? 'text' : 'front-matter' }),
  };
}

/** The last day that the text itself states, whatever the front matter has. */
export function lastDayInText(notice: Notice): CivilDate | undefined {
  return stated(notice).lastDay;
}

/** When a notice begins to hold, and the last day that its text states. */
function stated(notice: Notice) {
  const { front, date } = notice;
  const inText = effectsInText(notice);
  const find = (which: StatedEffect['which']) => inText.find((effect) => effect.which === which);
  const inFront = parseIsoDate(front.effective ?? '');
  const begins = dayOf(find('effective'), date);
  const effective = inFront ?? begins ?? date;
  const known: EffectSource = begins === undefined ? 'signing' : 'text';
  return {
    effective,
    effectiveFrom: inFront === undefined ? known : ('front-matter' as const),
    lastDay: lastDayOf(find('expires'), effective),
  };
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
function lastDayOf(
  stated: Pick<StatedEffect, 'when'> | undefined,
  from: CivilDate | undefined,
): CivilDate | undefined {
  const day = dayOf(stated, from);
  if (stated === undefined || day === undefined || 'day' in stated.when) return day;
  return addSpan(day, { days: -1 });
}
