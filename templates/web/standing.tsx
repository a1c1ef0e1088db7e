import type { DocumentLink, Standing } from '../../src/edition/standing.js';

/** What a reader must know before reading on: that a notice is not, not yet, or no longer as it stands here. */
export function standingBanner({ status, text, by, asOf }: Standing) {
  if (status === 'in-force' || status === 'unknown') return undefined;
  return (
    <aside className={['standing', status]} aria-label="有效性">
      <p>
        <strong>{text}</strong>
        {by.length === 0 ? undefined : ['，见', ...by.map(documentLink)]}
        {`（截至${asOf}）`}
      </p>
    </aside>
  );
}

/** What the notice rests on and what rests on it; nothing where nothing is known. */
export function relatedDocuments({ groups }: Standing) {
  if (groups.length === 0) return undefined;
  return (
    <section className="related" aria-labelledby="related">
      <h2 id="related">相关文件</h2>
      <dl>
        {groups.map(({ words, documents }) => (
          <div>
            <dt>{words}</dt>
            {documents.map((document) => (
              <dd>
                {documentLink(document)}
                {document.title === undefined ? undefined : <span className="title">{document.title}</span>}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function documentLink({ number, url }: DocumentLink) {
  return url === undefined ? <span>{number}</span> : <a href={url}>{number}</a>;
}
