/**
 * 文号的机关代字、发文机关、标题里的机关、署名、所在栏目，都与 `gazette.yaml` 登记的发文系列一致。
 *
 * 「绍政发」是市政府的文，「绍政办发」是市政府办公室的文，写错一处就成了另一个机关的文件。联合发文用主办机关的文号，
 * 主办机关列在最前。转载上级机关的文件，用它自己的文号，机关代字登记在 prefixes；两处都没有登记的，逐一点名。没有文号的公文不查系列。
 *
 * @example 错
 * ```md
 * ---
 * number: 绍政办发〔2015〕1号
 * issuer: 绍兴市人民政府
 * ---
 * ```
 * @example 错
 * ```md
 * ---
 * number: 绍政函〔2015〕1号
 * ---
 * ```
 * @example 错
 * ```md
 * ---
 * number: 绍政发〔2015〕1号
 * title: 绍兴市人民政府办公室关于做好示例工作的通知
 * ---
 * ```
 * @example 对
 * ```md szbf-2015-1.md
 * ---
 * number: 绍政办发〔2015〕1号
 * title: 绍兴市人民政府办公室关于做好示例工作的通知
 * issuer: 绍兴市人民政府办公室
 * ---
 * ```
 * @example 对 联合发文
 * ```md
 * ---
 * number: 绍政发〔2015〕1号
 * title: 绍兴市人民政府　绍兴军分区关于做好征兵工作的通知
 * issuer:
 *   - 绍兴市人民政府
 *   - 绍兴军分区
 * ---
 * ```
 */
import { noticeOf, type Archive } from '../../model/archive.js';
import { fact } from '../../model/fact.js';
import { issuersIn } from '../../model/issuer-name.js';
import { nameOf, type Notice } from '../../model/notice.js';
import { titleProse, textOf } from '../../model/prose.js';
import { knownOrgans, seriesOf, type Publication, type Series } from '../../model/publication.js';
import { isRegulationName, isShortFor, parseTitle } from '../../model/title.js';
import type { SignatureLine } from '../../model/tree.js';
import type { ArchiveRule, Violation } from '../rule.js';
import { TERMS } from '../wording.js';
import { withoutSpace } from '../../model/without-space.js';

const signatureFaults = fact('signature-faults', (notice, publication: Publication) => [
  ...signature(notice, knownOrgans(publication)),
]);

export const seriesIssuer: ArchiveRule = {
  id: 'series-issuer',
  reach: 'archive',
  facts: [signatureFaults],
  severity: 'error',
  authority: 'own',
  basis: {
    zh: '公报编辑规范：发文系列登记（gazette.yaml）',
    en: 'House rules: the registry of series (gazette.yaml)',
  },
  *check(archive) {
    const { publication, notices } = archive;
    const organs = knownOrgans(publication);
    for (const notice of notices) {
      // A badly written number is the matter of document-number-form.
      if (notice.number === undefined && notice.front.number !== undefined) continue;
      if (notice.number !== undefined) {
        const { prefix } = notice.number;
        const series = seriesOf(publication, prefix);
        if (series === undefined && publication.prefixes[prefix] === undefined) {
          yield unknownPrefix(notice, prefix, publication);
          continue;
        }
        yield* series === undefined
          ? foreignIssuer(notice, prefix, archive)
          : issuers(notice, series, archive);
      }
      yield* titleOrgan(notice, organs);
      for (const fault of signatureFaults(notice, publication)) yield { source: notice.source, ...fault };
    }
    yield* sections(archive);
  },
};

function unknownPrefix({ source }: Notice, prefix: string, { series }: Publication): Violation {
  const prefixes = series.map((each) => each.prefix);
  return {
    source,
    place: source.yamlPlace('number'),
    reason: {
      zh: `机关代字「${prefix}」没有登记；gazette.yaml 登记的发文系列有「${prefixes.join('」「')}」，转载上级机关的，把它登记在 prefixes`,
      en: `the prefix “${prefix}” is not registered; the series of gazette.yaml are “${prefixes.join('”, “')}”, and that of another organ belongs under prefixes`,
    },
  };
}

/** A document of another organ, which the gazette reprints under its own number. */
function* foreignIssuer({ source, front }: Notice, prefix: string, archive: Archive): Generator<Violation> {
  const { publication, publicationSource } = archive;
  const organ = publication.prefixes[prefix] ?? '';
  const [first = ''] = front.issuer;
  if (front.issuer.includes(organ)) return;
  yield {
    source,
    place: source.yamlPlace('issuer.0'),
    reason: {
      zh: `「${prefix}」的发文机关应为「${organ}」，实为「${first}」`,
      en: `the issuer of “${prefix}” should be “${organ}”, is “${first}”`,
    },
    actual: first,
    related: [
      {
        path: publicationSource.path,
        place: publicationSource.yamlPlace(`prefixes.${prefix}`),
        reason: { zh: '外来文号登记', en: 'the registry of prefixes' },
      },
    ],
  };
}

function* issuers({ source, front }: Notice, series: Series, archive: Archive): Generator<Violation> {
  const [first = ''] = front.issuer;
  if (first === series.issuer) return;
  const at = archive.publication.series.indexOf(series);
  const isJoint = front.issuer.includes(series.issuer);
  yield {
    source,
    place: source.yamlPlace('issuer.0'),
    reason: {
      zh: `「${series.prefix}」的发文机关应为「${series.issuer}」，实为「${first}」${isJoint ? '，联合发文主办机关列在最前' : ''}`,
      en: `the issuer of “${series.prefix}” should be “${series.issuer}”, is “${first}”${isJoint ? '; the lead organ comes first' : ''}`,
    },
    actual: first,
    related: [
      {
        path: archive.publicationSource.path,
        place: archive.publicationSource.yamlPlace(`series.${at}.issuer`),
        reason: { zh: '发文系列登记', en: 'the registry of series' },
      },
    ],
  };
}

/**
 * The organs that the title begins with. One that is only left out or shortened is a matter of the title's form; of a
 * joint notice's issuers the title may name the first ones, with 等 after them.
 */
function* titleOrgan({ source, front }: Notice, organs: ReadonlySet<string>): Generator<Violation> {
  const { title, issuer } = front;
  const { organ } = parseTitle(title);
  // 《某政府关于…的通知》解读 names no organ of its own.
  if (organ === undefined || organ === '' || /[《〈]/u.test(organ) || isRegulationName(title, issuer)) return;
  const { named, rest } = issuersIn(organ, issuer);
  const isWhole = rest === '' && named.length === issuer.length;
  if (isWhole || (named.length > 0 && /^\s*等/u.test(rest)) || isShortened(organ, issuer, organs)) return;
  const [should, is] = [issuer.join('　'), organ];
  // A lead organ may speak in the title for all that sign.
  const isLeadAlone = rest === '' && named[0] === issuer[0];
  yield {
    source,
    place: titleProse(title, source).place(title.indexOf(organ), title.indexOf(organ) + organ.length),
    reason: {
      zh: `标题里的机关应为「${should}」（发文机关），实为「${is}」`,
      en: `the organ in the title should be “${should}” (issuer), is “${is}”`,
    },
    actual: is,
    related: [{ path: source.path, place: source.yamlPlace('issuer'), reason: TERMS.issuer }],
    ...(isLeadAlone ? { severity: 'warning' as const } : {}),
  };
}

/** 甲市政府　甲市教育局 for 甲市人民政府　甲市教育局; a name that is registered for another organ is not short for one. */
function isShortened(organ: string, issuer: readonly string[], organs: ReadonlySet<string>): boolean {
  const names = organ.split(/[\s、]+/u);
  if (names.length !== issuer.length) return false;
  return names.every((name, at) => !organs.has(name) && isShortFor(name, issuer[at] ?? ''));
}

const DATE = /^[\d〇○零一二三四五六七八九十]{4}年/u;
const ORGAN =
  /(?:政府|办公室|办公厅|委员会|常委会|军分区|警备区|法院|检察院|银行|[支分]行|公司|集团|总社|局|厅|委|部)$/u;

/** The lines that an editor has placed: organs, a date, or, under an order, a person. */
function* signature(
  { front, tree }: Notice,
  organs: ReadonlySet<string>,
): Generator<Omit<Violation, 'source'>> {
  const signatures = (tree.children[0]?.children ?? []).filter((block) => block.type === 'signature');
  for (const { children, position } of signatures) {
    if (position === undefined) continue;
    const signed = children.flatMap((line) =>
      signedOrgans(line, front.issuer, organs).map((organ) => ({ line, organ })),
    );
    for (const { line, organ } of signed) {
      if (front.issuer.includes(organ)) continue;
      const should = front.issuer;
      yield {
        place: line.position ?? position,
        reason: {
          zh: `署名应为「${should.join('」「')}」，实为「${organ}」`,
          en: `the signature should be “${should.join('”, “')}”, is “${organ}”`,
        },
        actual: organ,
      };
    }
    if (signed.length === 0 || signed.length >= front.issuer.length) continue;
    const names = signed.map(({ organ }) => organ);
    const missing = front.issuer.filter((issuer) => !names.includes(issuer));
    if (missing.length === 0) continue;
    const reason = {
      zh: `署名缺少发文机关「${missing.join('」「')}」`,
      en: `the signature lacks “${missing.join('”, “')}”`,
    };
    yield { place: position, reason };
  }
}

/** The organs on a line: one, or the issuers of a joint notice side by side (GB/T 9704—2012 7.3.5.1). */
function signedOrgans(
  line: SignatureLine,
  issuers: readonly string[],
  organs: ReadonlySet<string>,
): readonly string[] {
  const text = textOf(line).trim();
  if (DATE.test(text)) return [];
  const { named, rest } = issuersIn(text, issuers);
  if (named.length > 0 && rest === '') return named;
  const pieces = text.split(/\s+/u);
  if (pieces.length > 1 && pieces.every((piece) => piece.length > 2 && ORGAN.test(piece))) return pieces;
  const organ = withoutSpace(text);
  // 市长　某某 is a person; 绍　兴　市 is an organ that was spaced out.
  return issuers.includes(organ) || organs.has(organ) || ORGAN.test(text) ? [organ] : [];
}

function* sections(archive: Archive): Generator<Violation> {
  const { publication, issues } = archive;
  for (const issue of issues) {
    const { source, sections } = issue;
    for (const [at, { title, notices: files }] of sections.entries()) {
      for (const [index, file] of files.entries()) {
        const notice = noticeOf(archive, issue, file);
        const series = notice?.number === undefined ? undefined : seriesOf(publication, notice.number.prefix);
        const section = notice?.front.section ?? series?.section;
        if (notice === undefined || section === undefined || section === title) continue;
        yield {
          source,
          place: source.yamlPlace(`sections.${at}.notices.${index}`),
          reason: {
            zh: `${nameOf(notice)}应列入栏目「${section}」，实列入「${title}」`,
            en: `“${nameOf(notice)}” belongs to the section “${section}”, is listed in “${title}”`,
          },
          related: [
            {
              path: notice.source.path,
              place: notice.source.yamlPlace('number'),
              reason: TERMS.documentNumber,
            },
          ],
        };
      }
    }
  }
}
