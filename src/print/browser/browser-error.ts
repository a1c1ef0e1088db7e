import { ToldError, type FailureCode } from '../../model/told-error.js';

/** Chromium could not do its work; the message says why in one line. */
export class BrowserError extends ToldError {
  override readonly name = 'BrowserError';
  readonly exitCode: FailureCode = 2;
}
