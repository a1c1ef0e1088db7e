import type { Root } from 'hast';
import type { Edition } from '../../edition/edition.js';
import type { Picture } from '../../model/picture.js';
import { visit } from '../../model/visit.js';

/**
 * Puts pictures inside the document that are not there yet, as the browser that prints it can open no file.
 *
 * @throws Error where the document shows a picture that the edition does not have.
 */
export function inlinePictures(document: Root, images: Edition['images']): void {
  visit(document, 'element', ({ properties }) => {
    const { src } = properties;
    if (typeof src === 'string' && !src.startsWith('data:'))
      properties['src'] = dataUri(src, images.get(src));
  });
}

function dataUri(path: string, picture: Picture | undefined): string {
  if (picture === undefined) throw new Error(`${path} is not among the pictures of the edition`);
  const type = picture.type === 'svg' ? 'svg+xml' : picture.type;
  return `data:image/${type};base64,${Buffer.from(picture.bytes).toString('base64')}`;
}
