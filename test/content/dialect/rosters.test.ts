import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/model/prose.js';
import { parsed, refused, sourceOf } from '../parsed.js';

/** Each group as its role and its people: `组长：张三/市府, 李四`. */
function groups(...lines: string[]): string[] {
  const [roster] = parsed([':::roster', ...lines, ':::'].join('\n')).blocks;
  if (roster?.type !== 'roster') throw new Error('no roster');
  return roster.children.map(({ children }) => {
    const roles = children.filter(({ type }) => type === 'rosterRole').map((role) => `${textOf(role)}：`);
    const people = children.flatMap((entry) =>
      entry.type === 'rosterEntry' ? [entry.children.map(textOf).join('/')] : [],
    );
    return roles.join('') + people.join(', ');
  });
}

describe('rosters', () => {
  it('reads role, name and office', () => {
    expect(groups('组长：张三　市政府')).toEqual(['组长：张三/市政府']);
  });

  it.each([
    '组长：张三　市政府',
    '组长:张三　市政府',
    '组长： 张三 市政府',
    '组长 ： 张三　　　市政府',
    '　　组长：张三\t市政府',
    '组长:　张三 　市政府　',
  ])('reads %j alike', (line) => {
    expect(groups(line)).toEqual(['组长：张三/市政府']);
  });

  it('takes a person without an office', () => {
    expect(groups('组长：陈月亮', '姚远')).toEqual(['组长：陈月亮, 姚远']);
  });

  it('takes people without a role', () => {
    expect(groups('张三　市府', '李四')).toEqual(['张三/市府, 李四']);
  });

  it('opens a group at each role and at each empty line', () => {
    expect(groups('组长：张三', '副组长：李四', '王五', '', '成员：赵六', '', '钱七', '孙八')).toEqual([
      '组长：张三',
      '副组长：李四, 王五',
      '成员：赵六',
      '钱七, 孙八',
    ]);
  });

  it('takes a role on a line of its own', () => {
    expect(groups('成员：', '张三　市府', '李四')).toEqual(['成员：张三/市府, 李四']);
  });

  it('keeps the blanks of an office, and its colon', () => {
    expect(groups('成员：张三　市府 办公室')).toEqual(['成员：张三/市府 办公室']);
    expect(groups('成员：李四', '张三　市府（电话：85148964）')).toEqual([
      '成员：李四, 张三/市府（电话：85148964）',
    ]);
    expect(groups('成员：张三　市府（电话：1）')).toEqual(['成员：张三/市府（电话：1）']);
  });

  it('takes a role that is set out with blanks', () => {
    expect(groups('组　长：张三', '成 员:李四')).toEqual(['组　长：张三', '成 员：李四']);
  });

  it('takes a sic anywhere in a name or an office', () => {
    expect(groups('组长：:sic[闰小锋]　市府')).toEqual(['组长：闰小锋/市府']);
    expect(groups('组长：闰:sic[小]锋　市:sic[俯]办')).toEqual(['组长：闰小锋/市俯办']);
    expect(groups('组长：张三　:sic[市俯]')).toEqual(['组长：张三/市俯']);
    expect(groups('组长： :sic[张]三')).toEqual(['组长：张三']);
    expect(groups('张三', ':sic[李]四')).toEqual(['张三, 李四']);
  });

  it('takes bold names, hard breaks and CR LF', () => {
    expect(groups('组长：**张三**　市府  ', '李四')).toEqual(['组长：张三/市府, 李四']);
    expect(groups('组长：张三　市府\r', '李四\r')).toEqual(['组长：张三/市府, 李四']);
  });

  it('keeps names outside the BMP and marks within names', () => {
    expect(groups('成员：𠮷田　市府', '阿卜杜·热合曼　市局')).toEqual([
      '成员：𠮷田/市府, 阿卜杜·热合曼/市局',
    ]);
  });

  it('parts a name from an office in brackets, and not from what is said of the person', () => {
    expect(groups('成员：姚远山（市食品药品监督管理局稽查支队）', '李四(市局办)')).toEqual([
      '成员：姚远山/（市食品药品监督管理局稽查支队）, 李四/(市局办)',
    ]);
    expect(
      groups('成员：李四（女）', '买买提·艾力（维吾尔族）', '王五（兼）', '赵六（兼任办公室主任）'),
    ).toEqual(['成员：李四（女）, 买买提·艾力（维吾尔族）, 王五（兼）, 赵六（兼任办公室主任）']);
    expect(groups('王忠灵（兼任办公室主任）　市政府')).toEqual(['王忠灵（兼任办公室主任）/市政府']);
  });

  it('says an office in brackets as it is written', () => {
    const markdown = ':::roster\n成员：姚远（市财政局）　\n:::';
    const [, entry] = parsed(markdown).proses;
    expect(entry?.text).toBe('姚远（市财政局）');
    expect(entry === undefined ? [] : sourceOf(markdown, entry).join('')).toBe('姚远（市财政局）');
  });

  it('takes a numbered line for the heading of a part of a group', () => {
    const [roster] = parsed(
      ':::roster\n委员：\n（一）部门委员\n王水　市财政局\n（二）专家委员：\n李四\n\n（三）其他委员\n王五\n:::',
    ).blocks;
    const seen = roster?.type === 'roster' ? roster.children : [];
    expect(seen.map(({ children }) => children.map((child) => `${child.type} ${textOf(child)}`))).toEqual([
      [
        'rosterRole 委员',
        'rosterSubgroup （一）部门委员',
        'rosterEntry 王水　市财政局',
        'rosterSubgroup （二）专家委员：',
        'rosterEntry 李四',
        'rosterSubgroup （三）其他委员',
        'rosterEntry 王五',
      ],
    ]);
  });

  it('takes counties in brackets for a heading, and an office in them for a person', () => {
    const kinds = (line: string): string[] => {
      const [roster] = parsed(`:::roster\n委员：\n${line}\n王水　市财政局\n:::`).blocks;
      return roster?.type === 'roster'
        ? roster.children.flatMap(({ children }) => children.map(({ type }) => type))
        : [];
    };
    expect(kinds('（一）各区、县（市）')).toContain('rosterSubgroup');
    expect(kinds('（一）各县（市、区）政府：')).toContain('rosterSubgroup');
    expect(kinds('（一）王强（市府办）')).not.toContain('rosterSubgroup');
  });

  it('takes numbered people, and a number with nobody below it, for people', () => {
    expect(groups('成员：', '（一）张三', '（二）李四')).toEqual(['成员：（一）张三, （二）李四']);
    expect(groups('成员：', '（一）张三　市府', '李四')).toEqual(['成员：（一）张三/市府, 李四']);
  });

  it('keeps the words of a Latin name together', () => {
    expect(groups('专家：Tom Smith　某大学', 'J. Smith', 'Tom Smith  MIT', '张三 MIT')).toEqual([
      '专家：Tom Smith/某大学, J. Smith, Tom Smith/MIT, 张三/MIT',
    ]);
  });

  it('refuses what is no line of people', () => {
    expect(refused(':::roster\n- 张三\n:::')).toEqual(['2:1 roster-syntax']);
    expect(refused(':::roster\n|张三|\n|-|\n:::')).toEqual(['2:1 roster-syntax']);
    expect(refused(':::roster\n## 组长\n张三\n:::')).toEqual(['2:1 roster-syntax']);
  });

  it('is empty where nothing stands in it', () => {
    expect(groups()).toEqual([]);
  });

  it('knows the place of each person', () => {
    const [roster] = parsed(':::roster\n组长：张三　市府\n李四\n:::').blocks;
    const people = roster?.type === 'roster' ? (roster.children[0]?.children ?? []) : [];
    expect(
      people.map(({ type, position }) => [
        type,
        position?.start.line,
        position?.start.column,
        position?.end.column,
      ]),
    ).toEqual([
      ['rosterRole', 2, 1, 3],
      ['rosterEntry', 2, 4, 9],
      ['rosterEntry', 3, 1, 3],
    ]);
  });
});
