/** Calls back for each event of a name, with its data. */
export function on<Data>(events: EventSource, name: string, work: (data: Data) => void): void {
  events.addEventListener(name, (event: MessageEvent<string>) => work(JSON.parse(event.data) as Data));
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
export function byId<Type extends HTMLElement = HTMLElement>(id: string): Type {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found as Type;
}
