import type { Edition } from '../edition/edition.js';
import type { Picture } from '../model/picture.js';
import { charactersByFile, type Typefaces } from '../model/typeface.js';
import { fontSource, unicodeRange } from './subset-fonts.js';

/**
 * The edition whose SVG pictures have the faces of their words inside. A picture is a document of its own: it knows no
 * face of the page around it, and the browser that prints has none for Chinese.
 */
export async function withPictureFaces(edition: Edition): Promise<Edition> {
  const images = await Promise.all(
    Array.from(edition.images, async ([path, picture]): Promise<[string, Picture]> => [
      path,
      picture.type === 'svg' ? await withFaces(picture, edition.typefaces) : picture,
    ]),
  );
  return { ...edition, images: new Map(images) };
}

const WORDS = />([^<]+)</gu;
const END = /<\/svg>\s*$/u;

async function withFaces(picture: Picture, typefaces: Typefaces): Promise<Picture> {
  const svg = new TextDecoder().decode(picture.bytes);
  const song = typefaces.get('song');
  // Written out anew by `clean-svg`: between the tags stand words, and entities, whose letters do no harm.
  const words = Array.from(svg.matchAll(WORDS), ([, text = '']) => text).join('');
  if (song === undefined || words.trim() === '' || !/<text\b/u.test(svg)) return picture;
  const characters = [...new Set(words)].sort().join('');
  const faces = await Promise.all(
    Array.from(charactersByFile(song, characters), async ([file, own]) => {
      return `@font-face{font-family:'Gazette Song';${await fontSource(file, own)};${unicodeRange(own)}}`;
    }),
  );
  const style = `<style>${faces.join('')}text,text *{font-family:'Gazette Song'!important}</style>`;
  return { ...picture, bytes: new TextEncoder().encode(svg.replace(END, `${style}</svg>`)) };
}
