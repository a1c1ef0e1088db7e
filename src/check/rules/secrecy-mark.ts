/**
 * 标有密级或“不予公开”的公文不得刊登。
 *
 * 公报是公开出版物。版头的「秘密★3年」「机密」「绝密」、「内部资料　注意保存」，附注或文件头 release 里的「不予公开」，都说明这件公文
 * 不能登：撤下，或者先办理解密、变更公开方式的手续，再从文件里删去。写作「依申请公开」的，也要先核对。正文里谈到密级的句子不在此列。
 *
 * @example 错
 * ```md
 * 秘密★3年
 *
 * 各区、县（市）人民政府：
 *
 * 现将有关事项通知如下。
 * ```
 * @example 错
 * ```md
 * ---
 * release: 此件不予公开
 * ---
 * ```
 * @example 对
 * ```md
 * 各区、县（市）人民政府：
 *
 * 标有“秘密★3年”的文件应当登记，机密、绝密文件由专人保管。
 * ```
 */
import type { Node } from 'unist';
import type { Bilingual } from '../../model/finding.js';
import type { Prose } from '../../model/prose.js';
import { withoutSpace } from '../../model/without-space.js';
import type { NoticeRule, Violation } from '../rule.js';
import { headLines, isSecrecyAtHead, isSecrecyMark } from '../signed-copy.js';

export const secrecyMark: NoticeRule = {
  id: 'secrecy-mark',
  reach: 'notice',
  severity: 'error',
  authority: 'law',
  basis: {
    zh: '《政府信息公开条例》第十四条、《保守国家秘密法》',
    en: 'Regulations on Open Government Information, article 14; Law on Guarding State Secrets',
  },
  *check(notice) {
    const head = new Set<Node>(headLines(notice));
    for (const prose of notice.proses) {
      if (!STANDS_ALONE.has(prose.kind) || prose.quoted) continue;
      const line = withoutSpace(prose.text);
      const isMark = prose.node !== undefined && head.has(prose.node) ? isSecrecyAtHead : isSecrecyMark;
      if (isMark(line))
        yield { source: notice.source, place: prose.place(0, prose.text.length), ...told(line) };
    }
    yield* released(notice);
  },
};

const STANDS_ALONE: ReadonlySet<Prose['kind']> = new Set(['paragraph', 'heading', 'partTitle', 'addressee']);
const ON_REQUEST = /^[（(]?(?:此件|本件)?依申请公开[）)]?$/u;

function* released({ source, front }: Parameters<NoticeRule['check']>[0]): Generator<Violation> {
  const release = withoutSpace(front.release ?? '');
  const place = source.yamlPlace('release');
  if (isSecrecyMark(release)) yield { source, place, ...told(release) };
  else if (ON_REQUEST.test(release)) {
    const reason: Bilingual = {
      zh: '公开方式是「依申请公开」，登上公报就是主动公开，请核对',
      en: 'the notice is to be disclosed on request, and the gazette discloses it to everybody: check it',
    };
    yield { source, place, severity: 'warning', reason, actual: release };
  }
}

function told(line: string): Pick<Violation, 'reason' | 'actual'> {
  return {
    reason: {
      zh: `标有「${line}」的公文不得刊登：撤下，或者办理手续以后再删去这个标记`,
      en: `a document marked “${line}” may not be published: take it out, or have the mark lifted before it is deleted`,
    },
    actual: line,
  };
}
