import type { ArchiveData } from '../archive-data.js';
import { searchTokens } from '../search-text.js';
import type { SearchWords } from '../search-words.js';
import { link } from './elements.js';
import { excerptOf, marked } from './excerpt.js';
import { FACET_NAMES, facetValues, hasChosen, type FacetName } from './facets.js';
import { find, type Found, type NoticeHit, type Searched } from './find.js';
import { openFullText } from './full-text.js';
import { addressOf, lookUp, newestFirst, type Answer } from './look-up.js';
import { nearWords } from './near-words.js';
import { phrasesOf, type Phrase } from './phrases.js';
import { answerItem, facetLabel, noticeItem, summary } from './result-elements.js';
import { chosenFrom, readState, writeState, type Order, type SearchState } from './search-state.js';
import { inSimplified, mayBeTraditional } from './simplify.js';
import { ROOT } from './site-root.js';
import { synonymsOf } from './synonyms.js';

// How many notices are shown at once.
const PAGE_LENGTH = 10;

const form = part('search-form', HTMLFormElement);
const input = part('query', HTMLInputElement);
const status = part('found', HTMLElement);
const answerSection = part('answers', HTMLElement);
const textSection = part('texts', HTMLElement);
const list = part('notices', HTMLOListElement);
const more = part('more', HTMLButtonElement);
const filters = part('filters', HTMLElement);
const order = part('order', HTMLSelectElement);
const narrow = part('narrow', HTMLDetailsElement);
const near = part('near', HTMLElement);
const nothing = part('nothing', HTMLElement);

const archive = fetch(new URL('archive.json', ROOT)).then((answer) => answer.json() as Promise<ArchiveData>);
let words: Promise<SearchWords> | undefined;
let searched: Promise<Searched> | undefined;
let last: { readonly query: string; readonly found: Promise<Found> } | undefined;
let run = 0;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go({ query: input.value.trim(), isList: true, chosen: chosenFrom(() => []), order: 'title' });
});
filters.addEventListener('change', () => {
  const { query } = readState(location.search);
  const chosen = chosenFrom((name) => boxesOf(name).flatMap((box) => (box.checked ? [box.value] : [])));
  go({ query, isList: true, chosen, order: order.value as Order });
});
window.addEventListener('popstate', () => void show(readState(location.search)));
if (matchMedia('(min-width: 62em)').matches) narrow.open = true;
void show(readState(location.search));

function go(state: SearchState): void {
  history.pushState(undefined, '', writeState(state));
  void show(state);
}

async function show(state: SearchState): Promise<void> {
  const own = ++run;
  input.value = state.query;
  // What was found stays in sight, and the focus in the filters, while they narrow it down.
  if (last?.query !== state.query) {
    answerSection.hidden = textSection.hidden = near.hidden = nothing.hidden = true;
    status.replaceChildren(state.query === '' ? '' : '正在查找……');
  }
  if (state.query === '') return;
  try {
    const data = await archive;
    const query = await asRead(state.query);
    const { answers, by, only } = lookUp(query, data);
    if (only !== undefined && !state.isList) {
      location.replace(new URL(addressOf(only), ROOT));
      return;
    }
    const found = await foundFor(query, data);
    if (own !== run) return;
    // What has the query in its title is among the texts that have it.
    const places = by === 'name' || found.hits.length === 0 ? answers : [];
    showAnswers(places);
    await showNotices(state, withoutAnswers(found, places), places.length, own);
    if (found.hits.length === 0 || found.isByWords) await showNear(query, data, own);
    if (own === run) nothing.hidden = found.hits.length > 0 || places.length > 0;
  } catch (error) {
    console.error(error);
    if (own === run) status.replaceChildren('检索的数据没有载入，请重新载入本页，或从“历年公报”查找。');
  }
}

/** The notices found for a query, looked up once: filters only narrow them down. */
function foundFor(query: string, data: ArchiveData): Promise<Found> {
  if (last?.query !== query) {
    searched ??= openedSearch(data);
    last = { query, found: searched.then((all) => find(query, all)) };
  }
  return last.found;
}

function searchWords(): Promise<SearchWords> {
  words ??= fetch(new URL('search/words.json', ROOT)).then((answer) => answer.json() as Promise<SearchWords>);
  return words;
}

async function openedSearch(data: ArchiveData): Promise<Searched> {
  const [fullText, { synonyms }] = await Promise.all([openFullText(ROOT), searchWords()]);
  return { notices: data.notices, fullText, synonyms: synonymsOf(synonyms) };
}

/** The query in the characters of the texts. */
async function asRead(query: string): Promise<string> {
  if (!mayBeTraditional(query)) return query;
  const table = await fetch(new URL('search/traditional.txt', ROOT));
  return inSimplified(query, await table.text());
}

/** The notices found, without those that the answers name already. */
function withoutAnswers(found: Found, answers: readonly Answer[]): Found {
  const named = new Set(answers.map((answer) => (answer.kind === 'notice' ? answer.notice : undefined)));
  return { ...found, hits: found.hits.filter(({ notice }) => !named.has(notice)) };
}

function showAnswers(answers: readonly Answer[]): void {
  answerSection.hidden = answers.length === 0;
  part('places', HTMLOListElement).replaceChildren(...answers.map(answerItem));
}

async function showNotices(state: SearchState, found: Found, answers: number, own: number): Promise<void> {
  const { hits, phrases } = found;
  const left = inOrder(
    hits.filter(({ notice }) => hasChosen(notice, state.chosen)),
    state.order,
  );
  const first = await itemsOf(left.slice(0, PAGE_LENGTH), phrases);
  if (own !== run) return;
  status.replaceChildren(...summary(state.query, found, left.length, answers));
  showFilters(state, hits);
  textSection.hidden = hits.length === 0;
  filters.hidden = hits.length < 2;
  list.replaceChildren(...first);
  more.hidden = left.length <= PAGE_LENGTH;
  more.onclick = async () => {
    const shown = list.children.length;
    const next = await itemsOf(left.slice(shown, shown + PAGE_LENGTH), phrases);
    if (own !== run) return;
    list.append(...next);
    more.hidden = list.children.length >= left.length;
    next[0]?.querySelector('a')?.focus();
  };
}

/** Offers the names, words and parts of titles that the query may have been meant to be. */
async function showNear(query: string, { notices }: ArchiveData, own: number): Promise<void> {
  const { names, synonyms } = await searchWords();
  if (own !== run) return;
  const known = { words: [...names, ...synonyms.flat()], titles: notices.map(({ title }) => title) };
  const meant = phrasesOf(query).flatMap(({ text }) =>
    nearWords(text, known).map((word) => query.replace(text, word)),
  );
  near.hidden = meant.length === 0;
  near.replaceChildren(
    '您是不是要找：',
    ...meant.map((each) => link(`search/?q=${encodeURIComponent(each)}&list=`, each)),
  );
}

function inOrder(hits: readonly NoticeHit[], by: Order): readonly NoticeHit[] {
  if (by === 'title') return hits;
  const byNotice = new Map(hits.map((hit) => [hit.notice, hit]));
  const sorted = newestFirst([...byNotice.keys()]).flatMap((notice) => byNotice.get(notice) ?? []);
  return by === 'oldest' ? sorted.reverse() : sorted;
}

function itemsOf(hits: readonly NoticeHit[], phrases: readonly Phrase[]): Promise<HTMLElement[]> {
  return Promise.all(
    hits.map(async ({ notice, text, stretch }) =>
      noticeItem(
        notice,
        marked(searchTokens(notice.title), phrases),
        excerptOf(await text(), phrases, stretch),
      ),
    ),
  );
}

function showFilters({ chosen, order: by }: SearchState, hits: readonly NoticeHit[]): void {
  order.value = by;
  const notices = hits.map(({ notice }) => notice);
  for (const name of FACET_NAMES) {
    const values = facetValues(name, notices, chosen);
    const fieldset = part(`facet-${name}`, HTMLFieldSetElement);
    // What all have in common narrows nothing down.
    fieldset.hidden = chosen[name].length === 0 && values.every(({ count }) => count === notices.length);
    const focused = boxesOf(name).find((box) => box === document.activeElement)?.value;
    for (const label of fieldset.querySelectorAll('label')) label.remove();
    fieldset.append(
      ...values.map(({ value, count }) => facetLabel(value, count, chosen[name].includes(value))),
    );
    boxesOf(name)
      .find(({ value }) => value === focused)
      ?.focus();
  }
  narrow.hidden = FACET_NAMES.every((name) => part(`facet-${name}`, HTMLFieldSetElement).hidden);
}

function boxesOf(name: FacetName): HTMLInputElement[] {
  return [...part(`facet-${name}`, HTMLFieldSetElement).querySelectorAll('input')];
}

function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}`);
  return found;
}
