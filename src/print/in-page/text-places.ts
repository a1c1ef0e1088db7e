/** A character of the document, and where it stands in its node. */
export interface Place {
  readonly node: Text;
  readonly at: number;
  readonly text: string;
}

/** The characters of a block, in order. */
export function placesOf(block: HTMLElement): Place[] {
  const places: Place[] = [];
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
    let at = 0;
    for (const text of node.data) {
      places.push({ node, at, text });
      at += text.length;
    }
  }
  return places;
}

/** Where each of the characters stands. With one range for all: every change of the document moves each range that there is. */
export function rectsOf(places: readonly Place[]): DOMRect[] {
  const range = document.createRange();
  return places.map(({ node, at, text }) => {
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return range.getBoundingClientRect();
  });
}

/** Which of the characters of a block begin a line: those that do not stand to the right of the one before. */
export function beginningsOf(places: readonly Place[]): boolean[] {
  let before = Infinity;
  return rectsOf(places).map(({ left }) => {
    const begins = left <= before;
    before = left;
    return begins;
  });
}

/** Puts characters that follow each other into a span, with the elements that stand between them. */
export function wrap(places: readonly Place[], className: string): HTMLElement | undefined {
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const range = document.createRange();
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at + last.text.length);
  if (first.node !== last.node) widen(range, first, last);
  const span = document.createElement('span');
  span.className = className;
  span.append(range.extractContents());
  range.insertNode(span);
  return span;
}

/** An element that a stretch fills to its edge is taken whole, not cut. */
function widen(range: Range, first: Place, last: Place): void {
  const isInside = (node: Node): boolean => node.parentNode !== range.commonAncestorContainer;
  if (first.at === 0) {
    let node: Node = first.node;
    while (isInside(node) && node.previousSibling === null && node.parentNode !== null)
      node = node.parentNode;
    if (isInside(first.node)) range.setStartBefore(node);
  }
  if (last.at + last.text.length === last.node.data.length) {
    let node: Node = last.node;
    while (isInside(node) && node.nextSibling === null && node.parentNode !== null) node = node.parentNode;
    if (isInside(last.node)) range.setEndAfter(node);
  }
}
