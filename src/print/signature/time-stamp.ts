import * as asn1 from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, PKIStatus, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs';
import { equalBytes } from '../../seal/bytes.js';
import { mayStampTime, type SigningCertificate } from './certificate.js';
import { bytesOf, derOf, hashOf, octets, readCms, SHA256, signedDataOf } from './cms.js';

const TIME_STAMP_INFO = '1.2.840.113549.1.9.16.1.4';

/**
 * A request for a time stamp over a signature (RFC 3161, 2.4.1), in DER.
 *
 * @param nonce A random number that the answer must repeat: positive, so that its first bit is 0.
 */
export function timeStampRequest(signature: Uint8Array, nonce: Uint8Array): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: octets(hashOf('sha256', signature)),
    }),
    nonce: new asn1.Integer({ valueHex: Uint8Array.from(nonce).buffer }),
    certReq: true,
  });
  return derOf(request.toSchema());
}

/** The token of an answer to a request, in DER, or in Chinese why it is not to be used (RFC 3161, 2.4.2). */
export function tokenOf(
  response: Uint8Array,
  signature: Uint8Array,
  nonce: Uint8Array,
): { readonly token: Uint8Array } | { readonly fault: string } {
  let answer: TimeStampResp;
  try {
    answer = TimeStampResp.fromBER(Uint8Array.from(response));
  } catch {
    return { fault: '给出的不是时间戳' };
  }
  const { status } = answer.status;
  if (status !== PKIStatus.granted && status !== PKIStatus.grantedWithMods)
    return { fault: `拒绝了（状态 ${status}）` };
  if (answer.timeStampToken === undefined) return { fault: '给出的不是时间戳' };
  const token = derOf(answer.timeStampToken.toSchema());
  const stamp = readTimeStamp(token, signature);
  if ('fault' in stamp) return stamp;
  if (stamp.nonce === undefined || !equalBytes(stamp.nonce, nonce))
    return { fault: '给出的时间戳不是答复这一次的' };
  return { token };
}

/** What a time stamp says: when, and by whom. */
export interface TimeStamp {
  readonly time: Date;
  readonly certificate: SigningCertificate;
  readonly certificates: readonly SigningCertificate[];
  readonly nonce: Uint8Array | undefined;
}

/** Checks the token of a time stamp over a signature; in Chinese what does not hold. Whether its authority is trusted is not asked. */
export function readTimeStamp(
  token: Uint8Array,
  signature: Uint8Array,
): TimeStamp | { readonly fault: string } {
  const content = contentOf(token);
  if (content === undefined) return { fault: '时间戳读不通' };
  const { messageImprint, genTime, nonce } = content.info;
  const held = readCms(token, content.bytes);
  if ('fault' in held) return { fault: `时间戳的${held.fault}` };
  if (!mayStampTime(held.certificate)) return { fault: '时间戳的证书不是时间戳用的' };
  const isOurs =
    messageImprint.hashAlgorithm.algorithmId === SHA256 &&
    equalBytes(bytesOf(messageImprint.hashedMessage), hashOf('sha256', signature));
  if (!isOurs) return { fault: '时间戳是别的签名的' };
  const { certificate, certificates } = held;
  return {
    time: genTime,
    certificate,
    certificates,
    nonce: nonce === undefined ? undefined : new Uint8Array(nonce.valueBlock.valueHexView),
  };
}

function contentOf(token: Uint8Array): { readonly bytes: Uint8Array; readonly info: TSTInfo } | undefined {
  try {
    const { eContentType, eContent } = signedDataOf(token).encapContentInfo;
    if (eContentType !== TIME_STAMP_INFO || eContent === undefined) return undefined;
    const bytes = bytesOf(eContent);
    return { bytes, info: TSTInfo.fromBER(Uint8Array.from(bytes)) };
  } catch {
    return undefined;
  }
}
