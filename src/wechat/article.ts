import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { EditionNotice, EditionPart } from '../edition/edition.js';
import { absoluteUrl } from '../model/absolute-url.js';
import { fullIssueLabel, type Issue } from '../model/issue.js';
import type { Publication } from '../model/publication.js';
import { styled, type Added } from './styled.js';

/** A notice as an article for WeChat. */
export interface Article {
  /** A page with the article alone, to be copied from a browser. */
  readonly html: string;
  /** What it has beside the words of the notice, in order. */
  readonly added: readonly string[];
  /** The names of the pictures that must be uploaded. */
  readonly pictures: readonly string[];
}

const MIDDLE = 'margin:0 0 16px;text-align:center;line-height:1.6';

/**
 * The article of a notice: HTML with every style at its element, without classes, ids, links, scripts and pictures, which
 * the editor of WeChat drops. It ends with where the notice was printed, and its permanent address as text.
 */
export function articleOf(notice: EditionNotice, issue: Issue, publication: Publication): Article {
  const added: Added = [];
  const { title, numberLine, parts } = notice;
  const body: ElementContent[] = [
    h('p', { style: `${MIDDLE};font-size:20px` }, [h('strong', title)]),
    ...(numberLine === undefined ? [] : [h('p', { style: `${MIDDLE};color:#555` }, numberLine)]),
    ...parts.flatMap((part) => partOf(part, added)),
  ];
  const source = sourceLine(notice, issue, publication);
  added.push(source);
  body.push(h('p', { style: 'margin:32px 0 0;line-height:1.6;font-size:14px;color:#888' }, source));
  const root = h('section', { style: 'font-size:16px;color:#222;word-break:break-word' }, body);
  const html = unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [root] });
  const pictures = added.flatMap((line) => /^【请在这里上传图片 (.+)】$/u.exec(line)?.[1] ?? []);
  return { html: `<!doctype html>\n<meta charset="utf-8">\n${html}\n`, added, pictures };
}

function partOf({ label, title, body }: EditionPart, added: Added): ElementContent[] {
  const head = title ?? '';
  return [
    ...(label === undefined ? [] : [h('p', { style: 'margin:32px 0 12px' }, [h('strong', label)])]),
    ...(head === ''
      ? []
      : [
          h('p', { style: `${MIDDLE};margin-top:${label === undefined ? 32 : 0}px;font-size:18px` }, [
            h('strong', head),
          ]),
        ]),
    ...styled(body, added),
  ];
}

function sourceLine({ url }: EditionNotice, issue: Issue, { name, address }: Publication): string {
  const where = `本文刊登在《${name}》${fullIssueLabel(issue)}。`;
  return address === undefined ? where : `${where}网址：${absoluteUrl(url, address)}`;
}
