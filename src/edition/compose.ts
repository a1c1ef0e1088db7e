import { visit } from 'unist-util-visit';
import { imagePath, noticeOf, type Archive } from '../model/archive.js';
import { formatDate } from '../model/date.js';
import { formatDocumentNumber } from '../model/document-number.js';
import type { Issue } from '../model/issue.js';
import type { Notice } from '../model/notice.js';
import { textOf } from '../model/prose.js';
import type { Citation, CrossReference, Part } from '../model/tree.js';
import { issueName, issueUrl, noticeId, noticeUrl } from './addresses.js';
import { blockData } from './block-data.js';
import { bodyOf, type Links } from './body.js';
import type { Edition, EditionNotice, EditionPart, OutlineItem, SicNote } from './edition.js';
import { number, type Numbering } from './numbering.js';
import { bodyText } from './text.js';

/** Makes the edition of one issue. The archive has passed the checks: a notice without an address is a bug here. */
export function compose(archive: Archive, issue: Issue): Edition {
  const { publication, images, typefaces } = archive;
  const sections = issue.sections.map(({ title, notices }) => ({
    title,
    notices: notices.map((file) => {
      const notice = noticeOf(archive, issue, file);
      if (notice === undefined) throw new Error(`${issue.folder}/${file} was not read`);
      return composeNotice(notice, archive);
    }),
  }));
  return { publication, issue, name: issueName(issue), url: issueUrl(issue), sections, images, typefaces };
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
    parts: tree.children.map((part) => composePart(part, numbering, linksOf(notice, numbering, archive))),
    text: [front.title, front.number, ...bodyText(tree)],
    sics: sicNotes(notice),
  };
}

function composePart(part: Part, numbering: Numbering, links: Links): EditionPart {
  const title = part.children.find((block) => block.type === 'partTitle');
  return {
    id: numbering.parts.get(part) ?? '',
    kind: part.kind,
    label: title?.label,
    title: title === undefined ? undefined : textOf(title),
    body: bodyOf(part, numbering, links, part.kind === 'main' ? 2 : 3),
    blocks: blockData(part, numbering, links),
    outline: outlineItems(part, numbering),
  };
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

function linksOf(notice: Notice, numbering: Numbering, archive: Archive): Links {
  const attachments = notice.tree.children.filter(({ kind }) => kind === 'attachment');
  const attachment = (index: number): string | undefined => {
    const part = attachments[index];
    return part === undefined ? undefined : `#${numbering.parts.get(part) ?? ''}`;
  };
  return {
    attachment,
    image: (url) => imagePath(notice, url),
    citation: ({ number: cited }: Citation) => {
      const written = formatDocumentNumber(cited);
      const inArchive = archive.notices.some(({ front }) => front.number === written);
      return inArchive
        ? noticeUrl(cited, archive.publication)
        : archive.works.find((work) => work.number === written)?.url;
    },
    reference: ({ target }: CrossReference) => {
      if (target.kind === 'attachment') return attachment((target.number ?? 1) - 1);
      if (target.kind !== 'article') return undefined;
      const article = [target.value, target.insertion].filter((value) => value !== undefined).join('.');
      const ids = [...numbering.provisions.values()].map(({ id }) => id);
      const item = ids.find((id) => target.item !== undefined && id === `art-${article}-${target.item}`);
      const id = item ?? ids.find((candidate) => candidate === `art-${article}`);
      return id === undefined ? undefined : `#${id}`;
    },
  };
}

function sicNotes({ tree }: Notice): SicNote[] {
  const notes: SicNote[] = [];
  visit(tree, 'sic', (node) => {
    notes.push({ text: textOf(node), note: node.note });
  });
  return notes;
}
