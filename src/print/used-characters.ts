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
