let isTold = false;

/** Cleans up when this process of tests ends. Vitest ends its workers by a signal, which alone brings about no `exit`. */
export function atEnd(cleanUp: () => void): void {
  process.once('exit', cleanUp);
  if (!isTold) process.once('SIGTERM', () => process.exit());
  isTold = true;
}
