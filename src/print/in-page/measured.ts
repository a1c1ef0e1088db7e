/** Lays elements out at the width of the type area, where no page breaks them, gives them to `measure`, and removes them. */
export function measured<Result>(elements: readonly Element[], measure: () => Result): Result {
  const box = document.body.appendChild(document.createElement('div'));
  box.className = 'measure';
  box.append(...elements);
  const result = measure();
  box.remove();
  return result;
}

/** The place of what stands in a cell. */
export function contentBox(cell: Element): DOMRect {
  const content = document.createRange();
  content.selectNodeContents(cell);
  return content.getBoundingClientRect();
}
