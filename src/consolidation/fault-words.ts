import type { Bilingual } from '../model/finding.js';
import { pathName } from './address.js';
import { changeNotes, isChange } from './change-words.js';
import type { Fault } from './fault.js';

/** Why an amendment cannot be made as it is written, in words for editors. */
export function faultWords(fault: Fault): Bilingual {
  const { kind, amendment, count = 0, expected = '', actual = '' } = fault;
  const { action, at } = amendment;
  const place = pathName(at);
  const words = action.kind === 'words' ? action.from : '';
  switch (kind) {
    case 'no-place': {
      const missing = actual === '' ? place : actual;
      return { zh: `被修改的公文当天没有「${missing}」`, en: `the act has no “${missing}” on that day` };
    }
    case 'several-places':
      return {
        zh: `被修改的公文当天有${count}处「${actual || place}」，看不出是哪一处`,
        en: `the act has “${actual || place}” ${count} times on that day`,
      };
    case 'no-words':
      return {
        zh: `「${place}」当天没有「${words}」`,
        en: `“${place}” has no “${words}” on that day`,
      };
    case 'words-count':
      return countWords(fault, place, words);
    case 'collision':
      return collisionWords(fault);
    case 'no-position':
      return {
        zh: `看不出加在「${place}」的哪里：应写明哪一款，或作为第几款、第几项`,
        en: `it does not say where in “${place}” it is to be put`,
      };
    case 'between-chapters':
      return {
        zh: '新的一条在两章（节）之间，应写明属于哪一章',
        en: 'the new article stands between two chapters: say to which it belongs',
      };
    case 'new-text':
      return {
        zh: `新的文字与所说的不符：不是所说的条、款、项、目，或者件数不对`,
        en: 'the new text is not what is said: not of that kind, or not so many',
      };
    case 'no-title':
      return {
        zh: '新的附件没有题目：第一行应写「附件2　题目」',
        en: 'the new attachment has no title: its first line should be “附件2　题目”',
      };
    case 'number-written':
      return {
        zh: `新的文字里的序号应为「${expected}」，实为「${actual}」`,
        en: `the number in the new text should be “${expected}”, is “${actual}”`,
      };
    case 'number-taken':
      return {
        zh: `已经有「${actual}」：没有写原来的改为第几，也没有写其他条款序号作相应调整`,
        en: `there is a “${actual}” already, and nothing says what becomes of its number`,
      };
    case 'number-order':
      return {
        zh: `「${actual}」排在「${expected}」后面：移动条款的，应写明移至哪一条之后，作为第几条`,
        en: `“${actual}” would stand behind “${expected}”: to move it, say behind which article it goes, and its number`,
      };
    case 'number-gap':
      return {
        zh: `序号应为「${expected}」，实为「${actual}」，与前面的不连；删去的，应写明其他条款序号作相应调整`,
        en: `the number should be “${expected}”, is “${actual}”: it does not follow on`,
      };
    case 'number-inconsistent':
      return {
        zh: `其他条款序号调整以后，应为「${expected}」，实为「${actual}」`,
        en: `when the others have counted on, it should be “${expected}”, is “${actual}”`,
      };
  }
}

function countWords({ amendment: { action }, count = 0 }: Fault, place: string, words: string): Bilingual {
  const times = action.kind === 'words' ? action.times : 1;
  if (times === 1)
    return {
      zh: `「${place}」当天有${count}处「${words}」，应写明几处，或者「均」「统一」`,
      en: `“${words}” stands ${count} times in “${place}”: say how often, or that it is done wherever it stands`,
    };
  return {
    zh: `「${place}」当天的「${words}」应为${times}处，实为${count}处`,
    en: `“${words}” should stand ${times} times in “${place}”, stands there ${count} times`,
  };
}

function collisionWords({ amendment, other }: Fault): Bilingual {
  const place = pathName(amendment.at);
  const by = other !== undefined && isChange(other) ? (changeNotes([other])[0] ?? '') : '';
  return {
    zh: `「${place}」同一天另有修改，两处冲突（${other === undefined ? '' : pathName(other.at)}：${by}）`,
    en: `“${place}” is changed by another clause from the same day on, and collides with “${other === undefined ? '' : pathName(other.at)}” (“${by}”)`,
  };
}
