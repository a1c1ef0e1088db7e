const ENDINGS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Makes HUP, INT and TERM end the process with 128 + their number, as a shell tells it. A browser that runs, its
 * profile and what is half unpacked go with the process; a write is one piece of work without a pause, so that a signal
 * in it takes effect when the folder is whole.
 */
export function endOnSignals(): void {
  for (const [signal, number] of Object.entries(ENDINGS)) {
    process.once(signal, () => {
      process.exit(128 + number);
    });
  }
}
