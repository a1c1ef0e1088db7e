import { noticesOf, type Edition } from '../../edition/edition.js';
import { PERMANENT_ADDRESS } from '../../model/permanent-address.js';
import { WITHDRAWN, type Publication } from '../../model/publication.js';
import { AddressError } from '../errors.js';
import type { Manifest } from './manifest.js';

// The page of an issue or a notice. Lists come and go with what they list; these others write down.
const PERMANENT_PAGE = new RegExp(`^(${PERMANENT_ADDRESS.source})index\\.html$`);

/**
 * An address that an earlier build has given out must lead somewhere for ever: to its issue or notice, or to the page
 * that `moved` of gazette.yaml puts there. The manifest of the output folder is enough to tell, and may lie there alone.
 *
 * @param out The output folder as the editor has named it, and `earlier` what the last build has left there.
 * @throws AddressError where a page would vanish.
 */
export function refuseLostAddresses(
  out: string,
  earlier: Manifest,
  editions: readonly Edition[],
  { moved = {} }: Publication,
): void {
  const present = new Set(
    editions.flatMap((edition) => [edition, ...noticesOf(edition)]).map(({ url }) => url.slice(1)),
  );
  const lost = [...earlier.keys()]
    .flatMap((path) => PERMANENT_PAGE.exec(path)?.[1] ?? [])
    .filter((address) => !present.has(address) && moved[address] === undefined);
  const [example] = lost;
  if (example === undefined) return;
  throw new AddressError(
    `上次生成的网址这次没有了：${lost.join('、')}。发布过的网址要一直有效：文号、期号或 slug 改错了的，请改回来；` +
      `确实改了的，在 gazette.yaml 的 moved 里写明，如「${example}: 新网址」，撤下的写「${example}: ${WITHDRAWN}」；` +
      `还没有发布过的，删去「${out}」再生成`,
  );
}
