import { createHash } from 'node:crypto';

// Not one of RFC 9562's own namespaces: names are those of gazettes, which are neither hosts nor addresses.
const GAZETTES = '8a00534b-06f7-44ad-9145-3122ac7db195';

/** The id, for ever, of what a gazette keeps at a permanent address, wherever on the web it stands: urn:uuid:… */
export function permanentId(publicationName: string, url: string): string {
  return `urn:uuid:${nameUuid(GAZETTES, publicationName + url)}`;
}

/** A UUID made from a name within a namespace: version 5 of RFC 9562 (section 5.5). */
export function nameUuid(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  const bytes = hash.subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
