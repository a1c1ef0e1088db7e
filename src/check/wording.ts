import { formatDocumentNumber } from '../model/document-number.js';
import type { Bilingual, Severity } from '../model/finding.js';
import type { Publication } from '../model/publication.js';

/** The words of 公文 that findings speak of, in both languages. */
export const TERMS = {
  documentNumber: { zh: '文号', en: 'document number' },
  dateOfSigning: { zh: '成文日期', en: 'date of signing' },
  dayOfEffect: { zh: '施行日期', en: 'day of effect' },
  dayOfExpiry: { zh: '失效日期', en: 'day of expiry' },
  dateOfPublication: { zh: '出版日期', en: 'date of publication' },
  issuer: { zh: '发文机关', en: 'issuer' },
  attachmentList: { zh: '附件说明', en: 'list of attachments' },
  attachmentNumber: { zh: '附件序号', en: 'number of the attachment' },
  enclosedTitle: { zh: '附文题目', en: 'title of the enclosed text' },
  ordinal: { zh: '序数', en: 'ordinal' },
  previousOrdinal: { zh: '前一序数', en: 'the ordinal before' },
  previousOne: { zh: '前一处', en: 'the place before' },
  text: { zh: '正文', en: 'the text' },
  frontMatter: { zh: '文件头', en: 'the front matter' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How grave a finding is, in words. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
};

const IT: Bilingual = { zh: '', en: 'it' };

/** 应为「…」，实为「…」; `subject` is what should be so. */
export function shouldBe(expected: string, actual: string, subject: Bilingual = IT): Bilingual {
  return {
    zh: `${subject.zh}应为「${expected}」，实为「${actual}」`,
    en: `${subject === IT ? 'it' : `the ${subject.en}`} should be “${expected}”, is “${actual}”`,
  };
}

/** What a document number is made of, with an example of the publication's own first series. */
export function numberForm({ series }: Publication, year: number | undefined): Bilingual {
  const [first] = series;
  const example =
    first === undefined || year === undefined
      ? ''
      : formatDocumentNumber({ prefix: first.prefix, year, number: 1 });
  return {
    zh: `机关代字加〔年份〕加序号加「号」${example === '' ? '' : `，如「${example}」`}`,
    en: `prefix, “〔year〕”, number and “号”${example === '' ? '' : `, such as “${example}”`}`,
  };
}
