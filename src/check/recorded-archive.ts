import { opened, type ArchiveTexts, type OpenedFile } from '../content/open-archive.js';
import { readFrontMatter } from '../content/front-matter.js';
import { parse } from '../content/parse.js';
import { archiveOf, noticeText, type ReadArchive, type ReadNotice } from '../content/read-archive.js';
import { lazy } from '../model/lazy.js';
import { knownPrefixes } from '../model/publication.js';
import { lazySource } from '../model/source.js';
import type { NoticeRecord } from './record-notice.js';

/** The archive whose notices are known by their records, in the order of the texts. A notice is parsed where its tree is asked for. */
export function recordedArchive(texts: ArchiveTexts, records: readonly NoticeRecord[]): ReadArchive {
  const prefixes = texts.publication === undefined ? [] : knownPrefixes(texts.publication);
  const files = texts.texts.map(({ path, text }, index): OpenedFile => {
    const { front, bodyOffset, openingFindings } = recordAt(index);
    const source = lazySource(path, text, () => readFrontMatter(path, text).source);
    return {
      notice: front === undefined ? undefined : { path, front, source, bodyOffset },
      findings: openingFindings,
    };
  });
  const read = files.flatMap(({ notice }, index): ReadNotice[] => {
    if (notice === undefined) return [];
    const { facts, parsingFindings } = recordAt(index);
    const tree = lazy(() => parse(noticeText(notice, prefixes)).tree);
    return [
      {
        facts,
        findings: parsingFindings,
        get tree() {
          return tree();
        },
      },
    ];
  });
  return archiveOf(opened(texts, files), read);

  function recordAt(index: number): NoticeRecord {
    const record = records[index];
    if (record === undefined) throw new Error(`${texts.texts[index]?.path ?? ''} has no record`);
    return record;
  }
}
