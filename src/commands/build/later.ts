/** Work of this process that need not be done at once: it is idle while the browser lays out and prints. */
export interface Later {
  /** Takes note of work. What it gives is asked for elsewhere: it keeps what it has made (model/lazy.ts). */
  readonly add: (work: () => unknown) => void;
  /** Does the next work, where there is any; printing calls it when it has given the browser something long to do. */
  readonly next: () => void;
}

export function workForLater(): Later {
  const waiting: (() => unknown)[] = [];
  return {
    add: (work) => waiting.push(work),
    next: () => {
      waiting.shift()?.();
    },
  };
}
