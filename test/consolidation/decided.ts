import type { Archive } from '../../src/model/archive.js';
import { archiveOf } from './act.js';
import { ACTS, NAMES, type ActName } from './acts.js';

/** The key of the act that is amended. */
export const KEY = '江政发〔2015〕1号';

/** An archive with an act, and a decision that changes it from 2015-09-01 on. */
export function decided(act: ActName, clauses: string): Archive {
  const { title, body } = ACTS[act];
  const decision = `各单位：\n\n市政府决定对《${NAMES[act]}》（${KEY}）作如下修改：\n\n${clauses}\n\n本决定自2015年9月1日起施行。\n`;
  return archiveOf([
    { number: 1, title, body },
    { number: 2, title: '江澜市人民政府关于修改部分文件的决定', body: decision, date: '2015-06-01' },
  ]);
}
