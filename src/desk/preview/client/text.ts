import { byId } from './events.js';

interface Fragments {
  readonly article: string;
  readonly remarks: string;
  readonly others: string;
}

/** The text of the notice, with its findings and the numbers of its lines beside it. */
export interface Text {
  /** Shows fragments of HTML in place of those that are there. What is there already stays, and the focus in it. */
  show(fragments: Fragments): void;
  /** Brings the block of a line into sight, and marks it for a moment; where it is in sight already only if `marks`. */
  goTo(line: number, marks: boolean): void;
  /** The line of the first block that is in sight. */
  lineInSight(): number;
}

const GAP_PX = 10;
const FLASH_MS = 1600;

/** `picked` is told the line of a block that somebody points at. */
export function createText(editor: string | undefined, picked: (line: number) => void): Text {
  const [text, article, remarks, lines] = [byId('text'), byId('article'), byId('remarks'), byId('lines')];
  const place = (): void => {
    const top = text.getBoundingClientRect().top;
    placeLines(lines, blocksOf(article), top, editor);
    placeRemarks(remarks, article, top, text);
  };
  new ResizeObserver(place).observe(article);
  article.addEventListener('click', (event) => {
    const target = event.target as Element;
    const line = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
    if (line !== undefined && target.closest('a[href]') === null) picked(Number(line));
  });
  moveByKeys(lines);
  let shown: Fragments | undefined;
  return {
    show: (fragments) => {
      if (shown !== undefined && isSame(shown, fragments)) return;
      shown = fragments;
      article.innerHTML = fragments.article;
      article.setAttribute('aria-busy', 'false');
      remarks.innerHTML = fragments.remarks;
      byId('others').innerHTML = fragments.others;
      markBlocks(remarks, article);
      place();
    },
    goTo: (line, marks) => {
      const block = blockOf(article, line);
      if (block === undefined) return;
      const isSeen = isInSight(block, byId('reading'));
      if (!isSeen) block.scrollIntoView({ block: 'center' });
      if (marks || !isSeen) flash(block);
    },
    lineInSight: () => {
      const first = blocksOf(article).find((block) => isInSight(block, byId('reading')));
      return Number(first?.dataset['line'] ?? 1);
    },
  };
}

function isSame(one: Fragments, other: Fragments): boolean {
  return one.article === other.article && one.remarks === other.remarks && one.others === other.others;
}

/** The blocks that begin a line of their own: one inside another that begins with it is the same line. */
function blocksOf(article: HTMLElement): HTMLElement[] {
  const seen = new Set<string>();
  return Array.from(article.querySelectorAll<HTMLElement>('[data-line]')).filter(({ dataset }) => {
    const line = dataset['line'] ?? '';
    if (seen.has(line)) return false;
    seen.add(line);
    return true;
  });
}

/** The block that a line is in: the shortest that has it, else the last before it, else the first. */
function blockOf(article: HTMLElement, line: number): HTMLElement | undefined {
  const blocks = Array.from(article.querySelectorAll<HTMLElement>('[data-line]'), (block) => ({
    block,
    start: Number(block.dataset['line']),
    end: Number(block.dataset['end']),
  }));
  const around = blocks
    .filter(({ start, end }) => start <= line && line <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const before = blocks.filter(({ start }) => start <= line).sort((a, b) => b.start - a.start);
  return (around[0] ?? before[0] ?? blocks[0])?.block;
}

/** A number beside each block that opens its line in an editor. */
function placeLines(
  lines: HTMLElement,
  blocks: readonly HTMLElement[],
  top: number,
  editor: string | undefined,
): void {
  const focused = document.activeElement?.parentElement === lines ? document.activeElement.textContent : null;
  const links = blocks.map((block, index) => {
    const line = block.dataset['line'] ?? '';
    const link = document.createElement('a');
    link.textContent = line;
    link.href = `${editor ?? ''}:${line}`;
    link.title = `在编辑器里打开第${line}行`;
    link.tabIndex = index === 0 ? 0 : -1;
    link.style.top = `${block.getBoundingClientRect().top - top}px`;
    return link;
  });
  lines.replaceChildren(...links);
  links.find(({ textContent }) => textContent === focused)?.focus();
}

/** The findings stand beside their blocks, one below the other where there are several. */
function placeRemarks(remarks: HTMLElement, article: HTMLElement, top: number, text: HTMLElement): void {
  let free = 0;
  for (const remark of remarks.querySelectorAll<HTMLElement>(':scope > li')) {
    const block = blockOf(article, Number(remark.dataset['line']));
    const beside = block === undefined ? 0 : block.getBoundingClientRect().top - top;
    const at = Math.max(beside, free);
    remark.style.top = `${at}px`;
    free = at + remark.offsetHeight + GAP_PX;
  }
  text.style.minHeight = `${free}px`;
}

/** A block with a finding has its colour at its edge: that of the gravest. */
function markBlocks(remarks: HTMLElement, article: HTMLElement): void {
  for (const severity of ['note', 'warning', 'error'])
    for (const remark of remarks.querySelectorAll<HTMLElement>(`li.${severity}`)) {
      const block = blockOf(article, Number(remark.dataset['line']));
      if (block !== undefined) block.dataset['found'] = severity;
    }
}

/** Of all line numbers one is reached by Tab; the arrow keys go from one to the next. */
function moveByKeys(lines: HTMLElement): void {
  lines.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const links = Array.from(lines.querySelectorAll('a'));
    const next = links[links.indexOf(document.activeElement as HTMLAnchorElement) + step];
    if (next === undefined) return;
    event.preventDefault();
    for (const link of links) link.tabIndex = link === next ? 0 : -1;
    next.focus();
  });
}

function isInSight(block: HTMLElement, pane: HTMLElement): boolean {
  const [own, seen] = [block.getBoundingClientRect(), pane.getBoundingClientRect()];
  return own.top >= seen.top && own.top < seen.bottom - 40;
}

function flash(block: HTMLElement): void {
  block.classList.add('flash');
  setTimeout(() => block.classList.remove('flash'), FLASH_MS);
}
