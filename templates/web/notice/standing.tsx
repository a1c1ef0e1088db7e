import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDate, formatIsoDate } from '../../../src/model/date.js';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import type { Happening, HistoryEvent } from '../../../src/catalogue/history.js';
import type { DocumentLink } from '../../../src/catalogue/document-link.js';
import { isOfForce, isOpen, type Standing } from '../../../src/catalogue/standing.js';

const HAPPENED: Readonly<Record<Happening, string>> = {
  signed: '成文',
  effective: '施行',
  corrected: '更正',
  amended: '修改',
  extended: '有效期延长',
  repealed: '废止',
  expired: '失效',
};

/**
 * What a reader must know before reading on: what the archive knows of the notice being in force, of which issues it
 * knows that, and what will change it; nothing of what rules nothing.
 */
export function standingBanner({ standing, holdings, history }: CatalogueEntry) {
  if (!isOfForce(standing)) return undefined;
  const { status, text, by } = standing;
  const ahead = history.filter(({ isAhead }) => isAhead);
  return (
    <aside className={['standing', status]} aria-label="有效性">
      <p>
        <strong>{status === 'in-force' ? `本库${text}` : text}</strong>
        {by.length === 0 ? undefined : ['，见', ...documentLinks(by)]}
        {isOpen(standing) ? `（收${holdings}）` : undefined}
      </p>
      {ahead.map(({ what, day, by: doer }) => (
        <p>
          {`${formatDate(day)}起${HAPPENED[what]}`}
          {doer === undefined ? undefined : ['，见', documentLink(doer)]}
        </p>
      ))}
    </aside>
  );
}

/** 沿革: what has happened to the notice since it was signed, and what will; nothing where nothing has. */
export function noticeHistory({ history }: CatalogueEntry) {
  if (history.length < 2) return undefined;
  return (
    <section className="history" aria-labelledby="history">
      <h2 id="history">沿革</h2>
      <ol>{history.map(historyEntry)}</ol>
    </section>
  );
}

function historyEntry({ what, day, by, isAhead }: HistoryEvent) {
  return (
    <li>
      <time dateTime={formatIsoDate(day)}>{formatDate(day)}</time>
      <span>
        {`${isAhead ? '将' : ''}${HAPPENED[what]}`}
        {by === undefined ? undefined : <span className="by">{titledDocument(by)}</span>}
      </span>
    </li>
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
              <dd>{titledDocument(document)}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function titledDocument(document: DocumentLink): Element[] {
  const { title } = document;
  return [documentLink(document), ...(title === undefined ? [] : [h('span.title', title)])];
}

function documentLinks(documents: readonly DocumentLink[]): (Element | string)[] {
  return documents.flatMap((document, index) => [index === 0 ? '' : '、', documentLink(document)]);
}

function documentLink({ name, url }: DocumentLink): Element {
  return url === undefined ? h('span', name) : h('a', { href: url }, name);
}
