import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { cite } from '../../src/commands/cite.js';

const ON = '2015-04-20';

describe('gazette cite, over the real archive', () => {
  test('a notice: its title, its days, its status, and what it rests on', () => {
    expect(cite('gazette', '绍政发〔2015〕13号', ON)).toBe(
      [
        '绍政发〔2015〕13号',
        '  绍兴市人民政府关于推进工业企业“零土地”技术改造项目审批方式改革的通知',
        '  成文 2015年2月16日，施行 2015年2月16日（推定，文件头和正文都没有写），刊于 2015年第3期',
        '  2015年4月20日 未见修改或废止',
        '  本文依据',
        '    浙政发〔2014〕38号　浙江省人民政府关于推进工业企业“零土地”技术改造项目审批方式改革的通知',
        '      gazette/2015/03/szf-2015-13.md:10:42',
      ].join('\n'),
    );
  });

  test('a work outside the archive, and who rests on it', () => {
    expect(cite('gazette', '国发〔2014〕47号', ON).split('\n').slice(1)).toEqual([
      '  国务院关于全面建立临时救助制度的通知',
      '  2015年4月20日 效力未查',
      '  以本文为依据',
      '    绍政发〔2015〕15号　绍兴市人民政府关于印发绍兴市区城乡居民临时救助实施办法（试行）的通知',
      '      gazette/2015/03/szf-2015-15.md:15:94',
    ]);
  });

  test('15号 holds from 1 April', () => {
    expect(cite('gazette', '绍政发〔2015〕15号', '2015-03-31')).toContain('2015年3月31日 尚未施行');
    expect(cite('gazette', '绍政发〔2015〕15号', '2015-04-01')).toContain('2015年4月1日 未见修改或废止');
  });

  test.each(['绍政发[2015]13号', '绍政发（2015）13', '13号', '13'])(
    '%s means 绍政发〔2015〕13号',
    (written) => {
      expect(cite('gazette', written, ON)).toMatch(/^绍政发〔2015〕13号\n/);
    },
  );

  test('today is the default', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '1429459200');
    // 2015-04-19T16:00:00Z: the day has begun in China.
    expect(cite('gazette', '13号', undefined)).toContain('2015年4月20日 未见修改或废止');
    vi.unstubAllEnvs();
  });

  test.each([
    ['绍政发〔2015〕99号', ON, '本库没有「绍政发〔2015〕99号」'],
    ['绍政办发〔2015〕13号', ON, '本库没有「绍政办发〔2015〕13号」，是不是绍政发〔2015〕13号？'],
    ['13号', '2015-02-30', '--on 写的「2015-02-30」没有这一天'],
  ])('%s on %s is refused', (written, on, words) => {
    expect(() => cite('gazette', written, on)).toThrow(words);
  });

  test('a title that several have is told with what each is called, and an address is enough', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gazette-cite-'));
    try {
      cpSync('gazette', folder, { recursive: true });
      const files = ['a', 'b'].map((name) => {
        const front = 'title: 更正\nissuer: 绍兴市人民政府\ndate: 2015-04-10\nsection: 更正\nkind: notice';
        writeFileSync(join(folder, '2015/03', `${name}.md`), `---\n${front}\n---\n\n甲。\n`);
        return `${name}.md`;
      });
      const issue = join(folder, '2015/03/issue.yaml');
      const more = `  - title: 更正\n    notices: [${files.join(', ')}]\n`;
      writeFileSync(issue, readFileSync(issue, 'utf8') + more);
      // The ten notices of the issue come first.
      expect(() => cite(folder, '更正', ON)).toThrow(
        '「更正」有2件，请写其中一件：/2015/3/n11/、/2015/3/n12/',
      );
      expect(cite(folder, '2015/3/n12', ON)).toContain('更正');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('an archive that is not there is told', () => {
    expect(() => cite('nowhere', '13号', ON)).toThrow('找不到');
  });
});
