import type { Publication } from '../../../src/model/publication.js';

// The `other` ones are lists to which the home page leads as well; the 适老 view leaves them out.
const PLACES = [
  { url: '/', text: '首页' },
  { url: '/issues/', text: '历年公报' },
  { url: '/organs/', text: '发文机关', className: ['other'] },
  { url: '/sections/', text: '栏目', className: ['other'] },
  { url: '/subjects/', text: '主题词', className: ['other'] },
  { url: '/effects/', text: '施行与失效', className: ['other'] },
  { url: '/search/', text: '检索' },
  { url: '/about/', text: '说明' },
];

/**
 * The name of the gazette (the title of the home page, the way back to it on every other), the site's places
 * where there is something to see, the switch to the 适老 view and back, and the search, but on its own page, which has a larger one.
 */
export function masthead({ name, englishName }: Publication, url: string, emptyPlaces: ReadonlySet<string>) {
  return (
    <header className="masthead">
      {url === '/' ? (
        <h1 className="name">{name}</h1>
      ) : (
        <p className="name">
          <a href="/">{name}</a>
        </p>
      )}
      <p className="english-name" lang="en">
        {englishName}
      </p>
      <nav aria-label="网站">
        <ul>
          {PLACES.filter((place) => !emptyPlaces.has(place.url)).map((place) => (
            <li className={place.className}>
              <a href={place.url} aria-current={currentOf(place.url, url)}>
                {place.text}
              </a>
            </li>
          ))}
          <li className="view-switch">
            <button type="button" data-view="easy">
              适老版
            </button>
            <button type="button" data-view="standard">
              标准版
            </button>
          </li>
        </ul>
      </nav>
      {url === '/search/' ? undefined : searchBox()}
    </header>
  );
}

/** The place itself, or one below it: an organ is one of 发文机关. */
function currentOf(place: string, url: string): 'page' | 'true' | undefined {
  if (url === place) return 'page';
  return place !== '/' && url.startsWith(place) ? 'true' : undefined;
}

function searchBox() {
  return (
    <form role="search" action="/search/" method="get">
      <input
        name="q"
        type="search"
        aria-label="检索"
        placeholder="文号、期、页或词语"
        autoComplete="off"
        required
      />
      <button type="submit">检索</button>
    </form>
  );
}
