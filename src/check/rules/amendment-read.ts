/**
 * 修改其他公文的条款，每一处都读得懂：改哪一件、哪一条、改成什么。
 *
 * 修改决定（对《某某办法》作如下修改）和通知里修改本库公文的话，程序读成一处处修改，并入那件公文某一天的文本（`gazette at`）。读得懂的写法见编辑手册
 * 「修改其他公文」。话里有一处没有读懂的，整条都不并入，在这里提示从哪里起没有读懂。照公文的话没有错的，在文件头用 changes 写明这一条改什么
 * （clause 写本文的哪一条）。changes 里写的文号、位置、条号要真有。
 * 只写题目、不写文号的，本库有几件同名的公文时，看不出修改哪一件，也在这里提示。
 *
 * @example 错 没有写怎样改
 * ```md szf-2015-1.md
 * 一、示例工作由各单位负责。
 * ```
 * ```md szf-2015-2.md
 * 对《绍兴市人民政府关于做好示例工作的通知》（绍政发〔2015〕1号）作如下修改：
 *
 * 一、第一条根据实际情况作相应修改。
 * ```
 * @example 对
 * ```md szf-2015-1.md
 * 一、示例工作由各单位负责。
 * ```
 * ```md szf-2015-2.md
 * 对《绍兴市人民政府关于做好示例工作的通知》（绍政发〔2015〕1号）作如下修改：
 *
 * 一、第一条修改为：“一、示例工作由各镇负责。”
 * ```
 */
import type { FaultyEntry } from '../../consolidation/change.js';
import { lawOf } from '../../consolidation/law.js';
import type { Bilingual } from '../../model/finding.js';
import type { ArchiveRule } from '../rule.js';

export const amendmentRead: ArchiveRule = {
  id: 'amendment-read',
  reach: 'archive',
  severity: 'warning',
  authority: 'own',
  basis: { zh: '公报编辑规范：修改其他公文', en: 'House rules: amendments' },
  *check(archive) {
    const { unread, faulty } = lawOf(archive);
    for (const { from, place, words, title, targets } of unread) {
      if (title !== undefined) {
        yield { source: from.source, place, reason: severalReason(title, targets) };
        continue;
      }
      const shown = words.length > 20 ? `${words.slice(0, 20)}…` : words;
      const reason = {
        zh: `从「${shown}」起没有读懂改什么，没有并入被修改的公文；公文的话没有错的，在文件头用 changes 写明`,
        en: `it is not understood what “${shown}” changes: the amended text goes without it. Where the words are right, say it as changes in the front matter`,
      };
      yield { source: from.source, place, reason };
    }
    for (const { from, index, field } of faulty) {
      const written = from.front.changes?.[index]?.[field] ?? '';
      const place = from.source.yamlPlace(`changes.${index}.${field}`);
      yield { source: from.source, place, severity: 'error', reason: entryReason(field, written) };
    }
  },
};

function severalReason(title: string, keys: readonly string[]): Bilingual {
  return {
    zh: `本库有${keys.length}件《${title}》：${keys.join('、')}；修改的是哪一件，看不出来，没有并入；公文没有写文号的，在文件头用 amends 写明`,
    en: `${keys.length} documents have the title “${title}” (${keys.map((key) => `“${key}”`).join(', ')}): say in the front matter which one it amends`,
  };
}

function entryReason(field: FaultyEntry['field'], written: string): Bilingual {
  switch (field) {
    case 'clause':
      return { zh: `本文没有「${written}」`, en: `this notice has no “${written}”` };
    case 'document':
      return { zh: `本库没有「${written}」`, en: `the archive has no “${written}”` };
    case 'effective':
      return {
        zh: '不知道这一处自哪一天起施行：日期应写成 2016-01-01 的样子',
        en: 'it is not known from which day on it holds: write it as 2016-01-01',
      };
    default:
      return {
        zh: `看不懂「${written}」；位置写作「第二条第一款」「第五条第（三）项」「附件1表2」`,
        en: `“${written}” names no place; write it as “第二条第一款”, “第五条第（三）项”, “附件1表2”`,
      };
  }
}
