import type { NoticeFileText } from '../content/notice-files.js';
import { opened, type ArchiveTexts, type OpenedFile } from '../content/open-archive.js';
import { readFrontMatter } from '../content/front-matter.js';
import { parse, type HashedNoticeText } from '../content/parse.js';
import { archiveOf, noticeText, type ReadArchive, type ReadNotice } from '../content/read-archive.js';
import type { KnownFacts } from '../model/fact.js';
import { lazy, lazyWhileThere, type KeepView } from '../model/lazy.js';
import { knownPrefixes } from '../model/publication.js';
import type { Outward } from '../model/outward.js';
import { lazySource, type Source } from '../model/source.js';
import type { NoticeTree } from '../model/tree.js';
import type { KnownRecord } from './record-bytes.js';

/** A notice's file as it is known by its record: its YAML and its tree are read where they are asked for. */
export interface RecordedNotice {
  readonly file: OpenedFile;
  /** Absent where the file could not be read. */
  readonly read: ReadNotice | undefined;
}

const PARSED: TreesAtHand = { treeOf: (text) => parse(text).tree };

/**
 * The archive whose notices are known by their records, in the order of the texts.
 *
 * @param outward What these say to others.
 */
export function recordedArchive(
  texts: ArchiveTexts,
  records: readonly KnownRecord[],
  trees: TreesAtHand = PARSED,
  outward?: Outward,
): ReadArchive {
  const prefixes = texts.publication === undefined ? [] : knownPrefixes(texts.publication);
  const notices = texts.texts.map((file, index) => {
    const record = records[index];
    if (record === undefined) throw new Error(`${file.path} has no record`);
    return recordedNotice(file, record, prefixes, trees, outward?.asked);
  });
  return archiveOfNotices(texts, notices, outward);
}

/** The archive whose notices are known by their records, or were parsed, in the order of the texts. */
export function archiveOfNotices(
  texts: ArchiveTexts,
  notices: readonly RecordedNotice[],
  outward?: Outward,
): ReadArchive {
  const files = notices.map(({ file }) => file);
  return archiveOf(
    { ...opened(texts, files), ...(outward && { outward }) },
    notices.flatMap(({ read }) => read ?? []),
  );
}

/** Where the trees of notices come from, and how long they are kept, where that is not as long as the notice. */
export interface TreesAtHand {
  readonly treeOf: (text: HashedNoticeText) => NoticeTree;
  readonly keepView?: KeepView;
}

/** A notice by its record; `prefixes` are those of the publication, and `asked` takes up its path where more is asked than its facts. */
export function recordedNotice(
  file: NoticeFileText,
  { front, bodyOffset, openingFindings, parsingFindings, facts }: KnownRecord,
  prefixes: readonly string[],
  { treeOf, keepView }: TreesAtHand = PARSED,
  asked?: Set<string>,
): RecordedNotice {
  if (front === undefined) return { file: { notice: undefined, findings: openingFindings }, read: undefined };
  const { path } = file;
  const places = (): Source => readFrontMatter(path, file.text).source;
  // Whoever has let go of the text does not want it back with its YAML.
  const source = lazySource(file, file.isLetGo ? lazyWhileThere(places) : lazy(places), asked);
  const notice = { path, front, source, bodyOffset };
  const read = (): NoticeTree => treeOf(noticeText(notice, prefixes));
  const tree = keepView === undefined ? lazy(read) : read;
  return {
    file: { notice, findings: openingFindings },
    read: new KnownNotice(tree, facts, parsingFindings, keepView, asked),
  };
}

/** A class: of a long archive an object with a getter of its own for each notice would take half a kilobyte more. */
class KnownNotice implements ReadNotice {
  readonly facts: KnownFacts;
  readonly findings: ReadNotice['findings'];
  readonly keepView: KeepView | undefined;
  readonly asked: Set<string> | undefined;
  readonly #tree: () => NoticeTree;

  constructor(
    tree: () => NoticeTree,
    facts: KnownFacts,
    findings: ReadNotice['findings'],
    keepView: KeepView | undefined,
    asked: Set<string> | undefined,
  ) {
    this.#tree = tree;
    this.facts = facts;
    this.findings = findings;
    this.keepView = keepView;
    this.asked = asked;
  }

  get tree(): NoticeTree {
    return this.#tree();
  }
}
