import { v5 } from 'uuid';

// Not one of RFC 9562's own namespaces: names are those of gazettes, which are neither hosts nor addresses.
const GAZETTES = '8a00534b-06f7-44ad-9145-3122ac7db195';

/** The id, for ever, of what a gazette keeps at a permanent address, wherever on the web it stands: urn:uuid:… */
export function permanentId(publicationName: string, url: string): string {
  return `urn:uuid:${v5(publicationName + url, GAZETTES)}`;
}
