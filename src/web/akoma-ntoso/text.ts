const TOKEN = /<(?:[^<>"']|"[^"]*"|'[^']*')*>|&[^;]+;|[^<&]+/gu;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text that a written `notice.xml` carries, read back from the file: all that is not in its tags. */
export function akomaNtosoText(xml: string): string {
  return Array.from(xml.matchAll(TOKEN), ([token]) => {
    if (token.startsWith('<')) return '';
    return token.startsWith('&') ? character(token.slice(1, -1)) : token;
  }).join('');
}

function character(reference: string): string {
  const hex = /^#x([\da-f]+)$/iu.exec(reference)?.[1];
  return hex === undefined ? (ENTITIES[reference] ?? '') : String.fromCodePoint(Number.parseInt(hex, 16));
}
