import { withoutSpace } from '../model/without-space.js';

// How documents write that something is an attachment: above its title, and in the list below the text.

const LABEL =
  /^(附\s*件|附表|附图|附录|附)\s*((?!\d{4}年)\d{1,2}|[一二三四五六七八九十]{1,3}(?=[：:.．、\s]|$))?\s*([：:.．、])?\s*/u;
const ENTRY = /^(?:附\s*件\s*)?(\d{1,2})\s*[.．、－-]\s*/u;

/** What a line that begins as an attachment's says: 附件1：任务分解表. */
export interface AttachmentLabel {
  /** 附件, as it is written, with its blanks. */
  readonly word: string;
  /** 1, 一; empty where it has none. */
  readonly number: string;
  /** ：; empty where it has none. */
  readonly mark: string;
  readonly title: string;
}

export function attachmentLabelOf(text: string): AttachmentLabel | undefined {
  const [all, word = '', number = '', mark = ''] = LABEL.exec(text) ?? [];
  return all === undefined ? undefined : { word, number, mark, title: text.slice(all.length) };
}

/** An entry of a list of attachments: 1.任务分解表, with its mark without blanks (1.). */
export function attachmentEntryOf(
  text: string,
): { readonly number: number; readonly mark: string; readonly title: string } | undefined {
  const [all, number] = ENTRY.exec(text) ?? [];
  return all === undefined
    ? undefined
    : { number: Number(number), mark: withoutSpace(all), title: text.slice(all.length) };
}
