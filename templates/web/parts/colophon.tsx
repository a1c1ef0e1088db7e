import type { Publication } from '../../../src/model/publication.js';

/** Who makes the gazette and where, as on its last printed page. */
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
    </footer>
  );
}
