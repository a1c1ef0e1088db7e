/** The characters that one face has to print, as the style sheet asks for it. */
export interface UsedFace {
  /** First family of the computed style, without quotes. */
  readonly family: string;
  readonly weight: number;
  readonly characters: string;
}

/** The faces, one of them with more characters. */
export function withCharacters(
  used: readonly UsedFace[],
  { family, weight, characters }: UsedFace,
): UsedFace[] {
  return used.map((face) =>
    face.family === family && face.weight === weight
      ? { ...face, characters: [...new Set(face.characters + characters)].sort().join('') }
      : face,
  );
}

/** Which face the loaded document sets which characters in. Runs inside the browser, so it uses nothing from outside. */
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
