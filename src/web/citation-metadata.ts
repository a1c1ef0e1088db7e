import { offprintUrl } from '../catalogue/addresses.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import { effectiveDay } from '../catalogue/effective-day.js';
import { noticeDay } from '../catalogue/publication-day.js';
import { formatIsoDate } from '../model/date.js';
import { issueLabel, writtenNumber } from '../model/issue.js';
import { KIND_FACTS } from '../model/notice-kind.js';
import type { Metadata } from '../../templates/web/parts/page.js';
import { absoluteUrl } from '../model/absolute-url.js';

/**
 * What reference managers read of a page (Highwire's citation_*, Dublin Core), and for a document that rules something
 * the European Legislation Identifier's names, as far as they are known here.
 */
export function citationMetadata(entry: CatalogueEntry, hasPdf: boolean): Metadata {
  return { ...highwire(entry, hasPdf), ...dublinCore(entry), ...eli(entry) };
}

/** Days are written 2015/03/02. */
function highwire(entry: CatalogueEntry, hasPdf: boolean): Metadata {
  const { edition, notice, page, breaks } = entry;
  const { issue, publication } = edition;
  const url = absoluteUrl(notice.url, publication.address);
  const pdf = hasPdf ? absoluteUrl(offprintUrl(notice), publication.address) : undefined;
  const last = breaks.at(-1)?.page ?? page;
  return {
    citation_title: notice.listTitle,
    citation_author: notice.issuers,
    citation_publication_date: noticeDay(entry).replaceAll('-', '/'),
    citation_journal_title: publication.name,
    citation_volume: String(issue.year),
    citation_issue: String(writtenNumber(issue.number)),
    ...(page !== undefined && { citation_firstpage: String(page) }),
    ...(last !== undefined && { citation_lastpage: String(last) }),
    ...(notice.number !== undefined && { citation_technical_report_number: notice.number }),
    citation_language: 'zh-CN',
    ...(url !== undefined && { citation_public_url: url }),
    ...(pdf !== undefined && { citation_pdf_url: pdf }),
  };
}

function dublinCore({ edition, notice }: CatalogueEntry): Metadata {
  const { publication, issue } = edition;
  const url = absoluteUrl(notice.url, publication.address);
  const identifiers = [notice.number, url].filter((each) => each !== undefined);
  return {
    'DC.title': notice.listTitle,
    ...(notice.front.englishTitle !== undefined && { 'DCTERMS.alternative': notice.front.englishTitle }),
    'DC.creator': notice.issuers,
    'DC.date': notice.front.date,
    ...(identifiers.length > 0 && { 'DC.identifier': identifiers }),
    'DC.type': KIND_FACTS[notice.kind].word,
    'DC.language': 'zh-CN',
    'DC.source': `${publication.name}${issueLabel(issue)}`,
    ...(notice.front.keywords !== undefined && { 'DC.subject': notice.front.keywords }),
  };
}

/** Not where it stands in force: that only a register of all law could say. */
function eli({ edition, notice, effect }: CatalogueEntry): Metadata {
  if (!KIND_FACTS[notice.kind].hasForce) return {};
  const begins = effectiveDay(notice.front, effect);
  return {
    'eli:title': notice.listTitle,
    ...(notice.front.englishTitle !== undefined && { 'eli:title_alternative': notice.front.englishTitle }),
    ...(notice.number !== undefined && { 'eli:id_local': notice.number }),
    'eli:date_document': notice.front.date,
    'eli:passed_by': notice.issuers,
    'eli:published_in': `${edition.publication.name}${issueLabel(edition.issue)}`,
    ...(edition.issue.published !== undefined && { 'eli:date_publication': edition.issue.published }),
    ...(begins !== undefined && { 'eli:first_date_entry_in_force': formatIsoDate(begins) }),
  };
}
