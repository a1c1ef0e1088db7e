import type { Element } from 'xast';
import { x } from 'xastscript';
import { organUrl } from '../../catalogue/addresses.js';
import type { ActVersion, VersionChange } from '../../catalogue/act-versions.js';
import type { Action } from '../../consolidation/amendment.js';
import type { EditionNotice } from '../../edition/edition.js';
import { formatIsoDate } from '../../model/date.js';
import { identification, iri, organId, passiveId, SOURCE, type Expression } from './metadata.js';

// What is done to a provision, in the standard's words for modifications of a text.
const TYPES: Readonly<Record<Action['kind'], string>> = {
  replace: 'substitution',
  words: 'substitution',
  insert: 'insertion',
  delete: 'repeal',
  move: 'renumbering',
  renumber: 'renumbering',
  adjust: 'renumbering',
};

/**
 * What is said of a text of an act: when it was signed and when it was changed, from when to when it is the text, and what
 * has changed which provision. `placeOf` gives the eId of a provision that a change has made what it is.
 */
export function versionMetadata(
  notice: EditionNotice,
  all: readonly ActVersion[],
  version: ActVersion,
  expression: Expression,
  placeOf: (change: VersionChange) => string | undefined,
): Element {
  const next = all[all.indexOf(version) + 1];
  const events = (all.at(-1)?.source().changes ?? []).filter(
    ({ by, change }, index, changes) =>
      changes.findIndex((each) => each.by.key === by.key && isOnOneDay(each, { change, by })) === index,
  );
  const idOnDay = (day: string | undefined): string | undefined => {
    const index = events.findIndex(({ change }) => formatIsoDate(change.effective) === day);
    return index < 0 ? undefined : `#eventRef_${index + 2}`;
  };
  const references = (name: string, eId: string, href: string, showAs: string): Element =>
    x(name, { eId, href, showAs });
  const modifications = version.source().changes.map((each, index) => {
    const place = placeOf(each);
    return x('textualMod', { eId: `pmod_${index + 1}`, type: TYPES[each.change.action.kind] }, [
      x('source', { href: iri(each.by) }),
      x('destination', { href: place === undefined ? notice.url : `#${place}` }),
    ]);
  });
  const interval = {
    start: idOnDay(version.day) ?? '#eventRef_1',
    end: idOnDay(next?.day),
    refersTo: '#force',
  };
  return x('meta', [
    identification(notice, 'main', expression),
    x('lifecycle', { source: SOURCE }, [
      x('eventRef', { eId: 'eventRef_1', date: notice.front.date, source: '#original', type: 'generation' }),
      ...events.map(({ change }, index) =>
        x('eventRef', {
          eId: `eventRef_${index + 2}`,
          date: formatIsoDate(change.effective),
          source: `#${passiveId(index)}`,
          type: 'amendment',
        }),
      ),
    ]),
    x('analysis', { source: SOURCE }, [x('passiveModifications', modifications)]),
    x('temporalData', { source: SOURCE }, [
      x('temporalGroup', { eId: 'tmpg_1' }, [x('timeInterval', interval)]),
    ]),
    x('references', { source: SOURCE }, [
      references('original', 'original', notice.url, notice.name),
      ...events.map(({ by }, index) => references('passiveRef', passiveId(index), iri(by), by.name)),
      ...notice.issuers.map((name, index) =>
        references('TLCOrganization', organId(index), organUrl(name), name),
      ),
      references('TLCOrganization', 'gazette', '/', '公报'),
      references('TLCConcept', 'force', '/akn/ontology/concept/force', '施行'),
    ]),
  ]);
}

function isOnOneDay(a: VersionChange, b: VersionChange): boolean {
  return formatIsoDate(a.change.effective) === formatIsoDate(b.change.effective);
}
