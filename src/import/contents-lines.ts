import { contentsLists } from '../model/contents-list.js';

/** Which of the texts, one a paragraph, are lines of a 目录: they repeat headings below. */
export function contentsLines(texts: readonly string[]): ReadonlySet<number> {
  return new Set(
    contentsLists(texts).flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ),
  );
}
