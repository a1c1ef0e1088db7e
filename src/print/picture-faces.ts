import type { Edition } from '../edition/edition.js';
import type { Picture } from '../model/picture.js';
import { charactersByFile, type Typefaces } from '../model/typeface.js';
import { cutFont, unicodeRange } from './subset-fonts.js';

/**
 * The edition whose SVG pictures have the faces of their words inside. A picture is a document of its own: it knows no
 * face of the page around it, and the browser that prints has none for Chinese.
 */
export async function withPictureFaces(edition: Edition): Promise<Edition> {
  // As it is where no picture has words: it is known as the same one.
  if (!Array.from(edition.images.values()).some(hasWords)) return edition;
  const images = await Promise.all(
    Array.from(edition.images, async ([path, picture]): Promise<[string, Picture]> => [
      path,
      hasWords(picture) ? await withFaces(picture, edition.typefaces) : picture,
    ]),
  );
  return { ...edition, images: new Map(images) };
}

const WORDS = />([^<]+)</gu;
const END = /<\/svg>\s*$/u;

function hasWords({ type, bytes }: Picture): boolean {
  return type === 'svg' && wordsOf(new TextDecoder().decode(bytes)).trim() !== '';
}

/** Written out anew by `clean-svg`: between the tags stand words, and entities, whose letters do no harm. */
function wordsOf(svg: string): string {
  if (!/<text\b/u.test(svg)) return '';
  return Array.from(svg.matchAll(WORDS), ([, text = '']) => text).join('');
}

async function withFaces(picture: Picture, typefaces: Typefaces): Promise<Picture> {
  const svg = new TextDecoder().decode(picture.bytes);
  const song = typefaces.get('song');
  if (song === undefined) return picture;
  const characters = [...new Set(wordsOf(svg))].sort().join('');
  const faces = await Promise.all(
    Array.from(charactersByFile(song, characters), async ([file, own]) => {
      const font = await cutFont(file, own);
      const source = `src:url(data:font/ttf;base64,${font.toString('base64')})`;
      return `@font-face{font-family:'Gazette Song';${source};unicode-range:${unicodeRange(own)}}`;
    }),
  );
  const style = `<style>${faces.join('')}text,text *{font-family:'Gazette Song'!important}</style>`;
  return { ...picture, bytes: new TextEncoder().encode(svg.replace(END, `${style}</svg>`)) };
}
