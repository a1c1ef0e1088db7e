import type { ElementContent } from 'hast';

/** What stands before or after the thing shown. */
export interface Neighbour {
  /** 上一篇 */
  readonly label: string;
  readonly text: string | ElementContent[];
  readonly url: string;
}

/** Previous and next, or nothing where there is neither. */
export function neighbours(among: string, previous: Neighbour | undefined, next: Neighbour | undefined) {
  if (previous === undefined && next === undefined) return undefined;
  return (
    <nav className="neighbours" aria-label={`${among}：前后`}>
      {link('previous', 'prev', previous)}
      {link('next', 'next', next)}
    </nav>
  );
}

function link(name: string, rel: string, neighbour: Neighbour | undefined) {
  return neighbour === undefined ? undefined : (
    <a className={[name]} rel={rel} href={neighbour.url}>
      <span className="label">{neighbour.label}</span>
      <span className="text">{neighbour.text}</span>
    </a>
  );
}
