import { expect, it } from 'vitest';
import { wordChanges } from '../../../src/commands/compare/word-changes.js';

it.each([
  ['甲乙丙', '甲丁丙', [{ before: '乙', after: '丁', lead: '甲', trail: '丙' }]],
  // Eight characters around it, each of two units, and none of them torn.
  [
    `${'𠮷'.repeat(10)}乙${'𠮾'.repeat(10)}`,
    `${'𠮷'.repeat(10)}丁${'𠮾'.repeat(10)}`,
    [{ before: '乙', after: '丁', lead: '𠮷'.repeat(8), trail: '𠮾'.repeat(8) }],
  ],
  [
    `𠮷${'甲'.repeat(15)}乙${'丙'.repeat(15)}𠮾`,
    `𠮷${'甲'.repeat(15)}丁${'丙'.repeat(15)}𠮾`,
    [{ before: '乙', after: '丁', lead: '甲'.repeat(8), trail: '丙'.repeat(8) }],
  ],
  ['𠮷', '𠮾', [{ before: '𠮷', after: '𠮾', lead: '', trail: '' }]],
])('tells of %s and %s what was changed, with what stands around it', (before, after, changes) => {
  expect(wordChanges(before, after)).toEqual(changes);
});
