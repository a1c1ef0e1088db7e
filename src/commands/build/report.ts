import type { Finding } from '../../model/finding.js';
import type { CivilDate } from '../../model/date.js';
import type { LineSetting } from '../../print/line-setting.js';

/** What a build tells while it runs. */
export type BuildEvent =
  /** The archive was checked. Of its findings only those are here that should be mended first. */
  | { readonly type: 'found'; readonly findings: readonly Finding[]; readonly folder: string }
  | { readonly type: 'refused'; readonly out: string }
  | { readonly type: 'checked'; readonly notices: number; readonly notes: number }
  /** A long piece of work, by its name. */
  | { readonly type: 'begun'; readonly work: string }
  | { readonly type: 'done'; readonly work: string; readonly result: string }
  | { readonly type: 'failed'; readonly work: string }
  /** What is the same as in the last build, and was taken over. */
  | { readonly type: 'taken'; readonly what: string }
  /** What was made by a build before the last, from the same, and was taken from what it has kept. */
  | { readonly type: 'recalled'; readonly what: string }
  /** What of the work is done here, or elsewhere, in words. */
  | { readonly type: 'shared'; readonly what: string }
  /** The next day on which the web says something else though no issue has come out: it is to be built again then. */
  | { readonly type: 'changes'; readonly day: CivilDate }
  | { readonly type: 'proved'; readonly characters: ReadonlyMap<string, number> }
  | { readonly type: 'set'; readonly issue: string; readonly setting: LineSetting }
  | { readonly type: 'written'; readonly folder: string; readonly what: string };

export type Report = (event: BuildEvent) => void;

/** A report that keeps events back until it is released: what comes before them has not been told yet. */
export function heldBack(report: Report): { readonly report: Report; readonly release: () => void } {
  let kept: BuildEvent[] | undefined = [];
  return {
    report: (event) => {
      if (kept === undefined) report(event);
      else kept.push(event);
    },
    release: () => {
      const events = kept ?? [];
      kept = undefined;
      events.forEach(report);
    },
  };
}

/** Does a long piece of work, and reports its begin and its end. `result` says in a few words what came of it. */
export async function reported<Result>(
  report: Report,
  work: string,
  run: () => Promise<Result>,
  result: (done: Result) => string,
): Promise<Result> {
  report({ type: 'begun', work });
  try {
    const done = await run();
    report({ type: 'done', work, result: result(done) });
    return done;
  } catch (error) {
    report({ type: 'failed', work });
    throw error;
  }
}
