import type { DocumentNumber } from './document-number.js';

/** What a gazette carries. `notice` is any other document: 通知、意见、决定 and the like. */
export type NoticeKind =
  | 'notice'
  | 'order'
  | 'announcement'
  | 'appointments'
  | 'explanation'
  | 'chronicle'
  | 'report'
  | 'reply'
  | 'corrigendum';

/** What is so of all documents of a kind. */
export interface KindFacts {
  /** What readers call it. */
  readonly word: string;
  /** Whether it may rule something, and so begins and ceases to hold (有效性). */
  readonly hasForce: boolean;
  /** Whether its title needs neither its organ nor one of the fifteen 文种. */
  readonly hasFreeTitle: boolean;
  /** Whether organ and date stand below its text, though its editor has not written them there. */
  readonly isSigned: boolean;
  /** Whether a lacking document number has probably been forgotten. */
  readonly isNumbered: boolean;
}

const RULING: Omit<KindFacts, 'word'> = {
  hasForce: true,
  hasFreeTitle: false,
  isSigned: true,
  isNumbered: true,
};
const TELLING: Omit<KindFacts, 'word'> = {
  hasForce: false,
  hasFreeTitle: true,
  isSigned: false,
  isNumbered: false,
};

export const KIND_FACTS: Readonly<Record<NoticeKind, KindFacts>> = {
  notice: { word: '文件', ...RULING },
  order: { word: '令', ...RULING, hasFreeTitle: true },
  announcement: { word: '公告、通告', ...RULING, isNumbered: false },
  appointments: { word: '任免', ...TELLING, isSigned: true },
  explanation: { word: '解读', ...TELLING },
  chronicle: { word: '大事记', ...TELLING },
  report: { word: '报告', ...TELLING },
  reply: { word: '批复、函', ...RULING },
  corrigendum: { word: '更正', ...TELLING, isSigned: true },
};

export const NOTICE_KINDS = Object.keys(KIND_FACTS) as [NoticeKind, ...NoticeKind[]];

// Tried in this order, on the title without blanks and without a parenthesis at its end (试行).
const BY_TITLE: readonly (readonly [NoticeKind, RegExp])[] = [
  // 指令 and 司令 are other words; a president's order that appoints somebody is an order.
  ['order', /(?<![指司条禁法号])令$/u],
  ['explanation', /解读$/u],
  ['chronicle', /大事记$/u],
  ['corrigendum', /(?:更正|勘误|正误)(?:说明|启事|公告|声明|表)?$/u],
  ['appointments', /(?:任免|任职|免职)(?:事项|名单)?(?:的?(?:通知|决定|公告))?$/u],
  ['appointments', /任免[^的]{0,6}(?:工作人员|干部|职务)(?:名单)?(?:的?(?:通知|决定|公告))?$/u],
  ['appointments', /(?:任命(?!制)|免去)[^印转发]{1,60}的?(?:通知|决定)$/u],
  ['report', /(?:工作报告|公报|(?:计划|预算)草案的报告)$/u],
  ['announcement', /(?:公告|通告|布告)$/u],
  ['reply', /(?:的批复|复函|的函)$/u],
];

/** What of a notice decides its kind. */
export interface WithKind {
  readonly front: {
    readonly title: string;
    readonly kind?: NoticeKind | undefined;
    readonly corrects?: unknown;
  };
  readonly number: DocumentNumber | undefined;
}

/** The kind of a notice: as its editor has written it, or else as its number and its title tell. */
export function kindOf({ front, number }: WithKind): NoticeKind {
  if (front.kind !== undefined) return front.kind;
  if (front.corrects !== undefined) return 'corrigendum';
  if (number?.form === 'order' && number.prefix.endsWith('令')) return 'order';
  const title = front.title
    .replace(/\s/gu, '')
    .replace(/[。．.；;，,、：:！!？?]{1,9}$/u, '')
    .replace(/——.*$/u, '')
    .replace(/(?:[（(][^（()）]{0,40}[）)]){1,3}$/u, '')
    .replace(/第?\d+号$/u, '');
  const found = BY_TITLE.find(([, pattern]) => pattern.test(title))?.[0];
  if (found !== undefined) return found;
  return number?.form === 'order' ? 'announcement' : 'notice';
}

/** What is so of a notice by its kind. */
export function factsOfKind(notice: WithKind): KindFacts {
  return KIND_FACTS[kindOf(notice)];
}
