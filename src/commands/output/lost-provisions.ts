import { noticesOf, type Edition } from '../../edition/edition.js';
import { WITHDRAWN, type Publication } from '../../model/publication.js';
import { AddressError } from '../errors.js';
import type { Manifest } from './manifest.js';

/**
 * The address of a provision (szf/2015/13/#art-9) that an earlier build has given out must lead there for ever, or to
 * where `movedProvisions` of gazette.yaml says. The manifest names them; an older one does not.
 *
 * @param out The output folder as the editor has named it, and `earlier` what the last build has left there.
 * @throws AddressError where an address would vanish, or `movedProvisions` is not true.
 */
export function refuseLostProvisions(
  out: string,
  earlier: Manifest,
  editions: readonly Edition[],
  { movedProvisions = {} }: Publication,
): void {
  const present = new Map(
    editions.flatMap(noticesOf).map((notice) => [notice.url.slice(1), notice.digest().provisions]),
  );
  const isThere = (address: string): boolean => {
    const [page = '', id = ''] = address.split('#');
    return present.get(page)?.includes(id) === true;
  };
  refuseUntrueMoves(movedProvisions, isThere);
  // A page that is gone as a whole has its own way out.
  const lost = Array.from(present).flatMap(([page, now]) => {
    const { provisions = [] } = earlier.get(`${page}index.html`) ?? {};
    // So it is with nearly all.
    if (provisions.every((id, index) => now[index] === id)) return [];
    const there = new Set(now);
    return provisions
      .filter((id) => !there.has(id))
      .map((id) => `${page}#${id}`)
      .filter((address) => movedProvisions[address] === undefined);
  });
  const [example] = lost;
  if (example === undefined) return;
  throw new AddressError(
    `上次生成的条款网址这次没有了：${lost.join('、')}。发布过的网址要一直有效：序数改错了的，请改回来；` +
      `确实改了的，在 gazette.yaml 的 movedProvisions 里写明，如「'${example}': '#新的位置'」，删去的写「'${example}': ${WITHDRAWN}」；` +
      `还没有发布过的，删去「${out}」再生成`,
  );
}

function refuseUntrueMoves(
  moved: Readonly<Record<string, string>>,
  isThere: (address: string) => boolean,
): void {
  for (const [from, to] of Object.entries(moved)) {
    if (isThere(from))
      throw new AddressError(
        `网址「${from}」还在用，不能列在 gazette.yaml 的 movedProvisions 里，请删去这一行`,
      );
    if (to !== WITHDRAWN && !isThere(from.replace(/#.*$/u, to)))
      throw new AddressError(
        `gazette.yaml 的 movedProvisions 里，「${from}」改到的「${to}」在这件公文里没有`,
      );
  }
}
