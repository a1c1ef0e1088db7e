import { X509Certificate } from 'node:crypto';
import { Certificate, type BasicConstraints, type Extension } from 'pkijs';
import type { BitString } from 'asn1js';

/** A certificate, as two libraries know it: Node judges it, pkijs takes it apart (RFC 5280). */
export interface SigningCertificate {
  readonly der: Uint8Array;
  readonly x509: X509Certificate;
  readonly parsed: Certificate;
}

/** Reads a certificate in DER; nothing where it is none that both libraries know. */
export function certificateOf(der: Uint8Array): SigningCertificate | undefined {
  try {
    return { der, x509: new X509Certificate(der), parsed: Certificate.fromBER(Uint8Array.from(der)) };
  } catch {
    return undefined;
  }
}

const PEM = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/gu;

/** All certificates of a text in PEM, in their order; nothing where there is none, or one of them cannot be read. */
export function certificatesOfPem(pem: string): readonly SigningCertificate[] | undefined {
  const read = [...pem.matchAll(PEM)].map(([, encoded = '']) =>
    certificateOf(Uint8Array.from(Buffer.from(encoded, 'base64'))),
  );
  const whole = read.filter((certificate) => certificate !== undefined);
  return whole.length > 0 && whole.length === read.length ? whole : undefined;
}

/** Whose it is, the nearest name first: CN=绍兴市人民政府公报，O=绍兴市人民政府，C=CN. */
export function subjectOf({ x509 }: SigningCertificate): string {
  return x509.subject.split('\n').reverse().join('，');
}

/** From when to when it is valid. */
export function validityOf({ parsed }: SigningCertificate): { readonly from: Date; readonly to: Date } {
  return { from: parsed.notBefore.value, to: parsed.notAfter.value };
}

export function isValidAt(certificate: SigningCertificate, time: Date): boolean {
  const { from, to } = validityOf(certificate);
  return from <= time && time <= to;
}

const [KEY_USAGE, BASIC_CONSTRAINTS, EXTENDED_KEY_USAGE] = ['2.5.29.15', '2.5.29.19', '2.5.29.37'];
// Certificate policies restrict nobody unless who reads asks for one of them.
const KNOWN_EXTENSIONS = new Set([KEY_USAGE, BASIC_CONSTRAINTS, EXTENDED_KEY_USAGE, '2.5.29.32']);
const [DIGITAL_SIGNATURE, NON_REPUDIATION] = [0x80, 0x40];

/** Whether it may sign documents: it says so, or does not say for what it is (4.2.1.3). */
export function maySign(certificate: SigningCertificate): boolean {
  const usage = extensionOf(certificate, KEY_USAGE)?.parsedValue as BitString | undefined;
  const [first = 0] = usage === undefined ? [0xff] : usage.valueBlock.valueHexView;
  return (first & (DIGITAL_SIGNATURE | NON_REPUDIATION)) !== 0;
}

/** Whether it may put time stamps, and do nothing else (RFC 3161, 2.3). */
export function mayStampTime({ x509 }: SigningCertificate): boolean {
  // Its types do not know that there may be none.
  const purposes = (x509.keyUsage as readonly string[] | undefined) ?? [];
  return purposes.join() === '1.3.6.1.5.5.7.3.8';
}

/** Whether one has issued the other, `below` certificates of authorities standing between the other and the end. */
export function hasIssued(issuer: SigningCertificate, other: SigningCertificate, below: number): boolean {
  const constraints = extensionOf(issuer, BASIC_CONSTRAINTS)?.parsedValue as BasicConstraints | undefined;
  const length = constraints?.pathLenConstraint;
  return (
    issuer.x509.ca &&
    (typeof length !== 'number' || below <= length) &&
    other.x509.checkIssued(issuer.x509) &&
    other.x509.verify(issuer.x509.publicKey)
  );
}

/** Whether it demands something that nobody here knows how to ask (4.2): then nothing is to be built on it. */
export function hasUnknownDemands({ parsed }: SigningCertificate): boolean {
  return (parsed.extensions ?? []).some(({ critical, extnID }) => critical && !KNOWN_EXTENSIONS.has(extnID));
}

function extensionOf({ parsed }: SigningCertificate, id: string | undefined): Extension | undefined {
  return parsed.extensions?.find(({ extnID }) => extnID === id);
}
