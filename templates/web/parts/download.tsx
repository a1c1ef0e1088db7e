/** A file that a page offers for keeping. */
export interface Download {
  /** What it is: 单行本. */
  readonly name: string;
  /** In what form: PDF. */
  readonly format: string;
  readonly url: string;
  readonly type: string;
}

/** A link to a file with its form; how large it is the build writes into the page when the file is there. */
export function download({ name, format, url, type }: Download) {
  return (
    <a href={url} type={type}>
      {name}
      <span className="format">{format}</span>
      <span className="size" data-file={url}></span>
    </a>
  );
}
