import * as z from 'zod';
import type { FrontMatter } from '../../model/notice.js';
import { KIND_FACTS, NOTICE_KINDS } from '../../model/notice-kind.js';
import { withoutSpace } from '../../model/without-space.js';
import { name, text, written } from './words.js';

const list = z.array(text).min(1);
const names = z.array(name).min(1);

/** A list that may be written as its only value. */
function oneOrMore<List extends z.ZodType>(schema: List) {
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), schema);
}

// Real series have a few hundred in a year. The number is a step of the address.
const MOST_NUMBER = 99_999;
const TOO_LARGE_NUMBER = /(?:〕|第)\s*\d{6,}\s*号[）)]?$/u;

// A corrigendum has a few; each is looked for in a whole notice.
const MOST_CORRECTIONS = 100;

const correctionSchema = z.strictObject({
  document: text.describe('印错的公文的文号；没有文号的写标题'),
  issue: text.describe('印错的那一期，如 2015-03'),
  page: z.int().min(1).max(9999).describe('印错的字在印刷版第几页'),
  place: text.optional().describe('在公文的什么位置，如 第二条、附件1、表2；错字在全文只有一处的可以不写'),
  wrong: text.describe('印错的字，照印的写；太短的连前后几个字一起写'),
  right: text.describe('应为什么字'),
});

// A decision that amends a long act has some hundred clauses.
const MOST_CHANGES = 500;

const CHANGE_ACTIONS = ['replace', 'words', 'insert', 'delete', 'renumber', 'adjust'] as const;

const changeSchema = z
  .strictObject({
    clause: text.optional().describe('说这一处修改的是本文哪一条，如 三、 或 第二条；写了的这一条不再自动读'),
    document: text.describe('被修改的公文的文号；没有文号的写标题'),
    place: text.optional().describe('被修改的位置，如 第五条第二款、附件1表2；不写则是全文'),
    replace: text.optional().describe('这个位置修改后的全文，每段一行'),
    words: text.optional().describe('被修改的词句；改成什么写在 by'),
    by: text.optional().describe('词句改成什么；不写则是删去'),
    times: z
      .union([z.int().min(1).max(9999), z.literal('all')])
      .optional()
      .describe('词句在这个位置有几处，all 是不论几处；不写则是一处'),
    insert: text.optional().describe('增加的全文，每段一行；作为第几条写在 as'),
    as: text.optional().describe('增加的作为什么，如 第六条、第二款、第（三）项'),
    side: z
      .enum(['before', 'after'])
      .optional()
      .describe('增加在 place 的前面 before，后面 after；不写则在它里面'),
    delete: z.literal(true).optional().describe('true：删去这个位置'),
    renumber: text.optional().describe('这个位置改为第几条，如 第七条'),
    adjust: z.literal(true).optional().describe('true：其他条款的序号作相应调整'),
    effective: text.optional().describe('这一处自哪一天起施行；不写则与本文相同'),
  })
  .superRefine((change, context) => {
    const actions = CHANGE_ACTIONS.filter((action) => change[action] !== undefined);
    if (actions.length === 1) return;
    context.addIssue({
      code: 'custom',
      message: `每处写一种改法：${CHANGE_ACTIONS.join('、')}`,
      params: { en: `should say one thing to be done: ${CHANGE_ACTIONS.join(', ')}` },
    });
  });

const KIND_WORDS = NOTICE_KINDS.map((kind) => `${kind} ${KIND_FACTS[kind].word}`).join('，');

// Longer ones are sentences, not titles.
const LONGEST_ENGLISH = 400;

const englishTitle = text
  .max(LONGEST_ENGLISH)
  .refine(
    (value) =>
      /\p{Script=Latin}/u.test(value) && !/[\p{Script=Han}\u3000-\u303f\uff01-\uff5e\r\n\t]/u.test(value),
    {
      error: '应为一行英文，不带汉字和全角标点',
      params: { en: 'should be one line of English, without Han characters and full-width marks' },
    },
  );

export const frontMatterSchema = z
  .strictObject({
    number: text
      .refine((value) => !TOO_LARGE_NUMBER.test(value), {
        error: `的序号不能超过 ${MOST_NUMBER}`,
        params: { en: `has a number above ${MOST_NUMBER}` },
      })
      .meta({ minLength: 1 })
      .optional()
      .describe('文号，如 某政发〔2015〕15号；令、公告写 第12号；没有文号的不写'),
    registration: written(
      /^[A-Z]{2,6}\d{0,3}[—–-]\d{4}[—–-]\d{3,5}$/,
      '应为 ZJDC01—2015—0003 的样子',
      'should look like ZJDC01—2015—0003',
    )
      .optional()
      .describe('规范性文件登记号，如 ZJDC01—2015—0003；有就写'),
    title: text.describe('标题'),
    titleBreaks: list.optional().describe('标题的分行，每行一项，连起来就是标题；不写则自动分行'),
    englishTitle: englishTitle.optional().describe('英文标题，网页上显示在标题下面，不印；有就写'),
    issuer: oneOrMore(names).describe('发文机关；联合发文写成列表'),
    date: text.describe('成文日期，如 2015-03-02'),
    kind: z.enum(NOTICE_KINDS).optional().describe(`类别：${KIND_WORDS}；不写则按文号和标题定`),
    effective: text.optional().describe('施行日期'),
    expires: text.optional().describe('失效日期'),
    repeals: list.optional().describe('废止的文号'),
    amends: list.optional().describe('修改的文号'),
    changes: z
      .array(changeSchema)
      .min(1)
      .max(MOST_CHANGES)
      .optional()
      .describe('本文对其他公文的修改，正文的话程序读不准的才写，每处一项'),
    corrects: z
      .array(correctionSchema)
      .min(1)
      .max(MOST_CORRECTIONS)
      .optional()
      .describe('更正：以前各期印错的字，每处一项'),
    explains: oneOrMore(list).optional().describe('解读的公文，写文号或标题；几件的写成列表'),
    section: name.optional().describe('栏目；不写则按文号系列'),
    release: text.optional().describe('公开方式，如 此件公开发布'),
    indexNumber: text.optional().describe('政府信息的索引号，有就写'),
    keywords: names.optional().describe('主题词'),
  })
  .superRefine(({ title, titleBreaks }, context) => {
    const wrong = titleBreaks === undefined ? undefined : wrongLine(title, titleBreaks);
    if (titleBreaks === undefined || wrong === undefined) return;
    context.addIssue({
      code: 'custom',
      path: wrong < titleBreaks.length ? ['titleBreaks', wrong] : ['titleBreaks'],
      message: `与标题不符：各行连起来应为「${title}」，实为「${titleBreaks.join('')}」`,
      params: {
        en: `differs from the title: the lines joined should be “${title}”, are “${titleBreaks.join('')}”`,
      },
    });
  }) satisfies z.ZodType<FrontMatter>;

/** The first of the lines with which they leave the title, or their number where the title goes on after them. */
function wrongLine(title: string, lines: readonly string[]): number | undefined {
  // A blank between organs falls away where the line ends.
  const [whole, ...parts] = [title, ...lines].map(withoutSpace);
  const wrong = parts.findIndex((_, index) => whole?.startsWith(parts.slice(0, index + 1).join('')) !== true);
  if (wrong >= 0) return wrong;
  return parts.join('') === whole ? undefined : parts.length;
}
