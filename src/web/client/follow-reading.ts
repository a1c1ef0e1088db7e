interface OutlineEntry {
  readonly link: HTMLAnchorElement;
  readonly place: HTMLElement;
}

/**
 * The entry that is read where the page is scrolled to: the last one whose place has come to the line where links lead.
 * The page ends before its last places come there: these share out what can still be scrolled, so that each has its
 * turn; but at the end the one that was asked for is the one that is read.
 */
function entryAt(scrolled: number, entries: readonly OutlineEntry[]): OutlineEntry | undefined {
  const root = document.documentElement;
  const line = Number.parseFloat(getComputedStyle(root).scrollPaddingBlockStart) + 1;
  const end = root.scrollHeight - root.clientHeight;
  const stops = entries.map((entry) => ({
    entry,
    at: entry.place.getBoundingClientRect().top + scrolled - line,
  }));
  const beyond = stops.filter(({ at }) => at > end);
  const last = stops.at(-1);
  if (last === undefined || end <= 0) return undefined;
  if (scrolled >= end - 1) {
    return (beyond.find(({ entry }) => entry.place.matches(':target')) ?? last).entry;
  }
  const reached = stops.findLast(({ at }) => at <= end)?.at ?? 0;
  const share = (end - reached) / (last.at - reached);
  return stops.findLast(({ at }) => (at <= end ? at : reached + (at - reached) * share) <= scrolled)?.entry;
}

/** Marks in an outline or index where the reader is, and keeps the mark in sight. */
export function followReading(outline: HTMLElement): void {
  const entries = Array.from(outline.querySelectorAll<HTMLAnchorElement>('ol a'), (link) => ({
    link,
    place: document.getElementById(decodeURIComponent(link.hash.slice(1))),
  })).filter((entry): entry is OutlineEntry => entry.place !== null);
  let current: HTMLAnchorElement | undefined;
  const mark = (): void => {
    const here = entryAt(scrollY, entries);
    if (here?.link === current) return;
    current?.removeAttribute('aria-current');
    current = here?.link;
    if (current === undefined) return;
    current.ariaCurrent = 'true';
    const isInSight =
      current.offsetTop >= outline.scrollTop &&
      current.offsetTop + current.offsetHeight <= outline.scrollTop + outline.clientHeight;
    if (!isInSight) outline.scrollTop = current.offsetTop - outline.clientHeight / 2;
  };
  whenRead(mark);
}

/** Runs `told` now, and once a frame whenever the reader has come to another place. */
export function whenRead(told: () => void): void {
  let isAwaited = false;
  const markSoon = (): void => {
    if (isAwaited) return;
    isAwaited = true;
    requestAnimationFrame(() => {
      isAwaited = false;
      told();
    });
  };
  addEventListener('scroll', markSoon, { passive: true });
  addEventListener('resize', markSoon);
  addEventListener('hashchange', markSoon);
  told();
}
