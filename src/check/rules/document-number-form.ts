/**
 * 文号由机关代字、年份、序号组成：年份四位，用六角括号「〔〕」括入；序号不加「第」，不编虚位，后加「号」；中间不空格。
 *
 * 网址、引用和查找都认这一种写法。文件头里的文号以及「废止」「修改」「解读」各项里的文号都照此检查。命令（令）、公告、通告的
 * 「第12号」，以及早年的〔1996〕武司字第82号，各照各的写法；没有文号的公文不写文号；通知、批复之类没有
 * 文号的提醒一句，写明 `kind` 是任免、解读的除外。
 *
 * @example 错
 * ```md
 * ---
 * number: 绍政发[2015]第013号
 * ---
 * ```
 * @example 错
 * ```md
 * ---
 * number: 绍政发〔15〕13号
 * ---
 * ```
 * @example 对
 * ```md
 * ---
 * number: 绍政发〔2015〕13号
 * ---
 * ```
 */
import { formatDocumentNumber, parseDocumentNumber } from '../../model/document-number.js';
import type { Bilingual } from '../../model/finding.js';
import { KIND_FACTS } from '../../model/notice-kind.js';
import { meantNumber } from '../meant-number.js';
import type { NoticeRule } from '../rule.js';
import { numberForm } from '../wording.js';

// Such documents have a number nearly always: more likely it was forgotten.
const USUALLY_NUMBERED = /关于.+的(?:通知|意见|批复|函|请示|决定)$/u;
const WITHOUT_NUMBER: Bilingual = {
  zh: '缺少文号（number）；本刊按文号给网址，有文号的务必写上',
  en: 'there is no document number (“number”): a document that has one gets its address by it',
};

export const documentNumberForm: NoticeRule = {
  id: 'document-number-form',
  reach: 'notice',
  severity: 'error',
  authority: 'standard',
  basis: 'GB/T 9704—2012 7.2.5',
  *check({ source, front, number, date }, { publication }) {
    const isUnnumbered = front.kind !== undefined && !KIND_FACTS[front.kind].isNumbered;
    if (front.number === undefined && !isUnnumbered && USUALLY_NUMBERED.test(front.title))
      yield { source, place: source.yamlPlace('title'), severity: 'warning', reason: WITHOUT_NUMBER };
    const written: [string, string][] = [
      ...(front.number === undefined ? [] : [['number', front.number] as [string, string]]),
      ...listed('repeals', front.repeals),
      ...listed('amends', front.amends),
      ...listed('explains', front.explains),
    ];
    for (const [key, text] of written) {
      if (parseDocumentNumber(text) !== undefined || (key === 'number' && number !== undefined)) continue;
      const { meant, faults } = meantNumber(text);
      // What is repealed, amended or explained may be named by its title instead.
      if (meant === undefined && key !== 'number') continue;
      const right = meant === undefined ? undefined : formatDocumentNumber(meant);
      yield {
        source,
        place: source.yamlPlace(key),
        reason: reasonFor(text, right ?? numberForm(publication, date?.year), faults),
        actual: text,
        ...(right === undefined ? {} : { expected: [right] }),
      };
    }
  },
};

function reasonFor(text: string, right: string | Bilingual, faults: readonly Bilingual[]): Bilingual {
  const should = typeof right === 'string' ? { zh: `「${right}」`, en: `“${right}”` } : right;
  const why =
    faults.length === 0
      ? { zh: '', en: '' }
      : {
          zh: `：${faults.map(({ zh }) => zh).join('；')}`,
          en: `: ${faults.map(({ en }) => en).join('; ')}`,
        };
  return {
    zh: `文号应为${should.zh}，实为「${text}」${why.zh}`,
    en: `the document number should be ${should.en}, is “${text}”${why.en}`,
  };
}

function listed(key: string, numbers: readonly string[] = []): [string, string][] {
  return numbers.map((number, index) => [`${key}.${index}`, number]);
}
