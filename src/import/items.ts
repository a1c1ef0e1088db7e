import type { FrontMatter } from '../model/notice.js';
import type { Line } from './entries.js';
import type { WordTable } from './word-document.js';

/** What a piece of the document is for the notice. */
export type Item =
  | { readonly type: 'left'; readonly line: Line; readonly why: string }
  | { readonly type: 'front'; readonly line: Line; readonly key: FrontKey }
  | {
      readonly type: 'partTitle';
      readonly label: string;
      readonly lines: readonly Line[];
      readonly dropped: string;
    }
  | { readonly type: 'paragraph'; readonly line: Line }
  | { readonly type: 'signature'; readonly lines: readonly Line[] }
  | { readonly type: 'attachmentList'; readonly lines: readonly Line[] }
  | {
      readonly type: 'person';
      readonly line: Line;
      readonly role: string;
      readonly name: string;
      readonly office: string;
    }
  | { readonly type: 'table'; readonly table: WordTable; readonly caption: Line | undefined }
  | { readonly type: 'figure'; readonly picture: string; readonly captions: readonly Line[] }
  | { readonly type: 'note'; readonly text: string };

export type FrontKey = 'number' | 'registration' | 'title' | 'issuer' | 'date' | 'release';

/** What is known of the front matter, and what is being found. */
export type Front = { -readonly [Key in FrontKey | 'titleBreaks']?: FrontMatter[Key] };
