import { statSync } from 'node:fs';
import { designOf } from '../../designs/designs.js';
import { createArchive, type Archive } from '../model/archive.js';
import { formatDate, parseIsoDate } from '../model/date.js';
import type { DocumentNumber } from '../model/document-number.js';
import { remember, type KnownFacts } from '../model/fact.js';
import { lazy, type KeepView } from '../model/lazy.js';
import type { Finding } from '../model/finding.js';
import type { Issue } from '../model/issue.js';
import { createNotice, type FrontMatter, type Notice } from '../model/notice.js';
import { KIND_FACTS, kindOf } from '../model/notice-kind.js';
import { ownNumber } from '../model/own-number.js';
import { noticeUrl, placeUrl } from '../model/permanent-address.js';
import { prosesOf, titleProse } from '../model/prose.js';
import { knownPrefixes, type Publication } from '../model/publication.js';
import type { Source } from '../model/source.js';
import type { Typefaces } from '../model/typeface.js';
import { openArchive, type OpenedArchive, type OpenedNotice } from './open-archive.js';
import { lackingGlyphs } from './lacking-glyphs.js';
import { ownFonts } from './own-fonts.js';
import { parse, type HashedNoticeText, type NoticeText, type ParsedNotice } from './parse.js';
import { readPictures, type PictureMemory } from './read-pictures.js';
import { readTypefaces, type OwnFonts } from './read-typefaces.js';
import { sharedAddresses } from './shared-addresses.js';

export interface ReadArchive {
  /** Absent where `gazette.yaml` itself could not be read. */
  readonly archive: Archive | undefined;
  readonly findings: readonly Finding[];
}

/** Reads the whole archive, and parses its notices one after the other. */
export function readArchive(folder: string, edited?: ReadonlyMap<string, string>): ReadArchive {
  const opened = openArchive(folder, edited);
  return archiveOf(opened, noticeTexts(opened).map(parse));
}

/** What there is to parse in an archive that was opened, in the order of its notices. */
export function noticeTexts({
  publication,
  notices,
}: Pick<OpenedArchive, 'publication' | 'notices'>): NoticeText[] {
  const prefixes = publication === undefined ? [] : knownPrefixes(publication);
  return notices.map((notice) => noticeText(notice, prefixes));
}

/** The Markdown of a notice that was opened, and what its dialect needs to know of it. */
export function noticeText(
  { path, front, source, bodyOffset }: OpenedNotice,
  prefixes: readonly string[],
): HashedNoticeText {
  const date = parseIsoDate(front.date);
  const kind = kindOf({ front, number: ownNumber(front) });
  const signing = {
    issuers: front.issuer,
    date: date === undefined ? front.date : formatDate(date),
    // A report with a document number is a letter.
    isImplied: KIND_FACTS[kind].isSigned || front.number !== undefined,
  };
  return {
    path,
    get text() {
      return source.text;
    },
    get sha256() {
      return source.sha256;
    },
    bodyOffset,
    kind,
    signing,
    prefixes,
  };
}

/** What has been read of a notice: its tree may be read when it is asked for, and its facts may be known without it. */
export interface ReadNotice extends ParsedNotice {
  readonly facts?: KnownFacts;
  /** How long its tree is kept, where that is not as long as the notice. */
  readonly keepView?: KeepView | undefined;
  /** Takes up the path of each notice of whose body anything is asked. */
  readonly asked?: Set<string> | undefined;
}

/** The archive that was opened, with its notices as they were parsed. `pictures` has those that were read before. */
export function archiveOf(
  opened: OpenedArchive,
  parsed: readonly ReadNotice[],
  pictures: PictureMemory = new Map(),
): ReadArchive {
  const {
    folder,
    publication,
    publicationSource,
    works,
    worksSource,
    synonyms,
    issues,
    unread,
    memory,
    outward,
  } = opened;
  const findings = [
    ...opened.findings,
    ...sharedAddresses(publicationSource, issues, opened.notices),
    ...parsed.flatMap((notice) => notice.findings),
  ];
  if (publication === undefined) return { archive: undefined, findings };
  const { fonts, typefaces, findings: faults } = fontsOf(folder, publication, publicationSource);
  const places = placesOf(issues);
  const notices = opened.notices.map((notice, index) => {
    const read = parsed[index];
    if (read === undefined) throw new Error(`${notice.path} was not parsed`);
    return noticeIn({ publication, typefaces }, notice, read, places.get(notice.path));
  });
  findings.push(...faults, ...lackingGlyphs(fonts, notices, publicationSource));
  const archive = createArchive({
    publication,
    publicationSource,
    works,
    worksSource,
    synonyms,
    // An issue that has no notice yet is not one that can be read.
    issues: issues.filter(({ sections }) => sections.length > 0),
    notices,
    unread,
    memory,
    outward,
    images: readPictures(folder, notices, findings, pictures),
    typefaces,
  });
  return { archive, findings };
}

let lastFaces: { readonly key: string; readonly typefaces: Typefaces } | undefined;

/** The faces in which a publication is set. Those of the last one are kept: what a font has is found out once. */
function typefacesOf(publication: Publication, fonts: OwnFonts): Typefaces {
  const { faces } = designOf(publication);
  const own = [...fonts.faces].map(([name, font]) => ({ name, ...font, ...stampOf(font.path) }));
  const fallback = fonts.fallback && { path: fonts.fallback, ...stampOf(fonts.fallback) };
  const key = JSON.stringify({ faces, own, fallback });
  if (lastFaces?.key !== key) lastFaces = { key, typefaces: readTypefaces(faces, fonts) };
  return lastFaces.typefaces;
}

function stampOf(file: string) {
  const { size, mtimeMs } = statSync(file);
  return { size, mtimeMs };
}

/** What stands beside every notice of an archive. */
interface BesideNotices {
  readonly publication: Publication;
  readonly typefaces: Typefaces;
}

/** What stands beside the notices of an archive in a folder, without reading them; `source` is that of the publication. */
export function besideNotices(folder: string, publication: Publication, source: Source): BesideNotices {
  return { publication, typefaces: fontsOf(folder, publication, source).typefaces };
}

/** A notice as `archiveOf` has it, with its facts where they were read; `place` is its address in an issue. */
export function noticeIn(
  { publication, typefaces }: BesideNotices,
  opened: OpenedNotice,
  read: ReadNotice,
  place: string | undefined,
): Notice {
  const notice = noticeOf(opened, read, publication, place);
  if (read.facts !== undefined) remember(notice, read.facts, [publication, typefaces]);
  return notice;
}

const placesByIssues = new WeakMap<readonly Issue[], ReadonlyMap<string, string>>();

/** The address of each place in an issue, by the path of the file that stands there. */
export function placesOf(issues: readonly Issue[]): ReadonlyMap<string, string> {
  const known = placesByIssues.get(issues);
  if (known !== undefined) return known;
  const places = new Map(
    issues.flatMap((issue) =>
      issue.sections
        .flatMap(({ notices }) => notices)
        .map((file, index) => [`${issue.folder}/${file}`, placeUrl(issue, index + 1)] as const),
    ),
  );
  placesByIssues.set(issues, places);
  return places;
}

/** By its number in a series of the city, else by its place in its issue; a number that cannot be read has none. */
function addressOf(
  { number: written }: FrontMatter,
  number: DocumentNumber | undefined,
  publication: Publication,
  place: string | undefined,
): string | undefined {
  if (number === undefined) return written === undefined ? place : undefined;
  return noticeUrl(number, publication) ?? place;
}

interface Fonts {
  readonly fonts: OwnFonts;
  readonly typefaces: Typefaces;
  readonly findings: readonly Finding[];
}

const fontsByPublication = new WeakMap<Publication, Fonts>();

/** The fonts that a publication names, read once for each reading of it: what they cover is then asked of the same ones. */
function fontsOf(folder: string, publication: Publication, source: Source): Fonts {
  const known = fontsByPublication.get(publication);
  if (known !== undefined) return known;
  const findings: Finding[] = [];
  const fonts = ownFonts(folder, publication, source, findings);
  const typefaces = typefacesOf(publication, fonts);
  const read = { fonts, typefaces, findings };
  fontsByPublication.set(publication, read);
  return read;
}

const noticesMade = new WeakMap<Pick<ParsedNotice, 'tree'>, Notice>();

/**
 * A notice that was opened: the same object as before where its text and its address are the same, since what is known of
 * it is kept with it. Its tree is asked for only with what needs it.
 */
export function noticeOf(
  { path, front, source, bodyOffset }: OpenedNotice,
  parsed: Pick<ReadNotice, 'tree' | 'keepView' | 'asked'>,
  publication: Publication,
  place: string | undefined,
): Notice {
  const number = ownNumber(front);
  const url = addressOf(front, number, publication, place);
  const known = noticesMade.get(parsed);
  if (known?.source === source && known.url === url) return known;
  const file = {
    source,
    name: path.replace(/^.*\/|\.md$/g, ''),
    front,
    number,
    url,
    date: parseIsoDate(front.date),
    bodyOffset,
  };
  const read = () => {
    const { tree } = parsed;
    const proses = lazy(() => [
      titleProse(front.title, source),
      ...tree.children.flatMap((part) => [...prosesOf(part, source)]),
    ]);
    return {
      tree,
      get proses() {
        return proses();
      },
    };
  };
  const notice = createNotice(file, read, parsed.keepView, parsed.asked);
  noticesMade.set(parsed, notice);
  return notice;
}
