import type { ActVersion } from '../../catalogue/act-versions.js';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import { noticePlaces, type NoticePlace } from '../../catalogue/notice-place.js';
import type { TextChange } from '../../catalogue/text-change.js';
import { parse, type NoticeText } from '../../content/parse.js';
import { noticeOf } from '../../content/read-archive.js';
import { composeNotice } from '../../edition/compose-notice.js';
import type { Edition, EditionNotice } from '../../edition/edition.js';
import type { CitedAddresses } from '../../edition/links.js';
import type { NoticeDigest } from '../../edition/notice-digest.js';
import type { TitleNames } from '../../edition/title/title-names.js';
import type { Issue } from '../../model/issue.js';
import type { FrontMatter } from '../../model/notice.js';
import { knownPrefixes, type Publication } from '../../model/publication.js';
import { createSource } from '../../model/source.js';
import { tellEditionHash, tellEntryHash } from '../../web/page-values.js';
import { pictures } from '../../web/pictures.js';
import { filesOfIssues, type AroundIssues, type SharedByPages } from '../../web/site.js';
import { bookOf } from './book.js';
import { unpackedTree } from './packed-trees.js';
import { memoryInto, type KeptByThread } from './stored-memory.js';

/** All that the files of an issue are made from, as plain values, which a thread can be given. */
export interface IssueToMake extends Pick<Edition, 'images' | 'titleNames'> {
  readonly shared: SharedByPages;
  readonly own: NamedIssue;
  readonly previous: NamedIssue | undefined;
  readonly next: NamedIssue | undefined;
  /** Its notices in print order. */
  readonly sections: readonly {
    readonly title: string;
    readonly notices: readonly NoticeToMake[];
  }[];
  /** Those of its PDFs that there are, by the name of the edition and the ids of notices. */
  readonly pdfs: ReadonlySet<string>;
  /** Whether its page is made elsewhere: an index of the year tells of notices that do not stand here. */
  readonly hasYearIndex: boolean;
}

/** An issue as others name it, with its hash among the values of pages. */
export interface NamedIssue extends Pick<Edition, 'name' | 'url'> {
  readonly issue: Omit<Issue, 'source' | 'record'>;
  readonly hash: string;
}

/** What a catalogue says of a notice, but for the notice itself and where it stands. */
export type SaidOfNotice = Omit<CatalogueEntry, keyof NoticePlace> & Pick<NoticePlace, 'page' | 'breaks'>;

/** A notice with all that it is composed from, and what the catalogue says of it. */
export interface NoticeToMake {
  readonly text: NoticeText;
  /** Its packed tree; without one it is parsed. */
  readonly tree: Uint8Array | undefined;
  readonly front: FrontMatter;
  readonly url: string;
  readonly cited: CitedAddresses;
  readonly digest: NoticeDigest;
  /** What is said of it (`SaidOfNotice`) as JSON: a page is known by the same, and says nothing else. */
  readonly said: string;
  /** The hash of its entry among the values of pages. */
  readonly hash: string;
  /** The versions of the act as JSON, for the same reason; undefined where nobody has amended it. */
  readonly versions: string | undefined;
  readonly textChanges: readonly TextChange[];
}

/** Makes the files of an issue, its pages, data and book, and gives what a memory is to have of them. */
export function makeIssue(issue: IssueToMake): KeptByThread[] {
  const kept: KeptByThread[] = [];
  const memory = memoryInto(kept);
  const { publication } = issue.shared.frame;
  const { titleNames } = issue;
  const prefixes = JSON.stringify(knownPrefixes(publication));
  const sections = issue.sections.map(({ title, notices }) => ({
    title,
    notices: notices.map((notice) => noticeFrom(notice, publication, prefixes, titleNames)),
  }));
  const edition = editionFrom(issue.own, { publication, titleNames, sections, images: issue.images });
  const [previous, next] = [issue.previous, issue.next].map(
    (other) => other && editionFrom(other, { publication, titleNames }),
  );
  const around = aroundIssue(issue, edition, previous, next);
  const files = filesOfIssues(around, memory, issue.shared, pictures([edition]).urlOf)(edition);
  for (const each of issue.hasYearIndex ? files.slice(1) : files) each.files();
  bookOf(edition, around.entries, memory);
  return kept;
}

/** An issue with its notices, or one of which only its name is asked. */
function editionFrom(
  { name, url, issue, hash }: NamedIssue,
  of: Pick<Edition, 'publication' | 'titleNames'> & Partial<Pick<Edition, 'sections' | 'images'>>,
): Edition {
  const edition: Edition = {
    sections: [],
    images: new Map(),
    ...of,
    issue: { ...issue, source: createSource('issue.yaml', '') },
    name,
    url,
    typefaces: new Map(),
  };
  tellEditionHash(edition, hash);
  return edition;
}

function noticeFrom(
  { text, tree: packed, front, url, cited, digest }: NoticeToMake,
  publication: Publication,
  prefixes: string,
  names: TitleNames,
): EditionNotice {
  const opened = {
    path: text.path,
    front,
    source: createSource(text.path, text.text),
    bodyOffset: text.bodyOffset,
  };
  const tree = packed === undefined ? parse(text).tree : unpackedTree(packed);
  const notice = noticeOf(opened, { tree }, publication, url);
  return composeNotice(notice, prefixes, cited, names, () => () => digest);
}

/** What of a catalogue the files of this issue are made from. */
function aroundIssue(
  { sections, pdfs }: IssueToMake,
  edition: Edition,
  previous: Edition | undefined,
  next: Edition | undefined,
): AroundIssues & { readonly entries: readonly CatalogueEntry[] } {
  const toMake = sections.flatMap(({ notices }) => notices);
  const entries = noticePlaces(edition, undefined).map((place, index) => {
    const { said = '{}', hash = '' } = toMake[index] ?? {};
    const entry: CatalogueEntry = { ...place, ...(JSON.parse(said) as SaidOfNotice) };
    tellEntryHash(entry, hash);
    return entry;
  });
  const versions = toMake.flatMap(({ versions: own }, index) =>
    own === undefined ? [] : [[entries[index]?.notice.key ?? '', JSON.parse(own) as ActVersion[]] as const],
  );
  return {
    publication: edition.publication,
    editions: [previous, edition, next].filter((each) => each !== undefined),
    entries,
    entriesByIssue: new Map([[edition.name, entries]]),
    pdfs,
    versions: new Map(versions),
    textChanges: new Map(toMake.map(({ text, textChanges }) => [text.path, textChanges])),
  };
}
