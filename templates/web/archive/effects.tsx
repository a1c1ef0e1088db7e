import type { ElementContent } from 'hast';
import type { EffectChange, EffectChanges } from '../../../src/catalogue/effect-changes.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { datedRows } from '../lists/notice-rows.js';
import { pageHeading } from '../lists/page-heading.js';

/** What has come into force, what will, what is about to expire, and what has ended, on the day of the build. */
export function effects({ begun, pending, expiring, ended }: EffectChanges): ElementContent[] {
  const changed = [begun, pending, expiring, ended].some((changes) => changes.length > 0);
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: '施行与失效' }]),
    pageHeading(
      '施行与失效',
      changed
        ? '近一年施行、失效的公文，和一年以内将要施行、到期的公文。'
        : '前后一年内没有公文施行、到期或者废止。',
    ),
    group('pending', '尚未施行', '', pending, '', '起施行'),
    group('begun', '新近施行', '近一年', begun, '', '起施行'),
    group('expiring', '即将到期', '一年以内', expiring, '有效至', ''),
    group('ended', '废止和失效', '近一年', ended, '', '起'),
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
