import type { CatalogueEntry } from '../edition/catalogue.js';
import type { NoticePlace } from '../edition/notice-place.js';
import { issueLabel } from '../model/issue.js';

const FORCE = {
  pending: 'NotInForce',
  'in-force': 'InForce',
  amended: 'InForce',
  repealed: 'NotInForce',
  expired: 'NotInForce',
  unknown: undefined,
} as const;

/** A notice as schema.org describes it (Legislation). Days are written 2015-03-02. */
export function linkedData({ edition, notice, standing }: CatalogueEntry): object {
  const { front, issuers, number, title } = notice;
  const force = FORCE[standing.status];
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: title,
    legislationIdentifier: number,
    legislationDate: front.date,
    legislationPassedBy: issuers.map((name) => ({ '@type': 'GovernmentOrganization', name })),
    ...(front.effective !== undefined && { legislationDateOfApplicability: front.effective }),
    ...(force !== undefined && { legislationLegalForce: `https://schema.org/${force}` }),
    inLanguage: 'zh-CN',
    isPartOf: {
      '@type': 'PublicationIssue',
      issueNumber: String(edition.issue.number),
      name: issueLabel(edition.issue),
      isPartOf: { '@type': 'Periodical', name: edition.publication.name },
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
