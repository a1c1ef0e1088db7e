import { byId, inputById, on, watchConnection } from './events.js';

/** The list of all notices: kept up to date, and a place to drag documents to. */
export function showShelf(events: EventSource): void {
  const shelf = byId('shelf');
  on(events, 'shelf', ({ html }) => {
    const opened = new Map(
      Array.from(shelf.querySelectorAll('details'), ({ id, open }): [string, boolean] => [id, open]),
    );
    shelf.innerHTML = html;
    for (const issue of shelf.querySelectorAll('details')) issue.open = opened.get(issue.id) ?? issue.open;
    shelf.setAttribute('aria-busy', 'false');
  });
  const note = document.querySelector<HTMLElement>('.bar .note');
  if (note !== null) watchConnection(events, note);
  takeDocuments();
}

/** Documents come by the button, or are dropped anywhere on the page. */
function takeDocuments(): void {
  const chosen = inputById('documents');
  chosen.addEventListener('change', () => {
    void importAll(Array.from(chosen.files ?? [])).then(() => (chosen.value = ''));
  });
  const isOver = (is: boolean): void => {
    byId('import').classList.toggle('over', is);
  };
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    isOver(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) isOver(false);
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    isOver(false);
    void importAll(Array.from(event.dataTransfer?.files ?? []));
  });
}

/** One after the other, as they were given: each sees what the ones before have made. */
async function importAll(documents: readonly File[]): Promise<void> {
  const results = byId('import-results');
  if (documents.length > 0) results.replaceChildren();
  for (const document_ of documents) {
    const place = results.appendChild(document.createElement('div'));
    place.textContent = `正在导入 ${document_.name}……`;
    const query = new URLSearchParams({
      name: document_.name,
      issue: inputById('into').value,
      accept: String(inputById('accept').checked),
    });
    const answer = await fetch(`import?${query.toString()}`, { method: 'POST', body: document_ }).catch(
      () => new Response('预览已经结束', { status: 503 }),
    );
    if (answer.ok) place.innerHTML = await answer.text();
    else place.textContent = `${document_.name}：没有导入。${await answer.text()}`;
  }
}
