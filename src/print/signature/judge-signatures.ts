import { loadPdf } from '../../pdf/load-pdf.js';
import { signedBytes } from './byte-range.js';
import { isValidAt, type SigningCertificate } from './certificate.js';
import { readCms } from './cms.js';
import { pdfSignatures, type PdfSignature } from './pdf-signatures.js';
import { readTimeStamp, type TimeStamp } from './time-stamp.js';
import { leadsToTrusted } from './trust-path.js';

/** What is known of one signature of a file, or in Chinese what does not hold. */
export type JudgedSignature =
  | {
      readonly certificate: SigningCertificate;
      /** When it was made, as who signed says. */
      readonly saidTime: Date | undefined;
      readonly timeStamp: TimeStamp | undefined;
      /** Of certificates that the reader trusts; not told where he has named none. */
      readonly isTrusted: boolean | undefined;
    }
  | { readonly fault: string };

/**
 * Judges the signatures of a PDF, in the order in which they were made: whether what each signs is as it was, by whose
 * certificate, and whether the last speaks of the whole file.
 *
 * @param trusted Certificates of authorities that the reader trusts; none are known here.
 * @param now When it is asked: a certificate must be valid then, or when a time stamp says that it has signed.
 */
export async function judgeSignatures(
  file: Uint8Array,
  trusted: readonly SigningCertificate[],
  now: Date,
): Promise<JudgedSignature[]> {
  const signatures = pdfSignatures(await loadPdf(file), file);
  return signatures.map((signature, index) => {
    if (signature === undefined) return { fault: '签名的位置或写法不对' };
    const isLast = index === signatures.length - 1;
    if (isLast && signature.range.end !== file.length) return { fault: '签名以后，文件又添了内容' };
    return judged(file, signature, trusted, now);
  });
}

function judged(
  file: Uint8Array,
  { range, cms, saidTime }: PdfSignature,
  trusted: readonly SigningCertificate[],
  now: Date,
): JudgedSignature {
  const held = readCms(cms, signedBytes(file, range));
  if ('fault' in held) return held;
  const { certificate, certificates, signature } = held;
  const timeStamp = held.timeStamp === undefined ? undefined : readTimeStamp(held.timeStamp, signature);
  if (timeStamp !== undefined && 'fault' in timeStamp) return timeStamp;
  const time = timeStamp?.time ?? now;
  if (timeStamp !== undefined && !isValidAt(certificate, time))
    return { fault: '盖时间戳时，证书已经过期，或还没有生效' };
  const isTrusted =
    trusted.length === 0
      ? undefined
      : leadsToTrusted(certificate, certificates, trusted, time) &&
        (timeStamp === undefined ||
          leadsToTrusted(timeStamp.certificate, timeStamp.certificates, trusted, time));
  return { certificate, saidTime, timeStamp, isTrusted };
}
