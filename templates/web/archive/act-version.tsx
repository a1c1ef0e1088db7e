import type { ElementContent } from 'hast';
import type { ActVersion, VersionLine } from '../../../src/catalogue/act-versions.js';
import type { EditionNotice } from '../../../src/edition/edition.js';
import type { StandardText } from '../../../src/model/publication.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { passageList } from './compared-versions.js';

/** An act as it reads from a day on, with what makes it so, and what it said before. */
export function actVersion(
  own: EditionNotice,
  version: ActVersion,
  all: readonly ActVersion[],
  standard: StandardText,
): ElementContent[] {
  const { from, by, isSure, removed, passages, comparisons } = version;
  const next = all[all.indexOf(version) + 1];
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: own.name, url: own.url }, { text: `${from}起的文本` }]),
    <header className="page-heading">
      <p className="kind">{own.name}</p>
      <h1>{own.listTitle}</h1>
      <p className="summary">
        {`自${from}起的文本${next === undefined ? '' : `，到${next.from}前`}，已并入`}
        {by.flatMap(({ name, url }, index) => [
          ...(index === 0 ? [] : ['、']),
          url === undefined ? name : <a href={url}>{name}</a>,
        ])}
        的修改。
      </p>
    </header>,
    prevailingBanner(own, standard),
    isSure ? undefined : (
      <p className="version-banner" role="note">
        <strong>可能不全</strong>：有的修改程序没有读懂，没有并入，请看修改它的公文。
      </p>
    ),
    versionList(own, all, version),
    <section className="version-text" aria-label="全文">
      {textOf(version.lines)}
    </section>,
    removed.length === 0 ? undefined : (
      <section aria-labelledby="removed" className="version-part">
        <h2 id="removed">这一次删去的</h2>
        <ul>
          {removed.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </section>
    ),
    <section aria-labelledby="compared" className="version-part">
      <h2 id="compared">与前一文本比较</h2>
      {passageList(passages)}
      {comparisons.length === 0 ? undefined : (
        <p className="other-comparisons">
          与更早的文本比较：
          {comparisons.flatMap(({ url, earlier }, index) => [
            ...(index === 0 ? [] : ['、']),
            <a href={url}>{earlier}</a>,
          ])}
        </p>
      )}
    </section>,
  ].filter((child) => child !== undefined) as ElementContent[];
}

/** Which text prevails, as gazette.yaml has it. */
export function prevailingBanner({ url }: Pick<EditionNotice, 'url'>, standard: StandardText) {
  return (
    <p className="version-banner" role="note">
      {standard === 'consolidated' ? (
        <>
          <strong>并入修改的文本是标准文本</strong>
          ，自它起始的一天起施行。
        </>
      ) : (
        <>
          <strong>公布的文本是标准文本</strong>
          ，这里是程序把各次修改并入以后的文本，供查阅。
        </>
      )}
      <a href={url}>公布的文本</a>
    </p>
  );
}

/** All texts of an act in time order; the one that is shown has no link. */
export function versionList(
  { url }: Pick<EditionNotice, 'url'>,
  all: readonly ActVersion[],
  shown: ActVersion | 'published' | 'provisions',
) {
  return (
    <nav className="versions" aria-labelledby="versions">
      <h2 id="versions">各个时候的文本</h2>
      <ol>
        <li>
          {shown === 'published' ? <span aria-current="page">公布的文本</span> : <a href={url}>公布的文本</a>}
        </li>
        {all.map((version) => {
          const words = `${version.from}起，${version.by.map(({ name }) => name).join('、')}修改`;
          return (
            <li>
              {version === shown ? (
                <span aria-current="page">{words}</span>
              ) : (
                <a href={version.url}>{words}</a>
              )}
            </li>
          );
        })}
      </ol>
      {shown === 'provisions' ? undefined : (
        <p className="more">
          <a href={`${url}versions/`}>各条的历次文本</a>
        </p>
      )}
    </nav>
  );
}

/** The lines; rows that stand together are a table. */
function textOf(lines: readonly VersionLine[]) {
  const shown: unknown[] = [];
  let rows: VersionLine[] = [];
  const endTable = (): void => {
    if (rows.length > 0) shown.push(tableOf(rows));
    rows = [];
  };
  for (const line of lines) {
    if (line.cells.length > 0) {
      rows.push(line);
      continue;
    }
    endTable();
    shown.push(lineOf(line));
  }
  endTable();
  return shown as ElementContent[];
}

function lineOf({ kind, text, notes }: VersionLine) {
  const changed = notes.length === 0 ? [] : ['changed'];
  return [
    kind === 'title' ? (
      <h2 className={changed}>{text}</h2>
    ) : kind === 'heading' ? (
      <h3 className={changed}>{text}</h3>
    ) : (
      <p className={kind === 'line' ? changed : [kind, ...changed]}>{text}</p>
    ),
    ...notes.map(noteOf),
  ];
}

function noteOf(note: string) {
  return <p className="change-note">{note}</p>;
}

function tableOf(rows: readonly VersionLine[]) {
  const notes = [...new Set(rows.flatMap((row) => row.notes))];
  return (
    <section className="version-table" tabIndex={0} aria-label="表格">
      <table>
        <tbody>
          {rows.map(({ cells, notes: own }) => (
            <tr className={own.length === 0 ? [] : ['changed']}>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map(noteOf)}
    </section>
  );
}
