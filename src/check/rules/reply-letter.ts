/**
 * 批复、复函写明答复的是哪一件来文。
 *
 * 开头引来文的标题和文号：“你局《关于……的请示》（某水发〔2026〕5号）收悉”。只写“来文收悉”的，读者不知道答复的是什么。标题、文号写了一样的不报：
 * 有的来文没有文号。
 *
 * @example 错
 * ```md
 * ---
 * title: 绍兴市人民政府关于同意设立示例保护区的批复
 * ---
 *
 * 市水利局：
 *
 * 来文收悉。经研究，同意设立示例保护区。
 * ```
 * @example 对
 * ```md
 * ---
 * title: 绍兴市人民政府关于同意设立示例保护区的批复
 * ---
 *
 * 市水利局：
 *
 * 你局《关于要求设立示例保护区的请示》（绍市水〔2015〕5号）收悉。经研究，同意设立示例保护区。
 * ```
 */
import { findCitations } from '../../model/citation.js';
import { knownPrefixes } from '../../model/publication.js';
import type { NoticeRule } from '../rule.js';

export const replyLetter: NoticeRule = {
  id: 'reply-letter',
  reach: 'notice',
  severity: 'warning',
  authority: 'practice',
  basis: {
    zh: '公文实务：批复、复函引来文的标题和文号',
    en: 'Practice: a reply names the letter it answers',
  },
  *check({ source, front, proses }, { publication }) {
    if (!REPLY.test(front.title)) return;
    // The reply itself may follow in the second paragraph, but not its occasion.
    const opening = proses
      .filter(({ kind, part }) => kind === 'paragraph' && part?.kind === 'main')
      .slice(0, 2);
    const [first] = opening;
    if (first === undefined) return;
    const prefixes = knownPrefixes(publication);
    if (opening.some(({ text }) => text.includes('》') || findCitations(text, prefixes).length > 0)) return;
    const [sentence = ''] = first.text.split('。', 1);
    yield {
      source,
      place: first.place(0, sentence.length),
      reason: {
        zh: '批复、复函应写明来文的标题和文号，如“你局《关于……的请示》（……号）收悉”',
        en: 'a reply should name the letter that it answers, by its title and its number',
      },
      actual: sentence,
    };
  },
};

const REPLY = /(?:批复|复函)(?:[（(][^（()）]*[）)])?$/u;
