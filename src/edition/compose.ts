import { visit } from '../model/visit.js';
import { imagePath, noticeOf, type Archive } from '../model/archive.js';
import { speaksOfAnotherPart, type ReferenceTarget } from '../model/citation.js';
import { formatDate } from '../model/date.js';
import { formatDocumentNumber } from '../model/document-number.js';
import { issueName, type Issue } from '../model/issue.js';
import type { Notice } from '../model/notice.js';
import { issueUrl, noticeId, noticeUrl } from '../model/permanent-address.js';
import { textOf } from '../model/prose.js';
import type { Citation, CrossReference, Part, PartTitle } from '../model/tree.js';
import { bodyOf } from './body.js';
import type { Links } from './links.js';
import type { Edition, EditionNotice, EditionPart, OutlineItem, SicNote } from './edition.js';
import { number, type Numbering } from './numbering.js';
import { bodyText } from './text.js';
import { titleNames, type TitleNames } from './title/title-names.js';

/** Makes the edition of every issue. The archive has passed the checks: a notice without an address is a bug here. */
export function composeAll(archive: Archive): Edition[] {
  const names = titleNames(archive);
  return archive.issues.map((issue) => composeIssue(archive, issue, names));
}

/** Makes the edition of one issue alone. */
export function compose(archive: Archive, issue: Issue): Edition {
  return composeIssue(archive, issue, titleNames(archive));
}

function composeIssue(archive: Archive, issue: Issue, names: TitleNames): Edition {
  const { publication, images, typefaces } = archive;
  const sections = issue.sections.map(({ title, notices }) => ({
    title,
    notices: notices.map((file) => {
      const notice = noticeOf(archive, issue, file);
      if (notice === undefined) throw new Error(`${issue.folder}/${file} was not read`);
      return composeNotice(notice, archive);
    }),
  }));
  return {
    publication,
    issue,
    name: issueName(issue),
    url: issueUrl(issue),
    sections,
    images,
    typefaces,
    titleNames: names,
  };
}

function composeNotice(notice: Notice, archive: Archive): EditionNotice {
  const { front, tree } = notice;
  const url = notice.number === undefined ? undefined : noticeUrl(notice.number, archive.publication);
  if (url === undefined) throw new Error(`${notice.source.path} has no permanent address`);
  const numbering = number(tree);
  return {
    id: noticeId(url),
    url,
    number: front.number,
    title: front.title,
    issuers: front.issuer,
    date: notice.date === undefined ? front.date : formatDate(notice.date),
    front,
    parts: tree.children.map((part) =>
      composePart(part, numbering, linksOf(part, notice, numbering, archive)),
    ),
    text: [front.title, front.number, ...bodyText(tree)],
    sics: sicNotes(notice),
    markdown: notice.source.text,
  };
}

function composePart(part: Part, numbering: Numbering, links: Links): EditionPart {
  return {
    id: numbering.parts.get(part) ?? '',
    kind: part.kind,
    label: partTitleOf(part)?.label,
    title: titleOf(part),
    ...bodyOf(part, numbering, links, part.kind === 'main' ? 2 : 3),
    outline: outlineItems(part, numbering),
  };
}

function partTitleOf(part: Part): PartTitle | undefined {
  return part.children.find((block) => block.type === 'partTitle');
}

function titleOf(part: Part): string | undefined {
  const title = partTitleOf(part);
  return title === undefined ? undefined : textOf(title);
}

/** Headings by their whole text, articles by their number. */
function outlineItems(part: Part, { provisions }: Numbering): OutlineItem[] {
  return part.children.flatMap((block) => {
    const provision = provisions.get(block);
    if (provision === undefined) return [];
    const { id, level, ordinal } = provision;
    if (block.type === 'heading') return [{ id, text: textOf(block), level }];
    return ordinal.style === 'article' ? [{ id, text: ordinal.text, level }] : [];
  });
}

/** `part` is where the links stand: it decides whose 第三条 is meant. */
function linksOf(part: Part, notice: Notice, numbering: Numbering, archive: Archive): Links {
  const attachments = notice.tree.children.filter(({ kind }) => kind === 'attachment');
  const attachment = (index: number): string | undefined => {
    const pointedAt = attachments[index];
    return pointedAt === undefined ? undefined : `#${numbering.parts.get(pointedAt) ?? ''}`;
  };
  return {
    attachment,
    image: (url) => imagePath(notice, url),
    citation: ({ number: cited }: Citation) => {
      const written = formatDocumentNumber(cited);
      const { notices, works } = archive.register;
      return notices.has(written) ? noticeUrl(cited, archive.publication) : works.get(written)?.url;
    },
    reference: (node: CrossReference) => {
      const { target } = node;
      if (target.kind === 'attachment') return attachment((target.number ?? 1) - 1);
      if (target.kind !== 'article') return undefined;
      const elsewhere = notice.tree.children.filter((other) => other !== part);
      const isOfAnother = speaksOfAnotherPart(textOf(node), titleOf(part));
      const searched = isOfAnother ? [...elsewhere, part] : [part, ...elsewhere];
      const id = searched
        .map((each) => articleId(each, target, numbering))
        .find((candidate) => candidate !== undefined);
      return id === undefined ? undefined : `#${id}`;
    },
  };
}

/** The id of an article of a part, or of its item where it has that. */
function articleId(
  part: Part,
  { value, insertion, item }: ReferenceTarget & { readonly kind: 'article' },
  { provisions, parts }: Numbering,
): string | undefined {
  const ids = part.children.flatMap((block) => provisions.get(block)?.id ?? []);
  const article = `art-${value}${insertion === undefined ? '' : `.${insertion}`}`;
  const wanted = [...(item === undefined ? [] : [`${article}-${item}`]), article];
  return wanted
    .flatMap((plain) => [plain, `${parts.get(part) ?? ''}-${plain}`])
    .find((id) => ids.includes(id));
}

function sicNotes({ tree }: Notice): SicNote[] {
  const notes: SicNote[] = [];
  visit(tree, 'sic', (node) => {
    notes.push({ text: textOf(node), note: node.note });
  });
  return notes;
}
