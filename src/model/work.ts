/** A cited document that is not in the archive, from `works.yaml`. */
export interface Work {
  readonly number: string;
  readonly title: string;
  readonly url?: string | undefined;
  /** The day from which a repealed or expired one no longer holds: 2016-01-01. */
  readonly until?: string | undefined;
  readonly status: 'in-force' | 'amended' | 'repealed' | 'expired' | 'unknown';
}
