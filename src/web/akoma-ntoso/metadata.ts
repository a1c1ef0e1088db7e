import type { Element } from 'xast';
import { x } from 'xastscript';
import { organUrl, subjectUrl } from '../../catalogue/addresses.js';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import type { EditionNotice } from '../../edition/edition.js';
import type { HistoryEvent } from '../../catalogue/history.js';
import type { DocumentLink } from '../../catalogue/document-link.js';
import { explanations } from '../../catalogue/standing.js';
import { formatIsoDate } from '../../model/date.js';
import { parseDocumentNumber } from '../../model/document-number.js';
import { fullIssueLabel } from '../../model/issue.js';
import { KIND_FACTS } from '../../model/notice-kind.js';

/** Who says all this: the element of the references that names the gazette. */
export const SOURCE = '#gazette';

// What happens to a notice, in the standard's words. The time of its force says when it begins and ceases to hold.
const EVENT_TYPES: Readonly<Partial<Record<HistoryEvent['what'], string>>> = {
  signed: 'generation',
  amended: 'amendment',
  repealed: 'repeal',
};

export function metadata(entry: CatalogueEntry): Element {
  const events = entry.history.map((event, index) => ({ ...event, eId: `eventRef_${index + 1}` }));
  return x('meta', [
    identification(entry.notice, 'main', asSigned(entry.notice)),
    ...publication(entry),
    ...classification(entry),
    ...lifecycle(events),
    ...analysis(entry),
    ...(KIND_FACTS[entry.notice.kind].hasForce ? force(events) : []),
    references(entry),
  ]);
}

/** Metadata of an attached text, which is a component of the notice, by its id on the page. */
export function componentMetadata(entry: CatalogueEntry, component: string): Element {
  return x('meta', [identification(entry.notice, component, asSigned(entry.notice))]);
}

/** A text of a notice, and the file in which it stands. */
export interface Expression {
  /** The day from which it is the text, and why. */
  readonly date: string;
  readonly name: 'signed' | 'consolidated';
  readonly file: string;
}

function asSigned({ front, url }: EditionNotice): Expression {
  return { date: front.date, name: 'signed', file: `${url}notice.xml` };
}

/** The permanent address is the work, of which an expression is the Chinese text of a day, in its file. */
export function identification(
  { url, number, title, front, issuers }: EditionNotice,
  component: string,
  { date, name: why, file }: Expression,
): Element {
  const level = (name: string, iri: string, own: Element[]): Element =>
    x(name, [
      x('FRBRthis', { value: `${iri}!${component}` }),
      x('FRBRuri', { value: iri }),
      name === 'FRBRWork'
        ? x('FRBRdate', { date: front.date, name: 'signed' })
        : x('FRBRdate', { date, name: why }),
      ...issuers.map((_, index) => x('FRBRauthor', { href: `#${organId(index)}` })),
      ...own,
    ]);
  return x('identification', { source: SOURCE }, [
    level('FRBRWork', url, [
      x('FRBRcountry', { value: 'cn' }),
      ...(number === undefined ? [] : [x('FRBRnumber', { value: number })]),
      x('FRBRname', { value: title }),
    ]),
    level('FRBRExpression', `${url}zho@${date}/`, [x('FRBRlanguage', { language: 'zho' })]),
    level('FRBRManifestation', file, [x('FRBRformat', { value: 'application/akn+xml' })]),
  ]);
}

/** The standard wants its day, which is not recorded of old issues: these are named by a reference alone. */
function publication({ edition }: CatalogueEntry): Element[] {
  const { publication: gazette, issue } = edition;
  if (issue.published === undefined) return [];
  const number = fullIssueLabel(issue);
  return [
    x('publication', {
      date: issue.published,
      name: gazette.name,
      showAs: gazette.name,
      number,
      refersTo: '#issue',
    }),
  ];
}

function classification({ notice }: CatalogueEntry): Element[] {
  const words = notice.front.keywords ?? [];
  if (words.length === 0) return [];
  const keywords = words.map((word) =>
    x('keyword', { value: word, showAs: word, href: subjectUrl(word), dictionary: '#subjects' }),
  );
  return [x('classification', { source: SOURCE }, keywords)];
}

type NamedEvent = HistoryEvent & { readonly eId: string };

function lifecycle(events: readonly NamedEvent[]): Element[] {
  if (events.length === 0) return [];
  const refs = events.map(({ eId, day, what, by }, index) =>
    x('eventRef', {
      eId,
      date: formatIsoDate(day),
      source: by === undefined ? '#original' : `#${passiveId(index)}`,
      type: EVENT_TYPES[what],
    }),
  );
  return [x('lifecycle', { source: SOURCE }, refs)];
}

function analysis(entry: CatalogueEntry): Element[] {
  const { url } = entry.notice;
  const active = changesOf(entry).map(({ document, type }, index) =>
    modification(`amod_${index + 1}`, type, url, iri(document)),
  );
  const passive = entry.history.flatMap(({ what, by }, index) =>
    // What a slip in print should have been, or a longer validity, changes nothing of the law's words.
    by === undefined || what === 'corrected' || what === 'extended'
      ? []
      : [modification(`pmod_${index + 1}`, what === 'amended' ? 'substitution' : 'repeal', iri(by), url)],
  );
  if (active.length + passive.length === 0) return [];
  return [
    x('analysis', { source: SOURCE }, [
      ...(active.length === 0 ? [] : [x('activeModifications', active)]),
      ...(passive.length === 0 ? [] : [x('passiveModifications', passive)]),
    ]),
  ];
}

/** A change of a whole document by another: which of its provisions an amendment changes is not looked into. */
function modification(eId: string, type: 'repeal' | 'substitution', from: string, to: string): Element {
  const incomplete = type === 'repeal' ? undefined : 'true';
  return x('textualMod', { eId, type, incomplete }, [
    x('source', { href: from }),
    x('destination', { href: to }),
  ]);
}

/** The time in which the notice holds. */
function force(events: readonly NamedEvent[]): Element[] {
  const idOf = (...wanted: HistoryEvent['what'][]): string | undefined => {
    const eId = events.find(({ what }) => wanted.includes(what))?.eId;
    return eId === undefined ? undefined : `#${eId}`;
  };
  const start = idOf('effective') ?? idOf('signed');
  if (start === undefined) return [];
  const interval = x('timeInterval', { start, end: idOf('repealed', 'expired'), refersTo: '#force' });
  return [x('temporalData', { source: SOURCE }, x('temporalGroup', { eId: 'tmpg_1' }, interval))];
}

function references(entry: CatalogueEntry): Element {
  const { notice, edition, page, history } = entry;
  const { publication: gazette, issue } = edition;
  const place = `${gazette.name}${fullIssueLabel(issue)}${page === undefined ? '' : `第${page}页`}`;
  const reference = (name: string, eId: string, href: string, showAs: string): Element =>
    x(name, { eId, href, showAs });
  const named = (name: string, eId: string, href: string, showAs: string): Element =>
    x('TLCReference', { name, eId, href, showAs });
  const explained = explanations(entry.standing, 'out');
  const issueHref = `${edition.url}${page === undefined ? '' : `#page-${page}`}`;
  return x('references', { source: SOURCE }, [
    reference('original', 'original', notice.url, notice.name),
    ...history.flatMap(({ by }, index) =>
      by === undefined ? [] : [reference('passiveRef', passiveId(index), iri(by), by.name)],
    ),
    ...changesOf(entry).map(({ document }, index) =>
      reference('activeRef', `activeRef_${index + 1}`, iri(document), document.name),
    ),
    ...explained.map((document, index) =>
      named('explains', `explains_${index + 1}`, iri(document), document.name),
    ),
    ...notice.issuers.map((name, index) =>
      reference('TLCOrganization', organId(index), organUrl(name), name),
    ),
    reference('TLCOrganization', 'gazette', '/', gazette.name),
    reference('TLCConcept', 'force', '/akn/ontology/concept/force', '施行'),
    named('issue', 'issue', issueHref, place),
    ...(notice.front.keywords === undefined ? [] : [named('dictionary', 'subjects', '/subjects/', '主题词')]),
  ]);
}

/** What the notice itself repeals and amends. */
function changesOf({ standing }: CatalogueEntry) {
  return standing.groups.flatMap(({ kind, direction, documents }) =>
    direction === 'out' && (kind === 'repeals' || kind === 'voids' || kind === 'amends')
      ? documents.map((document) => ({
          document,
          type: kind === 'amends' ? ('substitution' as const) : ('repeal' as const),
        }))
      : [],
  );
}

export function passiveId(index: number): string {
  return `passiveRef_${index + 1}`;
}

export function organId(index: number): string {
  return `organ_${index + 1}`;
}

/**
 * Where a document has no address, its number names it as the standard's Naming Convention wants it: the country, that
 * it is a document, who made it, the year, the number.
 */
export function iri({ key, url }: DocumentLink): string {
  if (url !== undefined) return url;
  const parsed = parseDocumentNumber(key);
  const steps =
    parsed === undefined
      ? [key]
      : [parsed.prefix, ...(parsed.year === undefined ? [] : [parsed.year]), parsed.number];
  return `/akn/cn/doc/${steps.map(encodeURIComponent).join('/')}`;
}
