/**
 * 一件公文里，同一个单位用同一个名称，或用登记的简称。
 *
 * 前面写「市人力社保局」，后面写「市人社局」，读者会当作两个单位，按名称也查不全。同一部门的两种简称、漏了「市」「总」等字（绍兴市支队、绍兴支队）、
 * 形近字、同一条江上管理机构的一字之差（大坝、大闸），认作同一单位；先用全称、后用简称不算不一致。教育局和体育局、国资局和国土局这样的不同部门，
 * 同一句话或同一份名单里都有的名称，是不同的单位。两种写法都要用的，在 gazette.yaml 的 organs 里登记；只登记了一种的，照登记的。没有登记的报在
 * 用得少的一处，一样多的报后一处。公司、学校和引文里的单位不查。依据：公报编辑规范：单位名称前后一致，使用非规范化简称应先用全称并注明简称。
 *
 * @example 错
 * ```md
 * 资金保障组由市财政局、市人力社保局组成。
 *
 * 具体事项由市人社局负责。
 * ```
 * @example 错
 * ```md
 * 旅游组由市旅委、消防绍兴市支队等部门组成。
 *
 * 建设组由市建设局、消防绍兴支队等部门组成。
 * ```
 * @example 对 不同的部门，先全称后简称
 * ```md
 * 由绍兴市人力资源和社会保障局、市教育局组成。
 *
 * 具体事项由市人力社保局、市体育局、市水利局负责，市水务局配合。
 * ```
 * @example 对 登记的简称
 * ```md
 * 由市政府办牵头。
 *
 * 报市府办备案。
 * ```
 * ```yaml gazette.yaml
 * name: 绍兴市人民政府公报
 * englishName: GAZETTE
 * city: 绍兴市
 * series:
 *   - { prefix: 绍政发, slug: szf, issuer: 绍兴市人民政府, section: 市政府文件 }
 * prefixes: {}
 * organs:
 *   绍兴市人民政府办公室: [市政府办, 市府办]
 * colophon: []
 * page:
 *   { widthMm: 210, heightMm: 297, columns: 2, columnEms: 20, columnGapEms: 2, lines: 46, fontSizePt: 10.5, lineHeightPt: 15.5, topMm: 25.4 }
 * ```
 */
import { isOtherSpelling, organKeys } from '../../model/organ-name.js';
import type { Position } from 'unist';
import { fact } from '../../model/fact.js';
import { groupBy } from '../../model/group-by.js';
import type { Notice } from '../../model/notice.js';
import type { Publication } from '../../model/publication.js';
import type { Source } from '../../model/source.js';
import { organMentions } from '../organ-mentions.js';
import type { ArchiveRule, Violation } from '../rule.js';

const organSpellings = fact('organs', (notice, { city }: Publication): OrganSpellings => {
  const mentions = organMentions(notice, city);
  const byName = groupBy(mentions, ({ name }) => name);
  const spelling = (name: string): Spelling => ({
    name,
    places: byName.get(name)?.map(({ place }) => place()) ?? [],
  });
  const lists = Array.from(groupBy(mentions, ({ list }) => list).values(), (all) => [
    ...new Set(all.map(({ name }) => name)),
  ]);
  return {
    pairs: Array.from(spellings([...byName.keys()], city), ([before, after]) => [
      spelling(before),
      spelling(after),
    ]),
    lists: lists.filter((names) => names.length > 1),
  };
});

export const organConsistency: ArchiveRule = {
  id: 'organ-consistency',
  reach: 'archive',
  facts: [organSpellings],
  severity: 'warning',
  authority: 'own',
  basis: { zh: '公报编辑规范：单位名称前后一致', en: 'House rules: an organ is named one way' },
  *check({ notices, publication }) {
    const doubtful = notices.flatMap((notice) => {
      const { pairs } = organSpellings(notice, publication);
      return pairs.length === 0 ? [] : [{ source: notice.source, pairs }];
    });
    if (doubtful.length === 0) return;
    const names = new Set(doubtful.flatMap(({ pairs }) => pairs.flatMap((pair) => pair.map(nameIn))));
    const lists = listsByName(notices, names, publication);
    const registered = registeredNames(publication);
    for (const { source, pairs } of doubtful) {
      for (const [first, second] of pairs) {
        const [before, after] = [nameIn(first), nameIn(second)];
        if (registered.has(before) && registered.has(after)) continue;
        if (isShared(lists.get(before), lists.get(after))) continue;
        const isFirstWrong =
          registered.has(after) || (!registered.has(before) && first.places.length < second.places.length);
        const [wrong, right] = isFirstWrong ? [first, second] : [second, first];
        yield* violations(source, wrong, right, registered);
      }
    }
  },
};

/** An organ as a notice names it, with the places. */
interface Spelling {
  readonly name: string;
  readonly places: readonly Position[];
}

interface OrganSpellings {
  /** Two names in the notice that can only be two spellings of one organ. */
  readonly pairs: readonly (readonly [Spelling, Spelling])[];
  /** Of each list of several organs the names: what stands in one list beside another is not the same. */
  readonly lists: readonly (readonly string[])[];
}

function nameIn({ name }: Spelling): string {
  return name;
}

/** The pairs of names that can only be two spellings of one organ, in the order of their second names. */
function* spellings(names: readonly string[], city: string): Generator<readonly [string, string]> {
  const byKey = new Map<string, string[]>();
  for (const name of names) {
    const alike = new Set<string>();
    for (const key of organKeys(name, city)) {
      const before = byKey.get(key);
      for (const other of before ?? []) alike.add(other);
      if (before === undefined) byKey.set(key, [name]);
      else before.push(name);
    }
    for (const other of alike) if (isOtherSpelling(other, name, city)) yield [other, name];
  }
}

/** The lists in which organs of some names stand beside others. */
function listsByName(
  notices: readonly Notice[],
  names: ReadonlySet<string>,
  publication: Publication,
): Map<string, Set<object>> {
  const lists = new Map<string, Set<object>>();
  for (const list of notices.flatMap((notice) => organSpellings(notice, publication).lists)) {
    for (const name of list) {
      if (!names.has(name)) continue;
      const known = lists.get(name);
      if (known === undefined) lists.set(name, new Set([list]));
      else known.add(list);
    }
  }
  return lists;
}

function isShared(one: ReadonlySet<object> = new Set(), other: ReadonlySet<object> = new Set()): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  for (const list of few) if (many.has(list)) return true;
  return false;
}

function registeredNames({ organs = {} }: Publication): Set<string> {
  return new Set(Object.entries(organs).flatMap(([name, short]) => [name, ...short]));
}

function* violations(
  source: Source,
  { name, places }: Spelling,
  other: Spelling,
  registered: ReadonlySet<string>,
): Generator<Violation> {
  const [otherPlace] = other.places;
  if (otherPlace === undefined) return;
  for (const place of places) {
    const reason = registered.has(other.name)
      ? {
          zh: `「${name}」与登记的「${other.name}」疑为同一单位，名称应一致`,
          en: `“${name}” seems to be the registered “${other.name}”: an organ is named one way`,
        }
      : {
          zh: `「${name}」与「${other.name}」疑为同一单位，名称应前后一致`,
          en: `“${name}” seems to be the same as “${other.name}”: an organ is named one way`,
        };
    const here = { zh: `这里是「${other.name}」`, en: `here it is “${other.name}”` };
    const related = [{ path: source.path, place: otherPlace, reason: here }];
    yield { source, place, reason, actual: name, related };
  }
}
