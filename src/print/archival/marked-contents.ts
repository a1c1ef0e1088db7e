/** A content stream in which all that is painted is tagged or an artifact. */
export interface MarkedContents {
  readonly drawn: string;
  /** Numbers of marked content (MCID) that hold text or pictures no more, and belong to no element. */
  readonly untagged: ReadonlySet<number>;
}

const BUILDS_PATH = /(?:^| )(?:re|m|l|c|v|y|h)$/;
const PAINTS_PATH = /^(?:[fBb]\*?|[FSs])$/;
const DRAWS_OBJECT = / (?:Do|sh)$/;
const BEGINS_MARK = /B[DM]C$/;
const MARK_NUMBER = /^\/\w+ ?<<\/MCID (\d+) ?>> ?BDC$/;
const BEGIN = '/Artifact BMC';
const END = 'EMC';

/**
 * Marks rules and frames as artifacts: those that stand in no marked content, and marked content that draws nothing else, as
 * Chromium tags the borders of a cell (ISO 14289-1, 7.1: nothing may be neither tagged nor an artifact).
 *
 * @param drawn Written as Chromium does, an operator on each line.
 */
export function markedContents(drawn: string): MarkedContents {
  const untagged = new Set<number>();
  const out: string[] = [];
  let depth = 0;
  let isOpen = false;
  let path: string[] = [];
  const lines = drawn.split('\n');
  const close = (): void => {
    if (isOpen) out.push(END);
    isOpen = false;
  };
  for (const [at, line] of lines.entries()) {
    if (BUILDS_PATH.test(line)) {
      path.push(line);
      continue;
    }
    if (PAINTS_PATH.test(line)) {
      if (depth === 0 && !isOpen) {
        out.push(BEGIN);
        isOpen = true;
      }
      out.push(...path, line);
      path = [];
      continue;
    }
    // What clips goes on beyond the artifact.
    close();
    out.push(...path);
    path = [];
    if (BEGINS_MARK.test(line)) {
      depth++;
      const number = MARK_NUMBER.exec(line)?.[1];
      const isRules = number !== undefined && drawsOnlyPaths(lines, at + 1);
      if (isRules) untagged.add(Number(number));
      out.push(isRules ? BEGIN : line);
    } else if (DRAWS_OBJECT.test(line) && depth === 0) out.push(BEGIN, line, END);
    else {
      if (line === END) depth--;
      out.push(line);
    }
  }
  close();
  return { drawn: [...out, ...path].join('\n'), untagged };
}

/** Whether the marked content that begins there has a path that is painted, and neither text, picture nor further mark. */
function drawsOnlyPaths(lines: readonly string[], from: number): boolean {
  let isPainted = false;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === END) return isPainted;
    if (line === 'BT' || DRAWS_OBJECT.test(line) || BEGINS_MARK.test(line)) return false;
    isPainted ||= PAINTS_PATH.test(line);
  }
  return false;
}
