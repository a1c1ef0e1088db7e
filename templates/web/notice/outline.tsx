import type { EditionNotice, EditionPart } from '../../../src/edition/edition.js';
import { withoutLetterSpacing } from '../../../src/model/letter-spacing.js';

/** 目录: the parts of a notice with their headings and articles. Nothing where there is nothing to choose from. */
export function noticeOutline({ parts }: EditionNotice) {
  const entries = parts.flatMap(partEntries);
  if (entries.length === 0) return undefined;
  return (
    <nav className="outline" aria-label="目录">
      <details>
        <summary>目录</summary>
        <ol>{entries}</ol>
      </details>
    </nav>
  );
}

function partEntries({ id, label, title, outline }: EditionPart) {
  const items = outline.map(({ id: place, text, level }) => (
    <li className={[/^第.+条/u.test(text) ? 'article' : 'heading', `level-${level}`]}>
      <a href={`#${place}`}>{text}</a>
    </li>
  ));
  if (title === undefined) return items;
  return [
    <li className="part-entry">
      <a href={`#${id}`}>
        {label === undefined ? undefined : <span className="label">{label}</span>}
        {label === undefined ? '' : ' '}
        {withoutLetterSpacing(title)}
      </a>
      {items.length === 0 ? undefined : <ol>{items}</ol>}
    </li>,
  ];
}
