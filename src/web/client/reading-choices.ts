/** What a reader has chosen for all pages of the site; it stays in the reader's own browser. */
export type ReadingChoice = 'letters' | 'view';

/** What was chosen; undefined where nothing was, or where the browser keeps nothing. */
export function chosen(choice: ReadingChoice): string | undefined {
  try {
    return localStorage.getItem(keyOf(choice)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice; undefined is the page as it was designed. Where the browser keeps nothing it holds for this page alone. */
export function choose(choice: ReadingChoice, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(keyOf(choice));
    else localStorage.setItem(keyOf(choice), value);
  } catch {
    // The page follows the choice all the same.
  }
}

/** Several sites may share one host. */
function keyOf(choice: ReadingChoice): string {
  return `gazette-${choice}`;
}
