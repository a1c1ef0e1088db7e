import type { Page } from 'puppeteer';

interface Marks {
  /** Pairs of marks side by side on one line. */
  readonly pairs: number;
  /** Those where one has less than the half em that its ink needs. */
  readonly squeezed: readonly string[];
}

/** Waits for the packaged faces of all letters of a page; false where no two marks of it stand side by side. */
export function facesAreThere(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const all = document.body.textContent;
    if (!/[，。、；：？！（）《》〈〉〔〕“”]{2}/u.test(all)) return false;
    const faces = [
      'bold 1em Gazette Title',
      'bold 1em Gazette Running Title',
      '1em Gazette Song',
      '1em Gazette Hei',
    ];
    await Promise.all(faces.map((face) => document.fonts.load(face, all)));
    return true;
  });
}

/** The marks that stand beside another. */
export function marksOf(page: Page): Promise<Marks> {
  return page.evaluate(() => {
    const range = document.createRange();
    const boxOf = (text: Node, at: number): DOMRect => {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect();
    };
    const squeezed: string[] = [];
    let pairs = 0;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const element = text.parentElement;
      if (element?.checkVisibility() !== true || getComputedStyle(element).clipPath !== 'none') continue;
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      const words = text.textContent ?? '';
      for (const { index } of words.matchAll(
        /[，。、；：？！（）《》〈〉〔〕“”](?=[，。、；：？！（）《》〈〉〔〕“”])/gu,
      )) {
        const [one, other] = [boxOf(text, index), boxOf(text, index + 1)];
        if (Math.abs(one.top - other.top) > em / 2) continue;
        pairs++;
        if (Math.min(one.width, other.width) < em * 0.45) squeezed.push(words.slice(index - 3, index + 3));
      }
    }
    return { pairs, squeezed };
  });
}
