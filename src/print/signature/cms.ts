import { createHash, verify } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { equalBytes } from '../../seal/bytes.js';
import { certificateOf, type SigningCertificate } from './certificate.js';

// RFC 5652 and RFC 5035; the time stamp is an unsigned attribute of RFC 3161, appendix A.
const [DATA, SIGNED_DATA] = ['1.2.840.113549.1.7.1', '1.2.840.113549.1.7.2'] as const;
const [CONTENT_TYPE, MESSAGE_DIGEST] = ['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4'] as const;
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const TIME_STAMP = '1.2.840.113549.1.9.16.2.14';
export const SHA256 = '2.16.840.1.101.3.4.2.1';
const [RSA_WITH_SHA256, ECDSA_WITH_SHA256] = ['1.2.840.113549.1.1.11', '1.2.840.10045.4.3.2'];

const HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  [SHA256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
// RSA by PKCS #1 1.5 and ECDSA; the first of each leaves the hash to the signer's own.
const SIGNATURE_ALGORITHMS: Readonly<Record<string, string | undefined>> = {
  '1.2.840.113549.1.1.1': undefined,
  [RSA_WITH_SHA256]: 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  [ECDSA_WITH_SHA256]: 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};

/**
 * What the signer signs, in DER: the signed attributes of PAdES B-B (ETSI EN 319 142-1, 6.3): type and digest of the content, and
 * the hash of the certificate.
 *
 * @param digest SHA-256 of the bytes of the file.
 */
export function signedAttributes(digest: Uint8Array, { der }: SigningCertificate): Uint8Array {
  const certificate = new asn1.Sequence({
    value: [new asn1.Sequence({ value: [new asn1.Sequence({ value: [octets(hashOf('sha256', der))] })] })],
  });
  const encoded = [
    attribute(CONTENT_TYPE, new asn1.ObjectIdentifier({ value: DATA })),
    attribute(MESSAGE_DIGEST, octets(digest)),
    attribute(SIGNING_CERTIFICATE_V2, certificate),
  ].map((each) => each.toSchema());
  // A set in DER stands in the order of its bytes (X.690, 11.6).
  encoded.sort((one, other) => Buffer.compare(derOf(one), derOf(other)));
  return derOf(new asn1.Set({ value: encoded }));
}

/**
 * The detached CMS signature, in DER.
 *
 * @param chain The signer's certificate, then those that lead from it to an authority.
 * @param timeStamp A token over the signature (RFC 3161), in DER.
 */
export function cmsSignature(
  attributes: Uint8Array,
  signature: Uint8Array,
  chain: readonly [SigningCertificate, ...SigningCertificate[]],
  timeStamp?: Uint8Array,
): Uint8Array {
  const [{ x509, parsed }] = chain;
  const isRsa = x509.publicKey.asymmetricKeyType === 'rsa';
  const digestAlgorithm = new AlgorithmIdentifier({ algorithmId: SHA256 });
  const signed = asn1.fromBER(Uint8Array.from(attributes)).result;
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: parsed.issuer, serialNumber: parsed.serialNumber }),
    digestAlgorithm,
    signatureAlgorithm: new AlgorithmIdentifier(
      isRsa
        ? { algorithmId: RSA_WITH_SHA256, algorithmParams: new asn1.Null() }
        : { algorithmId: ECDSA_WITH_SHA256 },
    ),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: partsOf(signed).map((schema) => new Attribute({ schema })),
    }),
    signature: octets(signature),
  });
  if (timeStamp !== undefined)
    info.unsignedAttrs = new SignedAndUnsignedAttributes({
      type: 1,
      attributes: [attribute(TIME_STAMP, asn1.fromBER(Uint8Array.from(timeStamp)).result)],
    });
  const content = new SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    certificates: chain.map(({ parsed: each }) => each),
    signerInfos: [info],
  });
  return derOf(new ContentInfo({ contentType: SIGNED_DATA, content: content.toSchema(true) }).toSchema());
}

/** A signature whose digest and arithmetic hold: by whom, over what, with what beside it. */
export interface HoldingSignature {
  readonly certificate: SigningCertificate;
  /** All that came with it, the signer's own too. */
  readonly certificates: readonly SigningCertificate[];
  readonly signature: Uint8Array;
  /** The token of a time stamp, in DER. */
  readonly timeStamp: Uint8Array | undefined;
}

/**
 * Checks a CMS signature: that its one signer's certificate is with it and named by what is signed, that the digest is that of
 * the content, and that the signature is by that certificate's key. Whether that is trusted is another question.
 *
 * @param cms In DER. A token of a time stamp is one too.
 * @returns In Chinese what does not hold.
 */
export function readCms(cms: Uint8Array, content: Uint8Array): HoldingSignature | { readonly fault: string } {
  try {
    return checked(signedDataOf(cms), content);
  } catch {
    return { fault: '签名读不通' };
  }
}

/** @throws Error where it is none. */
export function signedDataOf(cms: Uint8Array): SignedData {
  return new SignedData({ schema: ContentInfo.fromBER(Uint8Array.from(cms)).content });
}

function checked(data: SignedData, content: Uint8Array): HoldingSignature | { readonly fault: string } {
  const [info, ...more] = data.signerInfos;
  const attributes = info?.signedAttrs;
  if (info === undefined || attributes === undefined || more.length > 0) return { fault: '签名读不通' };
  const certificates = (data.certificates ?? []).map((each) =>
    each instanceof Certificate ? certificateOf(derOf(each.toSchema())) : undefined,
  );
  const known = certificates.filter((each) => each !== undefined);
  const certificate = known.find((each) => isNamedBy(info.sid, each));
  if (known.length !== certificates.length) return { fault: '所带的证书读不通' };
  if (certificate === undefined) return { fault: '没有带签名人的证书' };
  const hash = HASHES[info.digestAlgorithm.algorithmId];
  const { algorithmId } = info.signatureAlgorithm;
  if (hash === undefined || !Object.hasOwn(SIGNATURE_ALGORITHMS, algorithmId))
    return { fault: `不认识的签名算法（${algorithmId}）` };
  const [type] = valuesOf(attributes, CONTENT_TYPE);
  const [digest] = valuesOf(attributes, MESSAGE_DIGEST);
  if (!(digest instanceof asn1.OctetString) || !(type instanceof asn1.ObjectIdentifier))
    return { fault: '签名读不通' };
  if (
    type.valueBlock.toString() !== data.encapContentInfo.eContentType ||
    !equalBytes(bytesOf(digest), hashOf(hash, content))
  )
    return { fault: '内容改过，与签名不符' };
  const signature = bytesOf(info.signature);
  const message = new Uint8Array(attributes.encodedValue);
  if (!verify(SIGNATURE_ALGORITHMS[algorithmId] ?? hash, message, certificate.x509.publicKey, signature))
    return { fault: '签名不是证书的私钥作的，或改过' };
  if (!namesCertificate(attributes, certificate.der)) return { fault: '签的不是这张证书' };
  return { certificate, certificates: known, signature, timeStamp: timeStampOf(info) };
}

function isNamedBy(sid: unknown, { parsed }: SigningCertificate): boolean {
  return (
    sid instanceof IssuerAndSerialNumber &&
    sid.issuer.isEqual(parsed.issuer) &&
    sid.serialNumber.isEqual(parsed.serialNumber)
  );
}

/** Whether the signed attributes have the hash of the certificate (RFC 5035, 3 and 4). */
function namesCertificate(attributes: SignedAndUnsignedAttributes, der: Uint8Array): boolean {
  const named = (type: string, standard: string): boolean => {
    const [value] = valuesOf(attributes, type);
    const [list] = partsOf(value);
    const [id] = partsOf(list);
    const [first, second] = partsOf(id);
    const [algorithm] = partsOf(first);
    const hash = algorithm === undefined ? standard : HASHES[(algorithm as asn1.ObjectIdentifier).getValue()];
    const digest = algorithm === undefined ? first : second;
    return (
      hash !== undefined &&
      digest instanceof asn1.OctetString &&
      equalBytes(bytesOf(digest), hashOf(hash, der))
    );
  };
  return named(SIGNING_CERTIFICATE_V2, 'sha256') || named(SIGNING_CERTIFICATE, 'sha1');
}

function timeStampOf({ unsignedAttrs }: SignerInfo): Uint8Array | undefined {
  const [token] = unsignedAttrs === undefined ? [] : valuesOf(unsignedAttrs, TIME_STAMP);
  return token === undefined ? undefined : derOf(token);
}

function valuesOf({ attributes }: SignedAndUnsignedAttributes, type: string): asn1.AsnType[] {
  return attributes.filter((each) => each.type === type).flatMap(({ values }) => values as asn1.AsnType[]);
}

function partsOf(value: asn1.AsnType | undefined): asn1.AsnType[] {
  return value instanceof asn1.Sequence || value instanceof asn1.Set ? value.valueBlock.value : [];
}

function attribute(type: string, value: asn1.AsnType): Attribute {
  return new Attribute({ type, values: [value] });
}

/** The octets of a string, also where it came in pieces. */
export function bytesOf(value: asn1.OctetString): Uint8Array {
  return new Uint8Array(value.getValue());
}

export function octets(bytes: Uint8Array): asn1.OctetString {
  return new asn1.OctetString({ valueHex: Uint8Array.from(bytes).buffer });
}

export function derOf(value: asn1.AsnType): Uint8Array {
  return new Uint8Array(value.toBER());
}

/** @param algorithm As Node names it: sha256. */
export function hashOf(algorithm: string, bytes: Uint8Array): Uint8Array {
  return createHash(algorithm).update(bytes).digest();
}
