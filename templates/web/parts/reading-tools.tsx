// What `data-letters` of the root may be; the first is the size of the design.
const LETTERS = [
  { value: '', word: '标准' },
  { value: 'large', word: '大' },
  { value: 'huge', word: '特大' },
];

/** Letter size, print and share, which are only seen where scripts run: without one they do nothing. */
export function readingTools() {
  return (
    <div className="reading-tools" role="group" aria-label="阅读工具">
      <fieldset>
        <legend>字号</legend>
        {LETTERS.map(({ value, word }) => (
          <label>
            <input type="radio" name="letters" value={value} checked={value === ''} />
            <span>{word}</span>
          </label>
        ))}
      </fieldset>
      <button type="button" className="print">
        打印
      </button>
      <details className="share">
        <summary>分享</summary>
      </details>
    </div>
  );
}
