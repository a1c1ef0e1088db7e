/**
 * 每个字在印它的字体里都有字形。
 *
 * 字体里没有的字，印出来是方框，或者换成别的字体。生僻的人名、地名最容易碰到；先核对是不是用错了字，确是此字的，请版式
 * 维护者换用收字更全的字体。汉字后面带异体字选择符的，印出来还是通行的字形，也要报。依据：公报编辑规范：印刷字体。
 *
 * @example 错
 * ```md
 * 任命王𬀩𪚥为市民政局副局长。
 * ```
 * @example 对
 * ```md
 * 任命王喆、李彧为市民政局副局长（Beijing Time 8:30 ①）。
 * ```
 */
import type { Position } from 'unist';
import type { Prose, ProseKind } from '../../model/prose.js';
import { hasEscapes, type Source } from '../../model/source.js';
import { facesOf, type FaceName, type Typefaces } from '../../model/typeface.js';
import type { NoticeRule, Violation } from '../rule.js';
import type { Bilingual } from '../../model/finding.js';

export const glyphCoverage: NoticeRule = {
  id: 'glyph-coverage',
  reach: 'notice',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：印刷字体收字', en: 'House rules: the printing faces have every character' },
  *check({ proses, source }, { typefaces }) {
    const coverage = coverageOf(typefaces);
    for (const prose of proses) {
      const { kind, text, node } = prose;
      // A signature without a place of its own is made of the front matter.
      if (kind === 'signatureLine' && node?.position === undefined) continue;
      yield* checkText(text, kind, source, (start, end) => prose.place(start, end), coverage);
    }
    yield* checkYaml(source, SIGNED, 'signatureLine', coverage);
  },
  *checkOtherFiles({ typefaces, publicationSource, issues }) {
    const coverage = coverageOf(typefaces);
    yield* checkYaml(publicationSource, /^(?:name|englishName)$/, 'title', coverage);
    yield* checkYaml(publicationSource, /^colophon\b/, 'rosterRole', coverage);
    for (const { source } of issues)
      if (mayLack(source, 'caption', coverage))
        yield* checkYaml(source, /^sections\.\d+\.title$/, 'caption', coverage);
  },
};

/** Whether a YAML file must be parsed. */
function mayLack(source: Source, kind: ProseKind, coverage: Coverage): boolean {
  const written = source.text.replaceAll(/\s/gu, '');
  const anywhere = (): Position => source.yamlPlace('');
  return hasEscapes(source) || checkText(written, kind, source, anywhere, coverage).next().done !== true;
}

/** For each kind of text the faces that lack a character: empty where all have it. */
type Coverage = (kind: ProseKind) => (character: string) => readonly FaceName[];

const SONG: Bilingual = { zh: '宋体', en: 'Song' };
const FACE_NAMES: Readonly<Record<FaceName, Bilingual>> = {
  song: SONG,
  'song-bold': SONG,
  'song-black': SONG,
  // Where an archive has no 仿宋 of its own, or that lacks a character, 宋 stands for it.
  fangsong: SONG,
  hei: { zh: '黑体', en: 'Hei' },
  kai: { zh: '楷体', en: 'Kai' },
};
// What of the front matter is printed beside the title: under it, and as the signature.
const SIGNED = /^(?:number|registration|issuer(?:\.\d+)?|date)$/;
// A selector asks for a variant of the Han character before it, as names have: 辻󠄀. The faces are cut without selectors.
const VARIANT = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}](?<=(\p{Script=Han})[\ufe00-\ufe0f\u{e0100}-\u{e01ef}])/gu;
const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

const coverages = new WeakMap<Typefaces, Coverage>();

/** What the faces lack: each character is looked up once for all notices. */
function coverageOf(typefaces: Typefaces): Coverage {
  const known = coverages.get(typefaces) ?? createCoverage(typefaces);
  coverages.set(typefaces, known);
  return known;
}

function createCoverage(typefaces: Typefaces): Coverage {
  const ofKind = new Map<ProseKind, (character: string) => readonly FaceName[]>();
  return (kind) => {
    const before = ofKind.get(kind);
    if (before !== undefined) return before;
    const known = new Map<string, readonly FaceName[]>();
    const lackingFaces = (character: string): readonly FaceName[] => {
      const lacking = known.get(character) ?? facesWithout(character, kind, typefaces);
      known.set(character, lacking);
      return lacking;
    };
    ofKind.set(kind, lackingFaces);
    return lackingFaces;
  };
}

function facesWithout(character: string, kind: ProseKind, typefaces: Typefaces): FaceName[] {
  const codePoint = character.codePointAt(0) ?? 0;
  if (INVISIBLE.test(character)) return [];
  return facesOf(kind).filter((face) => typefaces.get(face)?.fileFor(codePoint) === undefined);
}

/** The texts of a YAML file that are printed, set in the faces of a kind of text. */
function* checkYaml(
  source: Source,
  printed: RegExp,
  kind: ProseKind,
  coverage: Coverage,
): Generator<Violation> {
  for (const { path, text, place } of source.yamlTexts)
    if (printed.test(path)) yield* checkText(text, kind, source, place, coverage);
}

function* checkText(
  text: string,
  kind: ProseKind,
  source: Source,
  place: Prose['place'],
  coverage: Coverage,
): Generator<Violation> {
  const lackingFaces = coverage(kind);
  let at = 0;
  for (const character of text) {
    const lacking = lackingFaces(character);
    if (lacking.length > 0) {
      const names = [...new Set(lacking.map((face) => FACE_NAMES[face]))];
      yield {
        source,
        place: place(at, at + character.length),
        reason: {
          zh: `${names.map(({ zh }) => zh).join('、')}没有「${character}」（${codeOf(character)}）的字形`,
          en: `no glyph for “${character}” (${codeOf(character)}) in ${names.map(({ en }) => en).join(', ')}`,
        },
        actual: character,
        // What no face has cannot be printed, whatever was signed.
        isNeverMeant: true,
      };
    }
    at += character.length;
  }
  yield* checkVariants(text, source, place);
}

/** The variants of Han characters that a text asks for, which would be printed in their common form. */
function* checkVariants(text: string, source: Source, place: Prose['place']): Generator<Violation> {
  for (const { index, 0: selector, 1: han = '' } of text.matchAll(VARIANT)) {
    const codes = `${codeOf(han)} ${codeOf(selector)}`;
    yield {
      source,
      place: place(index - han.length, index + selector.length),
      reason: {
        zh: `字体没有「${han}」的这种异体字形（${codes}），会印成通行的「${han}」`,
        en: `no glyph for this variant of “${han}” (${codes}): the common form would be printed`,
      },
      actual: han + selector,
      isNeverMeant: true,
    };
  }
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
