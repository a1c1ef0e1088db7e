import { describe, expect, test } from 'vitest';
import type { CivilDate } from '../../src/model/date.js';
import { parseIsoDate } from '../../src/model/date.js';
import { keyOf } from '../../src/model/notice.js';
import type { Register } from '../../src/model/register.js';
import { readCase } from '../check/rule-case.js';

const ACT = '绍政发〔2015〕1号';

/** 1号 encloses a 办法 in force from April for two years; 2号 amends it from June, 3号 repeals it from next January. */
const register = registerOfFiles({
  'szf-2015-1.md': notice(
    '2015-03-02',
    '绍兴市人民政府关于印发绍兴市临时救助办法的通知',
    '# 绍兴市临时救助办法\n\n第一条　本办法自2015年4月1日起施行，有效期2年。',
  ),
  'szf-2015-2.md': notice(
    '2015-06-01',
    '绍兴市人民政府关于修改绍兴市临时救助办法的通知',
    `对《绍兴市临时救助办法》（${ACT}）作如下修改：`,
  ),
  'szf-2015-3.md': notice(
    '2015-12-01',
    '绍兴市人民政府关于做好救助工作的通知',
    `根据《关于救助的意见》（国发〔2014〕47号），制定本通知。\n\n本通知自2016年1月1日起施行，《绍兴市临时救助办法》同时废止。`,
  ),
  'szf-2015-4.md': notice(
    '2015-04-05',
    '绍兴市人民政府关于开展检查的通知',
    `根据《绍兴市临时救助办法》（${ACT}）第一条，开展检查。`,
  ),
  'works.yaml':
    '- number: 国发〔2014〕47号\n  title: 关于救助的意见\n  status: repealed\n  until: 2020-01-01\n',
});

function notice(date: string, title: string, body: string): string {
  return `---\ntitle: ${title}\ndate: ${date}\n---\n\n各区、县（市）人民政府：\n\n${body}\n`;
}

function registerOfFiles(files: Readonly<Record<string, string>>): Register {
  const { archive } = readCase(Object.entries(files).map(([name, text]) => ({ name, text })));
  if (archive === undefined) throw new Error('the archive could not be read');
  return archive.register;
}

function day(text: string): CivilDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(`no day: ${text}`);
  return date;
}

test('a corrigendum names a document without a number by its title', () => {
  const own = registerOfFiles({
    'renmian.md': '---\n# number: 任免没有文号\ntitle: 绍兴市人民政府任免工作人员\n---\n\n任命王某为主任。\n',
    'szf-2015-2.md':
      '---\ntitle: 更正\ncorrects:\n  - { document: 绍兴市人民政府任免工作人员, issue: 2015-03, page: 1, wrong: 王某, right: 汪某 }\n---\n\n“王某”应为“汪某”。\n',
  });
  const [appointments] = [...own.notices.values()].filter(({ number }) => number === undefined);
  expect(appointments && own.to(keyOf(appointments)).map(({ kind, from }) => [kind, keyOf(from)])).toEqual([
    ['corrects', '绍政发〔2015〕2号'],
  ]);
});

describe('relations', () => {
  test('what the others do with an act, by number and by the title of the enclosed text', () => {
    expect(register.to(ACT).map(({ kind, from }) => [kind, keyOf(from)])).toEqual([
      ['amends', '绍政发〔2015〕2号'],
      ['repeals', '绍政发〔2015〕3号'],
      ['implements', '绍政发〔2015〕4号'],
    ]);
  });

  test('what an act does with others, at its place', () => {
    const [basis, repealed] = register.from('绍政发〔2015〕3号');
    expect([basis?.kind, basis?.to, basis?.place.start.line, basis?.place.start.column]).toEqual([
      'implements',
      '国发〔2014〕47号',
      10,
      3,
    ]);
    expect([repealed?.kind, repealed?.to, repealed?.inText]).toEqual(['repeals', ACT, true]);
  });

  test('nothing cites itself', () => {
    expect(register.from(ACT)).toEqual([]);
  });

  test('the front matter counts', () => {
    const own = registerOfFiles({
      'szf-2015-1.md': notice('2015-03-02', '绍兴市人民政府关于甲的通知', '甲。'),
      'szf-2015-2.md': '---\nrepeals: [绍政发〔2015〕1号]\n---\n',
    });
    expect(own.to(ACT).map(({ kind, inText }) => [kind, inText])).toEqual([['repeals', false]]);
  });

  test('the front matter may name a document by its title', () => {
    const own = registerOfFiles({
      'szf-2015-1.md': notice('2015-03-02', '绍兴市人民政府关于甲的通知', '甲。'),
      'szf-2015-2.md': '---\nrepeals: [绍兴市人民政府关于甲的通知, 关于丙的通知]\n---\n',
    });
    expect(own.relations.map(({ kind, to }) => [kind, to])).toEqual([['repeals', '绍政发〔2015〕1号']]);
  });

  test('a title of two documents belongs to neither', () => {
    const own = registerOfFiles({
      'szf-2015-1.md': notice('2015-03-02', '绍兴市人民政府关于甲的通知', '甲。'),
      'szf-2015-2.md': notice('2015-03-03', '绍兴市人民政府关于甲的通知', '甲。'),
      'szf-2015-3.md': notice('2015-03-04', '绍兴市人民政府关于乙的通知', '根据《关于甲的通知》，乙。'),
    });
    expect(own.relations).toEqual([]);
  });
});

describe('statusOn', () => {
  test.each([
    ['2015-03-31', 'pending', undefined, []],
    ['2015-04-01', 'in-force', '2015-04-01', []],
    ['2015-05-31', 'in-force', '2015-04-01', []],
    ['2015-06-01', 'amended', '2015-06-01', ['绍政发〔2015〕2号']],
    ['2015-12-31', 'amended', '2015-06-01', ['绍政发〔2015〕2号']],
    ['2016-01-01', 'repealed', '2016-01-01', ['绍政发〔2015〕3号']],
  ])('of the act on %s: %s', (on, status, since, by) => {
    const found = register.statusOn(ACT, day(on));
    expect({ ...found, by: found.by.map(keyOf) }).toEqual({
      status,
      since: since === undefined ? undefined : day(since),
      by,
    });
  });

  test('an act that nobody repeals expires after its last day', () => {
    const own = registerOfFiles({
      'szf-2015-1.md': notice(
        '2015-03-02',
        '绍兴市人民政府关于甲的通知',
        '本通知自2015年4月1日起施行，有效期2年。',
      ),
    });
    expect(own.statusOn(ACT, day('2017-03-31')).status).toBe('in-force');
    expect(own.statusOn(ACT, day('2017-04-01'))).toEqual({
      status: 'expired',
      since: day('2017-04-01'),
      by: [],
    });
  });

  test('works of others go by works.yaml', () => {
    expect(register.statusOn('国发〔2014〕47号', day('2019-12-31')).status).toBe('in-force');
    expect(register.statusOn('国发〔2014〕47号', day('2020-01-01')).status).toBe('repealed');
    expect(register.statusOn('国发〔1999〕1号', day('2020-01-01')).status).toBe('unknown');
  });
});

test('an enclosed document is not cited by the number that it bears itself', () => {
  const own = registerOfFiles({
    'szf-2015-1.md': notice(
      '2015-03-02',
      '绍兴市人民政府转发关于示例的意见的通知',
      '# 关于示例的意见\n\n国发〔2014〕47号\n\n根据国发〔2014〕48号办理。',
    ),
  });
  expect(own.from(ACT).map(({ to }) => to)).toEqual(['国发〔2014〕48号']);
});

describe('what rules nothing', () => {
  const explained = registerOfFiles({
    'szf-2015-1.md': notice(
      '2015-03-02',
      '绍兴市人民政府关于印发绍兴市临时救助办法的通知',
      '# 绍兴市临时救助办法\n\n第一条　本办法自2015年4月1日起施行。',
    ),
    'szf-2015-2.md': notice(
      '2015-03-05',
      '《绍兴市临时救助办法》政策解读',
      '本办法自2015年6月1日起施行，有效期2年，《绍兴市旧救助办法》（绍政发〔2015〕4号）同时废止。',
    ),
    'szf-2015-3.md': `---\nkind: explanation\ntitle: 问答\ndate: 2015-03-06\nexplains: [${ACT}, 绍兴市旧救助办法]\n---\n\n正文。\n`,
    'szf-2015-4.md': notice(
      '2015-01-02',
      '绍兴市人民政府关于公布绍兴市旧救助办法的通知',
      '# 绍兴市旧救助办法',
    ),
    'szf-2015-5.md': notice(
      '2015-12-01',
      '绍兴市人民政府关于废止文件的通知',
      '《问答》（绍政发〔2015〕3号）同时废止。',
    ),
  });

  test('explains others, by a title or by numbers', () => {
    // Its title names the act as well.
    expect(explained.to(ACT).map(({ kind, from }) => [kind, keyOf(from)])).toEqual([
      ['explains', '绍政发〔2015〕2号'],
      ['cites', '绍政发〔2015〕2号'],
      ['explains', '绍政发〔2015〕3号'],
    ]);
    expect(explained.from('绍政发〔2015〕3号').map(({ kind, to }) => [kind, to])).toEqual([
      ['explains', ACT],
      ['explains', '绍政发〔2015〕4号'],
    ]);
  });

  test('repeals nothing, whatever it tells', () => {
    expect(explained.from('绍政发〔2015〕2号').map(({ kind, to }) => [kind, to])).toEqual([
      ['explains', ACT],
      ['cites', ACT],
      ['cites', '绍政发〔2015〕4号'],
    ]);
    expect(explained.statusOn('绍政发〔2015〕4号', day('2016-01-01')).status).toBe('in-force');
  });

  test('has neither effect nor validity, until somebody takes it back', () => {
    const own = explained.notices.get('绍政发〔2015〕2号');
    expect(own && explained.effect(own)).toEqual({ effective: undefined, expires: undefined });
    expect(explained.statusOn('绍政发〔2015〕2号', day('2016-01-01')).status).toBe('none');
    expect(explained.statusOn('绍政发〔2015〕3号', day('2015-06-01')).status).toBe('none');
    expect(explained.statusOn('绍政发〔2015〕3号', day('2016-01-01')).status).toBe('repealed');
  });
});
describe('an extension', () => {
  const own = registerOfFiles({
    'szf-2015-1.md': notice(
      '2015-03-02',
      '绍兴市人民政府关于加强养犬管理的通知',
      '本通知自2015年4月1日起施行，有效期2年。',
    ),
    'szf-2015-2.md': notice(
      '2017-06-01',
      '绍兴市人民政府关于延长有关文件有效期的通知',
      '《绍兴市人民政府关于加强养犬管理的通知》（绍政发〔2015〕1号）有效期延长至2019年12月31日。',
    ),
  });

  test.each([
    ['2017-03-31', 'in-force'],
    ['2017-05-31', 'expired'],
    ['2017-06-01', 'in-force'],
    ['2019-12-31', 'in-force'],
    ['2020-01-01', 'expired'],
  ])('made after the last day leaves the time between as it was: on %s it is %s', (on, status) => {
    expect(own.statusOn(ACT, day(on)).status).toBe(status);
  });

  test('names the notice that made it', () => {
    const extended = own.notices.get(ACT);
    const effect = extended === undefined ? undefined : own.effect(extended);
    expect(effect?.expires).toEqual(day('2019-12-31'));
    expect(effect?.extendedBy === undefined ? '' : keyOf(effect.extendedBy)).toBe('绍政发〔2015〕2号');
  });

  test.each([
    [
      'by a span, counted once though the title says it too',
      '关于《关于甲的通知》有效期延长2年',
      '有效期延长2年',
      '2019-03-31',
    ],
    ['without a day, which leaves it open', '关于有关事项', '继续有效', undefined],
  ])('%s', (_, title, words, expires) => {
    const other = registerOfFiles({
      'szf-2015-1.md': notice(
        '2015-03-02',
        '绍兴市人民政府关于甲的通知',
        '本通知自2015年4月1日起施行，有效期2年。',
      ),
      'szf-2015-2.md': notice(
        '2017-01-05',
        `绍兴市人民政府${title}的通知`,
        `《关于甲的通知》（绍政发〔2015〕1号）${words}。`,
      ),
    });
    const extended = other.notices.get(ACT);
    expect(extended === undefined ? 'none' : other.effect(extended).expires).toEqual(
      expires === undefined ? undefined : day(expires),
    );
  });

  test('继续有效 of a document without an end, or with one years ahead, changes nothing', () => {
    const other = registerOfFiles({
      'szf-2015-1.md': notice('2015-03-02', '绍兴市人民政府关于甲的通知', '请照办。'),
      'szf-2015-2.md': notice(
        '2015-03-02',
        '绍兴市人民政府关于乙的通知',
        '本通知自2015年4月1日起施行，有效期5年。',
      ),
      'szf-2015-3.md': notice(
        '2015-05-05',
        '绍兴市人民政府关于清理结果的通知',
        '《关于甲的通知》（绍政发〔2015〕1号）、《关于乙的通知》（绍政发〔2015〕2号）继续有效。',
      ),
    });
    expect(other.relations.map(({ kind }) => kind)).toEqual(['cites', 'cites']);
    expect(other.statusOn('绍政发〔2015〕2号', day('2020-04-01')).status).toBe('expired');
  });
});

test('a document that is declared void has expired from that day on, by the notice that says so', () => {
  const own = registerOfFiles({
    'szf-2015-1.md': notice('2015-03-02', '绍兴市人民政府关于甲的通知', '请照办。'),
    'szf-2015-2.md': notice(
      '2015-05-05',
      '绍兴市人民政府关于清理结果的通知',
      '宣布下列文件失效：\n\n1.《绍兴市人民政府关于甲的通知》。',
    ),
  });
  const status = own.statusOn(ACT, day('2015-05-05'));
  expect([status.status, status.since, status.by.map(keyOf)]).toEqual([
    'expired',
    day('2015-05-05'),
    ['绍政发〔2015〕2号'],
  ]);
});
