import { describe, expect, it } from 'vitest';
import { createArchive, noticeOf, type Archive } from '../../src/model/archive.js';
import type { Issue } from '../../src/model/issue.js';
import { readCase } from '../check/rule-case.js';

const TABLE = '| 姓名 |\n| --- |\n| 姚远 |\n';
const { archive } = readCase([
  { name: 'szf-2015-1.md', text: '各单位：\n\n一、按照绍政发〔2015〕2号办理。\n' },
  { name: 'szf-2015-2.md', text: `各单位：\n\n名单如下。\n\n${TABLE}` },
]);

function read(): Archive {
  if (archive === undefined) throw new Error('the archive could not be read');
  return archive;
}

describe('createArchive', () => {
  it('finds the notice that an issue lists, and none that it does not have', () => {
    const [issue] = read().issues;
    const at = (file: string) => noticeOf(read(), issue as Issue, file)?.front.number;
    expect([at('szf-2015-2.md'), at('szf-2015-3.md')]).toEqual(['绍政发〔2015〕2号', undefined]);
  });

  it('makes its register once', () => {
    expect(read().register.relations.map(({ to }) => to)).toEqual(['绍政发〔2015〕2号']);
    expect(read().register).toBe(read().register);
  });

  it('makes the views of a changed archive anew', () => {
    const without = createArchive({ ...read(), notices: read().notices.slice(1) });
    expect(read().register.relations).toHaveLength(1);
    expect(without.register.relations).toEqual([]);
    expect([...without.noticeAt.keys()]).toEqual(['2015/03/szf-2015-2.md']);
  });
});

describe('createNotice', () => {
  it('has views of its text, made once: by block, by numbering, and its tables', () => {
    const [first, second] = read().notices;
    expect(first?.scopes.flatMap(({ entries }) => entries.map(({ ordinal }) => ordinal.text))).toEqual([
      '一、',
    ]);
    expect(second?.tables.map(({ columns }) => columns.map(({ head }) => head))).toEqual([['姓名']]);
    const [cell] = second?.tables[0]?.rows[0] ?? [];
    expect(cell && second?.proseOf.get(cell.cell)?.text).toBe('姚远');
    expect(second?.tables).toBe(second?.tables);
    expect(second?.proseOf).toBe(second?.proseOf);
    expect(first?.scopes).toBe(first?.scopes);
  });

  it('keeps its tree free of views, so that a thread can hand it over', () => {
    for (const { tree, tables } of read().notices) {
      expect(tables).toBeDefined();
      expect(structuredClone(tree)).toEqual(tree);
    }
  });
});
