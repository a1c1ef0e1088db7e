import type { Severity } from './finding.js';

/** 文号 series of the publishing city, in the registry of `gazette.yaml`. */
export interface Series {
  /** 绍政发 */
  readonly prefix: string;
  /** szf: the first step of the permanent address. */
  readonly slug: string;
  /** The organ that signs: 绍兴市人民政府. */
  readonly issuer: string;
  /** The section of the issue it is printed in: 市政府文件. */
  readonly section: string;
}

/** The gazette itself, from `gazette.yaml`. */
export interface Publication {
  readonly name: string;
  readonly englishName: string;
  readonly city: string;
  /** Where the web edition stands, where that is known: https://www.example.gov.cn/gazette/. */
  readonly address?: string | undefined;
  readonly series: readonly Series[];
  /** Foreign prefixes with their organs: 国发 → 国务院. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Names that are right: an organ's full name, and the short names that it may be called by. */
  readonly organs?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Words that are always wrong here, and what should stand for each, beside those that the checks know. */
  readonly words?: Readonly<Record<string, string>> | undefined;
  /** The colophon's lines in order: label and value. */
  readonly colophon: readonly { readonly label: string; readonly value: string }[];
  /** The name of its design; without one, that of the printed original. */
  readonly design?: string | undefined;
  readonly page: PageDesign;
  /** Font files of its own, in place of the faces that come with the program. */
  readonly faces?: OwnFaces | undefined;
  /** A font file below the archive's folder, for characters that the faces of the page lack. */
  readonly fallbackFont?: string | undefined;
  /** How grave what a rule finds is, by the rule's id, where it shall not be the rule's own severity. */
  readonly levels?: Readonly<Record<string, Level>> | undefined;
  /** Whether each issue is published as OFD too. */
  readonly ofd?: boolean | undefined;
  /** Who vouches for what is published: the name of its log, and the public keys, each `name+id+key` (`gazette seal`). */
  readonly seal?: { readonly origin: string; readonly keys: readonly string[] } | undefined;
  /** Which text of an amended act prevails: the published ones, where it does not say. */
  readonly standardText?: StandardText | undefined;
  /** Where the git repository of the texts is shown in the web: https://github.com/OWNER/NAME. */
  readonly repository?: string | undefined;
  /** On what terms the data of the web edition may be used; without it the site says that nobody has said. */
  readonly licence?: Licence | undefined;
  /** Former addresses of issues and notices (szf/2015/31/), and where they have gone. */
  readonly moved?: Readonly<Record<string, string>> | undefined;
  /** Former addresses of provisions (szf/2015/13/#art-2.1), and where in the same notice they have gone (#art-3). */
  readonly movedProvisions?: Readonly<Record<string, string>> | undefined;
}

/** The faces for which an archive may have files of its own: 宋, 标宋 (titles), 黑, 楷, 仿宋 (text of offprints). */
export type OwnFaceName = 'song' | 'biaosong' | 'hei' | 'kai' | 'fangsong';

/** A font file below the archive's folder; `web` where its licence lets the web edition publish it. */
export type OwnFace = string | { readonly file: string; readonly web?: boolean | undefined };

export type OwnFaces = Readonly<Partial<Record<OwnFaceName, OwnFace | undefined>>>;

/** The path of an own face's file, below the archive's folder. */
export function faceFile(face: OwnFace): string {
  return typeof face === 'string' ? face : face.file;
}

/** The paths of all font files that the archive names. */
export function fontPaths({ faces = {}, fallbackFont }: Publication): string[] {
  const own = Object.values(faces).flatMap((face) => (face === undefined ? [] : [faceFile(face)]));
  return fallbackFont === undefined ? own : [...own, fallbackFont];
}

/** 知识共享 署名 4.0, and the address of its text. */
export interface Licence {
  readonly name: string;
  readonly url?: string | undefined;
}

/** In `moved`, where a former address has no new one: the document was taken back. */
export const WITHDRAWN = 'withdrawn';

/** What prevails of an act that was amended: what was published, or the text into which the amendments are worked. */
export type StandardText = 'published' | 'consolidated';

export type Level = Severity | 'off';

/** The printed page. Lengths with a unit in their name; the type area is `columns` columns of `columnEms` characters. */
export interface PageDesign {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly columns: number;
  readonly columnEms: number;
  readonly columnGapEms: number;
  readonly lines: number;
  readonly fontSizePt: number;
  readonly lineHeightPt: number;
  /** From the top edge of the paper to the type area. */
  readonly topMm: number;
  /** From the left edge of the paper to the type area, which without it stands in the middle. */
  readonly leftMm?: number | undefined;
  /** Where a section after the first begins: on a page of its own, which without it is so, or below the one before. */
  readonly sectionStart?: 'page' | 'flow' | undefined;
}

/** Every prefix that is known by name, of the city's own series and of others. */
export function knownPrefixes(publication: Publication): string[] {
  return [...publication.series.map(({ prefix }) => prefix), ...Object.keys(publication.prefixes)];
}

export function seriesOf(publication: Publication, prefix: string): Series | undefined {
  return publication.series.find((series) => series.prefix === prefix);
}

/** Every organ that is known by its prefix. */
export function knownOrgans(publication: Publication): ReadonlySet<string> {
  return new Set([...publication.series.map(({ issuer }) => issuer), ...Object.values(publication.prefixes)]);
}

/** The two words of the publication's name, as the cover sets them: 绍兴市人民政府 and 公报. A name of another kind is one. */
export function nameInTwo({ name }: Publication): { readonly organ: string; readonly kind: string } {
  return name.endsWith('公报') ? { organ: name.slice(0, -2), kind: '公报' } : { organ: '', kind: name };
}

/** The organ that publishes the gazette, as its name says: 绍兴市人民政府. A name of another kind is given whole. */
export function publisherOf(publication: Publication): string {
  const { organ, kind } = nameInTwo(publication);
  return organ === '' ? kind : organ;
}

/** 主办单位 or 主办, as the colophon names it; undefined where it names none. */
export function organiserOf({ colophon }: Publication): string | undefined {
  return colophon.find(({ label }) => /^主\s*办/u.test(label))?.value;
}
