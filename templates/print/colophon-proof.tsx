import type { Result } from 'hastscript';
import { noticesOf, type Edition } from '../../src/edition/edition.js';
import { absoluteUrl } from '../../src/model/absolute-url.js';
import { codeOf } from './code.js';

/** What the colophon prints of the root of an issue's tree, and written in which places of the page. */
export interface PrintedRoot {
  /** In groups, on two lines. */
  readonly text: string;
  /** A picture of the address that compares the issue in the web with it; nothing where there is no such page. */
  readonly code: string | undefined;
}

// As long as any, and with every digit, so that there is room and a glyph for whichever it becomes.
const UNKNOWN = '0123456789abcdef'.repeat(4);

/** The root by which paper is a witness: its place, for it is known only when the pages are. */
export function colophonProof(edition: Edition): Result {
  const { text, code } = printedRoot(edition, UNKNOWN);
  const keys = edition.publication.seal?.keys ?? [];
  return (
    <div class="colophon-proof">
      <div>
        <p>本期公文{noticesOf(edition).length}件的校验值</p>
        <p class="colophon-root">{text}</p>
        {keys.length === 0 ? [] : <p>登记簿的公钥</p>}
        {keys.map((key) => (
          <p class="colophon-key">{key}</p>
        ))}
      </div>
      {code === undefined ? (
        []
      ) : (
        <img class="colophon-code" alt="验证本期公文的二维码" data-root-code src={code} />
      )}
    </div>
  );
}

/** @param root 64 hexadecimal digits. */
export function printedRoot({ publication, url }: Edition, root: string): PrintedRoot {
  const groups = root.match(/.{8}/gu) ?? [];
  const page = publication.seal === undefined ? undefined : absoluteUrl('/verify/', publication.address);
  return {
    text: [groups.slice(0, 4), groups.slice(4)].map((line) => line.join(' ')).join('\n'),
    code: page === undefined ? undefined : codeOf(`${page}#${url.slice(1)}=${root}`),
  };
}
