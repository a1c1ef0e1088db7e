import { h } from 'hastscript';
import { textOf } from '../../model/prose.js';
import type { BlockFaces } from './block-faces.js';
import { inner, linked } from './inner.js';

/** 附件说明. A list of one entry without a number is one line. */
export const attachmentList: BlockFaces<'attachmentList'> = {
  hast(block, state, { links }) {
    const entries = block.children.map((entry, index) => ({
      mark: entry.mark,
      link: linked(links.attachment(index), 'attachment-link', inner(state, entry)),
    }));
    const [only] = entries;
    if (entries.length === 1 && only?.mark === '')
      return [h('p', { className: ['attachment-list'] }, [block.label, ...only.link])];
    return [
      h('div', { className: ['attachment-list'] }, [
        h('p', block.label),
        ...entries.map(({ mark, link }) =>
          h('p', { className: ['attachment-entry'] }, [h('span.ordinal', mark), ...link]),
        ),
      ]),
    ];
  },
  data: ({ label, children }) => [
    {
      type: 'attachments',
      label,
      entries: children.map((entry) => ({ mark: entry.mark, title: textOf(entry) })),
    },
  ],
  lines: ({ label, children }) => [label, ...children.map((entry) => entry.mark + textOf(entry))],
};
