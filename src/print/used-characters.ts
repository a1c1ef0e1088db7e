/** The characters that one face has to print, as the style sheet asks for it. */
export interface UsedFace {
  /** First family of the computed style, without quotes. */
  readonly family: string;
  readonly weight: number;
  readonly characters: string;
}

/** The faces, one of them with more characters, or one more. */
export function withCharacters(
  used: readonly UsedFace[],
  { family, weight, characters }: UsedFace,
): UsedFace[] {
  const before = used.find((face) => face.family === family && face.weight === weight);
  const all = [...new Set((before?.characters ?? '') + characters)].sort().join('');
  if (all === '') return [...used];
  const face: UsedFace = { family, weight, characters: all };
  return before === undefined ? [...used, face] : used.map((each) => (each === before ? face : each));
}
