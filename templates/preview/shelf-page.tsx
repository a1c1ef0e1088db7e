import type { ElementContent } from 'hast';

/** The first page: all issues and notices, and a place to which Word documents are dragged. */
export function shelfPage(publication: string): ElementContent[] {
  return [
    <header className="bar">
      <h1>{publication}</h1>
      <p className="note">只在这台电脑上看得到</p>
    </header>,
    <main className="shelf-main">
      {importForm()}
      <div id="import-results" role="status"></div>
      <div id="shelf" aria-busy="true">
        <p className="nothing">正在读……</p>
      </div>
    </main>,
  ] as ElementContent[];
}

function importForm() {
  return (
    <section className="import" id="import" aria-label="导入 Word 文件">
      <p className="import-call">
        把 Word、WPS 的公文（.docx）拖到这里，或者
        <label className="choose">
          选文件
          <input type="file" id="documents" accept=".docx,.doc,.wps" multiple />
        </label>
      </p>
      <p className="import-options">
        <label>
          放进哪一期
          <input type="text" id="into" placeholder="最后一期没有出版的" size={18} />
        </label>
        <label>
          <input type="checkbox" id="accept" />
          还有修订的，照全部接受
        </label>
      </p>
    </section>
  );
}
