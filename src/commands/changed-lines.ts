import { diffArrays } from 'diff';

/** Lines that stand in the place of others; none before where they are new, none after where they went. */
export interface ChangedLines {
  readonly before: string;
  readonly after: string;
}

/** Where two texts differ by whole lines, in order. */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLines[] {
  const parts = diffArrays([...before], [...after]);
  return parts.flatMap((part, index): ChangedLines[] => {
    const [last, next] = [parts[index - 1], parts[index + 1]];
    const lines = part.value.join('\n');
    if (part.removed) return [{ before: lines, after: next?.added === true ? next.value.join('\n') : '' }];
    return part.added && last?.removed !== true ? [{ before: '', after: lines }] : [];
  });
}
