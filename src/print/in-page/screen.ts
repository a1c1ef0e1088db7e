// What is measured apart from the document is still laid out.
const NOT_SHOWN = '@media screen { body > :not(.measure) { display: none; } }';
const NAME = 'not-on-screen';

/**
 * Takes the document off the screen; it is printed all the same. Chromium would lay it out and paint it there after each
 * change and each print, which takes as long as a print.
 */
export function leaveScreen(): void {
  const style = document.head.appendChild(document.createElement('style'));
  style.id = NAME;
  style.textContent = NOT_SHOWN;
}

/** Lays the document out on the screen again, so that it can be measured. */
export function showOnScreen(): void {
  document.getElementById(NAME)?.remove();
}
