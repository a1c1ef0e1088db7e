import type { ElementContent } from 'hast';
import type { Severity } from '../../src/model/finding.js';

/** A finding as it is shown beside the line that it speaks of. */
export interface Remark {
  /** By what the button that mends it names it. */
  readonly key: string;
  readonly severity: Severity;
  readonly line: number;
  readonly reason: string;
  readonly basis: string | undefined;
  readonly ruleId: string;
  /** The address by which an editor opens the place. */
  readonly editor: string;
  /** What the button puts in place of what. */
  readonly mending?: { readonly before: string; readonly after: string };
}

const WORDS: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', note: '提示' };

/** The findings of a file, in the order of its lines. */
export function remarkList(remarks: readonly Remark[]): ElementContent[] {
  return remarks.map((each) => (
    <li className={['remark', each.severity]} data-line={each.line}>
      <p className="remark-head">
        <span className="severity">{WORDS[each.severity]}</span>
        <a href={each.editor} title="在编辑器里打开这一行">{`第${each.line}行`}</a>
      </p>
      <p className="reason">{each.reason}</p>
      {each.mending === undefined ? undefined : mendButton(each.key, each.mending)}
      <p className="basis">{[each.basis, each.ruleId].filter((word) => word !== undefined).join('　')}</p>
    </li>
  )) as ElementContent[];
}

function mendButton(key: string, { before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className="mending">
      <button type="button" className="mend" data-key={key}>
        {mendingWords(before, after)}
      </button>
    </p>
  );
}

const LONGEST = 24;

function mendingWords(before: string, after: string): string {
  if (after === '') return `删去「${short(before)}」`;
  return before === '' ? `加上「${short(after)}」` : `改成「${short(after)}」`;
}

/** Marks of space are shown, which would be nothing between the brackets. */
function short(words: string): string {
  const shown = Array.from(words.replaceAll('\n', '⏎').replaceAll(/[ \t]/gu, '␣').replaceAll('\u3000', '□'));
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST).join('')}…` : shown.join('');
}
