import { expect, it } from 'vitest';
import { nearRules } from '../../src/check/near-rules.js';
import { rules } from '../../src/check/rules/index.js';

const ids = rules.map(({ id }) => id);

it('names the rule that is meant, or those with its words', () => {
  expect(nearRules('ordinal-sequense', ids)).toEqual(['ordinal-sequence']);
  expect(nearRules('attachment', ids)).toEqual(['attachment-form', 'attachment-match']);
  expect(nearRules('pause-redundant', ids)).toEqual(['redundant-pause']);
  expect(nearRules('标点', ids)).toEqual([]);
});
