import type { ActVersion } from '../catalogue/act-versions.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { NoticeCorrection } from '../catalogue/corrections.js';
import { effectiveDay } from '../catalogue/effective-day.js';
import type { NoticePlace } from '../catalogue/notice-place.js';
import type { DocumentLink } from '../catalogue/document-link.js';
import { explanations } from '../catalogue/standing.js';
import { formatIsoDate } from '../model/date.js';
import { issueLabel, writtenNumber } from '../model/issue.js';
import { KIND_FACTS, type NoticeKind } from '../model/notice-kind.js';
import { absoluteUrl } from '../model/absolute-url.js';
import type { Status } from '../model/register.js';

// Of what is in force for all that the archive knows nothing is claimed: an act that it does not hold may have repealed it.
const NOT_IN_FORCE: ReadonlySet<Status> = new Set<Status>(['pending', 'repealed', 'expired']);

// What schema.org calls a document that rules nothing. It has no name for a list of appointments.
const TYPES: Readonly<Partial<Record<NoticeKind, string>>> = {
  explanation: 'Article',
  chronicle: 'Article',
  report: 'Report',
};

/** A notice as schema.org describes it: Legislation only where it may rule something. Days are written 2015-03-02. */
export function linkedData(entry: CatalogueEntry, versions: readonly ActVersion[] = []): object {
  const { edition, notice, standing, corrections } = entry;
  const { kind, listTitle } = notice;
  const { issue, publication } = edition;
  const { hasForce, word } = KIND_FACTS[kind];
  const url = absoluteUrl(notice.url, publication.address);
  const [about, subjectOf] = (['out', 'in'] as const).map((direction) =>
    explanations(standing, direction).map((document) => described(document, publication.address)),
  );
  return {
    '@context': 'https://schema.org',
    '@type': hasForce ? 'Legislation' : (TYPES[kind] ?? 'CreativeWork'),
    ...(url !== undefined && { '@id': url, url }),
    name: listTitle,
    ...(notice.front.englishTitle !== undefined && {
      alternateName: { '@language': 'en', '@value': notice.front.englishTitle },
    }),
    ...(kind !== 'notice' && { genre: word }),
    ...(hasForce ? legislation(entry) : work(entry)),
    ...(hasForce && changes(entry, publication.address)),
    ...(versions.length > 0 && {
      workExample: versions.map((version) => versionReference(version, publication.address)),
    }),
    ...(issue.published !== undefined && { datePublished: issue.published }),
    ...(corrections.length > 0 && {
      correction: corrections.map((correction) => correctionComment(correction, publication.address)),
    }),
    ...(about !== undefined && about.length > 0 && { about }),
    ...(subjectOf !== undefined && subjectOf.length > 0 && { subjectOf }),
    inLanguage: 'zh-CN',
    ...(publication.licence !== undefined && {
      license: publication.licence.url ?? publication.licence.name,
    }),
    isPartOf: {
      '@type': 'PublicationIssue',
      issueNumber: String(writtenNumber(issue.number)),
      name: issueLabel(issue),
      isPartOf: { '@type': 'Periodical', name: publication.name },
    },
  };
}

function correctionComment({ wrong, right, by, day }: NoticeCorrection, site: string | undefined): object {
  const url = absoluteUrl(by.url, site);
  return {
    '@type': 'CorrectionComment',
    text: `“${wrong}”应为“${right}”`,
    datePublished: day,
    ...(url !== undefined && { url }),
  };
}

/**
 * The text of an act from a day on: what it consolidates, the act as published and the documents that have amended it up to
 * then, and of which work it is a text. schema.org has taken these names from ELI.
 */
export function versionLinkedData(
  entry: Pick<CatalogueEntry, 'notice' | 'edition'>,
  version: ActVersion,
): object {
  const { notice, edition } = entry;
  const site = edition.publication.address;
  const by = new Map(version.source().changes.map((change) => [change.by.key, change.by]));
  const url = absoluteUrl(notice.url, site) ?? notice.url;
  return {
    '@context': 'https://schema.org',
    ...versionReference(version, site),
    name: notice.listTitle,
    ...(notice.number !== undefined && { legislationIdentifier: notice.number }),
    legislationPassedBy: notice.issuers.map(organisation),
    legislationConsolidates: [
      { '@type': 'Legislation', '@id': url, url },
      ...Array.from(by.values(), (document) => described(document, site, 'Legislation')),
    ],
    exampleOfWork: { '@type': 'Legislation', '@id': url },
    inLanguage: 'zh-CN',
  };
}

function versionReference({ url: path, day }: ActVersion, site: string | undefined): object {
  const url = absoluteUrl(path, site) ?? path;
  return { '@type': 'Legislation', '@id': url, url, legislationDateVersion: day };
}

/** What it changes and repeals: 修改, 废止. */
function changes({ standing }: CatalogueEntry, site: string | undefined): object {
  const of = (...kinds: string[]) =>
    standing.groups
      .filter(({ kind, direction }) => direction === 'out' && kinds.includes(kind))
      .flatMap(({ documents }) => documents.map((document) => described(document, site, 'Legislation')));
  const [changed, repealed] = [of('amends'), of('repeals', 'voids')];
  return {
    ...(changed.length > 0 && { legislationChanges: changed }),
    ...(repealed.length > 0 && { legislationRepeals: repealed }),
  };
}

function legislation({ notice, standing, effect }: CatalogueEntry): object {
  const { front, issuers, number } = notice;
  const begins = effectiveDay(front, effect);
  return {
    ...(number !== undefined && { legislationIdentifier: number }),
    legislationDate: front.date,
    legislationPassedBy: issuers.map(organisation),
    ...(begins !== undefined && { legislationDateOfApplicability: formatIsoDate(begins) }),
    ...(effect.expires !== undefined && { expires: formatIsoDate(effect.expires) }),
    ...(NOT_IN_FORCE.has(standing.status) && { legislationLegalForce: 'https://schema.org/NotInForce' }),
  };
}

function work({ notice: { front, issuers, number } }: CatalogueEntry): object {
  return {
    ...(number !== undefined && { identifier: number }),
    dateCreated: front.date,
    author: issuers.map(organisation),
  };
}

function organisation(name: string): object {
  return { '@type': 'GovernmentOrganization', name };
}

function described(
  { name, title, url }: DocumentLink,
  site: string | undefined,
  type: 'CreativeWork' | 'Legislation' = 'CreativeWork',
): object {
  const address = url?.startsWith('/') === true ? absoluteUrl(url, site) : url;
  return {
    '@type': type,
    name: title ?? name,
    ...(title !== undefined && { identifier: name }),
    ...(address !== undefined && { url: address }),
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
