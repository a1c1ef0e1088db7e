import { formatOrdinal } from '../model/ordinal.js';
import { LACKING_SIGN, symbolOf } from './symbols.js';
import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from './xml-tree.js';

// ① to ㊿ are all that there are.
const MOST_CIRCLED = 50;

/**
 * What a field shows that Word draws from its code each time, so that the file has no words for it: 带圈字符, signs, boxes of
 * forms. Undefined for other fields. `begin` is the mark with which it begins.
 */
export function shownByCode(code: string, begin: XmlElement): string | undefined {
  const [, word = '', rest = ''] = /^\s*(\S+)\s*(.*?)\s*$/su.exec(code) ?? [];
  const form = childOf(begin, 'w:ffData');
  switch (word.toUpperCase()) {
    case 'EQ':
      return enclosed(rest) ?? LACKING_SIGN;
    case 'SYMBOL':
      return symbolOf(/\\f\s*"([^"]*)"/iu.exec(rest)?.[1] ?? '', hexadecimal(rest));
    case 'FORMCHECKBOX':
      return isChecked(childOf(form, 'w:checkBox')) ? '☑' : '□';
    case 'FORMDROPDOWN':
      return chosen(childOf(form, 'w:ddList'));
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return rest.replace(/^\S+\s*/u, '');
    default:
      return undefined;
  }
}

/** 带圈字符: a number in a circle, a tick in a box. */
function enclosed(rest: string): string | undefined {
  const [, frame = '', inner = ''] = /^\\o\s*\\ac\s*\(\s*(.)\s*[,;，；]\s*(.*?)\s*\)$/iu.exec(rest) ?? [];
  if (/^[○〇◯]$/u.test(frame) && /^[1-9]\d?$/u.test(inner) && Number(inner) <= MOST_CIRCLED)
    return formatOrdinal('circled', Number(inner));
  return /^[□☐]$/u.test(frame) && /^[√✓✔]$/u.test(inner) ? '☑' : undefined;
}

/** The number of a sign, which is decimal unless it begins with 0x. */
function hexadecimal(rest: string): string {
  const [, number = ''] = /^(0x[\da-f]+|\d+)/iu.exec(rest) ?? [];
  return Number(number === '' ? NaN : number).toString(16);
}

function isChecked(box: XmlElement | undefined): boolean {
  return switchOf(box, 'w:checked') ?? switchOf(box, 'w:default') ?? false;
}

function chosen(list: XmlElement | undefined): string {
  const at = Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? 0);
  return childrenOf(list, 'w:listEntry')[at]?.attributes['w:val'] ?? '';
}
