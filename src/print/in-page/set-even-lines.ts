import type { Block } from '../level-columns.js';
import { evenLines, hasEmptyHalf, type SetCharacter } from '../even-lines.js';
import { inColumn, styled } from './in-column.js';
import { readBlocks } from './read-blocks.js';
import { leaveScreen, showOnScreen } from './screen.js';
import { beginningsOf, placesOf, rectsOf, wrap, type Place } from './text-places.js';

const BLOCKS = '.issue :is(p, h3, h4, h5, h6)';
const UNBROKEN = `[data-measured] { white-space: nowrap; width: max-content; text-indent: 0; }`;
// Every place where a line may begin begins one.
const BROKEN = `[data-measured] { width: 0; padding: 0; text-indent: 0; } [data-measured], [data-measured] * { overflow-wrap: normal; }`;
// In characters: a line with so much room is stretched by a tenth, if it is full; and so long a last line has two characters.
const MUCH_ROOM = 1.5;
const SHORT = 4;

/**
 * Sets running text so that its lines are not stretched: squeezes marks, and joins what begins the next line. Text and
 * order stay; there are only more spans. The document is on the screen as long as that takes. Returns the blocks of the body
 * as they were measured: none becomes higher or lower.
 */
export function setEvenLines(): Block[] {
  showOnScreen();
  let body: Block[] = [];
  const halving = new Map<string, boolean>();
  const paragraphs = inColumn(() => {
    body = readBlocks();
    const blocks = Array.from(document.querySelectorAll<HTMLElement>(BLOCKS)).filter(needsRoom);
    const measured = blocks.map((block) => {
      const places = placesOf(block);
      const halvable = places.map(({ node, text }) => hasEmptyHalf(text) && canHalve(node, halving));
      return { block, measure: measureOf(block), places, halvable };
    });
    for (const block of blocks) block.dataset['measured'] = '';
    const widths = styled(UNBROKEN, () => measured.map(({ places }) => widthsOf(places)));
    const begins = styled(BROKEN, () => measured.map(({ places }) => beginningsOf(places)));
    for (const block of blocks) delete block.dataset['measured'];
    return measured.map((each, which) => ({
      ...each,
      characters: each.places.map(({ text }, index): SetCharacter => ({
        text,
        width: widths[which]?.[index] ?? 0,
        mayBegin: begins[which]?.[index] ?? false,
        isHalvable: each.halvable[index] ?? false,
      })),
    }));
  });
  for (const { block, characters, measure } of paragraphs) {
    const { squeezed, joined, spaced } = evenLines(characters, measure);
    // From the end: a node that is cut keeps what stands before.
    for (const { start, end } of [...joined].reverse()) wrap(placesOf(block).slice(start, end), 'unbroken');
    const places = placesOf(block);
    const gaps = new Map(spaced.map(({ at, em }) => [at, em]));
    for (const at of [...squeezed, ...gaps.keys()].sort((a, b) => b - a)) {
      const em = gaps.get(at);
      const span = wrap(places.slice(at, at + 1), em === undefined ? 'squeezed' : 'spaced');
      if (em !== undefined && span !== undefined) span.style.letterSpacing = `${em}em`;
    }
  }
  leaveScreen();
  return body;
}

/** Whether a block in a column has a line with much room, or a short last one. */
function needsRoom(block: HTMLElement): boolean {
  if (getComputedStyle(block).columnSpan === 'all' || block.closest('table') !== null) return false;
  if (block.querySelector('br, img') !== null) return false;
  const content = document.createRange();
  content.selectNodeContents(block);
  const { em } = measureOf(block);
  const ends: number[] = [];
  let line = -Infinity;
  // A span and its text have a place each; another face in the line stands a little higher.
  for (const { top, right, width } of content.getClientRects()) {
    if (width === 0) continue;
    if (top > line + em / 2) ends.push(right);
    else ends.push(Math.max(ends.pop() ?? right, right));
    line = Math.max(line, top);
  }
  const { left, right } = block.getBoundingClientRect();
  const last = ends.pop() ?? right;
  return ends.length > 0 && (last - left < SHORT * em || ends.some((end) => right - end > MUCH_ROOM * em));
}

function measureOf(block: HTMLElement): { width: number; indent: number; em: number } {
  const { width, paddingLeft, paddingRight, textIndent, fontSize } = getComputedStyle(block);
  return {
    width: parseFloat(width) - parseFloat(paddingLeft) - parseFloat(paddingRight),
    indent: parseFloat(textIndent),
    em: parseFloat(fontSize),
  };
}

/** From each character of a line to the next: widths of their own are rounded, and would add up to more than the line. */
function widthsOf(places: readonly Place[]): number[] {
  const rects = rectsOf(places);
  return rects.map(({ left, right }, index) => (rects[index + 1]?.left ?? right) - left);
}

/** Whether the face of a text can set marks in half their width. */
function canHalve({ parentElement }: Text, known: Map<string, boolean>): boolean {
  if (parentElement === null) return false;
  const { fontFamily, fontWeight } = getComputedStyle(parentElement);
  const face = `${fontWeight} ${fontFamily}`;
  const found = known.get(face) ?? halvesIn(parentElement);
  known.set(face, found);
  return found;
}

function halvesIn(parent: Element): boolean {
  const probe = parent.appendChild(document.createElement('span'));
  probe.textContent = '，';
  const whole = probe.getBoundingClientRect().width;
  probe.className = 'squeezed';
  const half = probe.getBoundingClientRect().width;
  probe.remove();
  return half < whole * 0.6;
}
