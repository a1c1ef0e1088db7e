import type * as ShareScript from './share.js';
import { choose, chosen } from './reading-choices.js';

/** The script that fills the share panel, beside this one: it is only loaded where somebody opens the panel. */
declare const SHARE_SCRIPT: string;

/** Letter size, print and share, where a page has them. */
export function readingTools(): void {
  followLetters();
  document.querySelector('.print')?.addEventListener('click', () => print());
  document.querySelector('.share')?.addEventListener(
    'toggle',
    ({ currentTarget }) => {
      void fillShare(currentTarget as HTMLElement);
    },
    { once: true },
  );
}

function followLetters(): void {
  const now = chosen('letters') ?? '';
  for (const box of document.querySelectorAll<HTMLInputElement>('[name=letters]')) {
    box.checked = box.value === now;
    box.addEventListener('change', () => {
      choose('letters', box.value === '' ? undefined : box.value);
      document.documentElement.dataset['letters'] = box.value;
    });
  }
}

async function fillShare(panel: HTMLElement): Promise<void> {
  const { share } = (await import(
    new URL(SHARE_SCRIPT, import.meta.url).href
  )) as typeof import('./share.js');
  panel.append(share());
}
