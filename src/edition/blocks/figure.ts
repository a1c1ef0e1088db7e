import { h } from 'hastscript';
import type { BlockFaces } from './block-faces.js';

export const figure: BlockFaces<'figure'> = {
  hast: (block, _state, { displayId, links }) => [
    h('figure', { id: displayId(block) }, [
      h('img', { src: links.image(block.url), alt: block.caption }),
      ...(block.caption === '' ? [] : [h('figcaption', block.caption)]),
    ]),
  ],
  data: (block, { displayId, links }) => [
    {
      type: 'figure',
      id: displayId(block) ?? '',
      image: links.image(block.url),
      caption: block.caption,
    },
  ],
  lines: ({ caption }) => [caption],
};
