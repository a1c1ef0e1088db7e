import { openArchive } from '../../content/open-archive.js';
import { parseVerifierKey, type VerifierKey } from '../../seal/verifier-key.js';
import { UsageError } from '../errors.js';

/** Who vouches for the archive: the name of its log, and the keys that it has. */
export interface Sealing {
  readonly origin: string;
  readonly keys: readonly VerifierKey[];
}

/**
 * What `gazette.yaml` says of sealing.
 *
 * @throws UsageError where it says nothing, or a key is none or another's.
 */
export function sealingOf(folder: string): Sealing {
  const { publication } = openArchive(folder);
  if (publication === undefined) throw new UsageError('gazette.yaml 读不通，请先用 gazette check 检查');
  if (publication.seal === undefined)
    throw new UsageError(
      'gazette.yaml 里没有 seal，请先写上登记簿的名字：\nseal:\n  origin: 网站的域名\n  keys: []',
    );
  const { origin, keys } = publication.seal;
  return { origin, keys: keys.map((written) => keyOf(written, origin)) };
}

/** @throws UsageError where the text is no key, or not one of `origin`. */
export function keyOf(written: string, origin?: string): VerifierKey {
  const key = parseVerifierKey(written);
  if (key === undefined) throw new UsageError(`公钥「${written}」读不通，或抄错了`);
  if (origin !== undefined && key.name !== origin)
    throw new UsageError(`公钥「${written}」是「${key.name}」的，登记簿是「${origin}」`);
  return key;
}
