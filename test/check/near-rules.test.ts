import { expect, it } from 'vitest';
import { nearRules } from '../../src/check/near-rules.js';
import { rules } from '../../src/check/rules/index.js';

it('names the rule that is meant, or those with its words', () => {
  expect(nearRules('ordinal-sequense', rules)).toEqual(['ordinal-sequence']);
  expect(nearRules('attachment', rules)).toEqual(['attachment-form', 'attachment-match']);
  expect(nearRules('pause-redundant', rules)).toEqual(['redundant-pause']);
  expect(nearRules('标点', rules)).toEqual([]);
});
