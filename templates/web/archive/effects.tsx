import type { ElementContent } from 'hast';
import { formatDate, type CivilDate } from '../../../src/model/date.js';
import type { EffectChange, EffectChanges } from '../../../src/catalogue/effect-changes.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { datedRows } from '../parts/notice-rows.js';
import { pageHeading } from '../parts/page-heading.js';

/** What has come into force, what will, what is about to expire, and what has ended, on the day of the build. */
export function effects(
  { begun, pending, expiring, ended, since, until }: EffectChanges,
  today: CivilDate,
): ElementContent[] {
  const changed = [begun, pending, expiring, ended].some((changes) => changes.length > 0);
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: '施行与失效' }]),
    pageHeading(
      '施行与失效',
      changed
        ? `截至${formatDate(today)}`
        : `截至${formatDate(today)}，前后一年内没有公文施行、到期或者废止。`,
    ),
    group('pending', '尚未施行', '', pending, '', '起施行'),
    group('begun', '新近施行', `${formatDate(since)}以来`, begun, '', '起施行'),
    group('expiring', '即将到期', `${formatDate(until)}以前`, expiring, '有效至', ''),
    group('ended', '废止和失效', `${formatDate(since)}以来`, ended, '', '起'),
  ].filter((child) => child !== undefined) as ElementContent[];
}

function group(
  id: string,
  title: string,
  span: string,
  changes: readonly EffectChange[],
  before: string,
  after: string,
) {
  if (changes.length === 0) return undefined;
  return (
    <section className="effect-group" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p className="total">{[span, `${changes.length}件`].filter((words) => words !== '').join('，')}</p>
      </header>
      {datedRows(changes, before, after)}
    </section>
  );
}
