import type { Archive } from '../../model/archive.js';
import { createFinding, type Finding } from '../../model/finding.js';
import { byPlace } from '../../check/check.js';
import type { Store } from '../../store/store.js';
import { openDesk, type DeskArchive } from '../desk-archive.js';
import { carried, findingsBeside, keyOf } from './carried-findings.js';

/** Told what was thrown where the program itself is wrong, in a rule say: the session goes on. */
export type Failed = (error: unknown) => void;

/** Told the findings of a file whenever they are others than before. */
export type Publish = (path: string, findings: readonly Finding[]) => void;

/** Milliseconds without a key press after which the whole archive is checked. */
const REST = 150;
/** Milliseconds of work after which key presses are listened to again. */
const SLICE = 40;

/**
 * A person at work on an archive: knows the texts that are open, publishes what is found in the one that is being typed in
 * at once, and everything after a rest.
 */
export interface DeskSession {
  /** The archive as it is being edited. */
  readonly desk: DeskArchive;
  /** The archive with every text as it is now; undefined until all were read, or where `gazette.yaml` cannot be read. */
  readonly archive: Archive | undefined;
  /** The archive as it was last checked whole: it takes no time, for what is asked at every key press. */
  readonly checkedArchive: Archive | undefined;
  /** What was last published of a file. */
  published(path: string): readonly Finding[];
  edit(path: string, text: string): void;
  /** The editor has let go of a file. */
  close(path: string): void;
  /** Files were written, made or removed on the disk. */
  saved(paths: readonly string[]): void;
  /** Done when everything that is found was published. */
  settled(): Promise<void>;
  end(): void;
}

export function startSession(folder: string, store: Store, publish: Publish, failed: Failed): DeskSession {
  let desk = openDesk(folder, store);
  const shown = new Map<string, readonly Finding[]>();
  /** The archive that was last checked whole, and what that adds to the own findings of the files edited since. */
  let checked: DeskArchive | undefined;
  const beside = new Map<string, { readonly text: string; readonly findings: readonly Finding[] }>();
  let timer: NodeJS.Timeout | undefined;
  let waiting: (() => void)[] = [];

  const show = (path: string, findings: readonly Finding[]): void => {
    if (findings.length === 0) shown.delete(path);
    else shown.set(path, findings);
    publish(path, findings);
  };
  /** What goes wrong is told in the log, and at the head of the file that was last worked on; the next edit tries again. */
  let lastPath = 'gazette.yaml';
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      failed(error);
      const before = (shown.get(lastPath) ?? []).filter(({ ruleId }) => ruleId !== INTERNAL_ERROR);
      show(lastPath, [internalError(lastPath, error), ...before]);
      endWaiting();
    }
  };
  const endWaiting = (): void => {
    for (const done of waiting) done();
    waiting = [];
  };
  const showOwn = (path: string, text: string): void => {
    if (checked !== undefined && !beside.has(path)) beside.set(path, addedByOthers(checked, path));
    const known = beside.get(path);
    const others = known === undefined ? [] : carried(known.findings, known.text, text);
    show(path, [...desk.ownFindings(path), ...others].sort(byPlace));
  };
  const showAll = (): void => {
    const paths = new Set([...shown.keys(), ...desk.findings.map(({ path }) => path)]);
    checked = desk;
    beside.clear();
    for (const path of paths)
      if (!isSame(shown.get(path) ?? [], desk.findingsOf(path))) show(path, desk.findingsOf(path));
    endWaiting();
  };
  const workOn = (): void => {
    timer = undefined;
    guarded(() => {
      if (desk.workAhead(SLICE)) showAll();
      else timer = setTimeout(workOn, 0);
    });
  };
  const rest = (milliseconds = REST): void => {
    clearTimeout(timer);
    timer = setTimeout(workOn, milliseconds);
  };
  rest(0);
  return {
    get desk() {
      return desk;
    },
    get archive() {
      return checked && desk.archive;
    },
    get checkedArchive() {
      return checked?.archive;
    },
    published: (path) => shown.get(path) ?? [],
    edit: (path, text) => {
      if (desk.edited.get(path) === text) return;
      lastPath = path;
      guarded(() => {
        desk = desk.withEdited(path, text);
        showOwn(path, text);
      });
      rest();
    },
    close: (path) => {
      desk = desk.withEdited(path, undefined);
      rest();
    },
    saved: (paths) => {
      desk = desk.withSaved(paths);
      rest();
    },
    settled: () =>
      timer === undefined
        ? Promise.resolve()
        : new Promise((done) => {
            waiting.push(done);
          }),
    end: () => {
      clearTimeout(timer);
      desk.keep();
    },
  };
}

const INTERNAL_ERROR = 'internal-error';

function internalError(path: string, error: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error);
  return createFinding<string>({
    path,
    place: { line: 1, column: 1, offset: 0 },
    ruleId: INTERNAL_ERROR,
    severity: 'error',
    reason: {
      zh: `程序自己出了错，没有查完，改动以后会再查：${message}`,
      en: `the program itself has failed; it will try again after the next change: ${message}`,
    },
  });
}

function addedByOthers(desk: DeskArchive, path: string) {
  const findings = findingsBeside(desk.findingsOf(path), desk.ownFindings(path));
  return { text: desk.textOf(path) ?? '', findings };
}

function isSame(before: readonly Finding[], after: readonly Finding[]): boolean {
  return (
    before.length === after.length &&
    before.every((finding, index) => {
      const other = after[index];
      return finding === other || (other !== undefined && keyOf(finding) === keyOf(other));
    })
  );
}
