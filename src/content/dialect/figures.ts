import type { Image, Paragraph, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Parent } from 'unist';
import { SKIP, visit } from '../../model/visit.js';
import type { VFile } from 'vfile';
import type { Figure } from '../../model/tree.js';
import { refuse } from './refuse.js';
import { decoded } from './safety.js';

/** An image alone in a paragraph is a figure; its description is the caption, or a caption in each line. An image within text is refused. */
export function figures() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'paragraph', (node: Paragraph, index, parent: Parent | undefined) => {
      const [image] = node.children;
      if (
        image?.type === 'image' &&
        node.children.length === 1 &&
        index !== undefined &&
        parent !== undefined
      ) {
        const figure: Figure = {
          type: 'figure',
          url: decoded(image.url) ?? image.url,
          caption: descriptionOf(image, String(file)).replaceAll(/\s*\r?\n\s*/gu, '\n'),
        };
        parent.children[index] =
          node.position === undefined ? figure : { ...figure, position: node.position };
        return SKIP;
      }
      return undefined;
    });
    visit(tree, 'image', (image: Image) =>
      refuse(file, image, 'image-source', {
        zh: '图片应当独占一段',
        en: 'an image should be a paragraph of its own',
      }),
    );
  };
}

const WITHOUT_DIRECTIVES = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/**
 * The description of an image. `图1:甲` is no directive in it, for which it has been taken, and of which a description
 * keeps nothing: it is read again without directives.
 */
function descriptionOf({ alt, position }: Image, source: string): string {
  const written = source.slice(position?.start.offset, position?.end.offset);
  if (position === undefined || !written.includes(':')) return alt ?? '';
  const [paragraph] = WITHOUT_DIRECTIVES.parse(written).children;
  const [again] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return (again?.type === 'image' ? again.alt : alt) ?? '';
}
