import { posix } from 'node:path';
import type { Edition } from '../edition/edition.js';
import { asset, type Asset } from '../edition/asset.js';
import type { ImageUrl } from '../edition/image-addresses.js';

/** The pictures of all issues, and the address of each by the path that figures name. */
export function pictures(editions: readonly Edition[]): {
  readonly assets: Asset[];
  readonly urlOf: ImageUrl;
} {
  const all = new Map(
    editions
      .flatMap(({ images }) => Array.from(images))
      .map(([path, { bytes }]) => [path, asset(posix.basename(path), bytes)]),
  );
  const urlOf = (path: string): string => {
    const picture = all.get(path);
    if (picture === undefined) throw new Error(`${path} is not among the pictures of the edition`);
    return picture.url;
  };
  return { assets: [...all.values()], urlOf };
}
