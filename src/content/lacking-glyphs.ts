import { fact } from '../model/fact.js';
import { createFinding, type Finding } from '../model/finding.js';
import { groupBy } from '../model/group-by.js';
import type { Notice } from '../model/notice.js';
import type { ProseKind } from '../model/prose.js';
import type { OwnFaceName } from '../model/publication.js';
import type { Source } from '../model/source.js';
import { facesOf, type FaceName } from '../model/typeface.js';
import { fontFile, OWN_FACES_FOR, type OwnFonts } from './read-typefaces.js';

const MOST_TOLD = 30;
// A space needs no glyph, nor does what is never drawn.
const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/**
 * The characters of the archive's texts that its own faces lack, told once for each face: each of them is printed in the
 * face that comes with the program, and the editor should know of it before a reader sees two faces in a name.
 */
export function lackingGlyphs({ faces }: OwnFonts, notices: readonly Notice[], source: Source): Finding[] {
  return Array.from(faces, ([name, { path }]) => {
    const font = fontFile(path);
    const lacking = charactersIn(name, faces, notices).filter(
      (character) => !font.covers(character.codePointAt(0) ?? 0),
    );
    return { name, lacking };
  })
    .filter(({ lacking }) => lacking.length > 0)
    .map(({ name, lacking }) => {
      const [first, more] = [lacking.slice(0, MOST_TOLD).join(''), lacking.length > MOST_TOLD];
      return createFinding({
        path: source.path,
        place: source.yamlPlace(`faces.${name}`),
        ruleId: 'own-face-glyphs',
        severity: 'warning',
        reason: {
          zh: `这个字库没有公文里的 ${lacking.length} 个字：${first}${more ? '……' : ''}；印刷时这些字改用程序自带的字体`,
          en: `the font lacks ${lacking.length} characters of the notices: ${first}${more ? '…' : ''}; they are printed in the face that comes with the program`,
        },
      });
    });
}

/** The characters of a notice's text of one kind, each once. */
interface KindCharacters {
  readonly kind: ProseKind;
  readonly characters: string;
}

export const charactersOf = fact('characters', ({ proses }): readonly KindCharacters[] =>
  Array.from(
    groupBy(proses, ({ kind }) => kind),
    ([kind, all]) => ({
      kind,
      characters: Array.from(new Set(all.map(({ text }) => text).join(''))).join(''),
    }),
  ),
);

/** The characters that stand in an own face, in order; where another own face stands before it for a face, not those. */
function charactersIn(
  name: OwnFaceName,
  own: OwnFonts['faces'],
  notices: readonly Notice[],
): readonly string[] {
  const isIn = (face: FaceName): boolean => OWN_FACES_FOR[face].find((each) => own.has(each)) === name;
  const found = new Set<string>();
  for (const notice of notices)
    for (const { kind, characters } of charactersOf(notice))
      if (facesOf(kind).some(isIn)) for (const character of characters) found.add(character);
  return [...found].filter((character) => !INVISIBLE.test(character)).sort();
}
