import { matchesOf } from './matches.js';

/** A quotation that “ opens in one paragraph and ” closes in a later one (GB/T 15834—2011 4.8). */
export interface RunningQuotation {
  /** Which of the texts opens it, and which closes it. */
  readonly first: number;
  readonly last: number;
  /** Its opening mark, the ones that open each paragraph again, and the closing one; offsets in UTF-16 units. */
  readonly marks: readonly { readonly text: number; readonly at: number }[];
}

// Longer quotations of an act stand in a quotation block.
const LONGEST = 60;
const QUOTES = /[“”]/gu;
// Words that quote: 修改为“…, 将“…, 第三条“…. After others, as in 鼓励“独角兽企业, a mark has been lost.
const QUOTES_AFTER = /(?:^|[：:为将把加即成作中的入去除说称道定条款项目句段])\s*$/u;
// The end of the paragraph, or what is done with the quotation.
const CLOSED_BEFORE =
  /^[”’）)》。；，、！？…]*(?:$|修改|改[为成]|删[去除]|作为|中的|一[款项条句段]|的?内容|等|字样|之[前后]|调整|变更|合并|废止)/u;

/** The quotations that run over several of the texts of one part, which are in order; none reaches into another. */
export function runningQuotations(texts: readonly string[]): RunningQuotation[] {
  const quotes = texts.map((text) =>
    matchesOf(text, QUOTES).map(({ 0: mark, index }) => ({ mark, at: index })),
  );
  const found: RunningQuotation[] = [];
  for (let first = 0; first < texts.length; first++) {
    const at = unclosed(quotes[first] ?? []);
    if (at === undefined || !QUOTES_AFTER.test((texts[first] ?? '').slice(Math.max(0, at - 4), at))) continue;
    const quotation = followed(texts, quotes, first, at);
    if (quotation === undefined) continue;
    found.push(quotation);
    // Where it is closed the next one may open.
    first = quotation.last - 1;
  }
  return found;
}

interface Quote {
  readonly mark: string;
  readonly at: number;
}

/** Where the last “ stands that nothing after it in the paragraph closes. */
function unclosed(quotes: readonly Quote[]): number | undefined {
  const open: number[] = [];
  for (const { mark, at } of quotes) {
    if (mark === '“') open.push(at);
    else open.pop();
  }
  return open.at(-1);
}

function followed(
  texts: readonly string[],
  quotes: readonly (readonly Quote[])[],
  first: number,
  at: number,
): RunningQuotation | undefined {
  const marks = [{ text: first, at }];
  for (let text = first + 1; text < Math.min(texts.length, first + LONGEST); text++) {
    const own = quotes[text] ?? [];
    const closes = (closing: number): boolean =>
      CLOSED_BEFORE.test((texts[text] ?? '').slice(closing + 1, closing + 20));
    // Each paragraph may open with “ again; but “甲”和“乙” only begins with a quotation of its own.
    const isReopened = own[0]?.at === 0 && isEndOrNone(closingOf(own.slice(1)), closes);
    const closing = closingOf(isReopened ? own.slice(1) : own);
    if (isReopened) marks.push({ text, at: 0 });
    if (closing === 'none') continue;
    if (closing === undefined || !closes(closing)) return undefined;
    return { first, last: text, marks: [...marks, { text, at: closing }] };
  }
  return undefined;
}

/** The ” that closes what was open before these; `none` where they pair among themselves, undefined where one is lost. */
function closingOf(quotes: readonly Quote[]): number | 'none' | undefined {
  let open = 0;
  for (const { mark, at } of quotes) {
    open += mark === '“' ? 1 : -1;
    if (open < 0) return at;
  }
  return open === 0 ? 'none' : undefined;
}

function isEndOrNone(closing: ReturnType<typeof closingOf>, closes: (at: number) => boolean): boolean {
  return closing === 'none' || (closing !== undefined && closes(closing));
}
