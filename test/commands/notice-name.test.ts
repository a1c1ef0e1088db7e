import { describe, expect, it } from 'vitest';
import { noticeName } from '../../src/commands/notice-name.js';
import { readWhole } from '../web/written-site.js';

const { publication } = readWhole('gazette');

describe('noticeName', () => {
  it.each([
    [{ number: '绍政发〔2015〕17号' }, '通知', 'szf-2015-17'],
    [{ number: '国发〔2015〕17号' }, '国发17号 通知（定稿）', '国发17号-通知-定稿'],
    [{}, '../..', '公文'],
    [{}, 'ＡＢ１', 'AB1'],
  ])('of %o and “%s” is %s', (front, words, name) => {
    expect(noticeName(front, publication, words)).toBe(name);
  });

  it('is cut between characters, and ends with one', () => {
    expect(noticeName({}, publication, '𠮷'.repeat(70))).toBe('𠮷'.repeat(60));
    expect(noticeName({}, publication, `${'字'.repeat(59)} 通知`)).toBe('字'.repeat(59));
  });
});
