import type { Amendment } from './amendment.js';
import type { Change } from './change.js';
import { formatDate } from '../model/date.js';
import { nameOf } from '../model/notice.js';

/** What an amendment is to the provision that it has made what it is. */
const WORDS: Readonly<Record<Amendment['action']['kind'], string>> = {
  replace: '修改',
  words: '修改',
  insert: '增加',
  delete: '删去',
  move: '移动',
  renumber: '改变序号',
  adjust: '改变序号',
};

/** 江政发〔2015〕2号修改，自2015年9月1日起施行: who has changed a provision, how, and since when; each change once. */
export function changeNotes(changes: readonly Amendment[]): string[] {
  const notes = changes
    .filter(isChange)
    .map((change) => `${changeWords(change)}，自${formatDate(change.effective)}起施行`);
  return [...new Set(notes)];
}

/** 江政发〔2015〕2号修改: who has changed a provision, and how. */
export function changeWords({ from, action }: Change): string {
  return nameOf(from) + WORDS[action.kind];
}

/** What is made into a consolidated text are changes: amendments that say who makes them. */
export function isChange(amendment: Amendment): amendment is Change {
  return 'from' in amendment;
}
