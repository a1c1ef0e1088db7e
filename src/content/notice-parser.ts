import { parse, type NoticeText, type ParsedNotice } from './parse.js';

/** A parser that keeps what it made of each file: where the text is still the same it is not parsed again. */
export function createParser(): (notice: NoticeText) => ParsedNotice {
  const known = new Map<string, { readonly notice: NoticeText; readonly parsed: ParsedNotice }>();
  return (notice) => {
    const before = known.get(notice.path);
    if (before !== undefined && isSame(before.notice, notice)) return before.parsed;
    const parsed = parse(notice);
    known.set(notice.path, { notice, parsed });
    return parsed;
  };
}

/** The front matter, which tells the kind and who signs, is part of the text. */
function isSame(before: NoticeText, after: NoticeText): boolean {
  return before.text === after.text && before.prefixes.join(' ') === after.prefixes.join(' ');
}
