import type { House } from '../check/rule.js';
import { ownFonts } from '../content/own-fonts.js';
import { typefacesOf } from '../content/read-archive.js';
import type { Publication } from '../model/publication.js';
import { createSource } from '../model/source.js';

const houses = new WeakMap<Publication, House>();

/** What the rules of one notice may know beside it, in a thread that has only the publication. */
export function houseOf(folder: string, publication: Publication): House {
  const known = houses.get(publication);
  if (known !== undefined) return known;
  // What is wrong with the fonts is told where the archive is read.
  const fonts = ownFonts(folder, publication, createSource('gazette.yaml', ''), []);
  const house = { publication, typefaces: typefacesOf(publication, fonts) };
  houses.set(publication, house);
  return house;
}
