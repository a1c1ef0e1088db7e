/** The title of a page of lists, what kind of thing it lists, and how many. */
export function pageHeading(title: string, summary: string, kind?: string) {
  return (
    <header className="page-heading">
      {kind === undefined ? undefined : <p className="kind">{kind}</p>}
      <h1>{title}</h1>
      <p className="summary">{summary}</p>
    </header>
  );
}
