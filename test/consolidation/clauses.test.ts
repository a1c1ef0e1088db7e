import { describe, expect, test } from 'vitest';
import { unaccounted } from '../../src/consolidation/account.js';
import { lawOf } from '../../src/consolidation/law.js';
import { versionOn } from '../../src/consolidation/versions.js';
import type { Provision } from '../../src/consolidation/provision.js';
import { archiveOf } from './act.js';
import { ACTS, NAMES, type ActName } from './acts.js';
import { CLAUSES } from './clauses.js';
import { decided, KEY } from './decided.js';
import { written } from './plain-act.js';

const DAY = { year: 2015, month: 9, day: 1 };
const DAY_BEFORE = { year: 2015, month: 8, day: 31 };

/** The provisions of an act as its hand-written text has them: no titles, no lines around them. */
function shown(act: Provision): string {
  const lines = (part: Provision): string[] => {
    const table = part.children.find(({ unit }) => unit === 'table');
    if (table !== undefined)
      return table.children.map(({ children }) => children.map(({ text }) => text).join('|'));
    return part.children.filter(({ number }) => number !== undefined).flatMap(written);
  };
  return act.children
    .filter(({ unit }) => unit === 'part')
    .flatMap(lines)
    .join('\n');
}

/** The text with each of the changes, each of which must stand in it once. */
function changed(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((before, [from, to]) => {
    expect(before.split(from).length - 1, from).toBe(1);
    return before.replace(from, () => to);
  }, text);
}

describe('amending clauses', () => {
  test('the acts read as they are written down', () => {
    for (const act of Object.keys(ACTS) as ActName[]) {
      const history = lawOf(decided(act, '一、第一条作相应修改。')).histories.get(KEY);
      expect(history && shown(history.versions[0]?.act as Provision)).toBe(ACTS[act].text);
    }
  });

  test.each(CLAUSES.map((each, index) => ({ ...each, name: `${index + 1} ${each.clauses.slice(0, 40)}` })))(
    '$name',
    ({ act, clauses, changed: changes }) => {
      const law = lawOf(decided(act, clauses));
      expect(law.unread.map(({ words }) => words)).toEqual([]);
      const history = law.histories.get(KEY);
      const [before, after] = history?.versions ?? [];
      expect(after?.applied?.faults.map(({ kind, expected, actual }) => [kind, expected, actual])).toEqual(
        [],
      );
      expect(after && shown(after.act)).toBe(changed(ACTS[act].text, changes));
      expect(before && after?.applied && unaccounted(before.act, after.applied)).toBeUndefined();
      expect(history && versionOn(history, DAY)).toBe(after);
      expect(history && versionOn(history, DAY_BEFORE)).toBe(before);
    },
  );

  test('全文 means the title of a notice, too, where that is what it speaks of', () => {
    for (const clause of ['全文中的“灯”统一修改为“路灯”。', '标题和全文中的“灯”统一修改为“路灯”。']) {
      const versions = lawOf(decided('lamps', `一、${clause}`)).histories.get(KEY)?.versions ?? [];
      const [title, text] = versions[1]?.act.children ?? [];
      expect(title?.text).toBe('江澜市人民政府关于装路灯的通知');
      expect(text && written(text).slice(1, 3)).toEqual(['一、每条街装路灯十盏。', '二、路灯由下列单位装：']);
    }
  });

  test('an attachment of the decision becomes one more of the act, behind the others', () => {
    const body = `市政府决定对《${NAMES.fees}》（${KEY}）作如下修改：\n\n一、增加附件3，内容见本决定附件。\n\n附件：登记地点\n\n# 附件　登记地点\n\n一、港务局。\n`;
    const archive = archiveOf([
      { number: 1, title: ACTS.fees.title, body: ACTS.fees.body },
      { number: 2, title: '江澜市人民政府关于修改部分文件的决定', body, date: '2015-06-01' },
    ]);
    const after = lawOf(archive).histories.get(KEY)?.versions[1];
    expect(after?.applied?.faults).toEqual([]);
    expect(after && written(after.act.children.at(-1) as Provision)).toEqual([
      '附件3　登记地点',
      '一、港务局。',
    ]);
    expect(after?.act.children.length).toBe(5);
  });

  test('an attachment of the decision takes the place of one of the act', () => {
    const body = `市政府决定对《${NAMES.fees}》（${KEY}）作如下修改：\n\n一、附件2修改为本决定附件。\n\n附件：减免条件\n\n# 附件　减免条件和办法\n\n一、军属。\n\n二、残疾人。\n`;
    const archive = archiveOf([
      { number: 1, title: ACTS.fees.title, body: ACTS.fees.body },
      { number: 2, title: '江澜市人民政府关于修改部分文件的决定', body, date: '2015-06-01' },
    ]);
    const after = lawOf(archive).histories.get(KEY)?.versions[1];
    expect(after?.applied?.faults).toEqual([]);
    expect(after && written(after.act.children[3] as Provision)).toEqual([
      '附件2　减免条件和办法',
      '一、军属。',
      '二、残疾人。',
    ]);
  });
});
