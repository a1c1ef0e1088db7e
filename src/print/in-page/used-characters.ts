import type { UsedFace } from '../used-characters.js';

/** Which face the document sets which characters in. */
export function usedCharacters(): UsedFace[] {
  const faces = new Map<string, { family: string; weight: number; characters: Set<string> }>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (node.parentElement === null) continue;
    const style = getComputedStyle(node.parentElement);
    const family = (style.fontFamily.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '');
    const key = `${family} ${style.fontWeight}`;
    const face = faces.get(key) ?? {
      family,
      weight: Number(style.fontWeight),
      characters: new Set<string>(),
    };
    for (const character of node.nodeValue ?? '') face.characters.add(character);
    faces.set(key, face);
  }
  return Array.from(faces.values(), ({ family, weight, characters }) => ({
    family,
    weight,
    characters: [...characters].sort().join(''),
  }));
}
