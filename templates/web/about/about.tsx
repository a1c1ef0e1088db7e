import type { ElementContent } from 'hast';
import type { Child, Result } from 'hastscript';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import { customaryCitation } from '../../../src/catalogue/cited-as.js';
import { issueLabel } from '../../../src/model/issue.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { feedList } from '../parts/feed-list.js';
import type { FeedLink } from '../parts/page.js';

// What may stand behind the address of a notice.
const FORMS = [
  { file: 'notice.pdf', text: '单行本，可以印' },
  { file: 'notice.md', text: '编辑写的原文（Markdown）' },
  { file: 'notice.json', text: '数据（JSON）：文号、标题、日期、各部分文字' },
  { file: 'notice.xml', text: '数据（XML，Akoma Ntoso 3.0）：章、条、项' },
];

/** 说明. `example` is a notice of the archive: a reader understands an address best by one that is there. */
export function about(example: CatalogueEntry, feeds: readonly FeedLink[]): ElementContent[] {
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: '说明' }]),
    <h1>说明</h1>,
    citing(example),
    addresses(example),
    forPrograms(feeds),
    standing(example),
    access(),
    privacy(),
  ] as ElementContent[];
}

function citing(entry: CatalogueEntry) {
  const { notice, edition } = entry;
  const article = notice.digest().firstArticle;
  return section('citing', '怎样引用', [
    <p>
      写标题和文号，或者再写登在公报哪一期、哪一页。例如：
      <q className="sample">{customaryCitation(entry)}</q>
    </p>,
    <p>
      只知道文号的，用文号找；只知道“{issueLabel(edition.issue)}第几页”的，到那一期按页码找。附网址时用
      <a href="#addresses">永久网址</a>
      ，不用检索结果页的网址。
    </p>,
    <p>
      引到某一条的，点条文前面的“第几条”，地址栏里就是这一条自己的网址
      {article && `，如${article.text}是 `}
      {article && <a href={`${notice.url}#${article.id}`}>{`${notice.url}#${article.id}`}</a>}。
    </p>,
  ]);
}

function addresses({ notice, edition }: CatalogueEntry) {
  const { publication, url } = edition;
  const whole = (path: string) =>
    publication.address === undefined ? path : publication.address + path.slice(1);
  return section('addresses', '永久网址', [
    <p>公文的网址只看文号，一期的网址只看年和期，发布以后不变。确有改动的，原来的网址上写明改到了哪里。</p>,
    <dl>
      {line('一件公文', <a href={notice.url}>{whole(notice.url)}</a>)}
      {line('一期公报', <a href={url}>{whole(url)}</a>)}
      {line('公报的一页', <code>{`${whole(url)}#page-1`}</code>)}
    </dl>,
    <p>公文的网址后面加上文件名，得到同一件公文的别的形式：</p>,
    <dl>
      {FORMS.map(({ file, text }) => line(<code>{file}</code>, text))}
      {line(<code>table-1.csv</code>, '公文里的第1个表格，可以用表格软件打开')}
    </dl>,
    <p>表格文件照录公文签发的文字；以“=”“+”“-”“@”开头的单元格，表格软件可能当作公式，请按文本导入。</p>,
  ]);
}

function forPrograms(feeds: readonly FeedLink[]) {
  return section('data', '数据和订阅', [
    <p>
      <a href="/archive.json">archive.json</a> 列出全部各期和全部公文：文号、标题、日期、栏目、网址、有效性。
    </p>,
    <p>用订阅软件（Atom）可以收到新的公报和公文：</p>,
    feedList(feeds),
    <p>
      各种数据文件的网址、例子和使用许可，见
      <a href="/data/">数据和订阅</a>。
    </p>,
  ]);
}

function standing({ holdings }: CatalogueEntry) {
  return section('standing', '有效性和正式文本', [
    <p>
      {`本库收${holdings}。“有效性”由程序按公文自己写的施行日期、有效期，和本库各期写明的修改、废止推算，供查阅时参考。“未见修改或废止”只是说本库里没有；别的文件是否修改、废止了它，请向发文机关核实。“效力未查”是没有查过，不是无效。`}
    </p>,
    <p>
      正式文本是印刷的公报。网页、数据与印刷版（PDF）出自同一份文字，生成时逐字核对；如有出入，以印刷的公报为准。
    </p>,
  ]);
}

function access() {
  return section('access', '适老化与无障碍', [
    <p>
      本网页按《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668）和 WCAG 2.2 AA
      级的要求制作：
    </p>,
    <ul>
      <li>全部操作可以只用键盘，焦点看得见；每页开头有“跳到正文”。</li>
      <li>文字可以用浏览器放大，不用左右拖动；表格在自己的框里移动。</li>
      <li>文字与底色对比分明，并随系统的深色、高对比设置改变。</li>
      <li>标题、目录、表头、图都有标记，读屏软件按正文的次序朗读。</li>
      <li>每页开头可以换成“适老版”：大字、高对比、单栏，只留要紧的入口；换过以后各页都是，再按一次换回。</li>
      <li>公文和各期的正文可以选三种字号，可以打印、分享。</li>
      <li>阅读、按目录查找、下载都不需要脚本；检索、适老版、字号和分享需要。</li>
    </ul>,
    <p>有读不了、用不了的地方，请告诉编辑部，联系办法在每页末尾。</p>,
  ]);
}

function privacy() {
  return section('privacy', '隐私', [
    <p>
      网页不收集任何信息，不用
      Cookie；选过的字号和适老版只记在读者自己的浏览器里。网页不从别的网站装入任何东西；检索在读者自己的浏览器里做，检索的词不会发出去。存放网页的服务器是否记录访问，由网站的主办单位说明。
    </p>,
  ]);
}

function section(id: string, heading: string, content: readonly Result[]) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {[...content]}
    </section>
  );
}

function line(name: Child, text: Child) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
