import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createFinding, type Bilingual, type Finding } from '../model/finding.js';
import { faceFile, type OwnFace, type OwnFaceName, type Publication } from '../model/publication.js';
import type { Source } from '../model/source.js';
import { isOwnFile } from './own-file.js';
import { openFont, type OpenFont, type OwnFont, type OwnFonts } from './read-typefaces.js';

// The largest in use, of 70,000 characters, has 40 MB.
const MOST_FONT_BYTES = 64_000_000;
// TrueType, TrueType of Apple's, and OpenType with outlines of PostScript's.
const SFNT: readonly string[] = ['\0\x01\0\0', 'true', 'OTTO'];

/** The font files that the archive names, those that can be used. What is wrong with the others becomes findings. */
export function ownFonts(
  folder: string,
  { faces = {}, fallbackFont }: Publication,
  source: Source,
  findings: Finding[],
): OwnFonts {
  const report = (ruleId: 'fallback-font' | 'own-face', key: string, reason: Bilingual): void => {
    findings.push(
      createFinding({ path: source.path, place: source.yamlPlace(key), ruleId, severity: 'error', reason }),
    );
  };
  const named = Object.entries(faces) as [OwnFaceName, OwnFace | undefined][];
  const own = named.flatMap(([name, face]): [OwnFaceName, OwnFont][] => {
    if (face === undefined) return [];
    const path = faceFile(face);
    const fault = faceFault(folder, path);
    if (fault !== undefined) {
      report('own-face', `faces.${name}`, { zh: `「${path}」${fault.zh}`, en: `“${path}” ${fault.en}` });
      return [];
    }
    return [[name, { path: join(folder, path), web: typeof face === 'object' && face.web === true }]];
  });
  const isUsable = fallbackFont !== undefined && isFont(folder, fallbackFont);
  if (fallbackFont !== undefined && !isUsable)
    report('fallback-font', 'fallbackFont', {
      zh: `「${fallbackFont}」不是可用的字库文件`,
      en: `“${fallbackFont}” is no font file that can be used`,
    });
  return {
    faces: new Map(own),
    fallback: isUsable ? join(folder, fallbackFont) : undefined,
  };
}

function isFont(folder: string, path: string): boolean {
  try {
    if (!isOwnFile(folder, path)) return false;
    openFont(join(folder, path));
    return true;
  } catch {
    return false;
  }
}

/** Why a file cannot be a face of the archive's own. */
function faceFault(folder: string, path: string): Bilingual | undefined {
  if (!isOwnFile(folder, path)) return { zh: '不是公报文件夹里的文件', en: 'is no file of the archive' };
  const file = join(folder, path);
  if (statSync(file).size > MOST_FONT_BYTES)
    return { zh: '超过 6400 万字节', en: 'has more than 64 million bytes' };
  const bytes = readFileSync(file);
  const signature = bytes.toString('latin1', 0, 4);
  if (signature === 'ttcf')
    return {
      zh: '是几个字体合成的字库集，请拆成单个的 TTF 文件',
      en: 'is a collection of fonts: extract the one that is wanted as a TTF',
    };
  try {
    if (SFNT.includes(signature) && hasAllTables(bytes)) return licenceFault(openFont(file));
  } catch {
    // What cannot be read is no font.
  }
  return { zh: '不是可用的 TTF 或 OTF 字库文件', en: 'is no TTF or OTF font that can be used' };
}

/** What the licence in the font's own words (fsType of OS/2, OpenType 1.9) forbids of what printing does with it. */
function licenceFault({ tables }: OpenFont): Bilingual | undefined {
  // A font without the table says nothing.
  const fsType = tables('OS/2')?.readUInt16BE(8) ?? 0;
  const says = (bit: number): boolean => (fsType & bit) !== 0;
  // The most generous of these three bits holds.
  if (says(NO_EMBEDDING) && !says(VIEW_ONLY) && !says(EDITABLE))
    return { zh: '的许可不准嵌入文件（fsType 2），不能用来印', en: 'may not be embedded (fsType 2)' };
  if (says(NO_SUBSETTING))
    return {
      zh: '的许可不准只嵌入一部分字（fsType 0x100），不能用来印',
      en: 'may not be cut to the characters that are used (fsType 0x100)',
    };
  if (says(BITMAP_ONLY))
    return {
      zh: '的许可只准嵌入点阵（fsType 0x200），不能用来印',
      en: 'may be embedded as bitmaps only (fsType 0x200)',
    };
  return undefined;
}

const [NO_EMBEDDING, VIEW_ONLY, EDITABLE, NO_SUBSETTING, BITMAP_ONLY] = [
  0x2, 0x4, 0x8, 0x100, 0x200,
] as const;

/** Whether the file holds all tables of its directory: of one that is cut off, a reader fails only where it needs the rest. */
function hasAllTables(bytes: Buffer): boolean {
  const [first, entry] = [12, 16];
  return Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => first + index * entry).every(
    (at) => bytes.readUInt32BE(at + 8) + bytes.readUInt32BE(at + 12) <= bytes.length,
  );
}
