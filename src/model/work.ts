/** A cited document that is not in the archive, from `works.yaml`. */
export interface Work {
  readonly number: string;
  readonly title: string;
  readonly url?: string | undefined;
  readonly status: 'in-force' | 'amended' | 'repealed' | 'expired' | 'unknown';
}
