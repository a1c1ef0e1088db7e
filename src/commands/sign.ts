import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { archivalFaults } from '../print/archival/archival-faults.js';
import { structureRoot } from '../print/archival/structure.js';
import { loadPdf } from '../pdf/load-pdf.js';
import { digestOf, writeSignature } from '../print/signature/byte-range.js';
import {
  certificatesOfPem,
  isValidAt,
  maySign,
  subjectOf,
  validityOf,
  type SigningCertificate,
} from '../print/signature/certificate.js';
import { cmsSignature, signedAttributes } from '../print/signature/cms.js';
import { judgeSignatures } from '../print/signature/judge-signatures.js';
import { withSignatureField, type VisibleSeal } from '../print/signature/signature-field.js';
import { timeStampRequest, tokenOf } from '../print/signature/time-stamp.js';
import { formatIsoDate } from '../model/date.js';
import { UsageError } from './errors.js';
import { answerOf } from './owners-program.js';
import { replaceFile } from './replace-file.js';
import { refuseKeysIn } from './seal/refuse-keys-in.js';
import { dayInChina } from './today.js';
import { commandSigner, keyFileSigner, type DocumentSigner } from './sign/document-signer.js';
import { refuseSealOutside, visibleSeal } from './sign/visible-seal.js';

export interface SignOptions {
  readonly archive: string;
  /** The file of the signer's certificate and those that lead from it to an authority, PEM. */
  readonly certificate: string;
  /** The file of the private key. */
  readonly key?: string;
  /** A command that signs. */
  readonly signer?: string;
  /** A command that answers requests of RFC 3161. */
  readonly timeStamp?: string;
  /** The file of a picture of the seal, PNG, and where it is put. */
  readonly seal?: string;
  readonly place?: string;
}

type Chain = readonly [SigningCertificate, ...SigningCertificate[]];

/** All that signs a file. */
interface Signing {
  readonly chain: Chain;
  readonly sign: DocumentSigner;
  readonly timeStamp: string | undefined;
  readonly seal: VisibleSeal | undefined;
  readonly now: Date;
}

/**
 * Signs printed files in place, behind their bytes (PAdES B-B, with a time stamp B-T): all of them, or where one cannot be
 * signed none.
 *
 * @returns Whose certificate has signed.
 * @throws UsageError that says in Chinese why not.
 */
export async function sign(files: readonly string[], options: SignOptions, now: Date): Promise<string> {
  const { archive, certificate, key, signer, timeStamp } = options;
  refuseKeysIn(archive, key === undefined ? [] : [key]);
  const chain = chainOf(certificate, now);
  const [own] = chain;
  const signing = {
    chain,
    sign: signerOf(own, key, signer),
    timeStamp,
    seal: await visibleSeal(options.seal, options.place),
    now,
  };
  const signed: (readonly [string, Uint8Array])[] = [];
  // One after the other: a device asks for its owner's consent.
  for (const file of files) signed.push([file, await signedFile(file, signing)]);
  for (const [file, bytes] of signed) replaceFile(file, bytes);
  return subjectOf(own);
}

function signerOf(certificate: SigningCertificate, key?: string, signer?: string): DocumentSigner {
  if (key !== undefined && signer !== undefined) throw new UsageError('--key 和 --signer 只能用一个');
  if (key !== undefined) return keyFileSigner(key, certificate);
  // An unset variable of a script names no command.
  if (signer !== undefined && signer !== '') return commandSigner(signer, certificate);
  throw new UsageError('没有签名用的私钥：请用 --signer 写签名命令，试用可以用 --key 指私钥文件');
}

/** The signer's certificate and what it was issued by, fit to sign now. */
function chainOf(file: string, now: Date): Chain {
  const [own, ...others] = certificatesOfPem(readFileSync(file, 'utf8')) ?? [];
  if (own === undefined) throw new UsageError(`「${file}」里没有证书，或读不通（PEM）`);
  for (const [index, issuer] of others.entries())
    if ((index === 0 ? own : others[index - 1])?.x509.checkIssued(issuer.x509) !== true)
      throw new UsageError(`「${file}」里第${index + 2}张证书没有签发前一张：先写签名人的，再一级一级往上写`);
  const { from, to } = validityOf(own);
  if (now > to) throw new UsageError(`证书「${subjectOf(own)}」已于${dayOf(to)}到期`);
  if (!isValidAt(own, now)) throw new UsageError(`证书「${subjectOf(own)}」要到${dayOf(from)}才生效`);
  if (!maySign(own)) throw new UsageError(`证书「${subjectOf(own)}」不是签名用的`);
  const { asymmetricKeyType, asymmetricKeyDetails } = own.x509.publicKey;
  const isFit =
    asymmetricKeyType === 'rsa'
      ? (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048
      : asymmetricKeyDetails?.namedCurve === 'prime256v1';
  if (!isFit) throw new UsageError('PDF 的签名用 RSA（2048 位以上）或 P-256 的证书');
  return [own, ...others];
}

function dayOf(date: Date): string {
  return formatIsoDate(dayInChina(date));
}

async function signedFile(file: string, signing: Signing): Promise<Uint8Array> {
  const { chain, sign, timeStamp, seal, now } = signing;
  const pdf = readFileSync(file);
  const before = await faultsBefore(file, pdf, seal);
  const { file: prepared, range } = await withSignatureField(pdf, now, seal);
  const attributes = signedAttributes(digestOf(prepared, range), chain[0]);
  const signature = sign(attributes);
  const token = timeStamp === undefined ? undefined : stamped(timeStamp, signature);
  const signed = writeSignature(prepared, range, cmsSignature(attributes, signature, chain, token));
  if (signed === undefined) throw new UsageError('签名太长：请只带需要的证书');
  await proveSigned(file, pdf, signed, before, now);
  return signed;
}

/** What is against PDF/A before, to which signing may add nothing. */
async function faultsBefore(file: string, pdf: Buffer, seal: VisibleSeal | undefined): Promise<string[]> {
  const document = await loadPdf(pdf).catch(() => undefined);
  if (document?.getCreator() !== 'gazette' || structureRoot(document) === undefined)
    throw new UsageError(`「${file}」不是 gazette build 印的 PDF`);
  if (seal !== undefined) refuseSealOutside(file, seal, document.getPages());
  return archivalFaults(document);
}

function stamped(command: string, signature: Uint8Array): Uint8Array {
  // Of 8 bytes, the first neither negative nor 0: a number has one form in DER.
  const nonce = Uint8Array.from(randomBytes(8));
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  const response = answerOf(command, timeStampRequest(signature, nonce), '时间戳命令');
  const answer = tokenOf(response, signature, nonce);
  if ('fault' in answer) throw new UsageError(`时间戳命令「${command}」${answer.fault}`);
  return answer.token;
}

/** Before anything is written: the signatures hold, the bytes before are as they were, and the file keeps what it claims. */
async function proveSigned(
  file: string,
  before: Buffer,
  signed: Uint8Array,
  faults: readonly string[],
  now: Date,
): Promise<void> {
  const judged = await judgeSignatures(signed, [], now);
  const broken = judged.flatMap((each) => ('fault' in each ? [each.fault] : []));
  const more = archivalFaults(await loadPdf(signed)).filter((fault) => !faults.includes(fault));
  if (!before.equals(signed.subarray(0, before.length))) more.push('原来的内容变了');
  const [first] = [...broken, ...more];
  if (first !== undefined) throw new UsageError(`「${file}」签名以后不对：${first}`);
}
