import { parse, type NoticeText, type ParsedNotice } from '../content/parse.js';

/** A parser that keeps what it made of each file: where the text is still the same it is not parsed again. */
export function createParser(): (notice: NoticeText) => ParsedNotice {
  const known = new Map<string, { readonly text: string; readonly parsed: ParsedNotice }>();
  return (notice) => {
    const { path, prefixes } = notice;
    // The front matter, which tells the kind and who signs, is part of the text.
    const text = `${prefixes.join(' ')}\n${notice.text}`;
    const before = known.get(path);
    if (before?.text === text) return before.parsed;
    const parsed = parse(notice);
    known.set(path, { text, parsed });
    return parsed;
  };
}
