import type { NoticePage } from '../notice-page.js';
import type { PrintEvent, PrintKind } from '../prints.js';
import { byId, on, watchConnection } from './events.js';
import { createSheets } from './sheets.js';
import { createText } from './text.js';

/** A notice, or an issue: its text at the left, its sheets at the right, each of which leads to the other. */
export function showWorkspace(events: EventSource): void {
  const { place = '', kind, editor } = mainData();
  let asked = Number(/^#L(\d+)$/.exec(location.hash)?.[1] ?? 0);
  let before: PrintKind | undefined;
  const sheets = createSheets(byId('sheets'), ({ path, line }) => {
    if (path === place) text.goTo(line, true);
    else if (kind === 'issue') location.href = `notice?path=${encodeURIComponent(path)}#L${line}`;
  });
  const text = createText(editor, (line) => sheets.goTo(place, line));
  const follow = (line: number): void => {
    asked = line;
    text.goTo(line, false);
  };
  on(events, 'page', (page) => {
    const isFirst = byId('article').getAttribute('aria-busy') === 'true';
    text.show(page);
    tellPage(page);
    if (isFirst && asked > 0) text.goTo(asked, true);
    else if (page.changed !== undefined) follow(page.changed);
  });
  on(events, 'issue', ({ title, article, others }) => {
    text.show({ article, others, remarks: '' });
    document.title = `${title} - 预览`;
    byId('title').textContent = title;
  });
  showPrints(events, kind === 'issue' ? 'issue' : 'notice', async (print) => {
    if (!(await sheets.show(print))) return;
    if (print.kind === 'issue') tellPageNumber(print.pages[place]);
    // The issue begins with its cover: what is read is shown of it.
    const isOther = print.kind !== before && before !== undefined;
    before = print.kind;
    if (asked > 0 || isOther) sheets.goTo(place, asked > 0 ? asked : text.lineInSight());
    asked = 0;
  });
  mendByButton(place);
  stepByKeys();
  watchConnection(events, byId('state'));
}

function mainData(): DOMStringMap {
  return document.querySelector<HTMLElement>('main')?.dataset ?? {};
}

/** What the bar and the banner say of a notice. */
function tellPage({ title, errors, warnings, old }: NoticePage): void {
  document.title = `${title} - 预览`;
  byId('title').textContent = title;
  const counts = [errors > 0 ? `错误 ${errors}` : '', warnings > 0 ? `警告 ${warnings}` : ''];
  const told = counts.filter((words) => words !== '').join('　');
  byId('state').textContent = told === '' ? '没有错误和警告' : told;
  byId('state').dataset['state'] = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'ready';
  const banner = byId('old');
  banner.hidden = old === undefined;
  const since = old?.since === undefined ? '' : `。下面是 ${old.since} 的旧样子`;
  banner.textContent = old === undefined ? '' : old.why + since;
  document.body.classList.toggle('is-old', old !== undefined);
}

/** The prints of both kinds as they come; that of the kind that is chosen is shown. */
function showPrints(events: EventSource, first: PrintKind, show: (print: PrintEvent) => Promise<void>): void {
  const last = new Map<PrintKind, PrintEvent>();
  const words = new Map<PrintKind, string>();
  let chosen = first;
  const state = byId('printed-state');
  const tell = (kind: PrintKind, told: string): void => {
    words.set(kind, told);
    if (kind === chosen) state.textContent = told;
  };
  on(events, 'printing', ({ kind }) => tell(kind, '正在排印……'));
  on(events, 'unprinted', ({ kind, why }) => {
    tell(kind, `${why}${last.has(kind) ? '（下面是旧样子）' : ''}`);
    document.body.classList.toggle('is-unprinted', kind === chosen);
  });
  on(events, 'sheets', (print) => {
    last.set(print.kind, print);
    if (print.kind === chosen) void show(print);
    tell(print.kind, print.kind === 'issue' ? '整期排版，页码准确' : '页码以整期排版为准');
    if (print.kind === chosen) document.body.classList.remove('is-unprinted');
  });
  const buttons = Array.from(document.querySelectorAll<HTMLButtonElement>('[data-print]'));
  for (const button of buttons)
    button.addEventListener('click', () => {
      chosen = button.dataset['print'] === 'issue' ? 'issue' : 'notice';
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
      state.textContent = words.get(chosen) ?? '正在排印……';
      const print = last.get(chosen);
      if (print !== undefined) void show(print);
      else if (chosen === 'issue') void askForIssue();
    });
}

async function askForIssue(): Promise<void> {
  const query = new URLSearchParams({ folder: mainData()['issue'] ?? '' });
  await fetch(`paginate?${query.toString()}`, { method: 'POST' });
}

function tellPageNumber(page: number | undefined): void {
  if (page !== undefined) byId('printed-state').textContent = `整期排版，页码准确；本件从第${page}页起`;
}

/** A button of a finding mends it in the file; the page follows when that is saved. */
function mendByButton(path: string): void {
  byId('reading').addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button.mend');
    if (button === null) return;
    button.disabled = true;
    const file = button.closest<HTMLElement>('[data-file]')?.dataset['file'] ?? path;
    const query = new URLSearchParams({ path: file, key: button.dataset['key'] ?? '' });
    void hindranceOf(fetch(`mend?${query.toString()}`, { method: 'POST' })).then((hindrance) => {
      if (hindrance === undefined) return;
      byId('state').textContent = `没有改：${hindrance}`;
      button.disabled = false;
    });
  });
}

/** Why a finding was not mended; undefined where it was. */
async function hindranceOf(asked: Promise<Response>): Promise<string | undefined> {
  try {
    const answer = await asked;
    return answer.ok ? undefined : ((await answer.json()) as { hindrance: string }).hindrance;
  } catch {
    return '预览已经结束，或者出错了，请看终端里的说明';
  }
}

/** Alt with the arrows goes from one finding to the next. */
function stepByKeys(): void {
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!event.altKey || step === undefined) return;
    const remarks = Array.from(document.querySelectorAll<HTMLElement>('.remark'));
    const at = remarks.findIndex((remark) => remark.contains(document.activeElement));
    const next = remarks[at < 0 && step < 0 ? remarks.length - 1 : at + step];
    if (next === undefined) return;
    event.preventDefault();
    next.scrollIntoView({ block: 'center' });
    (next.querySelector<HTMLElement>('button.mend') ?? next.querySelector<HTMLElement>('a'))?.focus();
  });
}
