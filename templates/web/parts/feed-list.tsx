import type { FeedLink } from './page.js';

/** Feeds that a reader's program can follow. */
export function feedList(feeds: readonly FeedLink[]) {
  return (
    <ul>
      {feeds.map(({ title, url }) => (
        <li>
          <a href={url}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
