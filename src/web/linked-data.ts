import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import { effectiveDay } from '../catalogue/effective-day.js';
import type { NoticePlace } from '../catalogue/notice-place.js';
import { formatIsoDate } from '../model/date.js';
import { issueLabel, writtenNumber } from '../model/issue.js';
import { absoluteUrl } from './absolute-url.js';

const FORCE = {
  pending: 'NotInForce',
  'in-force': 'InForce',
  amended: 'InForce',
  repealed: 'NotInForce',
  expired: 'NotInForce',
  unknown: undefined,
} as const;

/** A notice as schema.org describes it (Legislation). Days are written 2015-03-02. */
export function linkedData({ edition, notice, standing, effect }: CatalogueEntry): object {
  const { front, issuers, number, title } = notice;
  const { issue, publication } = edition;
  const begins = effectiveDay(front, effect);
  const force = FORCE[standing.status];
  const url = absoluteUrl(notice.url, publication.address);
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    ...(url !== undefined && { '@id': url, url }),
    name: title,
    ...(number !== undefined && { legislationIdentifier: number }),
    legislationDate: front.date,
    legislationPassedBy: issuers.map((name) => ({ '@type': 'GovernmentOrganization', name })),
    ...(begins !== undefined && { legislationDateOfApplicability: formatIsoDate(begins) }),
    ...(effect.expires !== undefined && { expires: formatIsoDate(effect.expires) }),
    ...(issue.published !== undefined && { datePublished: issue.published }),
    ...(force !== undefined && { legislationLegalForce: `https://schema.org/${force}` }),
    inLanguage: 'zh-CN',
    isPartOf: {
      '@type': 'PublicationIssue',
      issueNumber: String(writtenNumber(issue.number)),
      name: issueLabel(issue),
      isPartOf: { '@type': 'Periodical', name: publication.name },
    },
  };
}

/** The names of 《政府网站发展指引》 for a page that carries a document. */
export function governmentMetadata({ edition, section, notice }: NoticePlace): Record<string, string> {
  const { title, front, issuers } = notice;
  return {
    SiteName: edition.publication.name,
    ColumnName: section,
    ArticleTitle: title,
    PubDate: edition.issue.published ?? front.date,
    ContentSource: issuers.join('、'),
    ...(front.keywords !== undefined && { Keywords: front.keywords.join(';') }),
  };
}
