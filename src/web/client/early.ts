import { choose, chosen } from './reading-choices.js';

/** What runs before anything is seen: the letters and the view that the reader has chosen, without a flash of others. */

/** The style sheet of the 适老 view, beside this script. */
declare const EASY_STYLE: string;

const root = document.documentElement;
const { src } = document.currentScript as HTMLScriptElement;
const easyStyle = document.createElement('link');
easyStyle.rel = 'stylesheet';
easyStyle.href = new URL(EASY_STYLE, src).href;
// Nothing is painted before it is there, where a browser can wait.
easyStyle.setAttribute('blocking', 'render');

// The style sheet shows what is of use only where scripts run.
root.dataset['scripts'] = '';
root.dataset['letters'] = chosen('letters') ?? '';
if (chosen('view') === 'easy') document.head.append(easyStyle);

addEventListener('click', ({ target }) => {
  const view = target instanceof HTMLElement ? target.dataset['view'] : undefined;
  if (view === undefined) return;
  choose('view', view === 'easy' ? view : undefined);
  if (view === 'easy') document.head.append(easyStyle);
  else easyStyle.remove();
  // The button that was pressed has given its place to the other one.
  const focusOther = (): void =>
    document.querySelector<HTMLElement>(`[data-view]:not([data-view="${view}"])`)?.focus();
  if (view === 'easy') easyStyle.addEventListener('load', focusOther, { once: true });
  else focusOther();
});
