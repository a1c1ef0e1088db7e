import { SEVERITY_WORDS } from '../../check/wording.js';
import type { Severity } from '../../model/finding.js';

export type Language = 'zh' | 'en';

/** What the reports themselves say. */
export interface ReportWords {
  readonly basis: string;
  readonly nothing: string;
  readonly rule: string;
  readonly total: string;
  readonly count: (count: number, severity: Severity) => string;
  readonly join: string;
  readonly changed: (before: string, after: string) => string;
  readonly deleted: (before: string) => string;
  readonly fixed: (fixes: number, files: number) => string;
  readonly wouldFix: (fixes: number, files: number) => string;
  readonly nothingToFix: string;
  /** What is not fixed, since the error of another rule would come of it; undefined where it never comes to an end. */
  readonly refused: (rule: string, brings: string | undefined) => string;
}

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = {
  zh: {
    basis: '依据：',
    nothing: '没有发现问题',
    rule: '规则',
    total: '合计',
    count: (count, severity) => `${count} 处${SEVERITY_WORDS[severity].zh}`,
    join: '，',
    changed: (before, after) => `「${before}」改为「${after}」`,
    deleted: (before) => `删去「${before}」`,
    fixed: (fixes, files) => `改正 ${fixes} 处，${files} 个文件`,
    wouldFix: (fixes, files) => `可改正 ${fixes} 处，${files} 个文件；没有写`,
    nothingToFix: '没有可以自动改正的',
    refused: (rule, brings) =>
      brings === undefined ? `没有改 ${rule}：改了又要再改` : `没有改 ${rule}：改了会多出 ${brings} 的错误`,
  },
  en: {
    basis: 'basis: ',
    nothing: 'nothing found',
    rule: 'rule',
    total: 'total',
    count: (count, severity) => `${count} ${severity}${count === 1 ? '' : 's'}`,
    join: ', ',
    changed: (before, after) => `“${before}” becomes “${after}”`,
    deleted: (before) => `“${before}” is deleted`,
    fixed: (fixes, files) => `fixed: ${fixes}, in files: ${files}`,
    wouldFix: (fixes, files) => `can be fixed: ${fixes}, in files: ${files}; nothing is written`,
    nothingToFix: 'nothing can be fixed',
    refused: (rule, brings) =>
      brings === undefined
        ? `${rule} is not fixed: what it mends would have to be mended again`
        : `${rule} is not fixed: that would bring an error of ${brings}`,
  },
};
