import type { ElementContent } from 'hast';
import type { Edition } from '../../../src/edition/edition.js';
import { issueLabel } from '../../../src/model/issue.js';
import { pageHeading } from '../lists/page-heading.js';

/** What a server shows where there is no page. Its script puts the pages that the address may have meant before the other ways. */
export function notFound(newest: readonly Edition[]): ElementContent[] {
  return [
    pageHeading('没有这一页', '网址可能有误，也可能没有写完整。'),
    <section id="guesses" className="guesses" aria-labelledby="guesses-title" hidden>
      <h2 id="guesses-title">您是不是要找</h2>
      <ol></ol>
    </section>,
    <ul className="ways">
      <li>
        <a href="/search/">检索</a>
        <p>知道文号、标题或者正文里的词语，在这里查。</p>
      </li>
      <li>
        <a href="/issues/">历年公报</a>
        <p>知道哪一年、哪一期的，从这里找：每一期都有目录和全文。</p>
      </li>
      {newest.map(({ url, issue }) => (
        <li>
          <a href={url}>{issueLabel(issue)}</a>
        </li>
      ))}
      <li>
        <a href="/">首页</a>
        <p>最新一期公报和各种目录。</p>
      </li>
    </ul>,
  ] as ElementContent[];
}
