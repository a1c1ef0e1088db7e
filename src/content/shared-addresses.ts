import { folderName } from '../model/folder-name.js';
import { createFinding, type Finding } from '../model/finding.js';
import type { Issue } from '../model/issue.js';
import type { Source } from '../model/source.js';
import type { OpenedNotice } from './open-archive.js';

/** A name that has a page of its own, and where it stands. */
interface Named {
  readonly name: string;
  readonly source: Source;
  /** The path of the value in the YAML, for which that may have to be parsed. */
  readonly at: () => string;
}

/** Organs, sections and subjects whose names differ, and would yet have one page: `a/b` and `a／b`. */
export function sharedAddresses(
  publicationSource: Source,
  issues: readonly Issue[],
  notices: readonly OpenedNotice[],
): Finding[] {
  const ofNotices = (key: 'issuer' | 'section' | 'keywords'): Named[] =>
    notices.flatMap(({ source, front }) =>
      [front[key] ?? []].flat().map((name, index) => ({ name, source, at: () => `${key}.${index}` })),
    );
  const ofIssues = issues.flatMap(({ source, sections }) =>
    sections.map(({ title }) => ({ name: title, source, at: () => sectionPath(source, title) })),
  );
  return [
    [...namesIn(publicationSource, /^series\.\d+\.issuer$/), ...ofNotices('issuer')],
    [...namesIn(publicationSource, /^series\.\d+\.section$/), ...ofIssues, ...ofNotices('section')],
    ofNotices('keywords'),
  ].flatMap(sharing);
}

function namesIn(source: Source, path: RegExp): Named[] {
  return source.yamlTexts
    .filter((text) => path.test(text.path) && !text.isKey)
    .map(({ path: at, text }) => ({ name: text, source, at: () => at }));
}

/** Sections that wait for their notices are none of an issue's, so that its own count does not tell the place. */
function sectionPath(source: Source, title: string): string {
  return (
    namesIn(source, /^sections\.\d+\.title$/)
      .find(({ name }) => name === title)
      ?.at() ?? 'sections'
  );
}

function sharing(names: readonly Named[]): Finding[] {
  const firstOf = new Map<string, Named>();
  return names.flatMap((named) => {
    const folder = folderName(named.name);
    const first = firstOf.get(folder);
    if (first === undefined) firstOf.set(folder, named);
    if (first === undefined || first.name === named.name) return [];
    return [
      createFinding({
        path: named.source.path,
        place: named.source.yamlPlace(named.at()),
        ruleId: 'shared-address',
        severity: 'error',
        reason: {
          zh: `「${named.name}」和「${first.name}」会是网站上的同一页，应写成一样`,
          en: `“${named.name}” and “${first.name}” would be one page of the site: write them alike`,
        },
        related: [
          {
            path: first.source.path,
            place: first.source.yamlPlace(first.at()),
            reason: { zh: '另一处', en: 'the other place' },
          },
        ],
      }),
    ];
  });
}
