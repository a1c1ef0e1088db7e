/** The way back to the head of a long page: it comes into sight below the first screens, where scripts run or not. */
export function toTop() {
  return (
    <div className="to-top-track">
      <a className="to-top-link" href="#top" aria-label="回到页首">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 13V3M3.5 7.5 8 3l4.5 4.5" />
        </svg>
      </a>
    </div>
  );
}
