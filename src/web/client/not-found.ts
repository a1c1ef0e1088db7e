/** What the page where there is none gains where scripts run: the pages that the address may have meant. */

import type { ArchiveData } from '../archive-data.js';
import { element, link } from './elements.js';
import { guessPages } from './guess-pages.js';
import { addressOf, type Answer } from './look-up.js';
import { issueWords } from './result-elements.js';
import { ROOT } from './site-root.js';

const section = document.getElementById('guesses');
const list = section?.querySelector('ol');
if (section instanceof HTMLElement && list)
  void showGuesses(section, list).finally(() => document.querySelector('.ways')?.classList.add('told'));

async function showGuesses(place: HTMLElement, items: HTMLOListElement): Promise<void> {
  const answer = await fetch(new URL('archive.json', ROOT));
  const guesses = guessPages(askedFor(), (await answer.json()) as ArchiveData);
  items.append(...guesses.map((guess) => element('li', link(addressOf(guess), ...wordsOf(guess)))));
  place.hidden = guesses.length === 0;
}

function wordsOf(guess: Answer): string[] {
  if (guess.kind === 'issue') return [issueWords(guess)];
  const { title, listTitle = title, number } = guess.notice;
  return number === undefined ? [listTitle] : [`${listTitle}（${number}）`];
}

/** What was asked for below the root; an address that nobody can decode is taken as it is. */
function askedFor(): string {
  const path = location.pathname.slice(ROOT.pathname.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
