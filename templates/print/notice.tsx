import { h, type Result } from 'hastscript';
import type { TitleMeasures } from '../../designs/design.js';
import { amongOthers } from '../../src/edition/among-others.js';
import { noticesOf, type Edition, type EditionNotice, type EditionPart } from '../../src/edition/edition.js';
import { titleLines } from '../../src/edition/title/title-lines.js';
import { lines } from './lines.js';

/** How a page sets notices: the rank of a notice's title as a heading, and the most characters in a line of a title. */
export interface NoticeForm extends TitleMeasures {
  readonly titleRank: 1 | 2;
}

export function noticeArticle(notice: EditionNotice, edition: Edition, form: NoticeForm): Result {
  return (
    <article class="notice">
      {h(
        `h${form.titleRank}`,
        {
          id: notice.id,
          className: ['notice-title'],
        },
        lines(noticeTitleLines(notice, edition, form)),
      )}
      {notice.numberLine === undefined ? [] : <p class="notice-number">{notice.numberLine}</p>}
      {notice.parts.map((part) => partSection(part, notice, edition, form))}
    </article>
  );
}

function noticeTitleLines(
  { title, front }: EditionNotice,
  { titleNames }: Edition,
  { titleLine, fullTitleLine }: NoticeForm,
): string[] {
  return (
    front.titleBreaks?.flatMap((line) => titleLines(line, fullTitleLine, titleNames)) ??
    titleLines(title, titleLine, titleNames)
  );
}

function partSection(
  part: EditionPart,
  notice: EditionNotice,
  edition: Edition,
  { titleRank, partTitleLines }: NoticeForm,
): Result {
  const here = new Map(noticesOf(edition).map(({ url, id }) => [url, `#${id}`]));
  return (
    <section class={['part', part.kind]} id={`${notice.id}.${part.id}`}>
      {part.title !== undefined && part.label !== undefined ? <p class="part-label">{part.label}</p> : []}
      {part.title === undefined
        ? []
        : h(
            `h${titleRank + 1}`,
            { className: ['part-title'] },
            lines(titleLines(part.title, partTitleLines[part.kind], edition.titleNames)),
          )}
      {part.body.map((node) => amongOthers(node, notice.id, here, titleRank - 1))}
    </section>
  );
}
