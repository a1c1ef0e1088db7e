// Screens round widths of characters where they are not told otherwise.
const IN_COLUMN = `:is(.issue, .offprint) { columns: auto; width: calc((var(--area-width) - (var(--columns) - 1) * var(--column-gap)) / var(--columns)); }
  .short-text { width: var(--area-width); }
  :is(.issue, .offprint) :is(p, h3, h4, h5, h6) { text-align: start; text-rendering: geometricPrecision; }`;

/** Measures the document as it is set in its columns when it is printed, but with no line stretched. */
export function inColumn<Result>(measure: () => Result): Result {
  return styled(IN_COLUMN, measure);
}

/** Applies a style sheet while `measure` measures. */
export function styled<Result>(css: string, measure: () => Result): Result {
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = css;
  const result = measure();
  style.remove();
  return result;
}
