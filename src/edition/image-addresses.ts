import { posix } from 'node:path';
import { asset } from './asset.js';
import type { BlockData } from './block-data.js';
import type { Edition } from './edition.js';

/** The address of a picture by the path that the edition gives it. */
export type ImageUrl = (path: string) => string;

/** The addresses that the pictures of an edition have in the web. */
export function imageUrlsOf({ images }: Edition): ImageUrl {
  return (path) => {
    const picture = images.get(path);
    if (picture === undefined) throw new Error(`${path} is not among the pictures of the edition`);
    return asset(posix.basename(path), picture.bytes).url;
  };
}

/** A block whose pictures have an address. */
export function withImageUrl(block: BlockData, imageUrl: ImageUrl): BlockData {
  if ('image' in block) return { ...block, image: imageUrl(block.image) };
  if (!('blocks' in block)) return block;
  return { ...block, blocks: block.blocks.map((child) => withImageUrl(child, imageUrl)) };
}
