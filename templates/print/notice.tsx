import { h, type Result } from 'hastscript';
import type { TitleMeasures } from '../../designs/design.js';
import { amongOthers } from '../../src/edition/among-others.js';
import { noticesOf, type Edition, type EditionNotice, type EditionPart } from '../../src/edition/edition.js';
import { titleLines, widthOf } from '../../src/edition/title/title-lines.js';
import type { TitleNames } from '../../src/edition/title/title-names.js';
import { lines } from './lines.js';

/** How a page sets notices: the rank of a notice's title as a heading, and the most characters in a line of a title. */
export interface NoticeForm extends TitleMeasures {
  readonly titleRank: 1 | 2;
  /** The measures of another page that has the same titles: what is broken there is broken alike here, where it has room. */
  readonly alike?: TitleMeasures;
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
  form: NoticeForm,
): string[] {
  return (
    front.titleBreaks?.flatMap((line) => titleLines(line, form.fullTitleLine, titleNames)) ??
    linesAlike(title, ({ titleLine }) => titleLine, form, titleNames)
  );
}

/** A title in the lines that it has on the page which shall be alike, where it is broken there and its lines have room here. */
function linesAlike(
  title: string,
  longest: (measures: TitleMeasures) => number,
  form: NoticeForm,
  names: TitleNames,
): string[] {
  const there = form.alike === undefined ? [] : titleLines(title, longest(form.alike), names);
  const isAlike = there.length > 1 && there.every((line) => widthOf(line) <= form.fullTitleLine);
  return isAlike ? there : titleLines(title, longest(form), names);
}

function partSection(part: EditionPart, notice: EditionNotice, edition: Edition, form: NoticeForm): Result {
  const { titleRank } = form;
  const here = new Map(noticesOf(edition).map(({ url, id }) => [url, `#${id}`]));
  return (
    <section class={['part', part.kind]} id={`${notice.id}.${part.id}`}>
      {part.title !== undefined && part.label !== undefined ? <p class="part-label">{part.label}</p> : []}
      {part.title === undefined
        ? []
        : h(
            `h${titleRank + 1}`,
            { className: ['part-title'] },
            lines(
              linesAlike(
                part.title,
                ({ partTitleLines }) => partTitleLines[part.kind],
                form,
                edition.titleNames,
              ),
            ),
          )}
      {part.body.map((node) => amongOthers(node, notice.id, here, titleRank - 1))}
    </section>
  );
}
