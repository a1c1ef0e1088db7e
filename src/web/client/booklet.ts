import { whenRead } from './follow-reading.js';

/**
 * What the printed pages of an issue gain where scripts run: a bar that tells the pages in sight and leads to those before
 * and after them, and the arrows of the keyboard. An address always names the page that is read.
 */

const sheets = Array.from(document.querySelectorAll<HTMLElement>('.sheet'));
const [cover] = sheets;
if (cover !== undefined) addTurning(cover);

function addTurning(first: HTMLElement): void {
  const bar = document.createElement('nav');
  bar.className = 'turn';
  bar.ariaLabel = '翻页';
  const back = turnButton('上一页', -1);
  const here = document.createElement('span');
  here.className = 'here';
  const on = turnButton('下一页', 1);
  bar.append(back, here, on);
  first.parentElement?.after(bar);
  whenRead(() => {
    const shown = spreadInSight();
    const words = wordsOf(shown);
    if (here.textContent !== words) here.textContent = words;
    back.disabled = shown.includes(first);
    on.disabled = shown.includes(sheets.at(-1) ?? first);
  });
  addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    if (event.target instanceof HTMLInputElement) return;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    turn(step);
  });
}

function turnButton(words: string, step: number): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', () => {
    turn(step);
  });
  return button;
}

/** Goes to the sheets before or after those in sight. */
function turn(step: number): void {
  const shown = spreadInSight();
  const edge = step < 0 ? shown[0] : shown.at(-1);
  const next = edge === undefined ? undefined : sheets[sheets.indexOf(edge) + step];
  if (next === undefined) return;
  const [left = next] = spreadOf(next);
  history.replaceState(null, '', `#${left.id}`);
  left.scrollIntoView({ block: 'start' });
}

/** The sheets that stand at one height: the first of which more than half a window's height is still to be read. */
function spreadInSight(): HTMLElement[] {
  const inSight = sheets.find((sheet) => sheet.getBoundingClientRect().bottom > innerHeight / 2);
  const last = inSight ?? sheets.at(-1);
  return last === undefined ? [] : spreadOf(last);
}

function spreadOf(sheet: HTMLElement): HTMLElement[] {
  return sheets.filter(({ offsetTop }) => offsetTop === sheet.offsetTop);
}

/** 第12—13页（共36页） */
function wordsOf(shown: readonly HTMLElement[]): string {
  const labels = shown.map((sheet) => sheet.querySelector('.label')?.textContent ?? '');
  const pages = labels.flatMap((label) => /^第(\d+)页$/.exec(label)?.[1] ?? []);
  const words = pages.length === 2 ? `第${pages.join('—')}页` : labels.join('、');
  return `${words}（共${sheets.length}页）`;
}
