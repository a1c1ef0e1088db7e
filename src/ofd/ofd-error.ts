import { ToldError, type FailureCode } from '../model/told-error.js';

/** A page draws something that has no counterpart in the OFD that is made of it: nothing was written. */
export class OfdError extends ToldError {
  override readonly name = 'OfdError';
  readonly exitCode: FailureCode = 1;
}
