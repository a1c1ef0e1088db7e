import type { Element } from 'hast';
import type { EditionNotice, EditionPart } from '../../../src/edition/edition.js';
import type { TitleNames } from '../../../src/edition/title/title-names.js';
import { pageMark } from './page-mark.js';
import { title } from './title.js';

/** The notice's own text and nothing else: `proof` reads it. `page` is the printed page that is marked at its title. */
export function noticeArticle(
  { title: words, numberLine, front, parts }: EditionNotice,
  names: TitleNames,
  page: number | undefined,
): Element {
  return (
    <article className="notice">
      {page === undefined ? undefined : pageMark(page)}
      <h1 className="notice-title">{title(words, names, front.titleBreaks)}</h1>
      {numberLine === undefined ? undefined : <p className="number">{numberLine}</p>}
      {parts.map((each) => part(each, names))}
    </article>
  ) as Element;
}

function part({ id, kind, label, title: text, page, body }: EditionPart, names: TitleNames) {
  if (text === undefined) return <div className={['part', kind]}>{[...body]}</div>;
  return (
    <section className={['part', kind]} id={id}>
      {page === undefined ? undefined : pageMark(page)}
      <h2 className="part-title">
        {label === undefined ? undefined : <span className="label">{label}</span>}
        {title(text, names)}
      </h2>
      {[...body]}
    </section>
  );
}
