import type { Publication } from '../../../src/model/publication.js';

const WAYS = [
  { url: '/data/#feeds', text: '订阅' },
  { url: '/data/', text: '数据' },
  { url: '/about/', text: '说明' },
];

/** Who makes the gazette and where, as on its last printed page, and what else there is to have of it. */
export function colophon({ name, colophon: lines }: Publication) {
  return (
    <footer className="colophon">
      <p className="name">{name}</p>
      <dl>
        {lines.map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <nav aria-label="本站">
        <ul>
          {WAYS.map(({ url, text }) => (
            <li>
              <a href={url}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
