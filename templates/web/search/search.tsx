import type { ElementContent } from 'hast';
import { noticesOf, type Edition } from '../../../src/edition/edition.js';
import { issueLabel } from '../../../src/model/issue.js';
import { breadcrumb } from '../parts/breadcrumb.js';

const MOST_NEWEST = 8;

/** The frame that its script fills, and what a reader can type; without a script, the other ways to a notice. */
export function search(newest: Edition, isPrinted: boolean): ElementContent[] {
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: '检索' }]),
    <h1>检索</h1>,
    <form id="search-form" className="search-box" role="search" action="/search/" method="get">
      <label htmlFor="query">文号、期、页码、标题或正文中的词语</label>
      <div className="box">
        <input id="query" name="q" type="search" autoComplete="off" enterKeyHint="search" maxLength={200} />
        {/* Here one sees first what there is; from other pages a number leads straight to its notice. */}
        <input type="hidden" name="list" value="" />
        <button type="submit">检索</button>
      </div>
    </form>,
    examples(newest, isPrinted),
    <noscript>
      <p className="no-script">
        这台设备没有运行检索所用的程序。请从<a href="/issues/">历年公报</a>、<a href="/organs/">发文机关</a>、
        <a href="/subjects/">主题词</a>或<a href="/sections/">栏目</a>
        查找；知道文号的，发文机关一页里按年份和序号排列。
      </p>
    </noscript>,
    <p id="found" role="status"></p>,
    <p id="near" className="examples" hidden></p>,
    nothingFound(newest),
    <section id="answers" aria-labelledby="answers-title" hidden>
      <h2 id="answers-title">直接查到</h2>
      <ol id="places"></ol>
    </section>,
    <section id="texts" aria-labelledby="texts-title" hidden>
      <h2 id="texts-title">全文检索</h2>
      {filters()}
      <div>
        <ol id="notices"></ol>
        <button id="more" type="button" hidden>
          再显示一些
        </button>
      </div>
    </section>,
  ] as ElementContent[];
}

function examples(newest: Edition, isPrinted: boolean) {
  const number = noticesOf(newest).find((notice) => notice.number !== undefined)?.number ?? '';
  const issue = issueLabel(newest.issue);
  // An order has no shorter number.
  const queries = new Set([number, number.replace(/^.*〕/u, ''), issue, isPrinted ? `${issue}第1页` : '']);
  return (
    <p className="examples">
      <span>例如：</span>
      {[...queries]
        .filter((query) => query !== '')
        .map((query) => (
          <a href={`/search/?q=${encodeURIComponent(query)}&list=`}>{query}</a>
        ))}
      <span>词句加上引号，须一字不差。</span>
    </p>
  );
}

/** What helps where nothing was found. */
function nothingFound(newest: Edition) {
  return (
    <section id="nothing" aria-labelledby="nothing-title" hidden>
      <h2 id="nothing-title">换个办法找</h2>
      <ul>
        <li>少写几个字，只写最要紧的词，如“临时救助”。</li>
        <li>词和词之间加空格，如“救助 火灾”；日常的说法也可以，如“低保”。</li>
        <li>去掉引号：引号里的词句须一字不差。</li>
        <li>
          按<a href="/issues/">期</a>、<a href="/organs/">发文机关</a>、<a href="/sections/">栏目</a>查找。
        </li>
      </ul>
      <h2>最近一期的公文</h2>
      <ul>
        {noticesOf(newest)
          .slice(0, MOST_NEWEST)
          .map(({ url, listTitle }) => (
            <li>
              <a href={url}>{listTitle}</a>
            </li>
          ))}
      </ul>
    </section>
  );
}

function filters() {
  return (
    <div id="filters" role="group" aria-label="排列和缩小范围">
      <label className="order">
        {'排列 '}
        <select id="order">
          <option value="title">最接近的在前</option>
          <option value="newest">新的在前</option>
          <option value="oldest">旧的在前</option>
        </select>
      </label>
      <details id="narrow">
        <summary>缩小范围</summary>
        <fieldset id="facet-year">
          <legend>年份</legend>
        </fieldset>
        <fieldset id="facet-kind">
          <legend>类别</legend>
        </fieldset>
        <fieldset id="facet-organ">
          <legend>发文机关</legend>
        </fieldset>
        <fieldset id="facet-section">
          <legend>栏目</legend>
        </fieldset>
        <fieldset id="facet-status">
          <legend>有效性</legend>
        </fieldset>
      </details>
    </div>
  );
}
