/** A step of the way: without an address, the page itself. */
export interface Step {
  readonly text: string;
  readonly url?: string;
}

export function breadcrumb(steps: readonly Step[]) {
  return (
    <nav className="breadcrumb" aria-label="当前位置">
      <ol>
        {steps.map(({ text, url }) => (
          <li>{url === undefined ? <span aria-current="page">{text}</span> : <a href={url}>{text}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}
