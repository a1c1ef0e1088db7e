import { designOf } from '../../designs/designs.js';
import { createArchive, type Archive } from '../model/archive.js';
import { formatDate, parseIsoDate } from '../model/date.js';
import type { DocumentNumber } from '../model/document-number.js';
import type { Finding } from '../model/finding.js';
import type { Issue } from '../model/issue.js';
import { createNotice, type FrontMatter, type Notice } from '../model/notice.js';
import { KIND_FACTS, kindOf } from '../model/notice-kind.js';
import { ownNumber } from '../model/own-number.js';
import { noticeUrl, placeUrl } from '../model/permanent-address.js';
import { prosesOf, titleProse } from '../model/prose.js';
import { knownPrefixes, type Publication } from '../model/publication.js';
import type { Source } from '../model/source.js';
import type { NoticeTree } from '../model/tree.js';
import type { Typefaces } from '../model/typeface.js';
import { openArchive, type OpenedArchive, type OpenedNotice } from './open-archive.js';
import { lackingGlyphs } from './lacking-glyphs.js';
import { ownFonts } from './own-fonts.js';
import { parse, type NoticeText, type ParsedNotice } from './parse.js';
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
  return notices.map(({ path, front, source, bodyOffset }) => {
    const date = parseIsoDate(front.date);
    const kind = kindOf({ front, number: ownNumber(front) });
    const signing = {
      issuers: front.issuer,
      date: date === undefined ? front.date : formatDate(date),
      // A report with a document number is a letter.
      isImplied: KIND_FACTS[kind].isSigned || front.number !== undefined,
    };
    return { path, text: source.text, bodyOffset, kind, signing, prefixes };
  });
}

/** The archive that was opened, with its notices as they were parsed. `pictures` has those that were read before. */
export function archiveOf(
  opened: OpenedArchive,
  parsed: readonly ParsedNotice[],
  pictures: PictureMemory = new Map(),
): ReadArchive {
  const { folder, publication, publicationSource, works, worksSource, synonyms, issues, unread } = opened;
  const findings = [
    ...opened.findings,
    ...sharedAddresses(publicationSource, issues, opened.notices),
    ...parsed.flatMap((notice) => notice.findings),
  ];
  if (publication === undefined) return { archive: undefined, findings };
  const places = placesOf(issues);
  const notices = opened.notices.map((notice, index) => noticeOf(notice, parsed[index], publication, places));
  const { fonts, typefaces, findings: faults } = fontsOf(folder, publication, publicationSource);
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
    images: readPictures(folder, notices, findings, pictures),
    typefaces,
  });
  return { archive, findings };
}

/** One notice of the archive that was opened, with what rules that look at it alone need beside it. */
export interface NoticeAlone {
  readonly notice: Notice;
  readonly publication: Publication;
  readonly typefaces: Typefaces;
}

/** The notice as `archiveOf` will have it. Undefined where `gazette.yaml` could not be read. */
export function noticeAlone(
  { folder, publication, publicationSource, issues }: OpenedArchive,
  opened: OpenedNotice,
  parsed: ParsedNotice,
): NoticeAlone | undefined {
  if (publication === undefined) return undefined;
  const { typefaces } = fontsOf(folder, publication, publicationSource);
  return { notice: noticeOf(opened, parsed, publication, placesOf(issues)), publication, typefaces };
}

const placesByIssues = new WeakMap<readonly Issue[], ReadonlyMap<string, string>>();

/** The address of each place in an issue, by the path of the file that stands there. */
function placesOf(issues: readonly Issue[]): ReadonlyMap<string, string> {
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
  const typefaces = readTypefaces(designOf(publication).faces, fonts);
  const read = { fonts, typefaces, findings };
  fontsByPublication.set(publication, read);
  return read;
}

const noticesByTree = new WeakMap<NoticeTree, Notice>();

/** The notice, the same object as before where its text and its address are the same: what is known of it is kept with it. */
function noticeOf(
  { path, front, source }: OpenedNotice,
  parsed: ParsedNotice | undefined,
  publication: Publication,
  places: ReadonlyMap<string, string>,
): Notice {
  if (parsed === undefined) throw new Error(`${path} was not parsed`);
  const { tree } = parsed;
  const number = ownNumber(front);
  const url = addressOf(front, number, publication, places.get(path));
  const known = noticesByTree.get(tree);
  if (known?.source === source && known.url === url) return known;
  const notice = createNotice({
    source,
    name: path.replace(/^.*\/|\.md$/g, ''),
    front,
    number,
    url,
    date: parseIsoDate(front.date),
    tree,
    proses: [
      titleProse(front.title, source),
      ...tree.children.flatMap((part) => [...prosesOf(part, source)]),
    ],
  });
  noticesByTree.set(tree, notice);
  return notice;
}
