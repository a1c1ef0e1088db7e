import { z } from 'zod';
import { DESIGN_NAMES, DESIGNS } from '../../designs/designs.js';
import { folderName } from '../model/folder-name.js';
import { EXTRA_WORDS, isExtra, parseCombined, parseIssueNumber, spanOf } from '../model/issue.js';
import type { FrontMatter } from '../model/notice.js';
import { KIND_FACTS, NOTICE_KINDS } from '../model/notice-kind.js';
import { PERMANENT_ADDRESS, SITE_FOLDERS } from '../model/permanent-address.js';
import { WITHDRAWN, type OwnFaceName } from '../model/publication.js';
import type { Work } from '../model/work.js';
import { pageFaults } from './page-faults.js';
import { hasUserName, isWebAddress } from './web-address.js';
import { withoutSpace } from '../model/without-space.js';

// One schema per kind of file that editors write. `npm run schemas` makes the JSON Schemas under gazette/schema/ from
// them, which editors with a YAML extension use for completion.

const HAS_WORDS = /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u;
// Neither a page nor a file can have them; a break may stand in a text that is folded.
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Cs}]/u;

/** Text with words in it. */
const text = z
  .string()
  .refine((value) => HAS_WORDS.test(value), {
    error: '是空的，没有字',
    params: { en: 'is empty, without any words' },
  })
  .refine((value) => !CONTROL.test(value), {
    error: '里有控制字符',
    params: { en: 'has control characters in it' },
  })
  .meta({ minLength: 1 });

// A folder's name has 255 bytes on most systems: 85 Han characters.
const MOST_FOLDER_BYTES = 255;

/** The name of what has a page of its own, and so a folder: an organ, a section, a subject. */
const name = text
  .refine((value) => Buffer.byteLength(folderName(value)) <= MOST_FOLDER_BYTES, {
    error: `太长：最多 ${MOST_FOLDER_BYTES} 个字节，约 ${MOST_FOLDER_BYTES / 3} 个汉字`,
    params: {
      en: `is too long: it may have ${MOST_FOLDER_BYTES} bytes, ${MOST_FOLDER_BYTES / 3} Han characters`,
    },
  })
  .refine((value) => !/[\t\r\n]/.test(value), {
    error: '应写在一行里',
    params: { en: 'should stand on one line' },
  })
  .meta({ minLength: 1 });

const ADDRESS = new RegExp(`^${PERMANENT_ADDRESS.source}$`);
const NEW_ADDRESS = new RegExp(`^(?:${WITHDRAWN}|${PERMANENT_ADDRESS.source})$`);
const PROVISION = '#[a-z][a-z\\d.-]*';
const PROVISION_ADDRESS = new RegExp(`^${PERMANENT_ADDRESS.source}${PROVISION}$`);
const NEW_PROVISION = new RegExp(`^(?:${WITHDRAWN}|${PROVISION})$`);

/** Text of a pattern that is told in words. */
function written(pattern: RegExp, zh: string, en: string) {
  const { source } = pattern;
  return z
    .string()
    .refine((value) => pattern.test(value), { error: zh, params: { en } })
    .meta({ pattern: source });
}

/** The address of a page on the web. */
function webAddress(protocols: RegExp, zh: string, en: string) {
  return z
    .string()
    .refine((value) => isWebAddress(value, protocols), { error: zh, params: { en } })
    .refine((value) => !hasUserName(value), {
      error: '里不能有用户名和密码',
      params: { en: 'may not have a user name and a password in it' },
    })
    .meta({ format: 'uri' });
}

// What a printed page may measure: from a small book to a sheet of A2, with letters that can be read.
const pageSchema = z
  .strictObject({
    widthMm: z.number().min(90).max(600).describe('纸宽，毫米'),
    heightMm: z.number().min(120).max(900).describe('纸高，毫米'),
    columns: z.int().min(1).max(6).describe('栏数'),
    columnEms: z.number().min(5).max(100).describe('栏宽，字'),
    columnGapEms: z.number().min(0.1).max(20).describe('栏间距，字'),
    lines: z.int().min(5).max(200).describe('每页行数'),
    fontSizePt: z.number().min(5).max(36).describe('正文字号，磅'),
    lineHeightPt: z.number().min(5).max(72).describe('行距，磅'),
    topMm: z.number().min(5).max(200).describe('天头，毫米'),
    leftMm: z.number().min(5).max(200).optional().describe('左边距，毫米；不写则版心左右居中'),
    sectionStart: z
      .enum(['page', 'flow'])
      .optional()
      .describe('栏目的起处：page 另起一页（不写也是），flow 接排'),
  })
  .superRefine((page, context) => {
    for (const { key, zh, en } of pageFaults(page))
      context.addIssue({ code: 'custom', path: [key], message: zh, params: { en } });
  });

const OWN_FACES: Readonly<Record<OwnFaceName, string>> = {
  song: '宋体，如 字体/方正书宋.ttf',
  biaosong: '标宋，标题用，如 字体/方正小标宋.ttf',
  hei: '黑体，如 字体/方正黑体.ttf',
  kai: '楷体，如 字体/楷体_GB2312.ttf',
  fangsong: '仿宋，单行本的正文用，如 字体/仿宋_GB2312.ttf',
};

const ownFace = z.union([
  text,
  z.strictObject({
    file: text.describe('字库文件，如 字体/楷体.ttf'),
    web: z.boolean().optional().describe('true：网页也用它；字库的许可准许在网上发布才能写'),
  }),
]);

export const publicationSchema = z.strictObject({
  name: text.describe('公报名称，如 某某市人民政府公报'),
  englishName: text.describe('英文名称，印在封面上'),
  city: text.describe('城市，如 某某市'),
  address: webAddress(
    /^https:$/,
    '应为 https:// 开头的网址',
    'should be an address that begins with https://',
  )
    .refine((value) => /^[^?#]*\/$/.test(value), {
      error: '应以 / 结尾',
      params: { en: 'should end with /' },
    })
    .meta({ pattern: /^[^?#]*\/$/.source, format: 'uri' })
    .optional()
    .describe('网络版的网址，以 / 结尾，如 https://www.example.gov.cn/gazette/；定了以后再写'),
  series: z
    .array(
      z.strictObject({
        prefix: text.describe('发文字号的机关代字，如 某政发'),
        slug: written(
          /^[a-z]{1,32}$/,
          '应为小写字母，最多 32 个，如 szf',
          'should be small letters, 32 of them at most, as szf',
        ).describe('网址用的字母，如 szf；定了就不再改'),
        issuer: name.describe('署名机关'),
        section: name.describe('公报栏目，如 市政府文件'),
      }),
    )
    .min(1)
    .refine((series) => new Set(series.map(({ prefix }) => prefix)).size === series.length, {
      error: '里有两个系列用了同一个 prefix',
      params: { en: 'has two series with the same prefix' },
    })
    .refine((series) => new Set(series.map(({ slug }) => slug)).size === series.length, {
      error: '里有两个系列用了同一个 slug',
      params: { en: 'has two series with the same slug' },
    })
    .refine((series) => series.every(({ slug }) => !SITE_FOLDERS.includes(slug)), {
      error: `里 slug 不能是 ${SITE_FOLDERS.join('、')}，网页自己要用`,
      params: { en: `cannot have a slug that the web edition uses itself: ${SITE_FOLDERS.join(', ')}` },
    })
    .describe('本市发文系列'),
  prefixes: z.record(z.string(), text).describe('外来文号的机关代字和机关，如 国发: 国务院'),
  organs: z
    .record(z.string(), z.array(text))
    .optional()
    .describe('单位全称和它登记的简称，如 某某市人力资源和社会保障局: [市人力社保局]'),
  words: z
    .record(z.string(), text)
    .optional()
    .describe('本单位常写错的字词和正确的写法，如 绿色低炭: 绿色低碳'),
  colophon: z.array(z.strictObject({ label: text, value: text })).describe('版权页各行'),
  design: z
    .enum(DESIGN_NAMES)
    .optional()
    .describe(`设计：${DESIGNS.map(({ name, summary }) => `${name} ${summary}`).join('；')}；不写则用第一种`),
  page: pageSchema.optional().describe('印刷版面；不写则用设计自己的'),
  faces: z
    .strictObject(
      Object.fromEntries(
        Object.entries(OWN_FACES).map(([face, words]) => [face, ownFace.optional().describe(words)]),
      ) as Record<OwnFaceName, z.ZodOptional<typeof ownFace>>,
    )
    .optional()
    .describe('本单位自己的字库文件，印刷时代替程序自带的字体'),
  fallbackFont: text.optional().describe('字库文件，如 字体/生僻字.ttf：印刷字体没有的字用它来印'),
  levels: z
    .record(z.string(), z.enum(['error', 'warning', 'note', 'off']))
    .optional()
    .describe('某条规则的级别：error 错误，warning 警告，note 提示，off 不查；法规和国家标准要求的不能调低'),
  seal: z
    .strictObject({
      origin: written(
        /^[^\s+/]+$/,
        '应为没有空格、加号和斜线的名字，如 gazette.example.gov.cn',
        'should be a name without blanks, plus signs and slashes, as gazette.example.gov.cn',
      ).describe('登记簿的名字，通常是网站的域名；定了就不再改'),
      keys: z
        .array(
          written(
            /^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+={0,2}$/,
            '应为公钥一行，由 gazette seal 给出',
            'should be a public key as gazette seal tells it',
          ),
        )
        .describe('签名用的公钥，一行一把；换下的也留着'),
    })
    .optional()
    .describe('给公文作登记和签名（gazette seal）；不写则不作'),
  licence: z
    .strictObject({
      name: text.describe('许可的名称，如 知识共享署名 4.0 国际许可协议（CC BY 4.0）'),
      url: webAddress(
        /^https?:$/,
        '应为 http:// 或 https:// 开头的网址',
        'should be an address that begins with http:// or https://',
      )
        .optional()
        .describe('许可全文的网址'),
    })
    .optional()
    .describe('网络版的数据按什么许可使用；不写则网页说明没有写明'),
  moved: z
    .record(
      written(
        ADDRESS,
        '不是某一期或某件公文的网址，网址如 szf/2015/31/',
        'is not the address of an issue or a notice, such as szf/2015/31/',
      ),
      written(
        NEW_ADDRESS,
        `应为某一期或某件公文的网址，如 szf/2015/13/；撤下的写 ${WITHDRAWN}`,
        `should be the address of an issue or a notice, such as szf/2015/13/, or ${WITHDRAWN}`,
      ),
    )
    .optional()
    .describe('改了或撤下的网址，如 szf/2015/31/: szf/2015/13/；撤下的写 withdrawn'),
  movedProvisions: z
    .record(
      written(
        PROVISION_ADDRESS,
        '不是某件公文里条款的网址，网址如 szf/2015/15/#art-9',
        'is not the address of a provision, such as szf/2015/15/#art-9',
      ),
      written(
        NEW_PROVISION,
        `应为同一件公文里的位置，如 '#art-9'；删去的写 ${WITHDRAWN}`,
        `should be a place in the same notice, such as '#art-9', or ${WITHDRAWN}`,
      ),
    )
    .optional()
    .describe("改了或删去的条款网址，如 'szf/2015/15/#art-2.1': '#art-3'；删去的写 withdrawn"),
});

export const worksSchema = z.array(
  z.strictObject({
    number: text.describe('文号'),
    title: text.describe('标题，不带书名号'),
    url: webAddress(
      /^https?:$/,
      '应为 http:// 或 https:// 开头的网址',
      'should be an address that begins with http:// or https://',
    )
      .optional()
      .describe('网上全文的地址'),
    status: z
      .enum(['in-force', 'amended', 'repealed', 'expired', 'unknown'])
      .default('unknown')
      .describe('效力：in-force 有效，amended 已修改，repealed 已废止，expired 已失效，unknown 未查'),
    until: text.optional().describe('已废止或已失效的，从哪一天起，如 2016-01-01'),
  }),
) satisfies z.ZodType<Work[]>;

// Of a group of synonyms: more would find everything.
const MOST_SYNONYMS = 12;
const LONGEST_SYNONYM = 20;

const synonym = text
  .refine((word) => /^[\p{Script=Han}\p{Script=Latin}\p{Nd}]{2,}$/u.test(word), {
    error: '应为两个字以上的词，不带标点和空格',
    params: { en: 'should be a word of two characters or more, without marks and spaces' },
  })
  .max(LONGEST_SYNONYM);

export const synonymsSchema = z.array(
  z
    .array(synonym)
    .min(2)
    .max(MOST_SYNONYMS)
    .refine((group) => new Set(group).size === group.length, {
      error: '同一组里有重复的词',
      params: { en: 'has a word twice' },
    })
    .describe('意思相同的词：检索其中一个，也找到写着其他的公文，如 [低保, 最低生活保障]'),
);

// Of a year, and of all years.
const MOST_IN_YEAR = 999;
const MOST_IN_ALL = 99_999;

/** The number of an issue: one, several in one (3-4), or the name of one outside the numbering. */
const issueNumber = z
  .unknown()
  .refine((value) => isWritten(value, MOST_IN_YEAR) || (typeof value === 'string' && isExtraName(value)), {
    error: `应为 1 到 ${MOST_IN_YEAR} 之间的整数，合刊写成 3-4，增刊写成 增刊 或 增刊1`,
    params: { en: `should be a whole number from 1 to ${MOST_IN_YEAR}, or as 3-4, 增刊, 增刊1` },
  })
  .transform((value) => parseIssueNumber(value as number | string) ?? 0)
  .meta({
    anyOf: [
      { type: 'integer', minimum: 1, maximum: MOST_IN_YEAR },
      { type: 'string', pattern: `^(?:[1-9][0-9]*-[1-9][0-9]*|(?:${EXTRA_WORDS})[0-9]*)$` },
    ],
  });

const issueTotal = z
  .unknown()
  .refine((value) => value === undefined || isWritten(value, MOST_IN_ALL), {
    error: `应为 1 到 ${MOST_IN_ALL} 之间的整数，合刊占两期的写成 245-246`,
    params: { en: `should be a whole number from 1 to ${MOST_IN_ALL}, or as 245-246` },
  })
  .transform((value) => (value === undefined ? undefined : parseCombined(value as number | string)))
  .meta({
    anyOf: [
      { type: 'integer', minimum: 1, maximum: MOST_IN_ALL },
      { type: 'string', pattern: '^[1-9][0-9]*-[1-9][0-9]*$' },
    ],
  });

function isWritten(value: unknown, most: number): boolean {
  const number = typeof value === 'number' || typeof value === 'string' ? parseCombined(value) : undefined;
  if (number === undefined) return false;
  const { first, last } = spanOf(number);
  return Number.isInteger(first) && first >= 1 && last <= most;
}

function isExtraName(value: string): boolean {
  const number = parseIssueNumber(value);
  return number !== undefined && isExtra(number);
}

export const issueSchema = z
  .strictObject({
    year: z.int().min(1949).max(2999).describe('年'),
    number: issueNumber.describe(
      '期，如 3；合刊写 3-4；增刊写 增刊，一年不止一次的写 增刊1、增刊2，特刊、号外同此',
    ),
    total: issueTotal.optional().describe('总期数，如 245；合刊占两期的写 245-246；不计总期的增刊不写'),
    published: text.optional().describe('出版日期，如 2015-04-15'),
    yearIndex: z.boolean().optional().describe('true：在公文之后印全年的总目录；写在一年的最后一期'),
    sections: z
      .array(
        z.strictObject({
          title: name.describe('栏目，如 市政府文件'),
          notices: z.array(text).min(1).describe('公文的文件名，按印刷次序'),
        }),
      )
      .min(1),
  })
  .superRefine(({ number, total }, context) => {
    if (total !== undefined || isExtra(number)) return;
    context.addIssue({ code: 'custom', path: ['total'], message: '缺少', params: { en: 'is missing' } });
  });

const SHA_256 = /^[0-9a-f]{64}$/;

export const recordSchema = z.strictObject({
  recorded: text.describe('登记的日期，如 2015-04-15'),
  sections: z
    .array(
      z.strictObject({
        title: name.describe('栏目'),
        notices: z
          .array(
            z.strictObject({
              file: text.describe('公文的文件名'),
              sha256: written(
                SHA_256,
                '应为 64 位十六进制数',
                'should be a hexadecimal number of 64 digits',
              ).describe('出版的文字的校验码，空白不计'),
            }),
          )
          .min(1),
      }),
    )
    .min(1)
    .describe('各栏目和公文，按印刷的次序'),
});

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
