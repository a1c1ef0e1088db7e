/** What a run of words, as a title's beginning or a line of signature, names of the issuers. */
export interface NamedIssuers {
  /** In the order of the words. */
  readonly named: readonly string[];
  /** What is left after the last name: 等三部门, or all of it where no name is one of theirs. */
  readonly rest: string;
}

/** The issuers that words begin with, one after the other: 甲市人民政府　甲军分区, 甲局、乙局, or with nothing between. */
export function issuersIn(words: string, issuers: readonly string[]): NamedIssuers {
  const named: string[] = [];
  let rest = words.trim();
  for (;;) {
    const next = rest.replace(named.length === 0 ? /^/u : SEPARATOR, '');
    const free = issuers.filter((issuer) => !named.includes(issuer));
    const found = free
      .map((issuer) => ({ issuer, length: nameAtStart(next, issuer) }))
      .reduce((longest, each) => (each.length > longest.length ? each : longest), { issuer: '', length: 0 });
    if (found.length === 0) return { named, rest };
    named.push(found.issuer);
    rest = next.slice(found.length);
  }
}

const STATE = '中华人民共和国';
const SEPARATOR = /^[\s、，和及与]+/u;
const LEVEL = /^(?:自治区|自治州|[省市州盟县区旗])(?=\p{Script=Han}{2})/u;
const PLACE = /^\p{Script=Han}{2,8}?(?=(?:自治区|自治州|[省市州盟县区旗])\p{Script=Han}{2})/u;

/** How long the name of the issuer is that the words begin with; 0 where they begin with none of its names. */
function nameAtStart(words: string, issuer: string): number {
  if (words.startsWith(issuer)) return issuer.length;
  if (words.startsWith(STATE + issuer)) return STATE.length + issuer.length;
  // 省人民政府 for 甲省人民政府, as the province's own gazette has it, and the other way round.
  const place = PLACE.exec(issuer)?.[0] ?? '';
  const local = issuer.slice(place.length);
  if (place !== '' && LEVEL.test(words) && words.startsWith(local)) return local.length;
  const placeHere = LEVEL.test(issuer) ? (PLACE.exec(words)?.[0] ?? '') : '';
  return placeHere !== '' && words.startsWith(placeHere + issuer) ? placeHere.length + issuer.length : 0;
}
