import type { Collection } from '../../../src/catalogue/collections.js';

/** Names of collections that lead to their pages, each with the number of its notices. */
export function collectionNames(all: readonly Collection[]) {
  return (
    <ul className="names">
      {all.map(({ name, url, entries }) => (
        <li>
          <a href={url}>{name}</a>
          <span className="count">{`${entries.length}件`}</span>
        </li>
      ))}
    </ul>
  );
}
