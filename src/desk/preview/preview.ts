import { setImmediate as turn } from 'node:timers/promises';
import { issueLabel } from '../../model/issue.js';
import { fileRemarks, noticeList, shelf } from '../../../templates/preview/overview.js';
import { openDesk, type DeskArchive } from '../desk-archive.js';
import type { Send } from './local-server.js';
import { fragment, noticePage, type GoodPage } from './notice-page.js';
import type { Store } from '../../store/store.js';
import { createPrints, type PrintKind } from './prints.js';
import { otherFiles, shelfIssues } from './shelf.js';

/** What a page of the preview shows: all issues, a notice by its file, or an issue by its folder. */
export type View =
  | { readonly kind: 'shelf' }
  | { readonly kind: 'notice'; readonly path: string }
  | { readonly kind: 'issue'; readonly folder: string };

/** A preview at work: it holds the archive, and tells all who look at it what has become of it. */
export interface Preview {
  /** The archive as it was last saved. */
  readonly desk: DeskArchive;
  /** Reads it whole, once, before the first page is asked for. */
  read(): Promise<void>;
  /** Files were written, made or removed; paths below the archive's folder. */
  saved(paths: readonly string[]): void;
  /** Somebody looks at a view from now on, until what is returned is called. */
  listen(view: View, send: Send): () => void;
  /** Prints an issue now, and not only when nobody has saved for a while. */
  printIssue(folder: string): void;
  /** The last print of a notice or an issue, where there is one. */
  pdf(kind: PrintKind, place: string): Uint8Array | undefined;
  /** Ends its browsers. */
  close(): Promise<void>;
}

/** What is sent of an issue's page: fragments of HTML. */
export interface IssuePage {
  readonly title: string;
  readonly article: string;
  readonly others: string;
}

// Long enough that nobody is in the middle of a sentence.
const IDLE_MS = 4000;
// Between two answers to whoever else wants something.
const READING_MS = 40;

/** Opens the archive in a folder for previewing. Browsers start when something is to be printed; `store` is the archive's. */
export function createPreview(folder: string, store?: Store): Preview {
  let desk = openDesk(folder, store);
  const listeners = new Set<{ readonly view: View; readonly send: Send }>();
  const good = new Map<string, GoodPage>();
  const tell = (isFor: (view: View) => boolean, event: string, data: object): void => {
    for (const { view, send } of listeners) if (isFor(view)) send(event, data);
  };
  const prints = createPrints({
    begun: (kind, place) => tell((view) => shows(view, kind, place), 'printing', { kind }),
    done: (event) => tell((view) => shows(view, event.kind, event.place), 'sheets', event),
    failed: (kind, place, why) => tell((view) => shows(view, kind, place), 'unprinted', { kind, why }),
  });
  const later = createLater((issue) => {
    if ([...listeners].some(({ view }) => shows(view, 'issue', issue))) prints.issue(issue, () => desk);
  });

  /** Sends a view as the archive has it now, and has printed what it shows. */
  const show = (view: View, send: Send): void => {
    if (view.kind === 'shelf') send('shelf', { html: fragment(shelf(shelfIssues(desk), otherFiles(desk))) });
    else if (view.kind === 'issue') send('issue', issuePage(desk, view.folder));
    else {
      const { page, solo, good: last } = noticePage(desk, view.path, good.get(view.path));
      if (last !== undefined) good.set(view.path, last);
      send('page', page);
      if (solo !== undefined) prints.notice(view.path, solo);
    }
  };

  return {
    get desk() {
      return desk;
    },
    read: async () => {
      while (!desk.workAhead(READING_MS)) await turn();
    },
    saved: (paths) => {
      desk = desk.withSaved(paths);
      const views = new Map([...listeners].map(({ view }) => [JSON.stringify(view), view]));
      for (const [key, view] of views) {
        show(view, (event, data) => tell((each) => JSON.stringify(each) === key, event, data));
        if (view.kind !== 'shelf') later.ask(issueOf(view), IDLE_MS);
      }
    },
    listen: (view, send) => {
      const listener = { view, send };
      listeners.add(listener);
      show(view, send);
      if (view.kind !== 'shelf') {
        const known = prints.last('issue', issueOf(view));
        if (known !== undefined) send('sheets', known.event);
        later.ask(issueOf(view), view.kind === 'issue' ? 0 : IDLE_MS);
      }
      return () => {
        listeners.delete(listener);
      };
    },
    printIssue: (issue) => later.ask(issue, 0),
    pdf: (kind, place) => prints.last(kind, place)?.pdf,
    close: async () => {
      later.close();
      listeners.clear();
      desk.keep();
      await prints.close();
    },
  };
}

/** Whether a view shows such a print. */
function shows(view: View, kind: PrintKind, place: string): boolean {
  if (view.kind === 'shelf') return false;
  return kind === 'issue' ? issueOf(view) === place : view.kind === 'notice' && view.path === place;
}

function issueOf(view: Exclude<View, { kind: 'shelf' }>): string {
  return view.kind === 'issue' ? view.folder : view.path.slice(0, view.path.lastIndexOf('/'));
}

/** Does something for each key once it was not asked for again for so many milliseconds. */
function createLater(work: (key: string) => void) {
  const timers = new Map<string, NodeJS.Timeout>();
  return {
    ask: (key: string, ms: number): void => {
      clearTimeout(timers.get(key));
      timers.set(key, setTimeout(work, ms, key));
    },
    close: (): void => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

function issuePage(desk: DeskArchive, folder: string): IssuePage {
  const issue = desk.texts.issues.find((each) => each.folder === folder);
  const own = shelfIssues(desk).find((each) => each.folder === folder);
  const others = otherFiles(desk, (path) => !path.includes('/') || path.startsWith(`${folder}/`));
  return {
    title: issue === undefined ? folder : issueLabel(issue),
    article: fragment(own === undefined ? [] : [noticeList(own.notices)]),
    others: fragment(others.map(fileRemarks)),
  };
}
