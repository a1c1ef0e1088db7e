import type { ElementContent } from 'hast';

/** What became of a document that was dragged in. */
export type ImportResult = RefusedImport | DoneImport;

export interface RefusedImport {
  readonly document: string;
  readonly refusal: string;
}

export interface DoneImport {
  readonly document: string;
  /** The new notice's file, its page, and the section that it was put into. */
  readonly path: string;
  readonly href: string;
  readonly section: string;
  /** 文号, 标题 … and what was recognised; undefined where nothing was. */
  readonly recognised: readonly (readonly [label: string, value: string | undefined])[];
  readonly left: readonly {
    readonly words: string;
    readonly why: string;
    readonly place: number | undefined;
  }[];
  readonly pictures: readonly string[];
  readonly remarks: readonly { readonly words: string; readonly place: number | undefined }[];
}

export function importResult(result: ImportResult): ElementContent {
  return ('refusal' in result ? refused(result) : done(result)) as ElementContent;
}

function refused({ document, refusal }: RefusedImport) {
  return (
    <section className="import-result refused">
      <h2>{`${document}：没有导入`}</h2>
      <p>{refusal}</p>
    </section>
  );
}

function done({ document, path, href, section, recognised, left, pictures, remarks }: DoneImport) {
  return (
    <section className="import-result">
      <h2>
        {`${document} 写成了 `}
        <a href={href}>{path}</a>
      </h2>
      <dl>
        {recognised.flatMap(([label, value]) => [
          <dt>{label}</dt>,
          <dd>{value ?? <em>没有认出来，没有的不填，有的请填进文件头</em>}</dd>,
        ])}
        <dt>栏目</dt>
        <dd>{section}</dd>
      </dl>
      {listed(
        '没有带入',
        left.map(({ words, why, place }) => `${why}「${words}」${placeWords(place)}`),
      )}
      {listed('图片', pictures)}
      {listed(
        '请核对',
        remarks.map(({ words, place }) => words + placeWords(place)),
      )}
    </section>
  );
}

function listed(heading: string, lines: readonly string[]) {
  if (lines.length === 0) return undefined;
  return (
    <div>
      <h3>{heading}</h3>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function placeWords(place: number | undefined): string {
  return place === undefined ? '' : `（原稿第${place}段）`;
}
