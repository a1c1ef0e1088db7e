/** The command cannot run as it was called; the message tells the editor why, in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A carrier says something else than the edition: nothing was written. */
export class ProofError extends Error {
  override readonly name = 'ProofError';
}

/** An address that was given out would lead nowhere: nothing was written. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
}
