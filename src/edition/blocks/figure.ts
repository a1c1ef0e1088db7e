import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { imagePath } from '../../model/archive.js';
import type { BlockFaces } from './block-faces.js';

/** A picture with its captions, a line each. Print and web replace its `src`, which is its path below the archive. */
export const figure: BlockFaces<'figure'> = {
  hast: (block, _state, { displayId, links }) => [
    h('figure', { id: displayId(block) }, [
      h('img', { src: imagePath(links.path, block.url), alt: block.caption.replaceAll('\n', '　') }),
      ...(block.caption === '' ? [] : [h('figcaption', captionLines(block.caption))]),
    ]),
  ],
  data: (block, { displayId, links }) => [
    {
      type: 'figure',
      id: displayId(block) ?? '',
      image: imagePath(links.path, block.url),
      caption: block.caption,
    },
  ],
  lines: ({ caption }) => [caption],
};

function captionLines(caption: string): ElementContent[] {
  return caption
    .split('\n')
    .flatMap((text, index): ElementContent[] => [
      ...(index === 0 ? [] : [h('br')]),
      { type: 'text', value: text },
    ]);
}
