import { parseIsoDate, type CivilDate } from '../model/date.js';
import { UsageError } from './errors.js';

/**
 * The day that a call says.
 *
 * @param what Of what it is said: --date.
 * @throws UsageError where it is none.
 */
export function daySaid(said: string, what: string): CivilDate {
  const day = parseIsoDate(said);
  if (day !== undefined) return day;
  throw new UsageError(
    /^\d{4}-\d{2}-\d{2}$/u.test(said)
      ? `${what} 写的「${said}」没有这一天`
      : `${what} 应写成 2015-04-10 的样子，实为「${said}」`,
  );
}
