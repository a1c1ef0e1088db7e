import type { CutFace } from '../cut-face.js';
import { handedFiles } from './handed-files.js';

/**
 * Gives the document faces, to those that it has or in their place, and shows it. Returns the families that cannot be used. Rules of a
 * style sheet, with the fonts in addresses, took twice as long.
 *
 * @param faces Each with its font among the files that were handed over, in the same order.
 */
export async function loadFaces(
  faces: readonly Omit<CutFace, 'font'>[],
  isAddition: boolean,
): Promise<string[]> {
  const fonts = await handedFiles();
  if (!isAddition) document.fonts.clear();
  const loads = faces.map(({ family, weight, unicodeRange }, index) => {
    const face = new FontFace(family, fonts[index] ?? new ArrayBuffer(), {
      weight: String(weight),
      ...(unicodeRange !== undefined && { unicodeRange }),
    });
    document.fonts.add(face);
    return face.load();
  });
  await Promise.allSettled(loads);
  document.documentElement.removeAttribute('hidden');
  return Array.from(document.fonts)
    .filter((font) => font.status !== 'loaded')
    .map((font) => font.family);
}
