import type { ElementContent } from 'hast';

/** What one looks at while writing: the text as the web has it, its findings, and its printed sheets. */
export interface Workspace {
  /** The path of the notice, or the folder of the issue. */
  readonly place: string;
  readonly kind: 'notice' | 'issue';
  /** The address by which an editor opens the notice, to which a line may be added; of an issue none. */
  readonly editor: string | undefined;
  /** The folder of the issue, and the address of its own page. */
  readonly issue: { readonly folder: string; readonly href: string };
}

export function workspacePage({ place, kind, editor, issue }: Workspace): ElementContent[] {
  return [
    <header className="bar">
      <nav aria-label="预览">
        <a href="./">全部公文</a>
        {kind === 'notice' ? <a href={issue.href}>本期</a> : undefined}
      </nav>
      <h1 id="title">{place}</h1>
      <p id="state" className="note" role="status"></p>
    </header>,
    <main
      className={['desk', kind]}
      data-place={place}
      data-kind={kind}
      data-issue={issue.folder}
      data-editor={editor}
    >
      <section className="reading" id="reading" aria-label="网页上的样子" tabIndex={0}>
        <p id="old" className="old" hidden></p>
        <div id="others"></div>
        <div className="text" id="text">
          <nav id="lines" aria-label="行号，按上下键移动，回车在编辑器里打开"></nav>
          <div id="article" aria-busy="true"></div>
          <ol id="remarks" aria-label="发现的问题"></ol>
        </div>
      </section>
      <section className="printed" aria-label="印出来的样子">
        <div className="printed-bar">
          {kind === 'notice' ? prints() : undefined}
          <p id="printed-state" className="note" role="status">
            正在排印……
          </p>
        </div>
        <ol id="sheets" aria-label="印张" tabIndex={0}></ol>
      </section>
    </main>,
  ] as ElementContent[];
}

function prints() {
  return (
    <div role="group" aria-label="看哪一种样张">
      <button type="button" data-print="notice" aria-pressed="true">
        本件
      </button>
      <button type="button" data-print="issue" aria-pressed="false">
        整期
      </button>
    </div>
  );
}
