import { ToldError, type FailureCode } from '../model/told-error.js';

/** The command cannot run as it was called. */
export class UsageError extends ToldError {
  override readonly name = 'UsageError';
  readonly exitCode: FailureCode = 2;
}

/** A carrier says something else than the edition: nothing was written. */
export class ProofError extends ToldError {
  override readonly name = 'ProofError';
  readonly exitCode: FailureCode = 1;
}

/** An address that was given out would lead nowhere: nothing was written. */
export class AddressError extends ToldError {
  override readonly name = 'AddressError';
  readonly exitCode: FailureCode = 1;
}
