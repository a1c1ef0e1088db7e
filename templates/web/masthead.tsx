import type { Publication } from '../../src/model/publication.js';

/** The name of the gazette over its red rule: the title of the home page, the way back to it on every other. */
export function masthead({ name, englishName }: Publication, isHome: boolean) {
  return (
    <header className="masthead">
      {isHome ? (
        <h1 className="name">{name}</h1>
      ) : (
        <p className="name">
          <a href="/">{name}</a>
        </p>
      )}
      <p className="english-name" lang="en">
        {englishName}
      </p>
    </header>
  );
}
