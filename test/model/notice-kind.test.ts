import { describe, expect, it } from 'vitest';
import { factsOfKind, kindOf, NOTICE_KINDS } from '../../src/model/notice-kind.js';
import { ownNumber } from '../../src/model/own-number.js';

const ISSUER = '绍兴市人民政府';

function kind(title: string, number?: string): string {
  return kindOf({ front: { title }, number: ownNumber({ title, number, issuer: [ISSUER] }) });
}

describe('kindOf', () => {
  it.each([
    ['绍兴市人民政府令', 'order'],
    ['中华人民共和国主席令（第十二号）', 'order'],
    ['绍兴市人民政府关于实行戒严的命令', 'order'],
    ['绍兴市人民政府公告', 'announcement'],
    ['绍兴市人民政府关于禁止燃放烟花的通告', 'announcement'],
    ['绍兴市人民政府任免工作人员', 'appointments'],
    ['绍兴市人民政府任免通知', 'appointments'],
    ['绍兴市人民政府关于姚远等同志职务任免的通知', 'appointments'],
    ['绍兴市人民政府关于姚远任职的通知', 'appointments'],
    ['关于免去姚远职务的决定', 'appointments'],
    ['国务院任免国家工作人员', 'appointments'],
    ['《绍兴市示例办法（试行）》政策解读', 'explanation'],
    ['关于《绍兴市人民政府关于示例的通知》的解读', 'explanation'],
    ['绍兴市人民政府2015年3月大事记', 'chronicle'],
    ['绍兴市人民政府大事记（2015年1—3月）', 'chronicle'],
    ['政府工作报告', 'report'],
    ['政府工作报告——2015年2月1日在市人民代表大会上', 'report'],
    ['2014年绍兴市国民经济和社会发展统计公报', 'report'],
    ['绍兴市人民政府关于某区规划的批复', 'reply'],
    ['绍兴市人民政府办公室关于同意设立示例的复函', 'reply'],
    ['更正', 'corrigendum'],
    ['绍兴市人民政府关于做好示例工作的通知', 'notice'],
  ])('tells %s: %s', (title, expected) => {
    expect(kind(title)).toBe(expected);
  });

  it.each([
    '绍兴市人民政府关于印发干部任免办法的通知',
    '绍兴市人民政府关于做好政策解读工作的通知',
    '绍兴市人民政府关于落实政府工作报告重点工作的意见',
    '绍兴市人民政府关于公布政府工作报告（2015年）任务分工的通知',
    '绍兴市人民政府关于同意示例批复有关事项的通知',
    '绍兴市人民政府关于编写大事记的通知',
    '绍兴市人民政府关于实行任命制公务员管理的通知',
    '绍兴市人民政府关于规范教师任职资格的意见',
    '绍兴市人民政府防汛指挥部司令',
  ])('does not take %s for another kind', (title) => {
    expect(kind(title)).toBe('notice');
  });

  it('knows by the number what the title hides', () => {
    expect(kind('绍兴市示例办法', '绍兴市人民政府令第12号')).toBe('order');
    expect(kind('关于召开听证会', '绍兴市人民政府公告第3号')).toBe('announcement');
  });

  it('follows the editor', () => {
    const front = { title: '绍兴市人民政府2015年3月大事记', kind: 'notice' as const };
    expect(kindOf({ front, number: undefined })).toBe('notice');
  });

  it('says what rules something', () => {
    const ruling = NOTICE_KINDS.filter(
      (own) => factsOfKind({ front: { title: '', kind: own }, number: undefined }).hasForce,
    );
    expect(ruling).toEqual(['notice', 'order', 'announcement', 'reply']);
  });
});
