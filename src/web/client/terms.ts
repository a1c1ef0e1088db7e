import { SPACE, searchTokens } from '../search-text.js';
import { phrase, phrasesOf, type Phrase } from './phrases.js';
import type { Synonyms } from './synonyms.js';

/** What a text should say: the word as it was typed, or another that means the same. */
export interface Term {
  readonly text: string;
  readonly alternatives: readonly Phrase[];
  /** How much it says beside a word that stands in the query: 1, or less for a piece of one. */
  readonly weight: number;
}

// What a question has beside its subject.
const EMPTY = new Set(
  (
    '的 了 吗 呢 么 吧 啊 是 有 没有 没 会 能 不能 能不能 可以 可不可以 要 不要 要不要 想 应该 必须 需要 怎么 怎样 怎么样 如何 ' +
    '什么 什么样 哪 哪里 哪儿 哪些 哪个 谁 几 多 多少 多久 多长 时候 什么时候 为什么 去 来 到 找 给 得 拿 拿到 在 从 和 与 或 对 把 被 让 ' +
    '我 你 他 她 我们 他们 家里 一 一个 一下 个 还 还要 就 都 也 再 请问 请 问 关于 有关 不 后 里 上 下 中 这 那 用 问题 方面 情况 进 说'
  ).split(' '),
);

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
const QUOTED = /[“"「『]/u;

/** The phrases of a query as terms, all of which a text should have. What stands in quotes has no other words. */
export function phraseTerms(query: string, synonyms: Synonyms): Term[] {
  const isQuoted = QUOTED.test(query);
  return phrasesOf(query).map((own) => ({
    text: own.text,
    alternatives: [own, ...spacedNames(own.text), ...(isQuoted ? [] : synonyms.of(own.text).map(phrase))],
    weight: 1,
  }));
}

/** 王忠灵 市政府 in quotes: in rosters a space sets the name apart, elsewhere texts have none. */
function spacedNames(text: string): Phrase[] {
  const parts = text.split(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u);
  if (parts.length === 1) return [];
  const tokens = parts.flatMap((part, index) => [...(index === 0 ? [] : [SPACE]), ...searchTokens(part)]);
  return [{ text, tokens }];
}

/** The words of a query that no text has as it is: any of them finds a text. None where its reader asked for the very words. */
export function wordTerms(query: string, synonyms: Synonyms): Term[] {
  if (QUOTED.test(query)) return [];
  const words = phrasesOf(query).flatMap(({ text }) => wordsOf(text, synonyms));
  return [...new Set(words)].map((word) => ({
    text: word,
    alternatives: [word, ...synonyms.of(word)].map(phrase),
    weight: word.length === 1 && synonyms.of(word).length === 0 ? 0.3 : 1,
  }));
}

/** The pieces of a word that no text has: 砸墙 as 砸, 墙; a longer one by twos. */
export function piecesOf({ text }: Term): Term[] {
  const characters = Array.from(text);
  if (characters.length < 2 || !/^\p{Script=Han}+$/u.test(text)) return [];
  const size = characters.length === 2 ? 1 : 2;
  return Array.from({ length: characters.length - size + 1 }, (_, at) => {
    const piece = characters.slice(at, at + size).join('');
    return { text: piece, alternatives: [phrase(piece)], weight: size === 1 ? 0.25 : 0.5 };
  });
}

/** A text in words: those that have synonyms as a whole, the others as the browser knows them, without empty ones. */
function wordsOf(text: string, synonyms: Synonyms): string[] {
  const words: string[] = [];
  const segments = new Map(
    Array.from(SEGMENTER.segment(text), ({ index, segment }) => [index, segment] as const),
  );
  let rest = '';
  const endRest = (): void => {
    words.push(...segmentsOf(rest));
    rest = '';
  };
  for (let at = 0; at < text.length;) {
    const known = synonyms.longestAt(text, at) ?? '';
    const segment = segments.get(at) ?? text.charAt(at);
    // 标准 is not meant by 标准化.
    if (known === '' || segment.length > known.length) {
      rest += segment;
      at += segment.length;
      continue;
    }
    endRest();
    words.push(known);
    at += known.length;
  }
  endRest();
  return words;
}

/** The words of a text that a browser knows; what it knows only character by character is one word: a name, 五水共治. */
function segmentsOf(text: string): string[] {
  const words: string[] = [];
  let single = '';
  for (const { segment, isWordLike } of SEGMENTER.segment(text)) {
    const isWord = isWordLike === true && !EMPTY.has(segment);
    if (isWord && segment.length === 1) {
      single += segment;
      continue;
    }
    if (single !== '') words.push(single);
    single = '';
    if (isWord) words.push(segment);
  }
  return single === '' ? words : [...words, single];
}
