/** The id of the part of a page that is about a year. */
export function yearId(year: number): string {
  return `y${year}`;
}

/** The way to each year of a long page; nothing where there is only one. */
export function yearLinks(years: readonly number[]) {
  if (years.length < 2) return undefined;
  return (
    <nav className="year-links" aria-label="按年份">
      <ol>
        {years.map((year) => (
          <li>
            <a href={`#${yearId(year)}`}>{year}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
