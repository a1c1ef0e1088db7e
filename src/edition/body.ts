import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { Node } from 'unist';
import { formatDocumentNumber } from '../model/document-number.js';
import { tableNotes } from '../model/table-notes.js';
import { titleKey } from '../model/register.js';
import type { Block, Citation, CrossReference, Part, TitleCitation } from '../model/tree.js';
import type { BlockData } from './block-data.js';
import { marked, type BlockPlace } from './blocks/block-faces.js';
import { BLOCKS, blockFaces } from './blocks/blocks.js';
import { inner, linked } from './blocks/inner.js';
import type { Links } from './links.js';
import type { Numbering } from './numbering.js';

/** The blocks of a part, without its title, as hast for pages and as data for machines. */
export interface PartBody {
  readonly body: readonly ElementContent[];
  readonly blocks: readonly BlockData[];
}

/** `firstRank` is the rank of headings of the outermost level, which stand below the title of the part (2 for h2). */
export function bodyOf(part: Part, numbering: Numbering, links: Links, firstRank: number): PartBody {
  const notes = tableNotes(part.children);
  const place: BlockPlace = {
    links,
    firstRank,
    provision: (block) => numbering.provisions.get(block as Block),
    displayId: (block) => numbering.displays.get(block as Block),
    tableOfNote: (block) => notes.get(block),
    dataOf: (block) => blockFaces(block).data(block as Block, place),
  };
  const hast = toHast(part, { handlers: { ...blockHandlers(place), ...inlineHandlers(links) } });
  return {
    body: hast.type === 'root' ? (hast.children as ElementContent[]) : [],
    blocks: part.children.flatMap(place.dataOf),
  };
}

function blockHandlers(place: BlockPlace): Handlers {
  const handler = (state: State, block: Block): ElementContent[] =>
    blockFaces(block)
      .hast(block, state, place)
      .map((element) => marked(element, block.type, block.position));
  return Object.fromEntries(Object.keys(BLOCKS).map((type) => [type, handler]));
}

/** What the dialect has inside blocks. */
function inlineHandlers(links: Links): Handlers {
  return {
    part: inner,
    lineEnd: () => h('br'),
    sic: (state: State, node: Node) => h('span', { className: ['sic'] }, inner(state, node)),
    citation: (state: State, node: Citation) =>
      linked(links.citations.get(formatDocumentNumber(node.number)), 'citation', inner(state, node)),
    titleCitation: (state: State, node: TitleCitation) =>
      linked(links.titles.get(titleKey(node.title)), 'citation', inner(state, node)),
    crossReference: (state: State, node: CrossReference) =>
      linked(links.references.get(node), 'reference', inner(state, node)),
  };
}
