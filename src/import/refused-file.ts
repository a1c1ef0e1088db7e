import { ToldError, type FailureCode } from '../model/told-error.js';

/** The file cannot be imported: why, and what its editor can do, in one sentence. */
export class RefusedFile extends ToldError {
  override readonly name = 'RefusedFile';
  readonly exitCode: FailureCode = 1;
}
