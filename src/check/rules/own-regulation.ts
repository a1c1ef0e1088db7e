/**
 * 作为依据、只写标题的本市规定，在本库或 works.yaml 里查得到。
 *
 * “根据《绍兴市某某管理办法》”没有文号，查不到的，可能标题抄错了，也可能是没有登记的旧文件。核对标题；确有这件的，连文号记入 works.yaml，
 * 网页上才有链接，废止以后也能提醒。只作提示，一件公文里同一标题只报一处。
 *
 * @example 错
 * ```md
 * 根据《绍兴市河道分级管理办法》，现就有关事项通知如下。
 * ```
 * @example 对
 * ```md
 * 根据《绍兴市河道分级管理办法》，现就有关事项通知如下。
 * ```
 * ```yaml works.yaml
 * - number: 绍政发〔2012〕60号
 *   title: 绍兴市河道分级管理办法
 * ```
 */
import type { Position } from 'unist';
import type { Archive } from '../../model/archive.js';
import { fact } from '../../model/fact.js';
import { findMentions } from '../../model/mention.js';
import type { Notice } from '../../model/notice.js';
import { knownPrefixes, type Publication } from '../../model/publication.js';
import { partTitlesOf } from '../../model/register.js';
import { comparableTitle } from '../../model/title.js';
import type { ArchiveRule, Violation } from '../rule.js';

const ownBases = fact('own-bases', (notice, publication: Publication): readonly OwnBasis[] => {
  const { proses, front } = notice;
  const parts = new Set(partTitlesOf(notice).map(comparableTitle));
  const found: OwnBasis[] = [];
  for (const prose of proses) {
    if (prose.quoted || !prose.text.includes(`《${publication.city}`)) continue;
    for (const { kind, title, number, start, end } of findMentions(prose.text, knownPrefixes(publication))) {
      if (kind !== 'implements' || title === undefined || number !== undefined) continue;
      if (!title.startsWith(publication.city) || !REGULATION.test(title)) continue;
      if (front.title.includes(title) || parts.has(comparableTitle(title))) continue;
      found.push({ title, place: prose.place(start, end) });
    }
  }
  return found;
});

export const ownRegulation: ArchiveRule = {
  id: 'own-regulation',
  reach: 'archive',
  facts: [ownBases],
  severity: 'note',
  authority: 'own',
  basis: { zh: '公报编辑规范：引用查得到', en: 'House rules: what is cited can be found' },
  *check(archive) {
    for (const notice of archive.notices) yield* inNotice(notice, archive);
  },
};

const REGULATION = /(?:办法|规定|条例|细则|规则|制度)(?:[（(][^（()）]*[）)])?$/u;

function* inNotice(notice: Notice, { register, publication }: Archive): Generator<Violation> {
  const { source } = notice;
  const told = new Set<string>();
  for (const { title, place } of ownBases(notice, publication)) {
    if (told.has(title) || register.keyOfTitle(title) !== undefined) continue;
    told.add(title);
    yield {
      source,
      place,
      reason: {
        zh: `依据「${title}」没有写文号，在本库和 works.yaml 中也查不到，请核对标题，或者登记`,
        en: `the basis “${title}” has no number, and is found neither in this archive nor in works.yaml: check the title, or register it`,
      },
      actual: title,
    };
  }
}

/** A regulation of the city that a notice rests on and names by its title alone. */
interface OwnBasis {
  readonly title: string;
  readonly place: Position;
}
