import type { ReadingRuleId, Severity } from '../model/finding.js';

/**
 * What must hold before any rule can be asked: that the files can be read, and say what they can say. It is documented
 * beside the rules, but no publication can turn it down, and no `:sic` covers it. The words are those of the handbook.
 */
export interface ReadingRule {
  readonly severity: Severity;
  readonly basis: string;
  /** What holds, in one sentence. */
  readonly what: string;
  readonly why: string;
  readonly wrong: ReadingExample;
  readonly right: ReadingExample;
}

/**
 * A file (a notice where it has no name; of gazette.yaml only the lines that matter), or in words what no text can show.
 */
export type ReadingExample = string | { readonly name: string; readonly text: string };

/** Every one, in the order in which the handbook tells of them. */
export const READING_RULES: Readonly<Record<ReadingRuleId, ReadingRule>> = {
  encoding: {
    severity: 'error',
    basis: '公报编辑规范：文件',
    what: '文件是 UTF-8 编码。',
    why: '存成 GBK 等别的编码，字就变成「�」，一件公文也读不出来。',
    wrong: '用记事本另存为 ANSI（GBK）的公文。',
    right: '用记事本另存为 UTF-8 的公文。',
  },
  'outside-archive': {
    severity: 'error',
    basis: '公报编辑规范：文件',
    what: '公报的文件都是本库自己的普通文件，不是文件夹，也不是指向别处的链接。',
    why: '链接会把电脑上别的文件印进公报。',
    wrong: '`2015/03/szf-2015-1.md` 是一个链接，指向 `/home/编辑/草稿.md`。',
    right: '`2015/03/szf-2015-1.md` 是一个文件。',
  },
  'file-size': {
    severity: 'error',
    basis: '公报编辑规范：文件',
    what: '一件公文不超过 100 万字节（约 33 万字），YAML 文件不超过 200 万字节。',
    why: '比这大的不会是一件公文；整本书要分成几件。',
    wrong: '`2015/03/szf-2015-1.md` 有 500 万字节。',
    right: '`2015/03/szf-2015-1.md` 有 7 万字节。',
  },
  'nesting-depth': {
    severity: 'error',
    basis: '公报编辑规范：文件',
    what: '引文、列表等一层套一层，不超过 100 层。',
    why: '公文没有这样深的层次；多半是贴入时多出来的符号。',
    wrong: '一行里有 200 个 `>`。',
    right: { name: '', text: '> 引文\n>\n> > 引文中的引文\n' },
  },
  'too-complex': {
    severity: 'error',
    basis: '公报编辑规范：文件',
    what: '一段里的「*」「_」「~」「[」「]」「:」等 Markdown 符号不超过 1000 个，一件公文不超过 20000 个；一件公文不超过 30000 行，文件头不超过 2000 行。',
    why: '符号太多，程序要算很久；公文里用不到这么多。',
    wrong: '一段里有 5000 个 `*`。',
    right: { name: '', text: '**甲**：乙。\n' },
  },
  'issue-folder': {
    severity: 'error',
    basis: '公报编辑规范：文件',
    what: '年份的文件夹里，每一期的文件夹以期号命名，里面有 issue.yaml。',
    why: '名字不是期号，或缺少 issue.yaml 的文件夹不算一期，里面的公文就漏掉了。',
    wrong: { name: '2015/三月/issue.yaml', text: 'year: 2015\nnumber: 3\n' },
    right: {
      name: '2015/03/issue.yaml',
      text: 'year: 2015\nnumber: 3\ntotal: 245\nsections:\n  - title: 市政府文件\n    notices: [szf-2015-1.md]\n',
    },
  },
  'empty-section': {
    severity: 'note',
    basis: '公报编辑规范：文件',
    what: 'issue.yaml 的栏目里有公文。',
    why: '新的一期先列出栏目，公文陆续放进来；空着的栏目不印，一件公文也没有的一期不生成。',
    wrong: {
      name: '2015/04/issue.yaml',
      text: 'year: 2015\nnumber: 4\ntotal: 246\nsections:\n  - title: 市政府文件\n    notices: []\n',
    },
    right: {
      name: '2015/04/issue.yaml',
      text: 'year: 2015\nnumber: 4\ntotal: 246\nsections:\n  - title: 市政府文件\n    notices: [szf-2015-17.md]\n',
    },
  },
  'yaml-syntax': {
    severity: 'error',
    basis: 'YAML 1.2',
    what: 'YAML 读得通：冒号用半角，后面空一格；引号、括号成对；缩进用空格；一项只写一次。',
    why: '读不通的文件头不知道文号、标题，这件公文就没有检查。用「*」引用别处的值和「!」开头的类型标记也不能用。',
    wrong: { name: '', text: '---\nrelease：此件公开发布\n---\n' },
    right: { name: '', text: '---\nrelease: 此件公开发布\n---\n' },
  },
  schema: {
    severity: 'error',
    basis: '公报编辑规范：文件',
    what: '文件头、issue.yaml、gazette.yaml、works.yaml 里必填的项都有，没有不认识的项，值是该有的样子。',
    why: '写错了名字的项不起作用，缺的项无从生成。',
    wrong: { name: '', text: '---\nkeyword: [民政]\n---\n' },
    right: { name: '', text: '---\nkeywords: [民政]\n---\n' },
  },
  'front-matter': {
    severity: 'error',
    basis: '公报编辑规范：文件',
    what: '公文以文件头开始：前后各有单独一行的「---」，中间是 YAML。',
    why: '没有结束的文件头会把正文一并当作文件头；「---」后面写别的语言的，一律不读。',
    wrong: {
      name: '',
      text: '---\nnumber: 绍政发〔2015〕1号\ntitle: 绍兴市人民政府关于做好示例工作的通知\n\n各区、县（市）人民政府：\n',
    },
    right: {
      name: '',
      text: '---\nnumber: 绍政发〔2015〕1号\ntitle: 绍兴市人民政府关于做好示例工作的通知\nissuer: 绍兴市人民政府\ndate: 2015-03-02\n---\n\n各区、县（市）人民政府：\n',
    },
  },
  'raw-html': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: '公文里没有 HTML 标签。',
    why: '标签在印刷版里没有意义，在网页里会被当作程序。',
    wrong: { name: '', text: '请于<b>3月31日</b>前报送。\n' },
    right: { name: '', text: '请于**3月31日**前报送。\n' },
  },
  'unsupported-syntax': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: '公文里没有印刷版没有的写法：代码、分隔线、脚注、任务列表、删除线、引用式的链接和图片。',
    why: '读得出、印不出的东西会从文字里消失。',
    wrong: { name: '', text: '现将有关事项通知如下。\n\n***\n\n联系人：市民政局。\n' },
    right: { name: '', text: '现将有关事项通知如下。\n\n联系人：市民政局。\n' },
  },
  'heading-syntax': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: '标题的「#」用半角，后面空一个半角空格。',
    why: '否则不算标题，「#」会照样印出来。',
    wrong: { name: '', text: '##一、总体要求\n' },
    right: { name: '', text: '## 一、总体要求\n' },
  },
  'mark-syntax': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: '数字之间的「*」「_」「~」不会被当作标记；上标、下标的「^」「~」前后成对，里面的字排得成上标、下标。',
    why: '成对的「*」是强调的标记，2*3*4 会印成 234；落单的「^」会照样印出来。',
    wrong: { name: '', text: '展台长宽高为2*3*4米，面积12m^2。\n' },
    right: { name: '', text: '展台长宽高为2×3×4米，面积12m^2^。\n' },
  },
  'formula-syntax': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: '公文里没有 TeX 公式。',
    why: '印刷版和网页都不排 TeX，「$」和「\\frac」会照样印出来。',
    wrong: { name: '', text: '补助金额=$\\frac{A}{B}$。\n' },
    right: { name: '', text: '补助金额＝A/B。\n' },
  },
  'unknown-directive': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: '「:::」后面是手册里有的标记，冒号用半角，名称紧跟在后。',
    why: '不认识的标记不知道怎样排，会照样印出来。',
    wrong: { name: '', text: ':::rooster\n组长：张三\n:::\n' },
    right: { name: '', text: ':::roster\n组长：张三\n:::\n' },
  },
  'unclosed-directive': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: '「:::」开头的标记以单独一行的「:::」结束。',
    why: '没有结束，公文余下的部分都成了它的内容。',
    wrong: { name: '', text: ':::roster\n组长：张三\n' },
    right: { name: '', text: ':::roster\n组长：张三\n:::\n' },
  },
  'table-syntax': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: '表格读得成表格：竖线用半角，第二行写「|---|---|」；「:::table」里只有一个表格，各项的值是数字。',
    why: '读不成表格，各行就连成一段，竖线照样印出来。',
    wrong: { name: '', text: ':::table{head=二}\n| 单位 | 户数 |\n| --- | --- |\n| 越城区 | 3 |\n:::\n' },
    right: { name: '', text: ':::table{head=1}\n| 单位 | 户数 |\n| --- | --- |\n| 越城区 | 3 |\n:::\n' },
  },
  'roster-syntax': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: '「:::roster」里一人一行，后面不写方括号和别的项。',
    why: '写在方括号里的字不知道是谁，会从名单里消失。',
    wrong: { name: '', text: ':::roster[领导小组]\n组长：张三\n:::\n' },
    right: { name: '', text: '领导小组：\n\n:::roster\n组长：张三\n:::\n' },
  },
  'signature-syntax': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: '「:::signature」里一行一个署名，最后一行写日期。',
    why: '列表、表格排不成署名。',
    wrong: { name: '', text: ':::signature\n- 绍兴市人民政府\n- 2015年3月2日\n:::\n' },
    right: { name: '', text: ':::signature\n绍兴市人民政府\n2015年3月2日\n:::\n' },
  },
  'sic-syntax': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: '「:sic」的大括号里只有 note 一项，只写一次。',
    why: '别的项不起作用，写在里面的理由就丢了。',
    wrong: { name: '', text: '加强管理:sic[,]{nota="原文如此"}确保安全。\n' },
    right: { name: '', text: '加强管理:sic[,]{note="原文如此"}确保安全。\n' },
  },
  'link-target': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: '链接只指向 http、https、mailto 的地址或本页。',
    why: '别的链接在读者那里打不开，或者会运行程序。',
    wrong: { name: '', text: '表格见[登记表](file:///C:/登记表.doc)。\n' },
    right: { name: '', text: '表格见[登记表](https://www.example.gov.cn/form)。\n' },
  },
  'image-source': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: '图片在本期文件夹里，是 PNG、JPEG 或 SVG，自成一段。',
    why: '别处的图片会失效。',
    wrong: { name: '', text: '![示意图](../02/示意图.png)\n' },
    right: '图片 `示意图.png` 与公文放在一起，写作 `![示意图](示意图.png)`。',
  },
  'image-content': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: '图片文件完整，内容和扩展名相符。',
    why: '空的、截断的、改了扩展名的文件画不出图，印刷时才发现就晚了。',
    wrong: '`示意图.png` 其实是一个改了名的文本文件，或只下载了一半。',
    right: '`示意图.png` 用看图软件打得开，存成 PNG。',
  },
  'image-size': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: '图片不超过 2000 万字节、4000 万像素，边长不超过 10000 像素；SVG 里重复引用的图形不超过限度。',
    why: '太大的图片使每个读者等待，印刷也可能做不完。',
    wrong: '`地图.png` 是 20000×20000 像素的扫描图。',
    right: '`地图.png` 缩到 4000×4000 像素。',
  },
  'image-active': {
    severity: 'error',
    basis: '公报编辑规范：写法',
    what: 'SVG 只画图：不带脚本、动画、样式表和外部链接。',
    why: '能运行、能联网的图片不能发给读者。',
    wrong: '`示意图.svg` 里有 `<script>` 或指向别处的 `<image>`。',
    right: '`示意图.svg` 只有线条、形状和文字。',
  },
  'fallback-font': {
    severity: 'error',
    basis: '公报编辑规范：印刷字体收字',
    what: 'gazette.yaml 的 fallbackFont 是本库里可用的字库文件。',
    why: '读不出字库，印刷字体没有的字就印不出来。',
    wrong: { name: 'gazette.yaml', text: 'fallbackFont: 字体/没有这个文件.ttf\n' },
    right: '`fallbackFont: 字体/生僻字.ttf`，公报的文件夹里有这个 TTF 文件。',
  },
  'own-face': {
    severity: 'error',
    basis: '公报编辑规范：印刷字体收字',
    what: 'gazette.yaml 的 faces 是本库里可用的 TTF、OTF 字库文件，许可准许嵌入。',
    why: '读不出的、不准嵌入的字库不能用来印公报。',
    wrong: { name: 'gazette.yaml', text: 'faces:\n  kai: 字体/没有这个文件.ttf\n' },
    right: '`kai: 字体/楷体.ttf`，公报的文件夹里有这个 TTF 文件。',
  },
  'own-face-glyphs': {
    severity: 'warning',
    basis: '公报编辑规范：印刷字体收字',
    what: 'gazette.yaml 的 faces 里的字库，公文里的字都有。',
    why: '字库没有的字改用程序自带的字体，一个词里会有两种字体。',
    wrong: '`kai: 字体/楷体_GB2312.ttf`，公文里有“喆”，GB 2312 没有。',
    right: '`kai: 字体/楷体_GBK.ttf`，字都有。',
  },
  'shared-address': {
    severity: 'error',
    basis: '公报编辑规范：文件',
    what: '两个机关、栏目或主题词，不会只差在「/」「:」等符号的全角和半角。',
    why: '它们在网站上会是同一页，其中一个就没有了。',
    wrong: { name: '', text: '---\nkeywords: [水/电, 水／电]\n---\n' },
    right: { name: '', text: '---\nkeywords: [水／电, 煤气]\n---\n' },
  },
  levels: {
    severity: 'error',
    basis: '公报编辑规范：规则的级别',
    what: 'gazette.yaml 的 levels 只写有的规则；法规和国家标准要求的，以及读稿的要求，不能调低或关闭。',
    why: '写错了名字的规则仍按原来的级别检查，编辑却以为关了。',
    wrong: { name: 'gazette.yaml', text: 'levels:\n  fullwidth-punctuation: off\n' },
    right: { name: 'gazette.yaml', text: 'levels:\n  doubled-word: note\n' },
  },
  moved: {
    severity: 'error',
    basis: '公报编辑规范：网址改了',
    what: 'gazette.yaml 的 moved 从不再用的网址，直接指到本库有的一期、一件公文，或写 withdrawn。',
    why: '指错了的旧网址打不开；还在用的网址列在这里，公文就没有自己的一页。',
    wrong: { name: 'gazette.yaml', text: 'moved:\n  szf/2015/31/: szf/2015/12/\n' },
    right: { name: 'gazette.yaml', text: 'moved:\n  szf/2015/31/: withdrawn\n' },
  },
};

/** Whether an id is one of these, and no rule's. */
export function isReadingRule(id: string): id is ReadingRuleId {
  return Object.hasOwn(READING_RULES, id);
}
