import type { ElementContent } from 'hast';
import type { ActVersion, Comparison } from '../../../src/catalogue/act-versions.js';
import type { Passage } from '../../../src/catalogue/passages.js';
import type { EditionNotice } from '../../../src/edition/edition.js';
import { breadcrumb } from '../parts/breadcrumb.js';

/** How an act differs from what it was some versions before. */
export function comparedVersions(
  own: EditionNotice,
  version: ActVersion,
  { earlier, earlierUrl, passages }: Comparison,
): ElementContent[] {
  const later = `${version.from}起的文本`;
  return [
    breadcrumb([
      { text: '首页', url: '/' },
      { text: own.name, url: own.url },
      { text: later, url: version.url },
      { text: `与${earlier}比较` },
    ]),
    <header className="page-heading">
      <p className="kind">{own.name}</p>
      <h1>{own.listTitle}</h1>
      <p className="summary">
        <a href={version.url}>{later}</a>
        {'与'}
        <a href={earlierUrl}>{earlier}</a>
        {'比较'}
      </p>
    </header>,
    <section className="version-part" aria-label="不同之处">
      {passageList(passages)}
    </section>,
  ] as ElementContent[];
}

/** What was struck and added, which one sees without colour, too. */
export function passageList(passages: readonly Passage[]) {
  return passages.length === 0 ? (
    <p className="summary">两个文本的字相同。</p>
  ) : (
    <>
      <p className="summary">划去的是原来的字，加下划线的是现在的字。</p>
      <ol className="passages">{passages.map(compared)}</ol>
    </>
  );
}

function compared({ pieces }: Passage) {
  return (
    <li>
      {pieces.map(({ kind, words }) =>
        kind === 'kept' ? words : kind === 'struck' ? <del>{words}</del> : <ins>{words}</ins>,
      )}
    </li>
  );
}
