/** Loads the faces of the document and shows it. Returns the families that cannot be used. */
export async function showInFaces(): Promise<string[]> {
  await Promise.all(Array.from(document.fonts, (font) => font.load()));
  document.documentElement.removeAttribute('hidden');
  return Array.from(document.fonts)
    .filter((font) => font.status !== 'loaded')
    .map((font) => font.family);
}
