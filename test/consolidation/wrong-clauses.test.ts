import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.js';
import { rules } from '../../src/check/rules/index.js';
import { decided } from './decided.js';
import { CLAUSES } from './clauses.js';
import { WRONG } from './wrong-clauses.js';

const OWN = rules.filter(({ id }) => /^(?:amend|republished)/u.test(id));

describe('clauses that cannot be made', () => {
  test.each(WRONG.map((each, index) => ({ ...each, name: `${index + 1} ${each.clauses.slice(0, 40)}` })))(
    '$name',
    ({ act, clauses, told }) => {
      const archive = decided(act, clauses);
      const findings = check(archive, OWN);
      const { text = '' } = archive.notices.find(({ name }) => name === 'jzf-2015-2')?.source ?? {};
      const seen = findings.map(({ ruleId, path, place, reason }) => ({
        ruleId,
        path,
        at: text.slice(place.start.offset, place.end.offset),
        reason: reason.zh,
      }));
      expect(seen).toEqual(
        told.map(([ruleId, at, reason]) => ({
          ruleId,
          path: '2015/03/jzf-2015-2.md',
          at: expect.stringMatching(new RegExp(`^${at}`, 'u')) as string,
          reason: expect.stringContaining(reason) as string,
        })),
      );
    },
  );

  test('and those that can are not found fault with', () => {
    const faulty = CLAUSES.flatMap(({ act, clauses }) =>
      check(decided(act, clauses), OWN).map(({ reason }) => `${clauses}: ${reason.zh}`),
    );
    expect(faulty).toEqual([]);
  });
});
