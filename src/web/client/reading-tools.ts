import { choose, chosen } from './reading-choices.js';

/** The script that fills the share panel, beside this one: it is only loaded where somebody opens the panel. */
declare const SHARE_SCRIPT: string;

/** Letter size, print and share, where a page has them. */
export function readingTools(): void {
  followLetters();
  document.querySelector('.print')?.addEventListener('click', () => print());
  document.querySelector('.share')?.addEventListener('toggle', fillShare, { once: true });
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

/** The script fills the panel itself as soon as it is there. */
function fillShare(): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = new URL(SHARE_SCRIPT, import.meta.url).href;
  document.head.append(script);
}
