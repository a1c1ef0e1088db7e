import type { ElementContent } from 'hast';
import type { Child, Result } from 'hastscript';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import { tablesOf } from '../../../src/catalogue/notice-tables.js';
import { dataZipName, epubName, ofdName } from '../../../src/edition/issue-data.js';
import { issueLabel } from '../../../src/model/issue.js';
import type { Licence } from '../../../src/model/publication.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { feedList } from '../parts/feed-list.js';
import type { FeedLink } from '../parts/page.js';

/** The examples by which the page explains what there is: a notice, one with a table where there is any, and whether the first has an offprint. */
export interface DataExamples {
  readonly notice: CatalogueEntry;
  readonly withTable: CatalogueEntry | undefined;
  readonly hasOffprint: boolean;
}

/** 数据和订阅: what programs can have of the whole site, an issue, and a notice, with real addresses, and on what terms. */
export function data(examples: DataExamples, feeds: readonly FeedLink[]): ElementContent[] {
  const { publication } = examples.notice.edition;
  const whole = (path: string): Child => (
    <a href={path}>
      <code>{breakable(publication.address === undefined ? path : publication.address + path.slice(1))}</code>
    </a>
  );
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: '数据和订阅' }]),
    <h1>数据和订阅</h1>,
    ofSite(whole, publication.address !== undefined),
    ofIssue(examples, whole),
    ofNotice(examples, whole),
    section('feeds', '订阅', [
      <p>把下面的网址加进订阅软件（支持 Atom 的都可以），新的公报和公文会自动送到：</p>,
      feedList(feeds),
    ]),
    licence(publication.licence),
  ] as ElementContent[];
}

/** An address that a narrow line breaks between its steps. */
function breakable(address: string): (string | Result)[] {
  return address.split(/(?<=\/)(?!\/)/u).flatMap((step, index) => (index === 0 ? [step] : [<wbr />, step]));
}

type Whole = (path: string) => Child;

function ofSite(whole: Whole, hasSitemap: boolean) {
  return section('site', '全部公报', [
    <p>全部各期和全部公文的目录：文号、标题、发文机关、日期、栏目、页码、网址、有效性（JSON）。</p>,
    <dl>
      {line('全部目录', whole('/archive.json'))}
      {hasSitemap ? line('网页清单', whole('/sitemap.xml')) : undefined}
    </dl>,
    <p>
      数据都是写好的文件，不用登记，不限次数；网址不变，程序可以只在文件改了以后再取（HTTP 的
      If-None-Match）。
    </p>,
  ]);
}

function ofIssue({ notice: { edition } }: DataExamples, whole: Whole) {
  const { url, issue } = edition;
  return section('issue', '一期公报', [
    <p>{`在一期的网址后面加上文件名。例如${issueLabel(issue)}：`}</p>,
    <dl>
      {line('目录和校验（JSON）', whole(`${url}issue.json`))}
      {edition.publication.ofd === true
        ? line('印刷版（OFD）', whole(`${url}${ofdName(edition)}`))
        : undefined}
      {line('电子书（EPUB）', whole(`${url}${epubName(edition)}`))}
      {line('全部数据（ZIP）', whole(`${url}${dataZipName(edition)}`))}
    </dl>,
  ]);
}

function ofNotice({ notice: { notice }, withTable, hasOffprint }: DataExamples, whole: Whole) {
  const table = withTable && tablesOf(withTable.notice)[0];
  return section('notice', '一件公文', [
    <p>{`在公文的网址后面加上文件名。例如${notice.name}：`}</p>,
    <dl>
      {line('数据（JSON）', whole(`${notice.url}notice.json`))}
      {line('数据（XML）', whole(`${notice.url}notice.xml`))}
      {line('原文（Markdown）', whole(`${notice.url}notice.md`))}
      {hasOffprint ? line('单行本（PDF）', whole(`${notice.url}notice.pdf`)) : undefined}
      {table === undefined ? undefined : line('表格（CSV）', whole(table.url))}
    </dl>,
    <p>
      JSON 里有文号、标题、日期和各部分文字；XML 按 Akoma Ntoso 3.0
      标出章、条、项。文字和印刷的公报一样，生成时逐字核对。
    </p>,
  ]);
}

function licence(own: Licence | undefined) {
  return section('licence', '使用许可', [
    own === undefined ? (
      <p>
        本站没有写明数据的使用许可。公文的文字是国家机关的立法、行政、司法性质的文件，依《中华人民共和国著作权法》第五条不适用该法；编排、图片和其他内容的使用，请向编辑部了解，联系办法在每页末尾。
      </p>
    ) : (
      <p>
        {'数据按以下许可使用：'}
        {own.url === undefined ? own.name : <a href={own.url}>{own.name}</a>}。
      </p>
    ),
    <p>引用请写明出处：公报名称、期号和公文的网址。</p>,
  ]);
}

function section(id: string, heading: string, content: readonly (Result | undefined)[]) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {content.filter((each) => each !== undefined)}
    </section>
  );
}

function line(name: string, text: Child) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
