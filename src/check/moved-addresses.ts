import { noticeOf, type Archive } from '../model/archive.js';
import { createFinding, type Bilingual, type Finding, type RelatedPlace } from '../model/finding.js';
import { issueUrl } from '../model/permanent-address.js';
import { WITHDRAWN } from '../model/publication.js';

/**
 * What is wrong with `moved` of gazette.yaml, as far as the archive itself can tell. It is no rule, since no publication
 * may turn it off: a page that says where a document went must never stand in the place of a document, nor lead nowhere.
 */
export function movedFindings(archive: Archive): Finding[] {
  const { publication, publicationSource: source, unread } = archive;
  const moved = new Map(Object.entries(publication.moved ?? {}));
  if (moved.size === 0) return [];
  const used = usedAddresses(archive);
  const isEnd = (address: string): boolean => address === WITHDRAWN || used.has(address);

  return Array.from(moved).flatMap(([from, to]) => {
    const found = { path: source.path, ruleId: 'moved', severity: 'error' } as const;
    const ofKey = { ...found, place: source.yamlKeyPlace(`moved.${from}`) };
    const ofValue = { ...found, place: source.yamlPlace(`moved.${from}`), actual: to };
    const user = used.get(from);
    if (user !== undefined) return createFinding({ ...ofKey, reason: stillUsed(from), related: [user] });
    if (isEnd(to)) return [];
    const way = wayFrom(from, moved, isEnd);
    const last = way.at(-1) ?? to;
    if (isEnd(last)) {
      const next = { path: source.path, place: source.yamlKeyPlace(`moved.${to}`), reason: MOVED_ON };
      return createFinding({ ...ofValue, reason: movedOn(to, last), expected: [last], related: [next] });
    }
    if (way.indexOf(last) < way.length - 1) return createFinding({ ...ofValue, reason: circle(way) });
    // The last line of a chain has the mistake; a notice that could not be read may have the address.
    return last === to && unread.length === 0 ? createFinding({ ...ofValue, reason: nowhere(to) }) : [];
  });
}

/** Every address of an issue or a notice that is printed, with where the archive has it. */
function usedAddresses(archive: Archive): ReadonlyMap<string, RelatedPlace> {
  const used = new Map<string, RelatedPlace>();
  for (const issue of archive.issues) {
    used.set(issueUrl(issue).slice(1), {
      path: issue.source.path,
      place: issue.source.yamlPlace('number'),
      reason: { zh: '用这个网址的一期', en: 'the issue that has this address' },
    });
    for (const file of issue.sections.flatMap((section) => section.notices)) {
      const { url, source } = noticeOf(archive, issue, file) ?? {};
      if (url === undefined || source === undefined) continue;
      used.set(url.slice(1), {
        path: source.path,
        place: source.yamlPlace('number'),
        reason: { zh: '用这个网址的公文', en: 'the notice that has this address' },
      });
    }
  }
  return used;
}

/** The addresses from one on, each the new one of that before; it ends where nothing is moved, or with one that it has had. */
function wayFrom(
  from: string,
  moved: ReadonlyMap<string, string>,
  isEnd: (address: string) => boolean,
): string[] {
  const way = [from];
  for (let next = moved.get(from); next !== undefined; next = isEnd(next) ? undefined : moved.get(next)) {
    const isCircle = way.includes(next);
    way.push(next);
    if (isCircle) break;
  }
  return way;
}

const MOVED_ON: Bilingual = { zh: '它又改到了别处', en: 'it has itself moved' };

function stillUsed(from: string): Bilingual {
  return {
    zh: `网址「${from}」还在用，不能列在 moved 里，请删去这一行`,
    en: `the address “${from}” is still in use and cannot stand in moved: delete this line`,
  };
}

function movedOn(to: string, last: string): Bilingual {
  return {
    zh: `应为现在的网址「${last}」，实为「${to}」，它自己也列在 moved 里`,
    en: `it should be the present address “${last}”, is “${to}”, which stands in moved itself`,
  };
}

function circle(way: readonly string[]): Bilingual {
  const written = way.join(' → ');
  return {
    zh: `moved 绕成了一圈，到不了任何一页：${written}`,
    en: `moved goes in a circle and leads to no page: ${written}`,
  };
}

function nowhere(to: string): Bilingual {
  return {
    zh: `没有网址「${to}」：本库没有这一期或这件公文`,
    en: `there is no address “${to}”: the archive has no such issue or notice`,
  };
}
