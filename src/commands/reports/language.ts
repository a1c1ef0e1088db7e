import type { Finding, Severity } from '../../model/finding.js';

export type Language = 'zh' | 'en';

/** What the reports themselves say. */
export interface ReportWords {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly basis: string;
  readonly nothing: string;
  readonly rule: string;
  readonly total: string;
  readonly count: (count: number, severity: Severity) => string;
  readonly join: string;
}

const SEVERITIES = { error: '错误', warning: '警告', note: '提示' } as const;

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = {
  zh: {
    severities: SEVERITIES,
    basis: '依据：',
    nothing: '没有发现问题',
    rule: '规则',
    total: '合计',
    count: (count, severity) => `${count} 处${SEVERITIES[severity]}`,
    join: '，',
  },
  en: {
    severities: { error: 'error', warning: 'warning', note: 'note' },
    basis: 'basis: ',
    nothing: 'nothing found',
    rule: 'rule',
    total: 'total',
    count: (count, severity) => `${count} ${severity}${count === 1 ? '' : 's'}`,
    join: ', ',
  },
};

export function reasonIn(finding: Finding, language: Language): string {
  return language === 'zh' ? finding.reason : finding.english.reason;
}

export function noteIn(finding: Finding, language: Language): string | undefined {
  return language === 'zh' ? finding.note : finding.english.note;
}
