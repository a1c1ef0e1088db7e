import { createHash, type webcrypto } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  type Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  PKIStatus,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const INFO = '1.2.840.113549.1.9.16.1.4';

/** What an authority may say otherwise than it was asked. */
export interface Spoilt {
  readonly nonce?: asn1.Integer;
  readonly status?: PKIStatus;
  readonly imprint?: Uint8Array;
}

/** Answers a request for a time stamp as RFC 3161 has it; `spoilt` is what it does wrong. */
export async function answer(
  request: Uint8Array,
  certificate: Certificate,
  key: webcrypto.CryptoKey,
  time: Date,
  spoilt: Spoilt = {},
): Promise<Uint8Array> {
  const { messageImprint, nonce } = TimeStampReq.fromBER(Uint8Array.from(request));
  if (spoilt.imprint !== undefined)
    messageImprint.hashedMessage = new asn1.OctetString({ valueHex: Uint8Array.from(spoilt.imprint).buffer });
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint,
    serialNumber: new asn1.Integer({ value: 1 }),
    genTime: time,
    ...((spoilt.nonce ?? nonce) && { nonce: spoilt.nonce ?? nonce }),
  });
  const content = info.toSchema().toBER();
  const status = new PKIStatusInfo({ status: spoilt.status ?? PKIStatus.granted });
  const timeStampToken = await signed(content, certificate, key);
  return new Uint8Array(new TimeStampResp({ status, timeStampToken }).toSchema().toBER());
}

async function signed(
  content: ArrayBuffer,
  certificate: Certificate,
  key: webcrypto.CryptoKey,
): Promise<ContentInfo> {
  const id = new asn1.Sequence({ value: [hash(certificate.toSchema().toBER())] });
  const named = new asn1.Sequence({ value: [new asn1.Sequence({ value: [id] })] });
  const attribute = (type: string, value: asn1.AsnType) => new Attribute({ type, values: [value] });
  const data = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: INFO,
      eContent: new asn1.OctetString({ valueHex: content }),
    }),
    certificates: [certificate],
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: SHA256 })],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute('1.2.840.113549.1.9.3', new asn1.ObjectIdentifier({ value: INFO })),
            attribute('1.2.840.113549.1.9.4', hash(content)),
            attribute('1.2.840.113549.1.9.16.2.47', named),
          ],
        }),
      }),
    ],
  });
  await data.sign(key, 0, 'SHA-256');
  return new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) });
}

function hash(bytes: ArrayBuffer): asn1.OctetString {
  const digest = createHash('sha256').update(new Uint8Array(bytes)).digest();
  return new asn1.OctetString({ valueHex: Uint8Array.from(digest).buffer });
}
