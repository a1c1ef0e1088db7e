/**
 * 同一个文号引用时标题处处相同，并与该文件的标题一致。
 *
 * 引用公文先标题、后文号。标题与文号对不上，读者就不知道说的是哪一件，多半是文号抄错一位，或标题凭记忆写成。发文机关可以省略或写在书名号外
 * （省政府办公厅《关于……的通知》），标题末尾的（试行）等可以省略，印发类公文可以只引所印发的办法。文件在本库或 works.yaml 中的，照那里的标题；
 * 都没有的，各处引用互相比较。依据：公报编辑规范：引用。
 *
 * @example 错 与该文件的标题不同
 * ```md
 * 根据《国务院关于全面实施临时救助制度的通知》（国发〔2014〕47号）。
 * ```
 * ```yaml works.yaml
 * - number: 国发〔2014〕47号
 *   title: 国务院关于全面建立临时救助制度的通知
 * ```
 * @example 错 两处不同
 * ```md
 * 根据《关于加强计量工作的意见》（浙政发〔2014〕8号）。
 *
 * 认真贯彻《关于推进计量工作的意见》（浙政发〔2014〕8号）精神。
 * ```
 * @example 对
 * ```md
 * 根据国务院《关于全面建立临时救助制度的通知》（国发〔2014〕47号）。
 * ```
 * ```yaml works.yaml
 * - number: 国发〔2014〕47号
 *   title: 国务院关于全面建立临时救助制度的通知
 * ```
 */
import type { Position } from 'unist';
import { citationsOf } from '../../model/citations-of.js';
import { formatDocumentNumber } from '../../model/document-number.js';
import type { Notice } from '../../model/notice.js';
import { titleKey, titlesOf, type Register } from '../../model/register.js';
import { parseTitle } from '../../model/title.js';
import type { ArchiveRule, Violation } from '../rule.js';
import { TERMS } from '../wording.js';

export const citationTitle: ArchiveRule = {
  id: 'citation-title',
  reach: 'archive',
  facts: [citationsOf, titlesOf],
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：引用的标题与文号一致', en: 'House rules: a citation’s title fits its number' },
  *check(archive) {
    const register = archive.register;
    const first = new Map<string, TitledCitation>();
    for (const notice of archive.notices) {
      for (const cited of titledCitations(notice)) {
        const known = knownTitles(cited.number, register);
        if (known.length > 0) {
          if (!known.some((title) => isSameTitle(cited.title, title)))
            yield violation(cited, known[0] ?? '', undefined);
          continue;
        }
        const before = first.get(cited.number);
        if (before === undefined) first.set(cited.number, cited);
        else if (!isSameTitle(cited.title, before.title) && !isSameTitle(before.title, cited.title))
          yield violation(cited, before.title, before);
      }
    }
  },
};

interface TitledCitation {
  readonly notice: Notice;
  readonly number: string;
  readonly title: string;
  readonly place: Position;
}

function titledCitations(notice: Notice): TitledCitation[] {
  return citationsOf(notice).flatMap(({ number, title, place }) =>
    title === undefined ? [] : [{ notice, number: formatDocumentNumber(number), title, place }],
  );
}

function knownTitles(number: string, { notices, works }: Register): string[] {
  const [notice, work] = [notices.get(number), works.get(number)];
  return [...(notice === undefined ? [] : titlesOf(notice)), ...(work === undefined ? [] : [work.title])];
}

/** Whether a document with the title may be cited so: without its organ, its last parenthesis, or as what it encloses. */
function isSameTitle(cited: string, title: string): boolean {
  if (titleKey(cited) === titleKey(title)) return true;
  const { verb, matter } = parseTitle(title);
  const names = [title, ...(verb === undefined ? [] : [matter])].map(titleKey);
  return [...names, ...names.map(withoutParenthesis)].includes(titleKey(cited));
}

function withoutParenthesis(title: string): string {
  return title.replace(/（[^（）]*）$/u, '').replace(/（[^（）]*）(?=》?的通知$)/u, '');
}

function violation(
  { notice, number, title, place }: TitledCitation,
  right: string,
  before: TitledCitation | undefined,
): Violation {
  const reason =
    before === undefined
      ? {
          zh: `「${number}」的标题应为「${right}」，实为「${title}」`,
          en: `the title of “${number}” is “${right}”, but it is cited as “${title}”`,
        }
      : {
          zh: `「${number}」前后引用的标题不同：「${right}」和「${title}」`,
          en: `“${number}” is cited with two titles: “${right}” and “${title}”`,
        };
  const related =
    before === undefined
      ? {}
      : {
          related: [
            {
              path: before.notice.source.path,
              place: before.place,
              reason: TERMS.previousOne,
            },
          ],
        };
  return { source: notice.source, place, reason, actual: title, ...related };
}
