/** A commit that changed the file of a notice after its issue was published. */
export interface TextChange {
  /** In China: 2026-04-02. */
  readonly day: string;
  /** The name of the commit, whole. */
  readonly commit: string;
}
