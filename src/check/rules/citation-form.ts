/**
 * 引用公文先写标题，加书名号，再在括号里写文号；文号写法与发文字号相同。
 *
 * 文号写错，就找不到原文，也连不成网页上的链接。「见国发〔2014〕47号」「按照国发〔2014〕47号要求」一类单写文号的，
 * 以及表格里单列的文号，不要求标题。依据：GB/T 9704—2012 7.2.5；公文实务。
 *
 * @example 错
 * ```md
 * 根据《浙江省人民政府关于推进改革的通知》（浙政发[2014]38号）精神，制定本方案。
 * ```
 * @example 错 标题没有书名号
 * ```md
 * 现将省政府关于推进改革的通知（浙政发〔2014〕38号）转发给你们。
 * ```
 * @example 对
 * ```md
 * 根据《浙江省人民政府关于推进改革的通知》（浙政发〔2014〕38号）精神，并按照国发〔2014〕47号要求，制定本方案。
 * ```
 */
import { formatDocumentNumber } from '../../model/document-number.js';
import { nodesOf } from '../../model/nodes-of.js';
import { parseOrdinal } from '../../model/ordinal.js';
import { textOf, type Prose } from '../../model/prose.js';
import { knownPrefixes } from '../../model/publication.js';
import type { Source } from '../../model/source.js';
import type { Citation } from '../../model/tree.js';
import type { NoticeRule, Violation } from '../rule.js';
import { shouldBe, TERMS } from '../wording.js';

export const citationForm: NoticeRule = {
  id: 'citation-form',
  reach: 'notice',
  severity: 'error',
  authority: 'practice',
  basis: {
    zh: 'GB/T 9704—2012 7.2.5；公文实务：先标题，后文号',
    en: 'GB/T 9704—2012 7.2.5; practice: first the title, then the number',
  },
  *check({ source, proses }, { publication }) {
    const prefixes = new Set(knownPrefixes(publication));
    for (const prose of proses) yield* checkProse(prose, source, prefixes);
  },
};

function* checkProse(prose: Prose, source: Source, prefixes: ReadonlySet<string>): Generator<Violation> {
  let from = 0;
  for (const citation of citationsOf(prose)) {
    const actual = textOf(citation);
    const start = prose.text.indexOf(actual, from);
    from = start + actual.length;
    if (!citation.wellFormed && !isSurelyMeant(citation, actual, prefixes)) continue;
    if (!citation.wellFormed) {
      const expected = formatDocumentNumber(citation.number);
      yield {
        source,
        place: prose.place(start, from),
        reason: shouldBe(expected, actual, TERMS.documentNumber),
        actual,
        expected: [expected],
      };
    }
    // An order is often named by its number alone: 绍兴市人民政府令第12号公布.
    const isNamedAlone =
      citation.number.form !== undefined || prose.kind === 'gridCell' || prose.kind === 'titleNote';
    if (citation.title === undefined && !isNamedAlone && needsTitle(prose.text, start, from)) {
      yield {
        source,
        place: prose.place(start, from),
        severity: 'note',
        reason: {
          zh: `引用「${actual}」应先写标题，加书名号，再写文号`,
          en: `a citation gives the title first, in “《》”, and then the document number “${actual}”`,
        },
        actual,
      };
    } else if (prose.kind !== 'gridCell' && prose.text.charAt(start - 1) === '》') {
      yield {
        source,
        place: prose.place(start, from),
        severity: 'note',
        reason: {
          zh: `标题后的文号应括入括号，写作「（${actual}）」`,
          en: `the document number stands in brackets after its title: “（${actual}）”`,
        },
        actual,
        expected: [`（${actual}）`],
      };
    }
  }
}

function citationsOf({ node }: Prose): Citation[] {
  return node === undefined ? [] : nodesOf(node, 'citation');
}

/** Permits and judgments have numbers of a like shape that are rightly written otherwise: 浙内准字（2015）第4号. */
function isSurelyMeant({ number }: Citation, written: string, prefixes: ReadonlySet<string>): boolean {
  return prefixes.has(number.prefix) || !(/[字令电证]$/u.test(number.prefix) || written.includes('第'));
}

const BY_NUMBER_ALONE = /(?:[见按照据以即原和及与或、]|[（(]见|[文批编]号[：:])\s*$/u;
const TITLE_AFTER = /^(?:文件?)?《/u;
// 《A》、《B》（国发〔2014〕47号、国办发〔2014〕8号，…: the brackets follow a title.
const IN_BRACKETS_OF_TITLE = /》\s*[（(][^（）()]*$/u;

function needsTitle(text: string, start: number, end: number): boolean {
  // As far back as a title can begin: a paragraph may cite a thousand documents.
  const before = text.slice(Math.max(0, start - 200), start);
  // 按照国发〔2014〕47号《……的通知》: the number stands alone only where no title follows it.
  if (TITLE_AFTER.test(text.slice(end, end + 3))) return true;
  if (start <= (parseOrdinal(text)?.text.length ?? 0) || BY_NUMBER_ALONE.test(before)) return false;
  return !IN_BRACKETS_OF_TITLE.test(before);
}
