import type { Archive } from '../model/archive.js';
import { createFinding, type Bilingual, type Finding, type Severity } from '../model/finding.js';
import type { Level, Publication } from '../model/publication.js';
import { unknownRule } from './near-rules.js';
import { isReadingRule, READING_RULES } from './reading-rules.js';
import type { Rule, Violation } from './rule.js';
import { SEVERITY_WORDS } from './wording.js';

/** Levels compared: the graver, the more. */
export const GRAVITY: Readonly<Record<Level, number>> = { off: 0, note: 1, warning: 2, error: 3 };

/**
 * How grave a violation is, after `levels` in gazette.yaml. A rule that is turned up or down takes its violations along;
 * those that are less grave than their rule stay so. What law or a standard demands cannot be turned down; what it only
 * recommends, a note, can.
 */
export function levelOf(rule: Rule, violation: Violation, { levels = {} }: Publication): Level {
  const own = violation.severity ?? rule.severity;
  const level = levels[rule.id];
  if (level === undefined || !mayHave(rule, level)) return own;
  if (violation.severity === undefined) return level;
  return !isDemanded(rule) && GRAVITY[level] < GRAVITY[own] ? level : own;
}

/** What is wrong with `levels` itself: a rule that is not there, or one that may not be turned down. */
export function levelFindings(
  { publication, publicationSource }: Archive,
  rules: readonly Rule[],
): Finding[] {
  return Object.entries(publication.levels ?? {}).flatMap(([id, level]) => {
    const rule = rules.find((each) => each.id === id);
    if (rule !== undefined ? mayHave(rule, level) : isReadingRule(id) && isAtLeast(level, READING_RULES[id]))
      return [];
    return createFinding({
      path: publicationSource.path,
      place: publicationSource.yamlPlace(`levels.${id}`),
      ruleId: 'levels',
      severity: 'error',
      reason: rule === undefined ? noRule(id, rules) : notDown(rule),
      actual: level,
    });
  });
}

function mayHave(rule: Rule, level: Level): boolean {
  return !isDemanded(rule) || isAtLeast(level, rule);
}

function isAtLeast(level: Level, { severity }: { readonly severity: Severity }): boolean {
  return GRAVITY[level] >= GRAVITY[severity];
}

function isDemanded({ authority, severity }: Rule): boolean {
  return (authority === 'law' || authority === 'standard') && severity !== 'note';
}

function noRule(id: string, rules: readonly Rule[]): Bilingual {
  if (isReadingRule(id))
    return {
      zh: `「${id}」是读稿的要求，不能调低或关闭`,
      en: `“${id}” is asked for by reading itself: it cannot be turned down`,
    };
  return unknownRule(
    id,
    rules.map((rule) => rule.id),
  );
}

function notDown({ id, severity, authority, basis }: Rule): Bilingual {
  const { zh, en } = typeof basis === 'string' ? { zh: basis, en: basis } : basis;
  const [by, byEnglish] = authority === 'law' ? ['法规', 'law'] : ['国家标准', 'a national standard'];
  return {
    zh: `「${id}」是${by}的要求（${zh}），不能调低或关闭，仍按「${SEVERITY_WORDS[severity].zh}」检查`,
    en: `“${id}” is asked for by ${byEnglish} (${en}): it cannot be turned down, and stays at “${SEVERITY_WORDS[severity].en}”`,
  };
}
