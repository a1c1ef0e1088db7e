import type { Image, Paragraph, Root } from 'mdast';
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
          caption: (image.alt ?? '').replaceAll(/\s*\r?\n\s*/gu, '\n'),
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
