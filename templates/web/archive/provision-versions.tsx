import type { ElementContent } from 'hast';
import type { ActVersion } from '../../../src/catalogue/act-versions.js';
import type { ProvisionHistory, ProvisionText } from '../../../src/catalogue/provision-history.js';
import type { EditionNotice } from '../../../src/edition/edition.js';
import type { StandardText } from '../../../src/model/publication.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { prevailingBanner, versionList } from './act-version.js';

/** The articles of an act, each with all texts that it has had: #art-9. */
export function provisionVersions(
  own: EditionNotice,
  all: readonly ActVersion[],
  provisions: readonly ProvisionHistory[],
  standard: StandardText,
): ElementContent[] {
  const changed = provisions.filter(({ texts, isThere }) => texts.length > 1 || !isThere || isLater(texts));
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: own.name, url: own.url }, { text: '各条的历次文本' }]),
    <header className="page-heading">
      <p className="kind">{own.name}</p>
      <h1>{own.listTitle}</h1>
      <p className="summary">{`各条的历次文本：共${provisions.length}条，其中${changed.length}条有过修改、增加或者删去。`}</p>
    </header>,
    prevailingBanner(own, standard),
    versionList(own, all, 'provisions'),
    ...provisions.map(provisionSection),
  ] as ElementContent[];
}

function isLater([first]: readonly ProvisionText[]): boolean {
  return first !== undefined && first.since !== '公布的文本';
}

function provisionSection({ id, label, isThere, texts }: ProvisionHistory) {
  const name = label.replace(/、$/u, '');
  return (
    <section className="provision-history" id={id} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>
        <a href={`#${id}`}>{isThere ? name : `原${name}（已删去）`}</a>
      </h2>
      <dl>
        {texts.flatMap(({ since, lines, notes }) => [
          <dt>{notes.length === 0 ? since : `${since}　${notes.join('、')}`}</dt>,
          <dd>
            {lines.map((line) => (
              <p>{line}</p>
            ))}
          </dd>,
        ])}
      </dl>
    </section>
  );
}
