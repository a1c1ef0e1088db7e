import type { NoticePage } from '../notice-page.js';
import type { IssuePage } from '../preview.js';
import type { PrintEvent, PrintKind } from '../prints.js';

/** What the preview tells, by the names of its events. */
export interface Told {
  readonly shelf: { readonly html: string };
  readonly page: NoticePage;
  readonly issue: IssuePage;
  readonly printing: { readonly kind: PrintKind };
  readonly unprinted: { readonly kind: PrintKind; readonly why: string };
  readonly sheets: PrintEvent;
}

/** Calls back for each event of a name, with its data. */
export function on<Name extends keyof Told>(
  events: EventSource,
  name: Name,
  work: (data: Told[Name]) => void,
): void {
  events.addEventListener(name, (event: MessageEvent<string>) => work(JSON.parse(event.data) as Told[Name]));
}

/** Shows at a place whether the preview still runs. The browser itself connects again, to a preview that has the same address. */
export function watchConnection(events: EventSource, place: HTMLElement): void {
  let before: string | null = null;
  events.addEventListener('error', () => {
    before ??= place.textContent;
    place.textContent = '预览已经结束，这是它最后的样子';
    document.body.classList.add('ended');
  });
  events.addEventListener('open', () => {
    if (before !== null) place.textContent = before;
    before = null;
    document.body.classList.remove('ended');
  });
}

/** An element of the page that its template has. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

export function inputById(id: string): HTMLInputElement {
  return byId(id) as HTMLInputElement;
}
