/**
 * 作为依据的法律、法规没有被后来的法律、法规废止。
 *
 * 起草时照抄旧稿，常把已经废止的法律、法规写成依据，如《合同法》（2021年1月1日起由《民法典》废止）、《国家行政机关公文处理办法》。程序带有
 * 一份常见的清单，写明哪一天由什么废止；成文日期在那以后、仍以它为依据的，报错误。说明是“原《……》”的不报。清单里没有的，单位可以
 * 记入 works.yaml，写明 status 和 until，那里写的先于清单。依据：《党政机关公文处理工作条例》第二十条（内容符合现行规定）。
 *
 * @example 错
 * ```md
 * ---
 * date: 2015-03-02
 * ---
 *
 * 根据《国家行政机关公文处理办法》规定，现就有关事项通知如下。
 * ```
 * @example 对
 * ```md
 * ---
 * date: 2015-03-02
 * ---
 *
 * 根据《党政机关公文处理工作条例》和《中华人民共和国合同法》，现就有关事项通知如下。
 * ```
 */
import type { Position } from 'unist';
import { compareDates, formatDate, formatIsoDate } from '../../model/date.js';
import { fact } from '../../model/fact.js';
import { matchesOf } from '../../model/matches.js';
import { findMentions } from '../../model/mention.js';
import { supersededAct as actOf, type SupersededAct } from '../../model/superseded-act.js';
import { knownPrefixes, type Publication } from '../../model/publication.js';
import type { ArchiveRule, Violation } from '../rule.js';

const supersededBases = fact(
  'superseded-bases',
  (notice, publication: Publication): readonly SupersededBasis[] => {
    const { date, proses } = notice;
    if (date === undefined) return [];
    const found: SupersededBasis[] = [];
    for (const prose of proses) {
      if (prose.quoted || !namesOne(prose.text)) continue;
      for (const { kind, title, start, end } of findMentions(prose.text, knownPrefixes(publication))) {
        if (kind !== 'implements' || title === undefined) continue;
        const act = actOf(title);
        if (act === undefined || compareDates(date, act.until) < 0) continue;
        if (OF_THAT_TIME.test(prose.text.slice(Math.max(0, start - 4), start))) continue;
        found.push({ title, place: prose.place(start, end) });
      }
    }
    return found;
  },
);

export const supersededAct: ArchiveRule = {
  id: 'superseded-act',
  reach: 'archive',
  facts: [supersededBases],
  severity: 'error',
  authority: 'law',
  basis: {
    zh: '《党政机关公文处理工作条例》第二十条',
    en: 'Regulations on the Handling of Official Documents, article 20',
  },
  *check({ notices, register, publication }) {
    for (const notice of notices) {
      for (const { title, place } of supersededBases(notice, publication)) {
        const act = actOf(title);
        if (act === undefined || register.keyOfTitle(title) !== undefined) continue;
        yield { source: notice.source, place, reason: reasonOf(title, act), actual: `《${title}》` };
      }
    }
  },
};

// 根据当时的《合同法》, 依照原《合同法》: it is known that it no longer holds.
const OF_THAT_TIME = /(?:原|当时的?|时行的?)$/u;

/** An act that no longer held when a notice was signed that rests on it. */
interface SupersededBasis {
  readonly title: string;
  readonly place: Position;
}

const TITLE = /《([^《》]+)》/gu;

/** Whether a text names such an act at all, which few do. */
function namesOne(text: string): boolean {
  return text.includes('》') && matchesOf(text, TITLE).some(([, title = '']) => actOf(title) !== undefined);
}

function reasonOf(title: string, { until, by, source }: SupersededAct): Violation['reason'] {
  return {
    zh: `依据《${title}》已由《${by}》（${source}）自${formatDate(until)}起废止`,
    en: `the basis “${title}” was repealed by “${by}” (“${source}”) from ${formatIsoDate(until)} on`,
  };
}
