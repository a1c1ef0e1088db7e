import type { ElementContent } from 'hast';
import { breadcrumb } from '../parts/breadcrumb.js';

/**
 * Where a reader has a notice verified, in the own browser.
 *
 * @param origin The name of the gazette's log.
 * @param keys The lines of the keys with which the gazette signs.
 */
export function verify(origin: string, keys: readonly string[]): ElementContent[] {
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: '验证公文' }]),
    <h1>验证公文</h1>,
    <p>
      手里的一件公文，是不是公报登出的那一件、有没有改过，在这里验证。验证只用这台设备，文件不会传到别处；网页打开以后，断开网络也能做。
    </p>,
    <form id="verify-form" className="verify-box" hidden>
      <label htmlFor="files">
        选择下载的 <code>notice.json</code> 和 <code>notice.tlog-proof</code>（两个一起选）
      </label>
      <input id="files" type="file" multiple accept=".json,.tlog-proof" />
    </form>,
    <noscript>
      <p className="no-script">
        这台设备没有运行验证所用的程序。可以用 <code>gazette verify</code> 或 openssl 验证。
      </p>
    </noscript>,
    <p id="verdict" role="status"></p>,
    <dl id="vouched" hidden></dl>,
    <section id="what" aria-labelledby="what-title">
      <h2 id="what-title">证明什么</h2>
      <p>
        证明的是：公文的文号、标题、发文机关、成文日期、登在哪一期哪一页，和正文的每一个字，与公报登记时相同，登记由下面的公钥签名。
      </p>
      <p>不证明的是：公文现在是否有效；公章的真伪。公钥是不是公报的，请与印刷的公报上登出的核对。</p>
    </section>,
    <section id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">公钥</h2>
      <p>登记簿：{origin}</p>
      <ul>
        {keys.map((key) => (
          <li>
            <code>{key}</code>
          </li>
        ))}
      </ul>
    </section>,
  ] as ElementContent[];
}
