import type { Child } from 'hastscript';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import { bibliographicCitation, customaryCitation } from '../../../src/catalogue/cited-as.js';

/**
 * 引用格式: the words by which others may name the notice, and the address under which it stays: whole, or below the
 * site's root where nobody knows where the site stands.
 */
export function cite(entry: CatalogueEntry, wholeAddress: string | undefined) {
  const { url } = entry.notice;
  return (
    <section className="cite" aria-labelledby="cite">
      <h2 id="cite">引用格式</h2>
      <dl>
        {form('公文', <span className="citation-text">{customaryCitation(entry)}</span>)}
        {form('文献', <span className="citation-text">{bibliographicCitation(entry)}</span>)}
        {form(
          '永久网址',
          <a className="permanent" href={url}>
            {wholeAddress ?? url}
          </a>,
        )}
      </dl>
    </section>
  );
}

function form(label: string, value: Child) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
