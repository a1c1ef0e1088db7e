import { changeWords, isChange } from '../consolidation/change-words.js';
import type { ActHistory, Version } from '../consolidation/versions.js';
import { lineagesIn, type Lineage } from '../consolidation/lineage.js';
import { wordsOf, provisionsIn, type Provision } from '../consolidation/provision.js';
import { writtenLines } from '../consolidation/written-lines.js';
import { formatDate } from '../model/date.js';

/** An article of an act through all of its versions. */
export interface ProvisionHistory {
  /** The fragment of its address, as on the page of its notice: art-9. */
  readonly id: string;
  /** 第九条, as it is called now, or was called last. */
  readonly label: string;
  /** Whether it stands in the last version. */
  readonly isThere: boolean;
  /** Its texts in time order, each as long as it stood so. */
  readonly texts: readonly ProvisionText[];
}

export interface ProvisionText {
  /** 公布的文本, 2017年6月1日起 */
  readonly since: string;
  readonly lines: readonly string[];
  /** Who has made it so: 某政发〔2015〕2号修改. */
  readonly notes: readonly string[];
}

/** Each article of an act through its versions; of one that nobody amends nothing. */
export function provisionHistories(history: ActHistory): ProvisionHistory[] {
  const taken = new Map<string, number>();
  return lineagesIn(history).flatMap(({ texts, isThere }) => {
    const last = texts.at(-1)?.article;
    if (last?.number === undefined) return [];
    const { style, value, insertion } = last.number;
    const plain = `${style === 'article' ? 'art' : 's'}-${value}${insertion === undefined ? '' : `.${insertion}`}`;
    const times = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, times);
    const id = times === 1 ? plain : `${plain}-former${times === 2 ? '' : `-${times - 1}`}`;
    return [{ id, label: last.label, isThere, texts: textsOf(texts) }];
  });
}

function textsOf(texts: Lineage['texts']): ProvisionText[] {
  return texts.flatMap(({ version, article }, index) => {
    const before = texts[index - 1]?.article;
    if (before !== undefined && wordsOf(before) === wordsOf(article)) return [];
    return [
      {
        since:
          version.applied === undefined || version.from === undefined
            ? '公布的文本'
            : `${formatDate(version.from)}起`,
        lines: writtenLines(article).map(({ text }) => text),
        notes: [...new Set(changesIn(article, version).map(changeWords))],
      },
    ];
  });
}

/** What has changed an article in one version. */
function changesIn(article: Provision, { changes }: Version) {
  return [...provisionsIn(article)]
    .flatMap(({ by }) => by)
    .filter(isChange)
    .filter((change) => changes.includes(change));
}
