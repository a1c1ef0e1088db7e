import { withoutSpace } from './without-space.js';
const SPACED = /(?<![\p{L}\p{N}])\p{Script=Han}(?:[ \t\u3000]+\p{Script=Han})+(?![\p{L}\p{N}])/gu;

/** A title as it is known: 总　则, which is spaced to look wider, is 总则. 第一章 and what follows it stay apart. */
export function withoutLetterSpacing(title: string): string {
  return title.replace(SPACED, (spaced) => withoutSpace(spaced));
}
