import type { CutFace } from '../cut-face.js';

/**
 * Gives the document faces, to those that it has or in their place, and shows it. Returns the families that cannot be used. Rules of a
 * style sheet, with the fonts in addresses, took twice as long.
 */
export async function loadFaces(faces: readonly CutFace[], isAddition: boolean): Promise<string[]> {
  if (!isAddition) document.fonts.clear();
  const loads = faces.map(({ family, weight, font, unicodeRange }) => {
    const face = new FontFace(family, bytesOf(font), {
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

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
