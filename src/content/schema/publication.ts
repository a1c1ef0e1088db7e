import * as z from 'zod';
import { DESIGN_NAMES, DESIGNS } from '../../../designs/designs.js';
import { PERMANENT_ADDRESS, SITE_FOLDERS } from '../../model/permanent-address.js';
import { WITHDRAWN, type OwnFaceName } from '../../model/publication.js';
import { pageFaults } from '../page-faults.js';
import { name, text, webAddress, written } from './words.js';

const ADDRESS = new RegExp(`^${PERMANENT_ADDRESS.source}$`);
const NEW_ADDRESS = new RegExp(`^(?:${WITHDRAWN}|${PERMANENT_ADDRESS.source})$`);
const PROVISION = '#[a-z][a-z\\d.-]*';
const PROVISION_ADDRESS = new RegExp(`^${PERMANENT_ADDRESS.source}${PROVISION}$`);
const NEW_PROVISION = new RegExp(`^(?:${WITHDRAWN}|${PROVISION})$`);

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
  ofd: z.boolean().optional().describe('true：每期另做一份 OFD（GB/T 33190—2016），归档用；不写则不做'),
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
  standardText: z
    .enum(['published', 'consolidated'])
    .optional()
    .describe('修改以后以哪个文本为准：published 公布的文本，consolidated 并入修改的文本；不写是 published'),
  repository: webAddress(
    /^https:$/,
    '应为 https:// 开头的网址',
    'should be an address that begins with https://',
  )
    .refine((value) => /^[^?#]*[^/?#]$/.test(value), {
      error: '末尾不要 /，也没有 ? 和 #',
      params: { en: 'should not end with /, and has neither ? nor #' },
    })
    .meta({ pattern: /^[^?#]*[^/?#]$/.source, format: 'uri' })
    .optional()
    .describe('公文原文的 git 仓库在网上的网址；写了，公文网页上登出后的改动可以点开'),
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
