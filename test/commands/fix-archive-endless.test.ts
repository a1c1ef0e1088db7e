import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Rule } from '../../src/check/rule.js';
import { rules } from '../../src/check/rules/index.js';
import { checkArchive } from '../../src/commands/check-archive.js';
import { fixArchive } from '../../src/commands/fix-archive.js';
import { writeArchive } from '../print/made-edition.js';

// A rule that is never content: where 天 stands it wants 地, and where 地 stands 天.
const discontent: Rule = {
  id: 'discontent',
  reach: 'notice',
  severity: 'error',
  authority: 'own',
  basis: '',
  *check({ source, proses }) {
    for (const prose of proses) {
      const at = prose.text.search(/[天地]/u);
      if (at < 0) continue;
      const other = prose.text[at] === '天' ? '地' : '天';
      yield { source, place: prose.place(at, at + 1), reason: { zh: '', en: '' }, expected: [other] };
    }
  },
};

it('leaves what never comes to an end, and mends the rest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-endless-'));
  try {
    const title = '绍兴市人民政府关于做好示例工作的通知';
    writeArchive(folder, [{ series: 'szf', number: 1, title, body: '各单位：\n\n天,乙。\n' }]);
    const { files, refused, left } = fixArchive(
      folder,
      checkArchive(folder, undefined, [...rules, discontent]),
      {},
    );
    expect(refused).toEqual([{ path: '2015/03/szf-2015-1.md', ruleId: 'discontent', brings: undefined }]);
    expect(files.map(({ after }) => after.split('\n').at(-2))).toEqual(['天，乙。']);
    expect(left.findings.map(({ ruleId }) => ruleId)).toEqual(['discontent']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
