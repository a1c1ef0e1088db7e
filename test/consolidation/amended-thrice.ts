import type { Archive } from '../../src/model/archive.js';
import { archiveOf } from './act.js';
import { ACTS, NAMES } from './acts.js';
import { KEY } from './decided.js';

/** The act with chapters, changed on three days. */
export function amendedThrice(): Archive {
  const days = ['2015年9月1日', '2016年1月1日', '2016年5月1日'];
  const clauses = [
    '一、第四条中的“五元”修改为“六元”。\n\n二、第三条中的“十日”修改为“五日”。',
    '一、第四条中的“六元”修改为“八元”。\n\n二、删去第三条，其他条款序号作相应调整。',
    '一、第三条中的“八元”修改为“五元”。\n\n二、第四条改为第五条，第二章增加一条，作为第四条：“第四条　登记证不得转让。”',
  ];
  const decisions = clauses.map((own, index) => ({
    number: index + 2,
    title: '江澜市人民政府关于修改部分文件的决定',
    body: `各单位：\n\n市政府决定对《${NAMES.ships}》（${KEY}）作如下修改：\n\n${own}\n\n本决定自${days[index] ?? ''}起施行。\n`,
    date: '2015-06-01',
  }));
  const { title, body } = ACTS.ships;
  return archiveOf([{ number: 1, title, body }, ...decisions]);
}
