/** What the process ends with: the archive or what was made of it is wrong (1), or the command could not run (2). */
export type FailureCode = 1 | 2;

/** The editor can do something about it: the message, one Chinese line, says what is wrong, and no stack is shown. */
export abstract class ToldError extends Error {
  abstract readonly exitCode: FailureCode;
}
