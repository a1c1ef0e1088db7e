import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import pc from 'picocolors';
import stringWidth from 'string-width';
import { SEVERITY_WORDS } from '../../check/wording.js';
import type { Finding, Severity } from '../../model/finding.js';
import { REPORT_WORDS, type Language, type ReportWords } from './language.js';
import { printable } from './printable.js';

const COLOURS: Readonly<Record<Severity, (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  note: pc.cyan,
};

/** For people at a terminal: each finding with its line, the place marked, and its basis. */
export function pretty(findings: readonly Finding[], folder: string, language: Language): string {
  const files = [...new Set(findings.map(({ path }) => path))];
  const blocks = files.map((file) => {
    const lines = readLines(join(folder, file));
    const ofFile = findings.filter(({ path }) => path === file);
    return [
      pc.underline(join(folder, file)),
      ...ofFile.map((finding) => block(finding, lines, language)),
    ].join('\n');
  });
  return [...blocks, total(findings, REPORT_WORDS[language])].join('\n\n');
}

/** One finding: where and what, the source line with a caret under the place, and the basis. */
function block(finding: Finding, lines: readonly string[], language: Language): string {
  const words = REPORT_WORDS[language];
  const { place, ruleId, severity, reason } = finding;
  const colour = COLOURS[severity];
  const { line, column } = place.start;
  const head = `  ${line}:${column}  ${colour(SEVERITY_WORDS[severity][language])}  ${printable(reason[language])}  ${pc.dim(ruleId)}`;
  const source = lines[line - 1];
  const shown =
    source === undefined || source === '' ? [] : excerpt(source, column, lengthOf(place, source), colour);
  const basis = finding.basis === undefined ? [] : [pc.dim(`      ${words.basis}${finding.basis[language]}`)];
  return [head, ...shown, ...basis].join('\n');
}

const BEFORE = 24;
const AFTER = 36;

/** The part of a line around a place, with carets below it; a Han character takes two columns of a terminal. */
function excerpt(source: string, column: number, length: number, colour: (text: string) => string): string[] {
  const from = between(source, Math.max(0, column - 1 - BEFORE));
  const to = between(source, Math.min(source.length, column - 1 + length + AFTER));
  const [lead, trail] = [from > 0 ? '…' : '', to < source.length ? '…' : ''];
  const before = lead + printable(source.slice(from, column - 1));
  const marked = printable(source.slice(column - 1, column - 1 + length));
  const carets = '^'.repeat(Math.max(1, stringWidth(marked)));
  return [
    `      ${lead}${printable(source.slice(from, to))}${trail}`,
    `      ${' '.repeat(stringWidth(before))}${colour(carets)}`,
  ];
}

/** A place between characters: not within one of two units. */
function between(text: string, at: number): number {
  const isWithin = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
  return isWithin ? at - 1 : at;
}

function lengthOf({ start, end }: Finding['place'], source: string): number {
  return end.line === start.line ? Math.max(1, end.column - start.column) : source.length - start.column + 1;
}

function total(findings: readonly Finding[], words: ReportWords): string {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  if (findings.length === 0) return pc.green(words.nothing);
  const parts = (['error', 'warning', 'note'] as const)
    .filter((severity) => count(severity) > 0)
    .map((severity) => COLOURS[severity](words.count(count(severity), severity)));
  return parts.join(words.join);
}

/** The lines of a file of the archive; none of a link, which may lead to what is nobody's business. */
function readLines(path: string): string[] {
  try {
    if (realpathSync(path) !== join(realpathSync(dirname(path)), basename(path))) return [];
    return readFileSync(path, 'utf8').split(/\r\n?|\n/);
  } catch {
    return [];
  }
}
