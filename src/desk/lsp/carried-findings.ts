import type { Position } from 'unist';
import type { Finding } from '../../model/finding.js';

/** The findings of one list that another has not. */
export function findingsBeside(all: readonly Finding[], own: readonly Finding[]): Finding[] {
  const known = new Set(own.map(keyOf));
  return all.filter((finding) => !known.has(keyOf(finding)));
}

/** Tells findings of one file apart. */
export function keyOf({ ruleId, severity, place: { start, end }, reason, expected = [] }: Finding): string {
  const where = `${start.line}:${start.column}-${end.line}:${end.column}`;
  return [ruleId, severity, where, reason.zh, ...expected].join('\0');
}

/**
 * What was found in a text as it stands in the next one, where it is still the same words: findings before the first
 * character that was changed stay, those after the last move along, and those between, which are stale, are dropped.
 */
export function carried(findings: readonly Finding[], before: string, after: string): Finding[] {
  if (before === after || findings.length === 0) return [...findings];
  const [prefix, suffix] = unchanged(before, after);
  const changedEnd = before.length - suffix;
  const lines = lineBreaks(after) - lineBreaks(before);
  // What stands in the line of the change moves along it.
  const columns = column(after, after.length - suffix) - column(before, changedEnd);
  const lastLine = lineBreaks(before.slice(0, changedEnd));
  return findings.flatMap((finding) => {
    const { start, end } = finding.place;
    const [from, to] = [start.offset, end.offset];
    if (from === undefined || to === undefined) return [];
    if (to < prefix) return [finding];
    if (from <= changedEnd) return [];
    const moved = (point: Position['start']): Position['start'] => ({
      line: point.line + lines,
      column: point.line - 1 === lastLine ? point.column + columns : point.column,
      offset: (point.offset ?? 0) + after.length - before.length,
    });
    return [{ ...finding, place: { start: moved(start), end: moved(end) } }];
  });
}

/** How many characters two texts have in common at their beginning, and after that at their end. */
function unchanged(before: string, after: string): readonly [number, number] {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  )
    suffix++;
  return [prefix, suffix];
}

function lineBreaks(text: string): number {
  return text.split(/\r\n?|\n/u).length - 1;
}

function column(text: string, offset: number): number {
  return offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) - 1;
}
