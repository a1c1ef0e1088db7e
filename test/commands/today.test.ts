import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../src/commands/errors.js';
import { today } from '../../src/commands/today.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('today', () => {
  it.each([
    // 2015-03-01T15:59:59Z and a second later, when the day begins in China.
    ['1425225599', { year: 2015, month: 3, day: 1 }],
    ['1425225600', { year: 2015, month: 3, day: 2 }],
    ['0', { year: 1970, month: 1, day: 1 }],
    // 1988-07-01T15:30:00Z: China had summer time then, by which it was half past midnight.
    ['583774200', { year: 1988, month: 7, day: 2 }],
  ])('of SOURCE_DATE_EPOCH=%s is the day in China', (epoch, day) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
    expect(today()).toEqual(day);
  });

  it.each(['', undefined])('is that of the clock without SOURCE_DATE_EPOCH (%j)', (epoch) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
    vi.useFakeTimers({ now: new Date('2026-12-31T16:00:00Z') });
    expect(today()).toEqual({ year: 2027, month: 1, day: 1 });
  });

  it.each(['abc', '-1', '1.5', '1e9', ' 1425225600', '0x10', '99999999999999999999', '8640000000001', 'NaN'])(
    'refuses SOURCE_DATE_EPOCH=%s',
    (epoch) => {
      vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
      expect(today).toThrow(new UsageError(`SOURCE_DATE_EPOCH 应为 1970 年以来的秒数，实为「${epoch}」`));
    },
  );

  it.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])(
    'is the same on a machine in %s',
    (zone) => {
      const { stdout } = spawnSync(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          "import { today } from './dist/src/commands/today.js'; console.log(JSON.stringify(today()));",
        ],
        { env: { ...process.env, TZ: zone, SOURCE_DATE_EPOCH: '1425250800' }, encoding: 'utf8' },
      );
      // 2015-03-01T23:00:00Z
      expect(JSON.parse(stdout)).toEqual({ year: 2015, month: 3, day: 2 });
    },
  );
});
