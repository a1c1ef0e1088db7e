import type { Status } from '../model/register.js';

/** 有效性, in the words of the public. Nobody knows more of a document in force than that the archive has nothing against it. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  pending: '尚未施行',
  'in-force': '未见修改或废止',
  amended: '已修改',
  repealed: '已废止',
  expired: '已失效',
  unknown: '效力未查',
  none: '不涉及有效性',
};
